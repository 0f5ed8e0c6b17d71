use leptos::{html, prelude::*};

/// A question that comes before anything else: a modal dialog that the browser keeps the focus
/// in, and that the Escape key closes.
#[component]
pub fn Dialog(
    /// Whether it is open. Closing it in any way sets this to false.
    open: RwSignal<bool>,
    /// The id of the element that names it.
    labelled_by: &'static str,
    /// What stands in it while it is open.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let (Some(dialog), open) = (dialog.get(), open.get()) else { return };
        if open && !dialog.open() {
            // One that is not in the page cannot be modal; then it opens in its place.
            if dialog.show_modal().is_err() {
                dialog.show();
            }
        } else if !open && dialog.open() {
            dialog.close();
        }
    });
    view! {
        <dialog
            class="dialog"
            node_ref=dialog
            aria-labelledby=labelled_by
            on:close=move |_| open.set(false)
        >
            {move || open.get().then(|| children())}
        </dialog>
    }
}
