use leptos::prelude::*;

/// Where in a browser something is that leads to the installed app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The button that shares a page, below it.
    Share,
    /// The row of a sheet that puts a page on the home screen.
    SheetRow,
    /// The button above a sheet that says yes.
    SheetYes,
    /// The three dots beside the address.
    Dots,
    /// A row of the menu behind them.
    MenuRow,
    /// The mark at the end of the address.
    Mark,
    /// A row of the menu at the top of the screen.
    FileRow,
    /// The star at the end of the address.
    Star,
}

/// A part of a picture: what it is drawn as, and its path.
type Part = (&'static str, &'static str);

const PHONE_FOOT: Part = ("frame", "M32-4V57a11 11 0 0 0 11 11H77a11 11 0 0 0 11-11V-4M32 36H88");
const PHONE_HEAD: Part = ("frame", "M32 76V15A11 11 0 0 1 43 4H77A11 11 0 0 1 88 15V76M32 34H88");
const SHEET: Part = ("frame", "M28 76V14A9 9 0 0 1 37 5H83A9 9 0 0 1 92 14V76");
const MENU: Part =
    ("frame", "M38 12A7 7 0 0 1 45 5H85A7 7 0 0 1 92 12V60A7 7 0 0 1 85 67H45A7 7 0 0 1 38 60Z");
const WINDOW: Part = ("frame", "M4 76V21A8 8 0 0 1 12 13H108A8 8 0 0 1 116 21V76M4 53H116");
const ADDRESS: Part = ("soft", "M24 23H96A10 10 0 0 1 96 43H24A10 10 0 0 1 24 23Z");

impl Place {
    const fn parts(self) -> &'static [Part] {
        match self {
            Self::Share => &[
                PHONE_FOOT,
                ("soft", "M43 46L38 51L43 56M76 47H83V55H76Z"),
                ("here", "M56.5 50H53V61H67V50H63.5M60 56V41M55.5 45.5L60 41L64.5 45.5"),
            ],
            Self::SheetRow => &[
                SHEET,
                ("soft", "M38 16H66M38 27H60M38 63H64"),
                (
                    "wash",
                    "M37 35H83A5 5 0 0 1 88 40V49A5 5 0 0 1 83 54H37A5 5 0 0 1 32 49V40A5 5 0 0 1 37 35Z",
                ),
                ("ink", "M39 44.5H63"),
                ("here", "M70 37H85V52H70ZM77.5 41V48M74 44.5H81"),
            ],
            Self::SheetYes => &[
                SHEET,
                ("soft", "M38 15H48M68 43H82M68 51H77"),
                (
                    "mark",
                    "M43 36H57A5 5 0 0 1 62 41V55A5 5 0 0 1 57 60H43A5 5 0 0 1 38 55V41A5 5 0 0 1 43 36Z",
                ),
                ("spot", "M75 10H83A5.5 5.5 0 0 1 83 21H75A5.5 5.5 0 0 1 75 10Z"),
            ],
            Self::Dots => &[
                PHONE_HEAD,
                ("soft", "M44 14H66A5 5 0 0 1 66 24H44A5 5 0 0 1 44 14ZM42 46H78M42 56H70"),
                (
                    "spot",
                    "M79 13a2.2 2.2 0 1 0 .01 0ZM79 19a2.2 2.2 0 1 0 .01 0ZM79 25a2.2 2.2 0 1 0 .01 0Z",
                ),
            ],
            Self::MenuRow => &[
                MENU,
                ("soft", "M46 15H76M46 24H70M46 58H74"),
                (
                    "wash",
                    "M46 31H84A5 5 0 0 1 89 36V45A5 5 0 0 1 84 50H46A5 5 0 0 1 41 45V36A5 5 0 0 1 46 31Z",
                ),
                ("here", "M51 34.5V42M47.5 39L51 42.5L54.5 39M46 46H56"),
                ("ink", "M62 40.5H82"),
            ],
            Self::Mark => &[
                WINDOW,
                ADDRESS,
                ("ink", "M28 33H62"),
                ("here", "M91 29H86V38H101V33M90 41H97M96 26V33M93 30.5L96 33.5L99 30.5"),
            ],
            Self::FileRow => &[
                ("frame", "M-4 18H124M30 18H86V60A6 6 0 0 1 80 66H36A6 6 0 0 1 30 60Z"),
                ("soft", "M8 10H20M62 10H74M84 10H98M38 27H64M38 58H60"),
                ("ink", "M36 10H50"),
                (
                    "wash",
                    "M38 35H78A4 4 0 0 1 82 39V46A4 4 0 0 1 78 50H38A4 4 0 0 1 34 46V39A4 4 0 0 1 38 35Z",
                ),
                ("here", "M40 42.5H70"),
            ],
            Self::Star => &[
                WINDOW,
                ADDRESS,
                ("ink", "M28 33H62"),
                (
                    "spot",
                    "M94 24.5L96.7 30.2L103 31L98.4 35.3L99.6 41.5L94 38.4L88.4 41.5L89.6 35.3L85 31L91.3 30.2Z",
                ),
            ],
        }
    }
}

/// A small picture of a browser in which one place is marked; the words beside it say the same.
pub fn picture(place: Place) -> impl IntoView {
    let parts = place.parts().iter().map(|&(class, path)| view! { <path class=class d=path/> });
    view! {
        <svg class="how-picture" viewBox="0 0 120 72" aria-hidden="true">
            {parts.collect_view()}
        </svg>
    }
}
