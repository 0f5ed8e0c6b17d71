//! A step of a technique as a moving picture: the stance is taken, limbs reach their goals, props
//! lie where they are held or trapped, all of it a pure function of the phase of the cycle.

mod arm;
mod bends;
mod contact;
mod frame;
mod glow;
pub mod guard;
mod hand;
mod leg;
mod limb;
pub mod posed;
mod skin;
mod stage;
mod strung;
mod support;
mod thing;
mod track;
mod wave;

pub use stage::Stage;
