//! What the two modules of the app say to one another. They share no memory, only the page: the
//! shell tells of its changes by events on the document, and marks elements.

/// The shell is about to take away what is shown.
pub const LEAVING: &str = "unknot:leaving";

/// Another page stands, and its address with it.
pub const SHOWN: &str = "unknot:shown";

/// The second module is wanted, now or soon. `boot.js` hears it and loads that once.
pub const WANTED: &str = "unknot:wanted";

/// The global name under which `boot.js` hands the second module its texts, in the language of the
/// page, one a line.
pub const TEXTS: &str = "unknotTexts";

/// The second module is up: what is kept on the device is read, and what is alive on this page
/// lives. `boot.js` waits for it.
pub const READY: &str = "unknot:ready";

/// What an element becomes when the second module brings it to life.
pub const LIVE: &str = "data-live";

/// The address of the technique that a live element is about.
pub const TECHNIQUE: &str = "data-technique";

/// Set on a live element whose page a link led to: whoever follows a link to the player has
/// pressed Start.
pub const START: &str = "data-start";

/// On a link to the player that does not start it: something is to be set up first.
pub const SETUP: &str = "data-setup";
