use super::{AID_NOTES, Source, Text};

/// Something to have at hand: nothing, a towel, a tennis ball, a device.
#[derive(Debug, PartialEq, Eq)]
pub struct Aid {
    /// Which one.
    pub id: AidId,
    /// Lower-case name used in content files, such as `tennis-ball`.
    pub slug: &'static str,
    /// What people call it.
    pub name: Text,
}

/// Which aid: its place among [`AIDS`](super::AIDS). Only the build gives one out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AidId(u8);

/// What documents say of an aid.
#[derive(Debug, PartialEq, Eq)]
pub struct AidNotes {
    /// What it is good for, in one sentence.
    pub about: Text,
    /// What it costs in effort (to get, to set up, to clean), never a brand or a price.
    pub effort: Text,
    /// How to look after it, and when to throw it away.
    pub care: Text,
    /// What stands behind the care note; empty where it is our own judgement.
    pub sources: &'static [&'static Source],
}

impl Aid {
    /// What documents say of it.
    #[must_use]
    pub fn notes(&self) -> &'static AidNotes {
        #[allow(clippy::indexing_slicing, reason = "`AidId::at` compiles for no other place")]
        &AID_NOTES[usize::from(self.id.0)]
    }
}

impl AidId {
    /// The aid at this place; it does not compile where there is none.
    pub(super) const fn at(place: u8) -> Self {
        assert!((place as usize) < AID_NOTES.len());
        Self(place)
    }
}
