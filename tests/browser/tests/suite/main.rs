//! The app in Chromium, Firefox and WebKitGTK: one suite, each test in each engine. An engine
//! that is missing is a failure, not a skip.

mod absent;
mod accessibility;
mod bare;
mod below;
mod body;
mod builds;
mod everyone;
mod figure;
mod fit;
mod focus;
mod forced;
mod guest;
mod heard;
mod history;
mod host;
mod hosts;
mod install;
mod keeping;
mod kept;
mod keys;
mod lent;
mod mirrored;
mod neighbours;
mod offline;
mod pages;
mod painted;
mod pictures;
mod plain;
mod policy;
mod reading;
mod refused;
mod script;
mod seen;
mod session;
mod spanish;
mod states;
mod storage;
mod tabs;
mod tree;
mod unkept;
mod updates;
mod ways;
mod wishes;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};
use unknot_browser::{Engine, Outcome, Scripting};

use guest::{Build, Guest, Test};

const TESTS: &[(&str, Test)] = &[
    ("axe_finds_nothing_on_any_page_in_light_and_dark", accessibility::axe_finds_nothing),
    (
        "every_page_and_state_is_without_complaint_or_foreign_request",
        policy::every_page_and_state_is_clean,
    ),
    ("installing_is_offered_when_a_session_is_done", install::it_is_offered_when_a_session_is_done),
    ("each_browser_is_shown_its_way_to_install", install::each_browser_is_shown_its_way),
    ("the_installed_app_says_so", install::the_installed_app_says_so),
    ("a_launch_leaves_a_running_session_alone", install::a_launch_leaves_a_running_session_alone),
    ("the_bar_above_the_page_follows_the_theme", install::the_bar_above_the_page_follows_the_theme),
    ("on_a_host_without_headers_the_policy_holds", policy::on_a_host_without_headers_it_holds),
    ("only_what_is_used_is_allowed", policy::only_what_is_used_is_allowed),
    ("the_manifest_names_what_is_there", pages::manifest_is_whole),
    ("without_a_network_every_page_opens_and_plays", offline::every_page_opens_and_plays),
    ("the_map_leads_to_a_playing_session_by_tap", ways::by_tap),
    ("the_map_leads_to_a_playing_session_by_keyboard", ways::by_keyboard),
    ("the_list_leads_to_a_playing_session", ways::by_list),
    (
        "the_list_leads_on_without_the_rest_of_the_style",
        ways::by_list_without_the_rest_of_the_style,
    ),
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
    ("a_picture_turns_by_taps", pictures::a_picture_turns_by_taps),
    ("the_right_side_mirrors_the_left", pictures::the_right_side_mirrors_the_left),
    (
        "without_a_worker_steps_play_all_the_same",
        pictures::without_a_worker_steps_play_all_the_same,
    ),
    ("hidden_or_calmed_no_picture_moves", pictures::hidden_or_calmed_nothing_moves),
    ("a_session_is_led_by_the_keyboard_alone", keys::by_keyboard_alone),
    ("seen_from_afar_a_tap_on_the_picture_pauses", keys::by_tap_from_afar),
    (
        "back_means_this_step_and_then_the_one_before",
        keys::back_means_this_step_and_then_the_one_before,
    ),
    ("reload_keeps_every_kind_of_segment_at_its_moment", kept::reload_keeps_every_kind_of_segment),
    ("two_tabs_share_one_session_and_lose_nothing", kept::two_tabs_share_one_session),
    (
        "without_storage_a_session_runs_and_says_so",
        kept::without_storage_a_session_runs_and_says_so,
    ),
    ("a_damaged_session_is_put_aside_and_said", kept::a_damaged_session_is_put_aside_and_said),
    ("dialogs_give_the_focus_back", focus::dialogs_give_it_back),
    ("two_taps_rate_a_session_and_none_are_needed", kept::two_taps_rate_and_none_are_needed),
    ("settings_hold_from_visit_to_visit", storage::settings_hold_from_visit_to_visit),
    ("tabs_follow_one_another", storage::tabs_follow_one_another),
    ("what_edition_0_kept_is_moved_once", storage::edition_0_is_moved_once),
    (
        "what_is_kept_and_damaged_is_put_aside_and_said",
        storage::what_is_damaged_is_put_aside_and_said,
    ),
    (
        "a_move_that_fails_leaves_all_where_it_was",
        unkept::a_move_that_fails_leaves_all_where_it_was,
    ),
    (
        "what_a_newer_edition_keeps_is_left_untouched",
        unkept::what_a_newer_edition_keeps_is_left_untouched,
    ),
    (
        "a_database_that_does_not_answer_is_gone_on_without",
        unkept::a_database_that_does_not_answer_is_gone_on_without,
    ),
    ("a_full_device_takes_all_or_nothing", unkept::a_full_device_takes_all_or_nothing),
    ("a_file_brings_back_what_was_deleted", storage::a_file_brings_back_what_was_deleted),
    (
        "what_a_device_lacks_is_said_and_stops_nothing",
        bare::what_is_missing_is_said_and_stops_nothing,
    ),
    ("a_session_waits_for_those_who_want_it_to", wishes::it_waits_for_me),
    ("too_much_asks_for_less_each_time", wishes::too_much_asks_for_less_each_time),
    ("sides_and_length_are_as_chosen", wishes::sides_and_length_are_as_chosen),
    ("what_lies_on_the_body_is_looked_after", body::it_is_looked_after),
    ("what_lies_on_the_body_goes_on_through_a_reload", body::reload_lets_it_go_on),
    ("every_tone_begins_on_time", heard::every_tone_begins_on_time),
    ("all_is_said_in_its_time_and_order", heard::all_is_said_in_its_time_and_order),
    ("a_skip_and_a_pause_cut_the_voice_off", heard::a_skip_and_a_pause_cut_it_off),
    ("back_and_forward_reload_and_deep_links_work", history::back_forward_reload_deep_link),
    ("a_new_version_comes_by_one_tap", updates::it_comes_by_one_tap),
    ("no_version_comes_while_a_session_runs", updates::none_comes_while_a_session_runs),
    ("a_session_outlives_a_new_version", updates::a_session_outlives_it),
    ("two_versions_in_a_row_make_one", updates::two_in_a_row_make_one),
    ("a_version_cut_short_is_tried_again", updates::cut_short_it_is_tried_again),
    (
        "a_version_that_nobody_taps_comes_with_the_next_start",
        updates::untapped_it_comes_with_the_next_start,
    ),
    (
        "a_wrong_answer_to_any_request_refuses_a_version",
        refused::a_wrong_answer_to_any_request_refuses_it,
    ),
    (
        "a_first_visit_that_goes_wrong_is_tried_again",
        refused::a_first_visit_that_goes_wrong_is_tried_again,
    ),
    ("the_settings_say_that_the_app_is_kept", keeping::the_settings_say_that_it_is_kept),
    (
        "where_storage_refuses_the_app_goes_on_and_says_so",
        keeping::where_storage_refuses_it_goes_on_and_says_so,
    ),
    ("a_language_is_kept_once_it_is_read", keeping::a_language_is_kept_once_it_is_read),
    ("a_language_that_is_chosen_holds", spanish::what_is_chosen_holds),
    ("who_reads_english_fetches_nothing_else", spanish::who_reads_english_fetches_nothing_else),
    (
        "every_page_names_itself_in_every_language",
        spanish::every_page_names_itself_in_every_language,
    ),
    ("an_update_touches_no_neighbour", neighbours::an_update_touches_no_neighbour),
    ("in_an_emergency_the_worker_goes_alone", neighbours::in_an_emergency_the_worker_goes_alone),
    ("in_an_emergency_open_pages_are_fresh", neighbours::in_an_emergency_open_pages_are_fresh),
    ("an_unknown_address_offers_the_map", history::unknown_address),
];

