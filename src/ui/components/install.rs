use super::install_picture::{Place, picture};
use crate::{
    device::install::{self, Answer, Kind},
    ui::{
        app::use_app,
        settings::{self, Settings},
        words::install as words,
    },
};
use leptos::{prelude::*, task::spawn_local};

/// How far the app is from the device itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    /// This is the installed app.
    Installed,
    /// It has just been installed, from this page.
    Done,
    /// The browser offers to install it.
    Offered,
    /// The person can install it by hand.
    ByHand,
}

impl Stand {
    fn now() -> Self {
        if cfg!(feature = "ssr") {
            Self::ByHand
        } else if install::is_installed() {
            Self::Installed
        } else if install::is_offered() {
            Self::Offered
        } else {
            Self::ByHand
        }
    }
}

/// Where it stands, for as long as what asks is alive.
fn stand() -> RwSignal<Stand> {
    let stand = RwSignal::new(Stand::now());
    if cfg!(feature = "csr") {
        let listeners = [
            install::on_offered(move || stand.set(Stand::now())),
            install::on_installed(move || stand.set(Stand::Done)),
        ];
        StoredValue::new_local(listeners);
    }
    stand
}

/// Has the browser ask, and goes by the answer.
fn ask(stand: RwSignal<Stand>, refused: impl Fn() + 'static) {
    spawn_local(async move {
        match install::ask().await {
            // The browser tells when it is done.
            Answer::Yes => {}
            Answer::No => {
                refused();
                let _gone = stand.try_set(Stand::ByHand);
            }
            Answer::Unasked => {
                let _gone = stand.try_set(Stand::ByHand);
            }
        }
    });
}

/// In the settings: always there, whatever was answered before.
#[component]
pub fn Install() -> impl IntoView {
    let stand = stand();
    let shown = move || match stand.get() {
        Stand::Installed => view! { <p class="quiet">{words::IS_INSTALLED.get()}</p> }.into_any(),
        Stand::Done => view! { <p role="status">{words::DONE.get()}</p> }.into_any(),
        now => {
            let offered = now == Stand::Offered;
            let button = offered.then(|| {
                view! {
                    <button
                        type="button"
                        class="button quiet-button"
                        on:click=move |_| ask(stand, || ())
                    >
                        {words::INSTALL.get()}
                    </button>
                }
            });
            let open = if offered { None } else { here() };
            view! {
                <p class="quiet">{words::ABOUT.get()}</p>
                {button}
                <div class="hows">{KINDS.map(|kind| how(kind, open == Some(kind)))}</div>
            }
            .into_any()
        }
    };
    view! {
        <section class="settings install">
            <h2>{words::TITLE.get()}</h2>
            {shown}
        </section>
    }
    .into_any()
}

/// At the end of a session: until it is answered, and never again after a no.
#[component]
pub fn InstallOffer() -> impl IntoView {
    let app = use_app();
    let stand = stand();
    let answered = RwSignal::new(false);
    let is_due = app.settings.with_untracked(|settings| !settings.install_refused)
        && stand.get_untracked() != Stand::Installed;
    let refuse = move || {
        let write = |settings: &mut Settings| settings.install_refused = true;
        // What cannot be kept holds until the page is closed.
        settings::change(app, write);
        let _gone = answered.try_set(true);
    };
    let shown = move || match (answered.get(), stand.get()) {
        (_, Stand::Done) => view! { <p role="status">{words::DONE.get()}</p> }.into_any(),
        (true, _) => view! { <p role="status" class="quiet">{words::LATER.get()}</p> }.into_any(),
        (false, now) => {
            let offered = now == Stand::Offered;
            let button = offered.then(|| {
                view! {
                    <button
                        type="button"
                        class="button quiet-button"
                        on:click=move |_| ask(stand, refuse)
                    >
                        {words::INSTALL.get()}
                    </button>
                }
            });
            let by_hand = here().filter(|_| !offered).map(|kind| how(kind, false));
            view! {
                <h2>{words::OFFER.get()}</h2>
                <p class="quiet">{words::ABOUT.get()}</p>
                {by_hand}
                <div class="offer-ways">
                    {button}
                    <button type="button" class="offer-no" on:click=move |_| refuse()>
                        {words::NO.get()}
                    </button>
                </div>
            }
            .into_any()
        }
    };
    is_due.then(|| view! { <section class="install-offer">{shown}</section> })
}

const KINDS: [Kind; 6] = [
    Kind::Ios,
    Kind::Android,
    Kind::FirefoxAndroid,
    Kind::Desktop,
    Kind::SafariMac,
    Kind::FirefoxDesktop,
];

/// The browser that this is; unknown where the page is written ahead.
fn here() -> Option<Kind> {
    (!cfg!(feature = "ssr")).then(Kind::here)
}

/// The steps for one kind of browser, behind its name.
fn how(kind: Kind, open: bool) -> impl IntoView {
    let (name, steps): (_, &[(Place, &str)]) = match kind {
        Kind::Ios => (
            words::IOS.get(),
            &[
                (Place::Share, words::IOS_SHARE.get()),
                (Place::SheetRow, words::IOS_ROW.get()),
                (Place::SheetYes, words::IOS_YES.get()),
            ],
        ),
        Kind::Android => (
            words::ANDROID.get(),
            &[(Place::Dots, words::DOTS.get()), (Place::MenuRow, words::ANDROID_ROW.get())],
        ),
        Kind::FirefoxAndroid => (
            words::FIREFOX_ANDROID.get(),
            &[(Place::Dots, words::DOTS.get()), (Place::MenuRow, words::FIREFOX_ANDROID_ROW.get())],
        ),
        Kind::Desktop => (
            words::DESKTOP.get(),
            &[(Place::Mark, words::DESKTOP_MARK.get()), (Place::MenuRow, words::DESKTOP_ROW.get())],
        ),
        Kind::SafariMac => {
            (words::SAFARI_MAC.get(), &[(Place::FileRow, words::SAFARI_MAC_ROW.get())])
        }
        Kind::FirefoxDesktop => (
            words::FIREFOX_DESKTOP.get(),
            &[
                (Place::Mark, words::FIREFOX_DESKTOP_MARK.get()),
                (Place::Star, words::FIREFOX_DESKTOP_STAR.get()),
            ],
        ),
    };
    let steps = steps.iter().map(|&(place, text)| {
        view! { <li>{picture(place)} <span>{text}</span></li> }
    });
    view! {
        <details class="how" name="install" open=open>
            <summary>{name}</summary>
            <ol>{steps.collect_view()}</ol>
        </details>
    }
}
