/// Something to have at hand: nothing, a towel, a tennis ball, a device.
#[derive(Debug, PartialEq, Eq)]
pub struct Aid {
    /// Lower-case name used in content files, such as `tennis-ball`.
    pub slug: &'static str,
    /// What people call it.
    pub name: &'static str,
    /// What it is good for, in one sentence.
    pub about: &'static str,
    /// What it costs in effort (to get, to set up, to clean), never a brand or a price.
    pub effort: &'static str,
    /// How to look after it, and when to throw it away.
    pub care: &'static str,
    /// What stands behind the care note; empty where it is our own judgement.
    pub sources: &'static [&'static super::Source],
}