const SCRIPTLESS: &[(&str, Test)] =
    &[("without_scripts_every_page_reads", plain::every_page_reads)];

/// Against the build for a sub-path.
const BELOW: &[(&str, Test)] = &[
    ("below_a_sub_path_all_works_and_nothing_else_is_asked_for", below::all_works),
    ("below_a_sub_path_a_new_version_comes_by_one_tap", updates::it_comes_by_one_tap),
];

/// WebKitGTK reads the language of the system, which a test leaves alone, and has no worker paint.
const BUT_IN_WEBKIT: &[(&str, Test)] = &[
    (
        "who_reads_spanish_goes_from_the_map_to_a_session_offline",
        spanish::who_reads_it_goes_from_the_map_to_a_session_offline,
    ),
    (
        "a_worker_that_breaks_down_is_made_up_for",
        pictures::a_worker_that_breaks_down_is_made_up_for,
    ),
];

/// Against the same, in Chromium: only that can be told how large its text and its screen are.
const MIRRORED: &[(&str, Test)] = &[
    ("from_right_to_left_every_kind_of_page_is_whole", mirrored::every_kind_of_page_is_whole),
    (
        "from_right_to_left_a_session_counts_from_left_to_right",
        mirrored::a_session_counts_from_left_to_right,
    ),
];

