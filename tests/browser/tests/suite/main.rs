//! The app in Chromium, Firefox and WebKitGTK: one suite, each test in each engine. An engine
//! that is missing is a failure, not a skip.

mod accessibility;
mod below;
mod figure;
mod guest;
mod history;
mod offline;
mod pages;
mod pictures;
mod plain;
mod session;
mod ways;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};
use unknot_browser::{Engine, Scripting};

use guest::{Build, Guest, Test};

const TESTS: &[(&str, Test)] = &[
    ("axe_finds_nothing_on_any_page_in_light_and_dark", accessibility::axe_finds_nothing),
    ("every_page_loads_without_complaint_or_foreign_request", pages::every_page_loads_cleanly),
    ("the_manifest_names_what_is_there", pages::manifest_is_whole),
    ("without_a_network_every_page_opens_and_plays", offline::every_page_opens_and_plays),
    ("the_map_leads_to_a_playing_session_by_tap", ways::by_tap),
    ("the_map_leads_to_a_playing_session_by_keyboard", ways::by_keyboard),
    ("the_list_leads_to_a_playing_session", ways::by_list),
    ("the_figure_turns_by_button_and_by_drag", figure::it_turns),
    ("places_without_techniques_answer", figure::places_without_techniques_answer),
    ("reload_resumes_a_session_paused_at_its_moment", session::reload_resumes),
    ("the_player_s_buttons_do_what_they_say", session::buttons),
    ("the_safety_questions_are_asked_once_and_lock_nobody_out", session::safety_questions),
    ("every_technique_plays_to_its_end", session::every_technique_ends),
    ("a_technique_s_steps_play_while_they_are_seen", pictures::steps_play_in_sight),
    (
        "the_player_s_picture_goes_stands_and_turns",
        pictures::the_player_s_picture_follows_its_clock,
    ),
    ("the_right_side_mirrors_the_left", pictures::the_right_side_mirrors_the_left),
    ("hidden_or_calmed_no_picture_moves", pictures::hidden_or_calmed_nothing_moves),
    ("back_and_forward_reload_and_deep_links_work", history::back_forward_reload_deep_link),
    ("an_unknown_address_offers_the_map", history::unknown_address),
];

const SCRIPTLESS: &[(&str, Test)] =
    &[("without_scripts_every_page_reads", plain::every_page_reads)];

/// Against the build for a sub-path.
const BELOW: &[(&str, Test)] =
    &[("below_a_sub_path_all_works_and_nothing_else_is_asked_for", below::all_works)];

fn main() -> ExitCode {
    let trials = Engine::ALL.into_iter().flat_map(|engine| {
        let root = TESTS.iter().map(|test| (test, Scripting::On, Build::Root));
        let below = BELOW.iter().map(|test| (test, Scripting::On, Build::Below));
        let scriptless = SCRIPTLESS.iter().map(|test| (test, Scripting::Off, Build::Root));
        let all = root.chain(below).chain(scriptless);
        all.map(move |(&(name, test), scripting, build)| {
            Trial::test(format!("{engine}::{name}"), move || {
                let invite = || Guest::invite(engine, scripting, build, test);
                // A driver loses a click or a window now and then, so a failure is tried once more
                // in another browser, and said aloud: what fails twice is no accident.
                let again = |trouble| {
                    eprintln!("{engine}::{name} failed and is tried once more: {trouble}");
                    invite()
                };
                invite().or_else(again).map_err(|trouble| trouble.to_string().into())
            })
        })
    });
    let conclusion = libtest_mimic::run(&Arguments::from_args(), trials.collect());
    guest::farewell();
    conclusion.exit_code()
}
