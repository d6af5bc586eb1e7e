"""Each rule of the field, and the tests that prove it: whoever takes such a test away is told which rule stood on it.

A row is a rule in our own words. What is proved elsewhere than below the window, on paper, in an export or on a screen,
stands in a table of its own with the area that owes it.
"""

import ast
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
Rules = dict[str, tuple[str, ...]]

# What a service note has to hold, in the order that reviewers ask for it.
NOTE_FIELDS: Rules = {
    "1 the person's name on every page": (
        "domain/test_visit.py::test_a_signature_freezes_names_figures_and_rules_as_they_were",
        "reports/test_page.py::test_every_page_carries_name_notice_document_time_code_and_number",
    ),
    "2 record number and the payer's number": (
        "domain/test_person.py::test_a_record_number_is_found_by_its_system",
        "services/test_record_numbers.py::test_a_number_that_someone_else_has_is_refused_in_the_same_system_only",
        "reports/test_visit_note.py::test_every_page_after_the_first_names_the_person_and_the_record",
    ),
    "3 date of service in the place's zone, never to come": (
        "domain/test_visit.py::test_the_day_of_service_is_the_places_own_day",
        "domain/test_visit.py::test_a_visit_that_starts_or_ends_in_the_future_cannot_be_signed",
    ),
    "4 code and modifiers from a dated table": (
        "domain/test_visit.py::test_a_code_that_was_over_on_the_day_of_service_cannot_be_used",
        "domain/test_visit.py::test_a_code_the_rules_do_not_have_cannot_be_used",
        "domain/test_policy.py::test_each_service_is_billed_by_its_code_and_the_modifiers_of_the_way_of_meeting",
    ),
    "5 start and end with the offset, in several stretches": (
        "domain/test_visit.py::test_minutes_are_those_of_all_stretches_without_what_is_no_contact",
        "services/test_visits.py::test_the_clock_of_the_place_stays_on_the_note",
    ),
    "6 minutes and units, frozen with their rule": (
        "services/test_policies.py::test_a_note_keeps_the_pack_version_rounding_and_aggregation_it_was_made_by",
    ),
    "7 place by its code and in words": (
        "domain/test_pack_values.py::test_each_place_has_its_cms_code",
        "domain/test_required.py::test_an_agency_may_ask_for_each_detail_beside_the_seven_parts",
    ),
    "8 kind and way of contact": (
        "vault/test_rules_schema.py::test_every_kind_of_contact_can_be_kept",
        "domain/test_claim_check.py::test_a_way_of_meeting_that_is_not_paid_for_asks_why",
    ),
    "9 purpose: a goal that was active on the day, or a reason": (
        "domain/test_visit.py::test_a_goal_counts_by_how_it_stood_on_the_day_of_the_visit",
        "domain/test_visit.py::test_a_goal_past_its_target_date_asks_why",
        "domain/test_visit.py::test_something_else_stands_in_for_a_goal",
    ),
    "10 whether the plan authorises it": (
        "domain/test_visit.py::test_a_goal_that_the_plan_of_the_day_does_not_list_asks_why",
        "domain/test_visit.py::test_a_visit_without_any_plan_asks_why_and_is_not_a_dead_end",
        "domain/test_visit.py::test_a_service_order_signed_after_the_visit_asks_why",
    ),
    "11 what the specialist did": (
        "domain/test_visit.py::test_each_part_is_missed_when_it_alone_is_not_there",
        "services/test_interventions.py::test_a_signature_freezes_the_words_and_the_competencies",
    ),
    "12 how the person responded, and progress": (
        "domain/test_required.py::test_no_rules_can_do_without_times_goal_what_was_done_and_response",
        "domain/test_required.py::test_an_agency_may_ask_for_each_detail_beside_the_seven_parts",
    ),
    "13 new needs and goals go to the QP": (
        "services/test_goals.py::test_a_stated_goal_is_offered_once_and_taken_up_under_a_free_number",
    ),
    "14 next steps with owner and day": (
        "services/test_visits.py::test_the_next_step_of_last_time_waits_until_it_is_done",
        "vault/test_agreed_steps.py::test_a_step_comes_back_with_its_owner_and_day_and_the_id_it_is_marked_by",
    ),
    "15 signature with the credential and the date": (
        "services/test_acts.py::test_the_manifest_says_who_signed_as_what_meaning_what_and_when",
        "domain/test_person.py::test_the_credential_of_a_day_is_the_first_that_holds_on_it",
    ),
    "16 date of entry, and the late label": (
        "vault/test_mapping.py::test_the_first_saving_stays_the_entry_date_and_the_last_one_the_change",
        "domain/test_visit.py::test_a_note_is_late_when_more_than_24_hours_passed_since_the_visit_ended",
        "reports/test_visit_note.py::test_a_late_entry_shows_service_entry_and_signature_dates_and_the_reason",
    ),
    "19 missed and cancelled contacts, without units": (
        "domain/test_visit.py::test_a_contact_without_units_freezes_none_even_if_a_code_was_chosen_before",
        "domain/test_required.py::test_a_contact_that_is_not_paid_for_still_says_when_and_what",
    ),
    "20 a significant event, told by its yes alone, with a worksheet of its own": (
        "reports/test_visit_note.py::test_a_significant_event_is_told_by_its_yes_alone_and_nobody_says_no",
        "services/test_apart.py::test_no_search_and_no_table_of_records_reads_what_is_apart",
    ),
}
SIGNING: Rules = {
    "what a signature needs at the least": (
        "domain/test_visit.py::test_an_empty_note_lacks_all_seven_parts_in_the_order_of_the_editor",
        "services/test_visits.py::test_an_incomplete_note_is_refused_with_what_is_missing",
    ),
    "an agency can add parts, and never drop the fixed ones": (
        "domain/test_required.py::test_an_agency_may_ask_for_each_detail_beside_the_seven_parts",
        "domain/test_required.py::test_no_rules_can_do_without_times_goal_what_was_done_and_response",
    ),
    "templates change order and headings, never content": (
        "services/test_templates.py::test_each_template_has_every_field_once_under_headings_in_both_languages",
        "services/test_templates.py::test_templates_differ_in_headings_and_in_order",
    ),
    "ordinary words: hints, quotations left alone": (
        "services/test_writing.py::test_clinicians_words_get_a_hint_in_both_languages",
        "domain/test_wording.py::test_somebodys_own_words_are_left_alone",
    ),
}
UNITS: Rules = {
    "complete blocks, up to a block, the 8th minute": (
        "domain/test_units.py::test_every_minute_of_the_tables_gives_the_units_that_stand_there",
        "domain/test_units.py::test_every_rule_gives_what_counting_minute_by_minute_gives",
        "domain/test_ten_visits.py::test_each_visit_has_its_minutes_and_its_units_under_both_rules",
    ),
    "a state's own table and least minutes": (
        "domain/test_units.py::test_a_states_table_says_where_each_unit_starts_and_goes_on_in_whole_units",
        "domain/test_units.py::test_fewer_minutes_than_the_least_make_no_unit_and_the_next_one_waits_for_them",
    ),
    "by the contact or by the day": (
        "services/test_visit_contexts.py::test_by_the_contact_each_one_is_rounded_by_itself",
        "services/test_visit_contexts.py::test_by_the_day_the_second_contact_has_the_days_total_less_what_the_first_had",
    ),
    "the default never bills a minute that was not there": (
        "domain/test_policy.py::test_every_service_that_ships_gives_complete_blocks_of_15_minutes",
        "domain/test_units.py::test_complete_blocks_never_bill_a_minute_that_was_not_there",
    ),
    "a contact too short for a unit is written and signed": (
        "domain/test_visit.py::test_too_short_for_a_unit_is_told_with_the_minute_that_would_be_enough_and_asks_for_no_reason",
    ),
    "travel, waiting, writing and breaks are no contact": (
        "domain/test_visit.py::test_minutes_are_those_of_all_stretches_without_what_is_no_contact",
        "domain/test_visit_days.py::test_excluded_minutes_are_taken_off_the_first_date_then_the_next",
    ),
    "midnight and the nights the clocks change": (
        "domain/test_visit_days.py::test_a_visit_across_midnight_has_minutes_on_both_dates",
        "domain/test_visit.py::test_the_night_the_clocks_go_back_has_its_real_minutes",
        "domain/test_visit.py::test_the_night_the_clocks_go_forward_has_its_real_minutes",
    ),
    "one specialist, one person, one thing at a time; a group is no overlap": (
        "domain/test_visit.py::test_two_visits_at_the_same_time_ask_why_and_neighbours_do_not",
        "domain/test_claim_check.py::test_two_services_of_the_same_person_at_once_ask_why_and_neighbours_do_not",
        "domain/test_visit.py::test_a_group_overlaps_with_nothing",
    ),
}
GROUPS: Rules = {  # further rules of a group stand in its own tests
    "above the limit it asks why and never blocks": (
        "domain/test_visit.py::test_a_group_over_the_limit_asks_why_and_can_be_signed",
    ),
    "on paper others are counted and never named": (
        "reports/test_visit_note.py::test_a_group_note_counts_those_present_and_names_nobody",
    ),
    "going along to a mutual-aid meeting is a contact with one person": (
        "services/test_meetings.py::test_having_gone_together_does_the_step_and_remembers_the_first_day",
        "domain/test_visit.py::test_a_group_code_is_for_groups_and_a_single_code_for_one_person",
    ),
}
LIMITS: Rules = {
    "15 people for a specialist, 6 or 12 in a group, 8 specialists for a QP": (
        "domain/test_policy.py::test_a_group_has_six_by_the_default_rules_and_twelve_by_8g",
        "domain/test_pack_values.py::test_the_values_that_ship_for_north_carolina_are_those_of_their_sources",
    ),
    "who has an episode on the day is counted": (
        "services/test_episodes.py::test_the_caseload_counts_people_with_an_episode_on_the_day_and_no_archived_ones",
    ),
    "a full caseload warns, asks why and never blocks": (
        "services/test_people.py::test_a_full_caseload_warns_and_asks_why_but_never_blocks",
        "services/test_episodes.py::test_over_the_limit_it_asks_why_keeps_the_reason_in_the_history_and_never_blocks",
    ),
}
NOT_PAID: Rules = {
    "each kind of contact is paid for or not as the pack says, and says why": (
        "domain/test_claim_check.py::test_each_kind_is_paid_for_or_not_as_the_pack_says_and_says_why",
        "domain/test_pack_words.py::test_what_is_not_paid_for_says_why_in_these_words",
    ),
    "a ride counts only as the rules of rides say": (
        "domain/test_claim_check.py::test_time_in_a_car_asks_what_the_rules_of_rides_want_to_know",
    ),
    "jail and prison": ("domain/test_claim_check.py::test_jail_asks_why_because_the_pack_says_so",),
    "outreach, family alone, missed visits have no units": (
        "domain/test_pack_values.py::test_the_values_that_ship_for_north_carolina_are_those_of_their_sources",
        "domain/test_claim_check.py::test_a_contact_without_units_never_breaks_a_limit_of_units",
    ),
    "writing, travel and waiting are left out of the minutes": (
        "domain/test_visit.py::test_minutes_are_those_of_all_stretches_without_what_is_no_contact",
    ),
    "another billed service at the same time": (
        "domain/test_claim_check.py::test_two_services_of_the_same_person_at_once_ask_why_and_neighbours_do_not",
    ),
}
AFTER_SIGNING: Rules = {
    "nothing signed is changed in its place": (
        "vault/test_visits.py::test_nothing_signed_or_logged_can_be_changed_or_deleted",
        "vault/test_act_order.py::test_any_order_of_acts_keeps_every_earlier_byte_verifying_and_readable",
    ),
    "an addendum is a record of its own, linked and signed": (
        "services/test_visits.py::test_an_addendum_is_its_own_record_and_empty_words_are_refused",
    ),
    "a correction replaces, says what changed, who and why": (
        "services/test_acts.py::test_signed_it_replaces_the_one_before_which_stays_readable_and_linked_both_ways",
        "services/test_acts.py::test_what_changed_is_told_word_by_word",
    ),
    "a late entry is labelled with both dates": (
        "services/test_acts.py::test_correcting_a_late_note_keeps_its_label_and_its_dates",
        "domain/test_timing.py::test_due_is_one_thing_and_the_late_label_another",
    ),
    "a void seals the words and leaves a stub; it is written again in the right chart": (
        "services/test_acts.py::test_a_stub_says_when_by_whom_and_with_which_hashes_and_no_word",
        "services/test_acts.py::test_a_voided_note_is_begun_again_in_the_right_chart_with_its_words_alone",
    ),
    "a statement of the person is answered in sixty days and stays for good": (
        "services/test_acts.py::test_a_statement_stands_with_every_version_of_the_note_for_good",
        "services/test_acts.py::test_agreeing_adds_the_words_to_the_note_that_holds",
        "services/test_acts.py::test_keeping_leaves_the_note_and_the_statement_as_they_are",
        "domain/test_acts.py::test_an_answer_is_due_sixty_days_after_the_statement",
    ),
    "abbreviations only from the approved list": (
        "domain/test_abbreviation.py::test_letters_that_are_not_on_the_list_are_pointed_out",
        "services/test_writing.py::test_an_agencys_abbreviation_is_approved",
    ),
    "a review where the pack asks; what came back is put right by a new record": (
        "services/test_reviews.py::test_a_review_changes_nothing_in_the_note",
        "services/test_reviews.py::test_without_a_rule_nobody_waits_for_a_review",
        "services/test_reviews.py::test_what_came_back_is_the_specialists_turn_until_something_is_added",
    ),
}
PART_2: Rules = {
    "the flag is on by default and off only by a privacy officer": (
        "domain/test_episode.py::test_part_2_goes_off_only_with_a_privacy_officer_and_a_reason",
        "services/test_disclosures.py::test_someone_without_an_episode_counts_as_covered",
    ),
    "a consent has every element (42 CFR 2.31)": (
        "domain/test_consent.py::test_a_consent_with_every_element_lacks_nothing",
        "domain/test_consent.py::test_each_missing_element_is_named_with_its_paragraph_and_nothing_else",
    ),
    "counselling notes and proceedings have consents of their own": (
        "domain/test_consent.py::test_proceedings_and_counselling_notes_have_complete_consents_of_their_own",
        "domain/test_consent.py::test_kinds_that_may_not_be_combined_are_told_apart",
    ),
    "it can be taken back and runs out": (
        "services/test_consents.py::test_a_revocation_is_a_row_of_its_own_and_leaves_the_consent_as_it_was",
        "services/test_consents.py::test_it_runs_out_with_the_clock",
    ),
    "the notice of 2024 goes along, with the scope of the consent (42 CFR 2.32)": (
        "services/test_legal_notices.py::test_the_notice_of_2024_is_the_rules_wording_byte_for_byte",
        "services/test_legal_notices.py::test_the_short_statement_says_use_or_disclosure_and_stands_on_one_line",
        "services/test_giving.py::test_a_consent_lets_the_summary_through_with_the_long_notice_and_logs_the_disclosure",
    ),
    "inside the programme is no disclosure, and the notice is printed all the same": (
        "domain/test_disclosure.py::test_what_stays_inside_is_no_disclosure",
        "services/test_giving.py::test_a_copy_for_inside_carries_the_short_notice_and_no_other",
    ),
    "what a recipient may do with it stands on the disclosure": (
        "domain/test_disclosure_gate.py::test_the_grounds_name_the_consent_its_recipient_and_what_they_may_do_with_it",
        "domain/test_disclosure_gate.py::test_who_is_not_a_plan_or_provider_may_do_only_what_the_consent_says",
    ),
    "notes for supervision are apart, never given, and an agency can switch them off": (
        "services/test_records.py::test_what_is_apart_never_goes_out",
        "services/test_apart.py::test_an_agency_can_switch_reflections_off",
    ),
    "the notice to the person at admission (42 CFR 2.22)": (
        "services/test_consents.py::test_the_notice_to_the_person_is_a_fact_with_its_day",
    ),
    "the accounting of disclosures (42 CFR 2.25)": (
        "domain/test_disclosure.py::test_part_2_looks_back_three_years_to_the_day_of_the_place",
        "services/test_disclosures.py::test_the_accounting_lists_every_disclosure_and_that_it_was_made_is_logged",
    ),
    "a medical emergency, with its record (42 CFR 2.51)": (
        "domain/test_disclosure_gate.py::test_an_emergency_opens_to_the_medical_staff_it_names",
        "services/test_disclosures.py::test_the_record_of_an_emergency_has_all_that_the_rule_wants",
    ),
    "court orders (42 CFR 2.64 and 2.65)": (
        "domain/test_disclosure_gate.py::test_an_order_opens_to_justice_what_it_names_while_it_holds",
        "services/test_disclosures.py::test_an_order_opens_to_justice_what_it_names_and_a_request_does_not",
    ),
}
EASILY_MISSED: Rules = {
    "1 rules are data with dates": (
        "services/test_policies.py::test_rules_change_from_a_date_of_service_on_and_signed_notes_keep_theirs",
        "services/test_policies.py::test_an_agency_brings_its_own_pack_and_a_rule_changes_without_code",
        "domain/test_pack_values.py::test_a_value_that_changes_alone_is_seen",
    ),
    "2 written together, in the person's words": (
        "services/test_together.py::test_a_note_written_together_freezes_who_took_part_what_they_say_and_their_hand",
        "domain/test_together.py::test_nothing_of_it_is_ever_needed_to_sign",
        "domain/test_together.py::test_the_words_shown_are_those_of_the_note_in_its_order_and_no_name_of_a_place",
    ),
    "3 three dates: service, entry, signature": (
        "reports/test_visit_note.py::test_a_late_entry_shows_service_entry_and_signature_dates_and_the_reason",
        "domain/test_timing.py::test_past_the_last_day_to_bill_the_note_asks_why_and_can_be_signed",
    ),
    "4 how they met is not where": (
        "domain/test_claim_check.py::test_the_billed_place_is_where_the_person_was_unless_the_rules_bill_telehealth",
        "domain/test_claim_check.py::test_north_carolina_says_telephone_with_a_modifier_and_keeps_the_usual_place",
    ),
    "5 minutes are not units": (
        "domain/test_units.py::test_every_rule_gives_what_counting_minute_by_minute_gives",
        "domain/test_visit.py::test_units_follow_the_rounding_of_the_service",
    ),
    "6 five acts after signing, each of its own kind": (
        "services/test_acts.py::test_every_act_has_a_kind_of_its_own_in_the_log_and_no_word_there",
        "vault/test_acts.py::test_no_act_can_be_changed_or_deleted",
    ),
    "7 a clock is not believed": (
        "services/test_visit_contexts.py::test_a_clock_behind_the_last_act_is_told_and_the_note_can_still_be_signed",
        "services/test_visit_contexts.py::test_a_note_saved_before_its_visit_is_marked_unless_the_visit_was_planned",
        "vault/test_audit.py::test_a_clock_that_was_set_back_is_noted_once_and_the_chain_holds",
    ),
    "8 a goal counts by the date of service, and a missing plan is no dead end": (
        "domain/test_visit.py::test_a_goal_counts_by_how_it_stood_on_the_day_of_the_visit",
        "domain/test_visit.py::test_a_visit_without_any_plan_asks_why_and_is_not_a_dead_end",
        "domain/test_visit.py::test_a_plan_that_had_ended_is_told_with_its_last_day_and_one_still_to_come_is_none",
    ),
    "9 other people's privacy": (
        "domain/test_support.py::test_a_last_name_in_a_fellowship_is_a_caution_and_never_a_block",
        "domain/test_support.py::test_nobody_is_named_on_paper_or_kept_with_a_phone_number_before_they_agreed",
        "services/test_meetings.py::test_a_next_step_never_names_the_fellowship",
    ),
    "10 one human can be trigger and support, and changes over time": (
        "vault/test_triggers.py::test_one_human_has_two_faces_and_one_record",
        "services/test_triggers.py::test_one_human_is_linked_both_ways_and_let_go_again",
        "vault/test_history.py::test_a_network_can_be_seen_as_it_was_at_a_moment",
    ),
    "11 what the person takes home is safe to lose": (
        "services/test_take_home.py::test_one_human_never_stands_on_it_with_both_faces",
        "services/test_take_home.py::test_the_wellness_plan_stays_out_until_the_person_wants_it_in",
        "services/test_apart.py::test_no_document_leaves_with_the_specialists_own_address",
    ),
    "12 the notice of 2024, separate consents, a hard stop for justice": (
        "services/test_legal_notices.py::test_the_notice_of_2024_is_the_rules_wording_byte_for_byte",
        "domain/test_consent.py::test_kinds_that_may_not_be_combined_are_told_apart",
        "domain/test_disclosure_gate.py::test_the_whole_table_of_recipients_consents_contents_and_part_2",
        "services/test_disclosures.py::test_the_stop_for_justice_is_part_2s",
    ),
    "13 the QP inside is no disclosure, the team outside is": (
        "domain/test_disclosure.py::test_a_qp_of_another_agency_is_outside_and_a_payer_is_never_inside",
        "services/test_recipients.py::test_what_someone_gets_depends_on_the_programme_the_person_is_in_today",
        "services/test_disclosures.py::test_a_programme_can_have_its_qp_outside",
    ),
    "14 that an own story was shared and why, never the story": (
        "domain/test_together.py::test_the_specialists_own_story_needs_its_purpose_and_has_no_room_for_the_story",
    ),
    "15 peers are no clinicians": (
        "services/test_writing.py::test_clinicians_words_get_a_hint_in_both_languages",
        "services/test_writing.py::test_no_record_has_a_place_for_a_diagnosis_a_score_of_risk_or_advice_on_medication",
    ),
    "16 no key on disk, and nothing readable beside the notebook": (
        "vault/test_header.py::test_the_header_says_nothing_that_opens_the_notebook",
        "vault/test_database.py::test_nothing_in_the_file_can_be_read_without_the_key",
        "faults/test_no_plaintext.py::test_a_whole_day_leaves_no_readable_word_in_any_file_it_wrote",
    ),
    "17 a forgotten passphrase loses nothing": (
        "vault/test_vault.py::test_the_kit_recovers_a_notebook_whose_header_and_copy_are_gone",
        "vault/test_escrow.py::test_the_agencys_secret_key_gives_the_recovery_kit",
        "vault/test_backup.py::test_a_restored_notebook_is_a_new_device_that_still_verifies_the_old_ones_notes",
    ),
    "20 every personal field can be declined": (
        "domain/test_answer.py::test_every_field_of_a_person_is_one_they_may_decline_or_stands_here_by_name",
        "services/test_answers.py::test_each_field_can_be_declined_and_asked_again",
        "services/test_take_home.py::test_the_wellness_plan_stays_out_until_the_person_wants_it_in",
    ),
    "21 units are those known to this device": (
        "services/test_authorisations.py::test_what_others_billed_and_corrections_are_lines_of_their_own",
        "services/test_authorisations.py::test_units_are_told_at_80_percent_and_the_end_30_days_before",
    ),
    "22 return to use stays out unless it is chosen": (
        "services/test_returns_to_use.py::test_no_document_list_search_or_summary_holds_it_by_itself",
        "domain/test_return_to_use.py::test_a_return_to_use_is_always_sensitive",
    ),
    "25 a credential counts by the date of service": (
        "domain/test_visit.py::test_a_lapsed_credential_asks_why_and_no_credential_at_all_does_not",
        "services/test_specialists.py::test_a_renewal_is_added_and_the_credential_before_still_holds_on_its_own_days",
    ),
}
PROVED = {
    "note fields": NOTE_FIELDS,
    "signing": SIGNING,
    "units": UNITS,
    "groups": GROUPS,
    "limits": LIMITS,
    "not paid": NOT_PAID,
    "after signing": AFTER_SIGNING,
    "42 CFR Part 2": PART_2,
    "easily missed": EASILY_MISSED,
}
# Rows that another area has to prove, in full or beyond what is proved above.
OWED: dict[str, dict[str, str]] = {
    "note fields": {
        "17 others present, by role only": "groups: names of others are looked for before signing",
        "18 a group: topic, number present, a response for each": "groups: sessions and their notes",
    },
    "signing": {"a view to show the person, without anyone else's name": "window"},
    "groups": {
        "one session, a note for each, own times and own response": "groups",
        "nobody else's name, initials or number in a note": "groups",
        "a response like another one is told": "groups",
        "the ratio at every moment": "groups",
        "the attendance sheet is a paper of its own": "paper",
    },
    "not paid": {"the reason is printed on the note for inside only": "paper"},
    "42 CFR Part 2": {"labels of confidentiality on what machines read": "export"},
    "easily missed": {
        "18 a group session and its notes stand or fall together": "groups",
        "19 an export is a protocol with receipts": "export",
        "23 sixty seconds, one hand, the lid": "window",
        "24 Spanish, plain sheets, spelling without a network": "paper and window",
    },
}
ROWS = [
    pytest.param(test, id=f"{part}: {rule} [{test}]")
    for part, rules in PROVED.items()
    for rule, tests in rules.items()
    for test in tests
]


@pytest.mark.parametrize("test", ROWS)
def test_the_test_that_a_rule_stands_on_is_there(test: str) -> None:
    path, _, name = test.partition("::")
    assert name in names_in(path)


@pytest.mark.parametrize(("part", "many"), [("note fields", 20), ("easily missed", 25)])
def test_every_numbered_rule_is_proved_or_owed_and_none_is_both(part: str, many: int) -> None:
    numbers = [int(rule.split()[0]) for rule in (*PROVED[part], *OWED[part])]
    assert sorted(numbers) == list(range(1, many + 1))


def test_every_rule_has_a_test_and_every_debt_a_debtor() -> None:
    assert all(tests for rules in PROVED.values() for tests in rules.values())
    assert all(area for rules in OWED.values() for area in rules.values())
    assert set(OWED) <= set(PROVED)


@cache
def names_in(path: str) -> frozenset[str]:
    """Give the names of the tests that a file really has."""
    tree = ast.parse((TESTS / path).read_text("utf-8"))
    return frozenset(
        node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    )