/// Only Chromium can be told to hide a tab, to freeze it, or to be slow.
const CHROMIUM: &[(&str, Test)] = &[
    ("hidden_by_another_tab_a_session_goes_on", absent::hidden_by_another_tab_it_goes_on),
    (
        "frozen_a_session_stands_where_it_was_last_heard",
        absent::frozen_it_stands_where_it_was_last_heard,
    ),
    ("without_room_the_app_goes_on_and_says_so", keeping::without_room_it_goes_on_and_says_so),
    ("the_browser_s_own_check_finds_it_installable", install::chromium_finds_it_installable),
    ("canvas_and_paths_show_the_same_picture", painted::both_ways_show_the_same),
    ("a_slow_machine_shows_the_right_second", absent::a_slow_machine_shows_the_right_second),
    ("forced_colours_tell_all_apart", forced::all_is_told_apart),
    ("a_session_is_heard_as_it_is_written", script::as_it_is_written),
    ("every_state_of_every_page_is_open_to_everyone", everyone::every_page),
    ("every_state_of_a_session_is_open_to_everyone", everyone::every_session),
];

/// A test that starts its own server.
type HostTest = fn() -> Outcome;

/// Servers with the recipes that the build writes for them.
const HOSTS: &[(&str, HostTest)] = &[
    ("nginx_keeps_to_its_recipe", hosts::nginx),
    ("nginx_with_brotli_keeps_to_its_recipe", hosts::nginx_with_brotli),
    ("nginx_carries_a_browser", hosts::nginx_carries_a_browser),
    ("caddy_keeps_to_its_recipe", hosts::caddy),
];

fn main() -> ExitCode {
    let hosts = HOSTS.iter().map(|&(name, test)| {
        Trial::test(format!("hosts::{name}"), move || {
            test().map_err(|trouble| trouble.to_string().into())
        })
    });
    let trials = Engine::ALL.into_iter().flat_map(|engine| {
        let root = TESTS.iter().map(|test| (test, Scripting::On, Build::Root));
        let below = BELOW.iter().map(|test| (test, Scripting::On, Build::Below));
        let scriptless = SCRIPTLESS.iter().map(|test| (test, Scripting::Off, Build::Root));
        let own = if engine == Engine::Chromium { CHROMIUM } else { &[] };
        let own = own.iter().map(|test| (test, Scripting::On, Build::Root));
        let elsewhere = if engine == Engine::WebKit { &[] } else { BUT_IN_WEBKIT };
        let own = own.chain(elsewhere.iter().map(|test| (test, Scripting::On, Build::Root)));
        let mirrored = if engine == Engine::Chromium { MIRRORED } else { &[] };
        let mirrored = mirrored.iter().map(|test| (test, Scripting::On, Build::Below));
        let all = root.chain(own).chain(below).chain(mirrored).chain(scriptless);
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
    let conclusion = libtest_mimic::run(&Arguments::from_args(), hosts.chain(trials).collect());
    guest::farewell();
    conclusion.exit_code()
}
