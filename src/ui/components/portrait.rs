use leptos::prelude::*;

use crate::catalogue::RegionId;

/// The figure, near one region.
#[component]
pub fn Portrait(of: RegionId) -> impl IntoView {
    let _ = of;
    view! { <div class="portrait"></div> }
}
