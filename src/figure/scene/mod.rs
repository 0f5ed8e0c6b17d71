//! A step of a technique as a moving picture: the stance is taken, limbs reach their goals, props
//! lie where they are held or trapped, all of it a pure function of the phase of the cycle.

pub mod posed;
