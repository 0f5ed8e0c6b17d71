use super::border::{Border, along, back, part};
use super::place::Place::{Elsewhere, Region};
use super::sheet::{Plot, Sheet};
use crate::catalogue::RegionId;

const JAW: Border = &[[0.0, 149.5], [2.6, 150.2], [4.7, 152.4], [6.4, 155.4], [9.5, 156.2]];
const COLLAR: Border = &[[0.0, 142.0], [2.6, 142.5], [4.6, 143.8], [6.6, 147.4], [9.5, 151.0]];
const CLAVICLE: Border = &[
    [2.6, 142.5],
    [8.0, 140.6],
    [12.4, 138.2],
    [14.6, 134.0],
    [14.6, 129.6],
    [15.2, 125.4],
    [15.4, 121.0],
];
const DELTOID: Border =
    &[[15.2, 125.4], [17.5, 121.8], [20.8, 120.4], [23.6, 122.0], [29.0, 127.0]];
const RIBS: Border = &[[0.0, 117.6], [4.6, 116.4], [9.0, 114.2], [12.8, 113.2], [15.0, 113.0]];
const GROIN: Border =
    &[[0.0, 81.4], [3.4, 84.6], [8.2, 90.4], [12.4, 95.8], [15.2, 99.4], [20.0, 100.5]];
const ABOVE_KNEE: Border = &[[0.0, 54.4], [4.4, 54.6], [8.9, 56.4], [13.8, 54.6], [19.0, 54.4]];
const BELOW_KNEE: Border = &[[0.0, 43.8], [4.4, 43.8], [8.9, 42.2], [13.6, 43.8], [19.0, 43.8]];
const ANKLE: Border = &[[0.0, 9.6], [6.5, 9.3], [9.3, 8.7], [12.0, 9.3], [19.0, 9.6]];
pub(super) const ELBOW: Border =
    &[[18.0, 106.2], [20.6, 107.2], [24.4, 107.4], [28.2, 109.2], [32.0, 111.0]];
pub(super) const WRIST: Border =
    &[[25.0, 82.6], [28.6, 83.6], [31.0, 83.8], [33.2, 85.0], [38.0, 87.0]];
const EYES: Border = &[
    [0.0, 162.6],
    [2.8, 163.1],
    [5.3, 162.6],
    [6.2, 160.9],
    [5.4, 159.1],
    [3.3, 158.3],
    [1.5, 158.9],
    [0.0, 159.8],
];

/// Between the trunk and the arm, and down beside the leg: never seen.
pub(super) const GAP: Border = &[
    [15.4, 121.0],
    [15.0, 113.0],
    [20.0, 100.5],
    [21.0, 80.0],
    [19.0, 54.4],
    [19.0, 43.8],
    [19.0, 9.6],
    [20.0, -4.0],
];
pub(super) const UNDER_ARM: Border = &[[15.4, 121.0], [18.0, 106.2], [25.0, 82.6], [22.0, 62.0]];
pub(super) const OVER_ARM: Border = &[[29.0, 127.0], [32.0, 111.0], [38.0, 87.0], [42.0, 62.0]];
pub(super) const UNDER_HAND: Border = &[[22.0, 62.0], [42.0, 62.0]];
pub(super) const MIDLINE: Border =
    &[[0.0, 81.4], [0.0, 54.4], [0.0, 43.8], [0.0, 9.6], [0.0, -4.0]];
pub(super) const UNDER_FOOT: Border = &[[0.0, -4.0], [20.0, -4.0]];
pub(super) const OVER_SHOULDER: Border = &[[9.5, 151.0], [24.0, 146.0], [29.0, 127.0]];
const BESIDE_NECK: Border = &[[9.5, 156.2], [9.5, 151.0]];
const OVER_HEAD: Border = &[[0.0, 177.0], [9.0, 177.0], [13.0, 168.0], [9.5, 156.2]];

