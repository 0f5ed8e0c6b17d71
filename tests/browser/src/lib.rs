//! The app in real browsers.
