//! Several tabs of one browser.

use thirtyfour::WindowHandle;
use unknot_browser::Outcome;

use crate::guest::Guest;

impl Guest {
    /// The tab that is driven.
    pub(crate) fn window(&self) -> Outcome<WindowHandle> {
        self.browser.drive(|session| async move { session.window().await })
    }

    /// Opens a tab, which is driven from now on.
    pub(crate) fn another_tab(&self) -> Outcome<WindowHandle> {
        self.browser.drive(|session| async move {
            let tab = session.new_tab().await?;
            session.switch_to_window(tab.clone()).await?;
            Ok(tab)
        })
    }

    /// Goes to this tab.
    pub(crate) fn to(&self, tab: &WindowHandle) -> Outcome {
        let tab = tab.clone();
        self.browser.drive(|session| async move { session.switch_to_window(tab).await })
    }

    /// Closes the tab that is driven, and goes back to this one.
    pub(crate) fn close_for(&self, tab: &WindowHandle) -> Outcome {
        self.browser.drive(|session| async move { session.close_window().await })?;
        self.to(tab)
    }
}
