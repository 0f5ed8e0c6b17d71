//! How the app may look, and which colour each role has then.

use std::collections::BTreeMap;

use super::{
    colour::Colour,
    sheet::{Rule, rules},
};

/// A look of the app: what the person, or their device, has chosen.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    /// `light` or `dark`.
    pub(crate) theme: &'static str,
    /// Whether more contrast is wanted.
    pub(crate) more: bool,
    /// The skin of the figure.
    pub(crate) skin: &'static str,
    /// Whether the person has set it in the app, rather than on the device.
    pub(crate) set: bool,
}

/// Every look.
pub(crate) fn all() -> impl Iterator<Item = Look> {
    let skins = ["clay", "sand", "rose", "umber", "walnut"];
    let themes = ["light", "dark"].into_iter();
    themes.flat_map(move |theme| {
        [false, true].into_iter().flat_map(move |more| {
            skins
                .into_iter()
                .flat_map(move |skin| [false, true].map(move |set| Look { theme, more, skin, set }))
        })
    })
}

impl Look {
    /// The roles and what they are in this look.
    pub(crate) fn roles(self) -> Roles {
        let mut holding: Vec<Rule> = rules(include_str!("../../style/tokens.css"))
            .into_iter()
            .filter(|rule| self.meets(rule))
            .collect();
        // What says more of the root element wins; of equals the last.
        holding.sort_by_key(|rule| rule.selector.matches([':', '[']).count());
        Roles(holding.into_iter().flat_map(|rule| rule.sets).collect())
    }

    fn meets(self, rule: &Rule) -> bool {
        let under = rule.under.iter().all(|condition| match condition.as_str() {
            "@layer tokens" => true,
            "@media (prefers-color-scheme: dark)" => !self.set && self.theme == "dark",
            "@media (prefers-contrast: more)" => !self.set && self.more,
            "@media (forced-colors: active)" => false,
            other => panic!("no look knows {other}"),
        });
        let is = |name: &str, value: &str| match name {
            "data-theme" => self.set && self.theme == value,
            "data-contrast" => self.set && self.more && value == "more",
            "data-skin" => self.skin == value,
            other => panic!("no look knows {other}"),
        };
        let quoted = |text: &str| {
            let (name, value) = text.split_once("=\"").unwrap();
            is(name, value.split_once('"').unwrap().0)
        };
        let selected = match rule.selector.strip_prefix(":root").unwrap() {
            "" => true,
            rest => match rest.strip_prefix(":not([") {
                Some(without) => !quoted(without),
                None => rest.strip_prefix('[').map_or(rest == ":root", quoted),
            },
        };
        under && selected
    }
}

/// What each role is in a look.
#[derive(Debug)]
pub(crate) struct Roles(BTreeMap<String, String>);

impl Roles {
    /// The colour of a role, without its dashes.
    pub(crate) fn colour(&self, role: &str) -> Colour {
        let value = &self.0[&["--", role].concat()];
        let value = self.filled(value);
        let Some(mix) = value.strip_prefix("color-mix(in oklab, ") else {
            return Colour::hex(&value);
        };
        let (first, second) = mix.trim_end_matches(')').split_once(", ").unwrap();
        let (first, part) = first.split_once(' ').unwrap();
        let part: f32 = part.trim_end_matches('%').parse().unwrap();
        Colour::hex(first).mixed(part / 100.0, Colour::hex(second))
    }

    /// A value with each `var()` replaced by what it stands for.
    fn filled(&self, value: &str) -> String {
        let Some((before, rest)) = value.split_once("var(") else { return value.trim().to_owned() };
        let mut depth = 1;
        let end = rest.find(|letter: char| {
            depth += i32::from(letter == '(') - i32::from(letter == ')');
            depth == 0
        });
        let (inside, after) = rest.split_at(end.unwrap());
        let (name, otherwise) = inside.split_once(',').unwrap_or((inside, ""));
        let own = &self.0[name.trim()];
        let own = self.filled(if own == "initial" { otherwise } else { own });
        self.filled(&[before, &own, &after[1..]].concat())
    }
}

#[test]
fn a_device_and_a_person_who_wish_the_same_see_the_same() {
    for look in all() {
        let [device, person] = [false, true].map(|set| Look { set, ..look }.roles());
        for role in ["ground", "ink", "hair", "accent", "skin", "skin-line", "seam"] {
            assert_eq!(device.colour(role), person.colour(role), "{role} {look:?}");
        }
    }
}

#[test]
fn every_skin_is_a_skin_of_its_own_in_both_themes() {
    for look in all().filter(|look| look.skin != "clay") {
        let clay = Look { skin: "clay", ..look }.roles();
        assert_ne!(look.roles().colour("skin"), clay.colour("skin"), "{look:?}");
    }
}
