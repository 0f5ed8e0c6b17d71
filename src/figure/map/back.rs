use super::border::{Border, along, back, part};
use super::front::{
    ELBOW, GAP, MIDLINE, OVER_ARM, OVER_SHOULDER, UNDER_ARM, UNDER_FOOT, UNDER_HAND, WRIST,
};
use super::place::Place::{Elsewhere, Region};
use super::sheet::{Plot, Sheet};
use crate::catalogue::RegionId;

const HAIRLINE: Border = &[[0.0, 153.8], [2.6, 154.1], [4.9, 154.8], [6.4, 155.4], [9.5, 156.2]];
const NAPE: Border = &[[0.0, 142.4], [2.4, 143.2], [4.6, 145.0], [6.6, 147.4], [9.5, 151.0]];
const BLADE: Border = &[
    [2.4, 143.2],
    [7.4, 140.2],
    [12.0, 137.4],
    [14.6, 133.4],
    [14.7, 129.4],
    [15.2, 125.4],
    [15.4, 121.0],
];
const DELTOID: Border =
    &[[15.2, 125.4], [17.5, 122.0], [20.8, 120.8], [23.6, 122.0], [29.0, 127.0]];
const RIBS: Border = &[[0.0, 112.2], [4.6, 112.6], [9.0, 113.2], [12.8, 113.2], [15.0, 113.0]];
const CREST: Border = &[[0.0, 96.0], [4.6, 98.2], [9.6, 99.8], [15.2, 99.6], [20.0, 100.5]];
const CLEFT: Border = &[[0.0, 96.0], [0.0, 81.4]];
const FOLD: Border = &[[0.0, 81.4], [4.0, 79.6], [9.0, 79.4], [14.0, 81.0], [21.0, 84.0]];
const ABOVE_KNEE: Border = &[[0.0, 54.4], [4.4, 54.4], [8.9, 53.6], [13.8, 54.4], [19.0, 54.4]];
const BELOW_KNEE: Border = &[[0.0, 43.8], [4.4, 43.8], [8.9, 44.8], [13.6, 43.8], [19.0, 43.8]];
const ANKLE: Border = &[[0.0, 9.6], [6.5, 9.2], [9.3, 8.6], [12.0, 9.2], [19.0, 9.6]];
const BESIDE_HIP: Border = &[[20.0, 100.5], [21.0, 84.0], [19.0, 54.4]];
const BESIDE_NECK: Border = &[[9.5, 156.2], [9.5, 151.0]];
const OVER_HEAD: Border = &[[0.0, 177.0], [9.0, 177.0], [13.0, 168.0], [9.5, 156.2]];

/// The back of the body.
pub(super) static BACK: Sheet = Sheet {
    plots: &[
        Plot {
            place: Region(RegionId::Head),
            sided: false,
            edge: &[along(OVER_HEAD), back(HAIRLINE)],
            hole: &[],
            centre: [0.0, 163.6],
        },
        Plot {
            place: Region(RegionId::Neck),
            sided: false,
            edge: &[along(HAIRLINE), along(BESIDE_NECK), back(NAPE)],
            hole: &[],
            centre: [0.0, 149.0],
        },
        Plot {
            place: Region(RegionId::Shoulders),
            sided: true,
            edge: &[part(NAPE, 1, 4), along(OVER_SHOULDER), back(DELTOID), part(BLADE, 5, 0)],
            hole: &[],
            centre: [18.4, 132.0],
        },
        Plot {
            place: Region(RegionId::UpperBack),
            sided: false,
            edge: &[part(NAPE, 0, 1), along(BLADE), part(GAP, 0, 1), back(RIBS)],
            hole: &[],
            centre: [0.0, 127.0],
        },
        Plot {
            place: Region(RegionId::LowerBack),
            sided: false,
            edge: &[along(RIBS), part(GAP, 1, 2), back(CREST)],
            hole: &[],
            centre: [0.0, 105.0],
        },
        Plot {
            place: Region(RegionId::Glutes),
            sided: true,
            edge: &[along(CREST), part(BESIDE_HIP, 0, 1), back(FOLD), back(CLEFT)],
            hole: &[],
            centre: [8.6, 89.6],
        },
        Plot {
            place: Elsewhere("upper-arms"),
            sided: true,
            edge: &[
                along(DELTOID),
                part(OVER_ARM, 0, 1),
                back(ELBOW),
                part(UNDER_ARM, 1, 0),
                part(BLADE, 6, 5),
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
            edge: &[along(FOLD), part(BESIDE_HIP, 1, 2), back(ABOVE_KNEE), part(MIDLINE, 1, 0)],
            hole: &[],
            centre: [9.2, 67.0],
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
            centre: [9.2, 29.0],
        },
        Plot {
            place: Region(RegionId::Feet),
            sided: true,
            edge: &[along(ANKLE), part(GAP, 6, 7), back(UNDER_FOOT), part(MIDLINE, 4, 3)],
            hole: &[],
            centre: [10.0, 4.0],
        },
    ],
    seams: &[
        HAIRLINE, NAPE, BLADE, DELTOID, RIBS, CREST, CLEFT, FOLD, ABOVE_KNEE, BELOW_KNEE, ANKLE,
        ELBOW, WRIST,
    ],
    details: &[
        // Spine and shoulder blade.
        &[[0.0, 138.0], [0.0, 116.0]],
        &[[0.0, 109.0], [0.0, 100.0]],
        &[[6.6, 134.4], [5.6, 128.0], [7.0, 122.6], [10.4, 123.8]],
        // Calf.
        &[[9.0, 40.0], [8.9, 33.0], [9.3, 27.5]],
    ],
    digits: &[
        &[[31.5, 73.0], [31.3, 70.4], [30.9, 67.8]],
        &[[33.0, 73.2], [32.9, 71.0], [32.5, 68.6]],
        &[[34.3, 73.8], [34.3, 71.6], [34.0, 69.0]],
    ],
};
