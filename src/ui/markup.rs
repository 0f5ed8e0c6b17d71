//! The markup of the body map. It has this one source: the prerender writes the map into pages with
//! it, and the shell draws the figure with it while it turns and when it rests again.

use super::words;
use crate::{
    catalogue::{ELSEWHERE, RegionId, Side, View},
    figure::{
        map::{self, Place, Tile},
        path::{write_factor, write_number},
    },
};

/// The id of the figure's outline in the page.
pub const OUTLINE: &str = "outline";

/// A tile, as one can be told from another.
pub type Spot = (Place, Option<Side>);

/// What of the map there is to see.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    /// Below which path the app lives; starts and ends with a slash.
    pub base: &'a str,
    /// The side of the body that is shown, or turned to.
    pub view: View,
    /// How far the figure is turned, in degrees. It rests at those of its view.
    pub turn: f32,
    /// The region that is open.
    pub open: Option<RegionId>,
    /// The tile that Tab reaches; the first one where there is none.
    pub tabbed: Option<Spot>,
}

impl<'a> Look<'a> {
    /// The map as a page begins with it.
    #[must_use]
    pub fn first(base: &'a str, open: Option<RegionId>) -> Self {
        let view = first_view(open);
        Self { base, view, turn: view.degrees(), open, tabbed: None }
    }

    /// Whether the figure stands still, so that its tiles can be tapped.
    #[must_use]
    pub fn rests(&self) -> bool {
        self.turn == self.view.degrees()
    }
}

/// The view of the figure that a page begins with.
#[must_use]
pub fn first_view(open: Option<RegionId>) -> View {
    open.map_or(View::Front, RegionId::view)
}

/// All that stands around the map: the question or the way home, the map, the button that turns it.
#[must_use]
pub fn stage(look: &Look<'_>) -> String {
    let mut html = top(look.base, look.open);
    html += "<div class=\"figure\"><svg id=\"map\" class=\"map\" viewBox=\"-41 -177 82 182\" role=\"group\"";
    attribute(&mut html, "aria-label", label(look.view));
    html += "><g class=\"camera\"";
    if let Some(camera) = camera(look.open, look.view) {
        attribute(&mut html, "transform", &camera);
    }
    html.push('>');
    html += &figure(look);
    html += "</g></svg></div><button type=\"button\" class=\"turn\">";
    text(&mut html, turn_to(look.view));
    html += "</button>";
    html
}

/// What stands over the map, in one element: on the map's own page its question, else the way home.
#[must_use]
pub fn top(base: &str, open: Option<RegionId>) -> String {
    let mut html = String::new();
    if open.is_none() {
        html += "<h1 tabindex=\"-1\">";
        text(&mut html, words::map::TITLE.get());
        html += "</h1>";
    } else {
        html += "<nav class=\"crumbs\"><a";
        attribute(&mut html, "href", base);
        html.push('>');
        text(&mut html, words::map::HOME.get());
        html += "</a></nav>";
    }
    html
}

/// What the map is called in this view.
#[must_use]
pub fn label(view: View) -> &'static str {
    match view {
        View::Front => words::map::FRONT.get(),
        View::Back => words::map::BACK.get(),
    }
}

/// What the button says that turns the figure away from this view.
#[must_use]
pub fn turn_to(view: View) -> &'static str {
    match view {
        View::Front => words::map::TURN_TO_BACK.get(),
        View::Back => words::map::TURN_TO_FRONT.get(),
    }
}

/// Moves the camera in on an open region, as an SVG transform. Style undoes it where there is room
/// for the whole figure beside the region.
#[must_use]
pub fn camera(open: Option<RegionId>, view: View) -> Option<String> {
    let [x, y, width, height] = map::focus(Place::Region(open?), None, view);
    // The picture is drawn to fill 182 units of height; at least as many are seen across.
    let scale = (176.0 / width).min(178.0 / height).clamp(1.0, 4.5);
    let (dx, dy) = (-scale * (x + width / 2.0), -86.0 - scale * (y + height / 2.0));
    let mut matrix = String::from("matrix(");
    for part in [scale, 0.0, 0.0, scale, dx] {
        write_factor(&mut matrix, part);
        matrix.push(' ');
    }
    write_factor(&mut matrix, dy);
    matrix.push(')');
    Some(matrix)
}

/// What the camera sees. At rest each tile is a link that can be tapped and reached by arrow keys;
/// while the figure turns it is a picture alone.
#[must_use]
pub fn figure(look: &Look<'_>) -> String {
    let picture = map::picture(look.turn);
    let mut html = String::with_capacity(24 * 1024);
    path(&mut html, &[("class", "skin"), ("id", OUTLINE)], &picture.body);
    html += "<clipPath id=\"body\"><use href=\"#outline\"/></clipPath>";
    for shape in &picture.shapes {
        path(&mut html, &[("class", shape.role.class())], &shape.path);
    }
    html += "<g opacity=\"";
    write_factor(&mut html, picture.facing);
    html += "\">";
    let first = map::spots(look.view).next().map(|spot| (spot.place, spot.side));
    let tabbed = look.tabbed.or(first);
    for tile in &picture.tiles {
        if look.rests() {
            spot(&mut html, look, tile, tabbed == Some((tile.place, tile.side)));
        } else {
            painted(&mut html, look, tile);
        }
    }
    html += "</g>";
    let clipped = |class| [("class", class), ("clip-path", "url(#body)")];
    path(&mut html, &clipped("line"), &picture.details);
    path(&mut html, &clipped("seams"), &picture.seams);
    for mark in picture.marks {
        html += "<text class=\"mark\" aria-hidden=\"true\" x=\"";
        write_number(&mut html, mark.at.x);
        html += "\" y=\"";
        write_number(&mut html, mark.at.y);
        html += "\">";
        text(
            &mut html,
            match mark.side {
                Side::Left => words::map::LEFT.get(),
                Side::Right => words::map::RIGHT.get(),
            },
        );
        html += "</text>";
    }
    html
}

