use crate::content::table::Table;

/// The scene of a step on that of its technique: what the step does not say, the technique says.
pub(super) struct Layers<'t, 'a> {
    front: &'t Table<'a>,
    back: Option<&'t Table<'a>>,
}

impl<'t, 'a> Layers<'t, 'a> {
    /// Nothing where neither has a scene.
    pub(super) fn new(own: Option<&'t Table<'a>>, shared: Option<&'t Table<'a>>) -> Option<Self> {
        match own {
            Some(front) => Some(Self { front, back: shared }),
            None => shared.map(|front| Self { front, back: None }),
        }
    }

    pub(super) fn has(&self, field: &'static str) -> bool {
        self.of(field).has(field)
    }

    /// The table that says this; that of the step where none does.
    pub(super) fn of(&self, field: &'static str) -> &'t Table<'a> {
        let back = self.back.filter(|back| back.has(field));
        if self.front.has(field) { self.front } else { back.unwrap_or(self.front) }
    }

    /// This table of the technique and of the step, in this order, as far as they are there.
    pub(super) fn all(&self, field: &'static str) -> Vec<Table<'a>> {
        let layers = self.back.into_iter().chain([self.front]);
        layers.filter_map(|layer| layer.inner(field)).collect()
    }
}
