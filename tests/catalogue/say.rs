//! What a voice says of a step where little is wanted.

use unknot::catalogue::{self, RegionId};

use crate::{
    content::{Texts, check, emit},
    fixture::{NECK, edit, edited, problems, refuse},
    readme::shipped,
};

const SAY: &str = "say = \"Circle.\"";

fn said(text: &str) -> String {
    format!("say = \"{text}\"")
}

#[test]
fn every_step_says_something_a_repeat_and_a_swap_too() {
    for (number, say) in ["Circle.", "Stroke.", "Change.", "Hold.", "Again."].iter().enumerate() {
        let files = edited(NECK, &format!("{}\n", said(say)), "");
        let reason = format!("step {} of technique `palm-rub` has no `say`: add it", number + 1);
        let found = problems(&files);
        assert!(found.len() == 1 && found[0].ends_with(&reason), "{found:?}");
    }
}

#[test]
fn more_than_eight_words_are_refused() {
    let words = |count: usize| said(&format!("{}now.", "on ".repeat(count - 1)));
    assert_eq!(problems(&edited(NECK, SAY, &words(8))), [""; 0]);
    let reason = "`say` of step 1 of technique `palm-rub` has 9 words: say it in 8 at most";
    refuse(NECK, SAY, &words(9), reason);
}

#[test]
fn a_sentence_ends_with_a_full_stop() {
    for text in ["Circle slowly", "Circle slowly!", "Circle slowly…", "Circle slowly. Breathe"] {
        let reason = "`say` of step 1 of technique `palm-rub` does not end with a full stop: end \
            it with one, so that a voice comes to rest";
        refuse(NECK, SAY, &said(text), reason);
    }
}

#[test]
fn what_a_voice_reads_badly_is_refused() {
    for (text, what) in [
        ("Circle 5 times.", "5"),
        ("Stay here (gently).", "("),
        ("Slowly – with care.", "–"),
        ("Warm to ½.", "½"),
        ("Warm, to a few °.", "°"),
        ("Hands and/or ball.", "/"),
        ("Circle. Breathe.", "."),
        ("Circle...", "."),
        ("A few cm lower.", "cm"),
        ("Stay a few s.", "s"),
        ("Stay one min.", "min"),
        ("Use the TV.", "TV"),
        ("Thumb vs finger.", "vs"),
        ("Don't press.", "'"),
    ] {
        let reason = format!(
            "`say` of step 1 of technique `palm-rub` has `{what}`, which a voice reads badly: say \
             it in words"
        );
        refuse(NECK, SAY, &said(text), &reason);
    }
}

#[test]
fn what_a_voice_reads_well_is_let_through() {
    for text in ["Slowly, by the rhythm: in; out.", "Don’t press the half-open hand.", "Él, sí, a."]
    {
        assert_eq!(problems(&edited(NECK, SAY, &said(text))), [""; 0], "{text}");
    }
}

#[test]
fn what_is_said_of_a_side_needs_sides_as_the_text_does() {
    let mut files = edited(NECK, SAY, &said("Now the left."));
    let reason = "the text says `left`, but `sides` is `both`: set `sides = \"each\"`, or say it \
        in other words";
    refuse(NECK, SAY, &said("Now the left."), reason);
    edit(&mut files, NECK, "sides = \"both\"", "sides = \"each\"");
    assert_eq!(problems(&files), [""; 0]);
}

#[test]
fn what_is_said_is_baked_beside_the_text() {
    let texts = Texts::default();
    let rust = emit(&check(&edited(NECK, SAY, &said("Round and round."))).unwrap(), &texts);
    let (map, _) = texts.parts();
    let number = |english: &str| {
        let mut all = texts.all().into_iter();
        all.position(|text| text.file == NECK && text.english == english).unwrap() - map
    };
    let (text, say) = (number("Circle slowly."), number("Round and round."));
    assert!(
        rust.contains(&format!("Step {{ text: Text::app({text}), say: Text::app({say}), motion"))
    );
}

#[test]
fn each_step_says_what_was_written_for_it() {
    let written = check(&shipped()).unwrap();
    for (technique, written) in catalogue::techniques().zip(written.techniques()) {
        for (step, written) in technique.steps.iter().zip(&written.steps) {
            assert_eq!(step.text.get(), written.text.english);
            assert_eq!(step.say.get(), written.say.english);
        }
    }
}

#[test]
fn whatever_touches_neck_or_eyes_is_said_to_be_light() {
    for id in [RegionId::Neck, RegionId::Eyes] {
        let steps = catalogue::region(id).techniques.iter().flat_map(|technique| technique.steps);
        for step in steps.filter(|step| step.pressure.get() > 0) {
            let say = step.say.get();
            assert!(say.contains("lightly"), "{say}");
        }
    }
}

#[test]
fn nothing_harder_is_said_than_the_text_says() {
    for step in catalogue::techniques().flat_map(|technique| technique.steps) {
        for word in ["hard", "firm", "deep", "strong"] {
            let (text, say) = (step.text.get().to_lowercase(), step.say.get().to_lowercase());
            assert!(!say.contains(word) || text.contains(word), "{say}");
        }
    }
}