/// A tile as a link with its region's name; a place without techniques leads to its note.
fn spot(html: &mut String, look: &Look<'_>, tile: &Tile, tabbed: bool) {
    let slug = tile.place.slug();
    let (href, name) = match tile.place {
        Place::Region(id) => ([look.base, slug, "/"].concat(), id.name().get()),
        Place::Elsewhere(slug) => (["#", slug].concat(), elsewhere(slug)),
    };
    let name = match tile.side {
        Some(Side::Left) => words::map::SIDE_LEFT.get().replace("{place}", name),
        Some(Side::Right) => words::map::SIDE_RIGHT.get().replace("{place}", name),
        None => name.to_owned(),
    };
    *html += "<a class=\"spot\"";
    attribute(html, "href", &href);
    attribute(html, "data-key", &key((tile.place, tile.side)));
    attribute(html, "data-place", slug);
    attribute(html, "aria-label", &name);
    attribute(html, "tabindex", if tabbed { "0" } else { "-1" });
    if is_open(look, tile.place) {
        attribute(html, "aria-current", "page");
    }
    html.push('>');
    painted(html, look, tile);
    path(html, &[("class", "hit")], &tile.hit);
    *html += "</a>";
}

fn painted(html: &mut String, look: &Look<'_>, tile: &Tile) {
    let class = if is_open(look, tile.place) { "paint lit" } else { "paint" };
    path(html, &[("class", class), ("clip-path", "url(#body)")], &tile.path);
}

fn is_open(look: &Look<'_>, place: Place) -> bool {
    matches!((place, look.open), (Place::Region(id), Some(open)) if id == open)
}

fn elsewhere(slug: &str) -> &'static str {
    ELSEWHERE.iter().find(|place| place.id.slug() == slug).map_or("", |place| place.name.get())
}

/// The mark of a tile by which it is found again in the page.
#[must_use]
pub fn key((place, side): Spot) -> String {
    match side {
        None => place.slug().to_owned(),
        Some(side) => [place.slug(), "-", side.slug()].concat(),
    }
}

fn path(html: &mut String, attributes: &[(&str, &str)], data: &str) {
    *html += "<path";
    for (name, value) in attributes {
        attribute(html, name, value);
    }
    // Path data is digits, letters and points alone.
    *html += " d=\"";
    *html += data;
    *html += "\"/>";
}

fn attribute(html: &mut String, name: &str, value: &str) {
    html.push(' ');
    *html += name;
    *html += "=\"";
    text(html, value);
    html.push('"');
}

/// Appends text, or the value of an attribute, with what HTML would take for its own escaped.
pub(super) fn text(html: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => *html += "&amp;",
            '<' => *html += "&lt;",
            '"' => *html += "&quot;",
            other => html.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::text;

    #[test]
    fn at_rest_every_tile_is_a_link_and_one_of_them_is_reached_by_tab() {
        for (view, slug) in [(View::Front, "chest"), (View::Back, "glutes")] {
            let look = Look { view, turn: view.degrees(), ..Look::first("/a/", None) };
            let html = figure(&look);
            assert_eq!(html.matches("<a class=\"spot\"").count(), map::tiles(view).len());
            assert_eq!(html.matches("tabindex=\"0\"").count(), 1);
            assert!(html.contains(&format!(" href=\"/a/{slug}/\"")));
        }
    }

    #[test]
    fn while_it_turns_the_figure_is_a_picture_alone() {
        for turn in [20.0, 90.0, 170.0] {
            let html = figure(&Look { turn, ..Look::first("/", None) });
            assert!(!html.contains("<a ") && html.contains("<path class=\"skin\""), "{turn}");
        }
    }

    #[test]
    fn an_open_region_is_lit_said_and_come_near_to() {
        let look = Look::first("/", Some(RegionId::Glutes));
        let html = stage(&look);
        let tiles = map::tiles(View::Back);
        let open = tiles.iter().filter(|tile| tile.place == Place::Region(RegionId::Glutes));
        let open = open.count();
        assert!(open > 0);
        assert_eq!(html.matches("\"paint lit\"").count(), open);
        assert_eq!(html.matches("aria-current=\"page\"").count(), open);
        assert!(html.contains("transform=\"matrix(") && !html.contains("<h1"));
    }

    #[test]
    fn the_map_asks_for_no_text_but_those_that_every_page_carries() {
        let drawn = || {
            let places = RegionId::ALL.iter().copied().map(Some).chain([None]);
            let looks = places.map(|open| Look::first("/", open)).flat_map(|look| {
                [View::Front, View::Back].map(|view| Look { view, turn: view.degrees(), ..look })
            });
            looks.map(|look| stage(&look)).collect::<String>()
        };
        let all = text::opened();
        let whole = drawn();
        text::open(all.get(..text::MAP_TEXTS).unwrap_or_default());
        let carried = drawn();
        // One less, and something would be missing.
        text::open(all.get(..text::MAP_TEXTS - 1).unwrap_or_default());
        let less = drawn();
        text::open(all);
        assert!(whole == carried && whole != less);
    }

    #[test]
    fn what_is_written_is_safe_within_markup() {
        let mut html = String::new();
        text(&mut html, "a < b & \"c\"");
        assert_eq!(html, "a &lt; b &amp; &quot;c&quot;");
    }
}
