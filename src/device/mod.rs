//! What the browser lends us, one ability a file, without policy.
