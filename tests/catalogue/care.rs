//! What is taken care of where something lies on the body while a clock runs.

use unknot::catalogue::{self, Care, Dose, LimitKind};

use crate::{
    content::check,
    fixture::{TIMERS, assert_refused, edit, edited, problems, refuse, sound},
    readme::shipped,
};

/// The table of soaking, as it is written in the fixture.
fn soak() -> String {
    let text = &sound()[TIMERS];
    let (start, end) = (text.find("[soak]").unwrap(), text.find("[compress]").unwrap());
    text[start..end].to_owned()
}

#[test]
fn each_kind_that_runs_by_the_wall_clock_has_its_care() {
    let found: Vec<_> = check(&sound()).unwrap().care.iter().map(|care| care.kind.slug()).collect();
    assert_eq!(found, ["heat", "soak", "compress", "device"]);
    let files = edited(TIMERS, &soak(), "");
    assert_refused(&files, TIMERS, "[heat]", "this file has no `soak`: add it");
    let mut files = sound();
    files.remove(TIMERS);
    assert_eq!(problems(&files), [format!("{TIMERS}:1: this file is missing: add it")]);
}

#[test]
fn no_other_kind_has_a_care() {
    for (kind, known) in [("press", "`press`"), ("bath", "`bath`")] {
        let mut files = sound();
        let table = soak().replace("[soak]", &format!("[{kind}]"));
        files.get_mut(TIMERS).unwrap().push_str(&format!("\n{table}"));
        let reason = format!(
            "this file has a field {known} that nothing reads: it may have compress, device, heat, soak"
        );
        assert_refused(&files, TIMERS, &format!("[{kind}]"), &reason);
    }
}

#[test]
fn a_kind_has_one_care() {
    let mut files = sound();
    let lines = files[TIMERS].lines().count();
    files.get_mut(TIMERS).unwrap().push_str(&format!("\n{}", soak()));
    let found = problems(&files);
    let start = format!("{TIMERS}:{}: not TOML: ", lines + 2);
    assert!(found.len() == 1 && found[0].starts_with(&start), "{found:?}");
    assert!(found[0].contains("duplicate key"), "{found:?}");
}

#[test]
fn the_skin_is_looked_at_once_a_minute_to_every_five() {
    for seconds in [60, 300] {
        let files = edited(TIMERS, "every = 240", &format!("every = {seconds}"));
        assert_eq!(problems(&files), [""; 0], "{seconds}");
    }
    for seconds in [0, 59, 301, 600] {
        let reason =
            format!("{seconds} s from one look at the skin to the next: choose from 60 to 300");
        refuse(TIMERS, "every = 240", &format!("every = {seconds}"), &reason);
    }
    let reason = "`every` is string, but should be a whole number from 0 to 65535";
    refuse(TIMERS, "every = 240", "every = \"5 min\"", reason);
}

const BEFORE: &str = "before = [\"The water is warm.\", \"The plug is dry.\"]";

#[test]
fn there_are_two_to_five_lines_to_tick() {
    let lines = |count: usize| format!("before = [{}]", vec!["\"Dry.\""; count].join(", "));
    for count in [2, 5] {
        assert_eq!(problems(&edited(TIMERS, BEFORE, &lines(count))), [""; 0], "{count}");
    }
    for count in [1, 6] {
        let reason = format!("there are {count} lines to tick: write 2 to 5, as more are not read");
        refuse(TIMERS, BEFORE, &lines(count), &reason);
    }
    refuse(TIMERS, BEFORE, &lines(0), "`before` of `soak` is empty: it needs one at least");
}

#[test]
fn a_line_to_tick_and_a_question_are_short() {
    let words = |count: usize| vec!["dry"; count].join(" ");
    let line = |count: usize| format!("\"{} – it is.\"", words(count - 2));
    let plug = "\"The plug is dry.\"";
    assert_eq!(problems(&edited(TIMERS, plug, &line(20))), [""; 0]);
    refuse(TIMERS, plug, &line(21), "this line has 21 words: say it in 20 at most");
    let ask = "\"Is the soak fine?\"";
    assert_eq!(problems(&edited(TIMERS, ask, &line(15))), [""; 0]);
    refuse(TIMERS, ask, &line(16), "this question has 16 words: say it in 15 at most");
}

