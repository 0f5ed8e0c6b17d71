//! How it runs: plan, clock, session and cues, as pure functions of recorded events.
