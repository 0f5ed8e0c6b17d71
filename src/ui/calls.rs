//! What the modules of the app say to one another. They share no memory, only the page: they tell
//! of changes by events, and mark elements.

use web_sys::Element;

use crate::catalogue::TechniqueId;

/// The shell is about to take away what is shown.
pub const LEAVING: &str = "unknot:leaving";

/// Another page stands, and its address with it.
pub const SHOWN: &str = "unknot:shown";

/// What is alive on this page wants its modules. `boot.js` hears it and loads each once.
pub const WANTED: &str = "unknot:wanted";

/// The player is likely to be wanted soon, and its modules with it.
pub const PLAYER_WANTED: &str = "unknot:player-wanted";

/// What the picture in this element shows has changed.
pub const SHOW: &str = "unknot:show";

/// The global name under which `boot.js` hands the app its texts, in the language of the page, one a
/// line.
pub const TEXTS: &str = "unknotTexts";

/// The app is up: what is kept on the device is read, and what is alive on this page
/// lives. `boot.js` waits for it.
pub const READY: &str = "unknot:ready";

/// What an element becomes when a module brings it to life.
pub const LIVE: &str = "data-live";

/// The address of the technique that a live element is about.
pub const TECHNIQUE: &str = "data-technique";

/// The number of that technique, for those who paint it.
pub const SCENES: &str = "data-scenes";

/// The step that an element is about, from 0; on a button, the one that it shows.
pub const STEP: &str = "data-step";

/// On such a button: what the large picture is called when it shows that step.
pub const NAMES: &str = "data-names";

/// Set, on what holds steps, to whether their picture goes or waits.
pub const STATE: &str = "data-state";

/// What lets a picture go or wait when it is tapped.
pub const TOGGLE: &str = "data-toggle";

/// On a button that does so: its name while the picture goes.
pub const SAYS_PAUSE: &str = "data-pause";

/// Its name while the picture waits.
pub const SAYS_PLAY: &str = "data-play";

/// On what holds a picture: what it shows, as [`Wanted`](super::picture::wanted::Wanted) writes it.
pub const SHOWS: &str = "data-shows";

/// Set on a live element whose page a link led to: whoever follows a link to the player has
/// pressed Start.
pub const START: &str = "data-start";

/// On a link to the same page in another language: below which path the pages of that are.
pub const PAGES: &str = "data-pages";

/// On a link to the player that does not start it: something is to be set up first.
pub const SETUP: &str = "data-setup";

/// The technique that an element shows, by its number.
#[must_use]
pub fn technique(element: &Element) -> Option<TechniqueId> {
    TechniqueId::numbered(element.get_attribute(SCENES)?.parse().ok()?)
}

/// The step that an element is about.
#[must_use]
pub fn step(element: &Element) -> Option<usize> {
    element.get_attribute(STEP)?.parse().ok()
}
