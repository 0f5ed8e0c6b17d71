//! Numbers that guard the pictures: every step, all through its loop. The right side is the exact
//! mirror image of the left one, so what holds for one holds for both.

use unknot::catalogue;
use unknot::figure::scene::guard::faults;

#[test]
fn every_picture_is_sound() {
    let only = std::env::var("UNKNOT_ONLY").unwrap_or_default();
    let mut wrong = Vec::new();
    for technique in catalogue::techniques() {
        let address = format!("{}/{}", technique.shelf.slug(), technique.slug);
        if !address.contains(&only) {
            continue;
        }
        for (index, scene) in technique.scenes().iter().enumerate() {
            let Some(scene) = scene else { continue };
            for fault in faults(scene) {
                wrong.push(format!("{address} step {}: {fault}", index + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}
