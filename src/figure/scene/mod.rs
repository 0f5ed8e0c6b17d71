//! A step of a technique as a moving picture: the stance is taken, limbs reach their goals, props
//! lie where they are held or trapped, all of it a pure function of the phase of the cycle.

mod arm;
mod bends;
mod contact;
mod ease;
mod frame;
mod glow;
pub mod guard;
mod hand;
mod leg;
mod limb;
pub mod posed;
mod sight;
mod skin;
mod stage;
mod strung;
mod support;
mod thing;
mod track;
mod trail;
mod wave;

pub use sight::Sight;
pub use stage::Stage;
pub use trail::Trail;