/// The front of the body.
pub(super) static FRONT: Sheet = Sheet {
    plots: &[
        Plot {
            place: Region(RegionId::Head),
            sided: false,
            edge: &[along(OVER_HEAD), back(JAW)],
            hole: &[along(EYES)],
            centre: [0.0, 169.9],
        },
        Plot {
            place: Region(RegionId::Eyes),
            sided: false,
            edge: &[along(EYES)],
            hole: &[],
            centre: [0.0, 160.6],
        },
        Plot {
            place: Elsewhere("throat"),
            sided: false,
            edge: &[along(JAW), along(BESIDE_NECK), back(COLLAR)],
            hole: &[],
            centre: [0.0, 146.2],
        },
        Plot {
            place: Region(RegionId::Shoulders),
            sided: true,
            edge: &[part(COLLAR, 1, 4), along(OVER_SHOULDER), back(DELTOID), part(CLAVICLE, 5, 0)],
            hole: &[],
            centre: [18.4, 132.0],
        },
        Plot {
            place: Region(RegionId::Chest),
            sided: false,
            edge: &[part(COLLAR, 0, 1), along(CLAVICLE), part(GAP, 0, 1), back(RIBS)],
            hole: &[],
            centre: [0.0, 129.0],
        },
        Plot {
            place: Elsewhere("belly"),
            sided: false,
            edge: &[along(RIBS), part(GAP, 1, 2), back(GROIN)],
            hole: &[],
            centre: [0.0, 103.0],
        },
        Plot {
            place: Elsewhere("upper-arms"),
            sided: true,
            edge: &[
                along(DELTOID),
                part(OVER_ARM, 0, 1),
                back(ELBOW),
                part(UNDER_ARM, 1, 0),
                part(CLAVICLE, 6, 5),
            ],
            hole: &[],
            centre: [22.0, 115.6],
        },
        Plot {
            place: Region(RegionId::Forearms),
            sided: true,
            edge: &[along(ELBOW), part(OVER_ARM, 1, 2), back(WRIST), part(UNDER_ARM, 2, 1)],
            hole: &[],
            centre: [27.2, 97.0],
        },
        Plot {
            place: Region(RegionId::Hands),
            sided: true,
            edge: &[along(WRIST), part(OVER_ARM, 2, 3), back(UNDER_HAND), part(UNDER_ARM, 3, 2)],
            hole: &[],
            centre: [32.0, 76.0],
        },
        Plot {
            place: Region(RegionId::Thighs),
            sided: true,
            edge: &[along(GROIN), part(GAP, 2, 4), back(ABOVE_KNEE), part(MIDLINE, 1, 0)],
            hole: &[],
            centre: [9.4, 71.0],
        },
        Plot {
            place: Elsewhere("knees"),
            sided: true,
            edge: &[along(ABOVE_KNEE), part(GAP, 4, 5), back(BELOW_KNEE), part(MIDLINE, 2, 1)],
            hole: &[],
            centre: [9.0, 49.2],
        },
        Plot {
            place: Region(RegionId::Calves),
            sided: true,
            edge: &[along(BELOW_KNEE), part(GAP, 5, 6), back(ANKLE), part(MIDLINE, 3, 2)],
            hole: &[],
            centre: [9.2, 28.0],
        },
        Plot {
            place: Region(RegionId::Feet),
            sided: true,
            edge: &[along(ANKLE), part(GAP, 6, 7), back(UNDER_FOOT), part(MIDLINE, 4, 3)],
            hole: &[],
            centre: [10.0, 4.4],
        },
    ],
    seams: &[
        JAW, COLLAR, CLAVICLE, DELTOID, RIBS, GROIN, ABOVE_KNEE, BELOW_KNEE, ANKLE, ELBOW, WRIST,
        EYES,
    ],
    details: &[
        // Eyelids, nose and mouth.
        &[[1.9, 160.9], [2.6, 160.5], [3.4, 160.4], [4.4, 160.9]],
        &[[0.0, 157.0], [0.7, 157.1], [1.2, 157.5], [1.4, 158.0]],
        &[[0.0, 154.3], [1.2, 154.4], [2.3, 154.8]],
        // Navel.
        &[[0.0, 104.4], [0.0, 103.2]],
    ],
    digits: &[
        &[[31.5, 73.0], [31.3, 70.4], [30.9, 67.8]],
        &[[33.0, 73.2], [32.9, 71.0], [32.5, 68.6]],
        &[[34.3, 73.8], [34.3, 71.6], [34.0, 69.0]],
        &[[11.2, 2.7], [11.3, 0.5]],
        &[[12.8, 2.3], [12.9, 0.5]],
        &[[13.9, 2.1], [14.0, 0.5]],
        &[[14.8, 1.9], [14.9, 0.5]],
    ],
};
