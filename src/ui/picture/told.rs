//! Pictures that another module owns: an attribute of what holds one says what it shows, and an
//! event on it that this has changed.

use std::cell::RefCell;

use web_sys::Element;

use super::{
    screen::{Place, Screen},
    wanted::Wanted,
};
use crate::{device::page, ui::calls};

thread_local! {
    static PICTURES: RefCell<Vec<(Element, Screen)>> = const { RefCell::new(Vec::new()) };
}

/// Brings all such pictures of the page to life, and lets those stand still that have left it.
pub(super) fn look_around() {
    for holder in page::find_all(&["[", calls::SHOWS, "]"].concat()) {
        look(&holder);
    }
}

/// Looks what the picture in this element is to show now.
pub(super) fn look(holder: &Element) {
    let known = PICTURES.with_borrow_mut(|pictures| {
        let (here, gone) = std::mem::take(pictures).into_iter().partition(|it| it.1.stands());
        *pictures = here;
        let gone: Vec<_> = gone;
        let bell = pictures.iter().find(|(own, _)| own == holder).map(|(_, screen)| screen.bell());
        (bell, gone)
    });
    if let (Some(bell), _) = known {
        return bell.ring();
    }
    let own = holder.clone();
    let wanted = move || Wanted::read(&own.get_attribute(calls::SHOWS)?);
    let svg = page::find_in(holder, "svg.scene[role=img]");
    if let Some(screen) = svg.and_then(|svg| Screen::new(svg, Place::Worker, wanted)) {
        PICTURES.with_borrow_mut(|pictures| pictures.push((holder.clone(), screen)));
    }
}

/// All of them stand still.
pub(super) fn leave() {
    // Taken first: what goes may ask what is here.
    let gone = PICTURES.take();
    drop(gone);
}