#[test]
fn nothing_of_a_care_is_missing_or_empty() {
    for line in soak().lines().filter(|line| line.contains(" = ")) {
        let field = line.split(' ').next().unwrap();
        let files = edited(TIMERS, line, "");
        assert_refused(&files, TIMERS, "[soak]", &format!("`soak` has no `{field}`: add it"));
        if field != "every" && field != "before" {
            let reason = format!("`{field}` is empty: write its text, or remove it");
            refuse(TIMERS, line, &format!("{field} = \" \""), &reason);
        }
    }
    let reason = "`before` is empty: write its text, or remove it";
    refuse(TIMERS, BEFORE, "before = [\"Dry.\", \"Warm.\", \"\"]", reason);
}

#[test]
fn a_care_names_sources_that_are_there_and_nothing_else() {
    let mut files = edited(TIMERS, "sources = [\"book\"]", "sources = [\"bok\"]");
    let reason = "there is no source `bok` in content/sources.toml: did you mean `book`?";
    assert_refused(&files, TIMERS, "\"bok\"", reason);
    edit(&mut files, TIMERS, "sources = [\"bok\"]", "until = 3");
    let reason = "`heat` has a field `until` that nothing reads: it may have ask, before, every, \
        look, sources, stop";
    assert_refused(&files, TIMERS, "until", reason);
}

#[test]
fn each_has_the_care_that_was_written_for_it() {
    let written = check(&shipped()).unwrap().care;
    for &kind in LimitKind::ALL {
        let written = written.iter().find(|care| care.kind.slug() == kind.slug());
        assert_eq!(written.is_some(), kind.runs_by_wall_clock(), "{}", kind.slug());
        let Some(written) = written else {
            assert!(kind.care().is_none() && kind.care_sources().is_empty(), "{}", kind.slug());
            continue;
        };
        let Care { before, every, ask, look, stop } = kind.care().unwrap();
        assert_eq!(
            (before.iter().map(|line| line.get()).collect::<Vec<_>>(), *every),
            (written.before.iter().map(|line| line.english.as_str()).collect(), written.every)
        );
        let said = [ask, look, stop].map(|text| text.get());
        assert_eq!(said, [&written.ask, &written.look, &written.stop].map(|text| &*text.english));
        assert_eq!(kind.care_sources().len(), written.sources.len());
    }
}

#[test]
fn a_look_at_the_skin_comes_within_what_every_kind_may_last() {
    for technique in catalogue::techniques() {
        for step in technique.steps {
            let Dose::Time { most: Some(most), .. } = step.dose else { continue };
            let Some(care) = most.kind.care() else { continue };
            assert!(care.every <= most.seconds || most.seconds <= 300, "{}", technique.slug);
        }
    }
}

#[test]
fn the_words_of_a_care_say_what_must_not_be_left_out() {
    let said = |kind: LimitKind| {
        let Care { before, ask, look, stop, .. } = kind.care().unwrap();
        let said = before.iter().chain([ask, look, stop]).map(|text| text.get());
        said.collect::<Vec<_>>().join(" ").to_lowercase()
    };
    for (kind, words) in [
        (
            LimitKind::Heat,
            &["never hot", "inner forearm", "wrapped", "asked first", "never sleep"][..],
        ),
        (LimitKind::Heat, &["numb", "diabetes", "never iron on the body", "running water for 20"]),
        (LimitKind::Soak, &["37–40 °c", "dry hands only", "diabetes", "numb", "poor circulation"]),
        (LimitKind::Soak, &["never stand", "awake", "running water for 20"]),
        (LimitKind::Compress, &["about 40 °c", "never 45 °c", "inner wrist", "nothing presses"]),
        (LimitKind::Compress, &["glaucoma", "lenses out", "awake", "stings, rinse"]),
        (LimitKind::Device, &["never on the neck", "hair tied back", "lowest", "implant", "15 cm"]),
        (LimitKind::Device, &["never lie on it", "awake", "all is dry", "pull the plug"]),
    ] {
        for words in words {
            assert!(said(kind).contains(words), "{}: {words}", kind.slug());
        }
    }
}
