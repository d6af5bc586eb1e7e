"""The sentences for problems and refusals, the same in the window and on the command line.

Short, no blame: what happened, that the words are safe, what to do. Facts fill the braces; nothing here is markup.
"""

from collections.abc import Mapping
from datetime import date, datetime, time

from fieldnote.domain.attachment import Doubt
from fieldnote.domain.consent import Content
from fieldnote.domain.outcome import Result
from fieldnote.domain.package import PackageFault, PackageResult, ReceiptFault
from fieldnote.domain.problems import (
    BadInputError,
    DamagedHandoverError,
    DamagedHeaderError,
    DamagedNotebookError,
    DiskFullError,
    FailedWriteError,
    FieldnoteError,
    InboxInUseError,
    NewerNotebookError,
    NotebookExistsError,
    NotebookInUseError,
    NotebookMissingError,
    NotEnoughMemoryError,
    NotFoundError,
    OvertakenError,
    PlaceGoneError,
    Problem,
    ReadOnlyError,
    RefusedPackageError,
    RefusedReceiptError,
    RefusedTransferError,
    RenewalUnfinishedError,
    SealedNoteError,
    SignedNoteError,
    WrongPassphraseError,
)
from fieldnote.domain.timing import Countdown, Standing
from fieldnote.domain.visit_check import NO_REASON_NEEDED
from fieldnote.services import tongue
from fieldnote.services.passphrases import SHORTEST, Weakness, WeakPassphraseError
from fieldnote.vault.checks import Area

PARTS = {
    "time": "start and end time",
    "place": "where you met",
    "code": "the code",
    "goal": "the goal you worked on",
    "what_we_did": "what we did",
    "response": "how {name} responded",
    "next_step": "next step",
    "purpose": "what the visit was for",
    "place_label": "the place in words",
    "interventions": "at least one item of what you did",
    "support_types": "the kind of support",
    "progress": "how it is going with the goal",
    "read_together": "that {name} read the note or heard it",
    "group_size": "how many people were in the group",
}

TWO_COPIES = Problem("delivery", "two_copies_there")

_PROBLEMS = {
    "end_before_start": "The end time is before the start time. Check both times.",
    "in_the_future": "The start time is still to come. Check the date and time.",
    "ends_in_the_future": "The end time is still to come. Check the date and time.",
    "segments_overlap": "Two stretches of time on this note overlap. Check both, so that no minute counts twice.",
    "excluded_below_zero": "Travel, waiting and breaks cannot be less than zero. Check the minutes.",
    "more_excluded_than_time": "Travel, waiting and breaks add up to more than the whole visit. Check the minutes.",
    "refused_there": "The agency's system did not accept this note. What it said is below. Correct the note and "
    "sign it again, or give it to the agency another way.",
    "too_large_there": "The agency's system takes nothing this large. Send this note as a file instead.",
    "not_allowed_there": "The agency's system lets you send nothing about {name} now. You may no longer be assigned to "
    "them. The note is kept; ask the agency.",
    "conflict_there": "Somebody else keeps changing the same record in the agency's system. Ask the agency, then try "
    "again.",
    "notebook_fingerprint_missing": "Type the fingerprint that the other specialist reads out. Then the chart goes "
    "to them and to nobody else.",
    "notebook_fingerprint_differs": "This is not the key of the notebook you mean: the fingerprints differ. Nothing "
    "was given.",
    "transfer_to_itself": "This is the key of this notebook itself. Ask the other specialist for theirs.",
    "no_receiving_key": "This notebook has shown no key yet, so no chart can have been made for it. Show its key to "
    "the other specialist first.",
    "giver_fingerprint_missing": "Type the fingerprint that the specialist who gave the chart reads out. Then it is "
    "theirs and nobody else's.",
    "giver_fingerprint_differs": "This chart was signed by another laptop than the one you mean: the fingerprints "
    "differ. Nothing was taken in. Ask the specialist who gave it.",
    "added_to_since": "Something was added or changed since this person came, so they stay. Archive them instead.",
    "other_laptop_sends": "The other laptop has what was signed there, and sends it. Nothing is sent twice.",
    "handed_over": "This copy was handed over to another laptop on {day}. Sign and send there. If that laptop "
    "never got it, take the hand-over back here.",
    "not_handed_over": "This copy was not handed over, so there is nothing to take back.",
    "no_other_copy": "No other laptop goes on with this notebook, as far as is known here. This one sends everything.",
    "laptop_fingerprint_missing": "Type the fingerprint that the new laptop shows, so that the notebook goes to it and "
    "to no other.",
    "laptop_fingerprint_differs": "This is not the key that the new laptop shows: the fingerprints differ. Nothing was "
    "handed over.",
    "two_copies_there": "The agency has met another copy of this notebook and did not take this package. No note "
    "is lost. This copy goes on as a device of its own: tell the agency, then try again.",
    "person_unknown_there": "The agency's system knows nobody by {name}'s number. Check the number with the agency.",
    "person_twice_there": "The agency's system knows more than one person by {name}'s number. Ask the agency.",
    "decided_by_agency": "Your agency decides this for this computer. If it should be different, ask its IT.",
    "target_not_allowed": "Your agency does not let this computer send to {target}. Ask its IT.",
    "delivery_is_over": "This one is {word} already: there is nothing to try again.",
    "frozen_damaged": "What was to be sent of this note is damaged in this notebook, and stays here. Check the "
    "notebook, and give the note to the agency another way.",
    "practice_target_only": "A practice notebook sends to its practice agency only.",
    "target_not_set_up": "{target} is not set up yet: say where it is, and compare its fingerprint with the agency.",
    "target_asked_to_wait": "{target} asked us to wait. It is tried again later.",
    "target_name_missing": "Give the agency a name.",
    "target_name_taken": "There is a target called {name} already.",
    "target_format": "This way takes something else. Choose {formats}.",
    "target_place_missing": "Say where it is.",
    "target_place_unknown": "{place} cannot be reached or written to now. Plug it in, or check the name.",
    "target_inside_notebook": "Choose a folder outside the notebook.",
    "agency_key_missing": "Packages are sealed for the agency: give its key file (agency.fnkey).",
    "agency_key_unread": "This is not an agency's key file (agency.fnkey).",
    "agency_fingerprint_missing": "Ask the agency to read out its fingerprint, and type it: the key in this file says "
    "{fingerprint}.",
    "agency_fingerprint_differs": "The key in this file says {fingerprint}. That is not what you typed: do not use it "
    "before the agency reads you the same.",
    "host_key_differs": "The server shows {shown}. That is not what you typed: do not send anything before the agency "
    "reads you the same.",
    "certificate_for_no_server": "Only a FHIR server asks for a certificate of this laptop.",
    "certificate_never_asked": "Ask for the certificate first: the agency issues it for this laptop's own key.",
    "certificate_unread": "There is no certificate in this file. The agency's answer begins with BEGIN CERTIFICATE.",
    "certificate_of_another": "This certificate is for another key than this laptop's. Ask the agency for one that "
    "answers this laptop's request.",
    "certificate_over": "This certificate is over. Ask the agency for a new one.",
    "https_only": "The address of the server has to begin with https://.",
    "recipient_outside_unnamed": "Give the name of the recipient, as the consents name it.",
    "target_owes": "{count} notes have not arrived there yet. Send them first, or remove it with what is left unsent.",
    "target_owes_one": "One note has not arrived there yet. Send it first, or remove the target and leave it unsent.",
    "export_nowhere": "No agency system is set up, so there is nowhere to send this note. Set one up under Exports.",
    "export_there_already": "This note is among the exports already. Exports shows what waits, and how it went.",
    "gone_there": "The agency's system took this, and does not have it. Tell the agency, then send it again.",
    "not_as_sent_there": "What lies in the agency's system is not what was sent. Tell the agency, then send it again.",
    "overlap": "This overlaps with your visit with {with} at this time. Change the times, or keep both and say why.",
    "unknown_service": "Your rules have no service {service}. Pick a code.",
    "service_not_valid": "{service} could not be used on this day. Its last day was {until}. Pick another code.",
    "service_not_yet": "{service} can be used from {since} on. Pick another code.",
    "service_of_other_kind": "{service} does not fit: pick a group code for a group, another one for one to one.",
    "too_short": "{minutes} minutes is less than one unit. One unit starts at {needed} minutes. You can still save and "
    "sign this note.",
    "too_short_one": "One minute is less than one unit. One unit starts at {needed} minutes. You can still save and "
    "sign this note.",
    "two_services_at_once": "{name} was in another service at this time. Change the times, or keep both and say why.",
    "mode_not_paid": "{service} is not paid for when you meet this way. You can keep it and say why.",
    "face_to_face_due": "{name} was last met in person {days} days before. Your rules ask for it every {most} days. "
    "Plan a visit in person, and say why it was not possible.",
    "over_period_units": "With this visit there are {units} units from {first} to {last}. Your rules allow {most}. You "
    "can keep it and say why.",
    "over_daily_units": "{units} units is over the {most} your rules allow in a day. You can keep it and say why.",
    "unknown_goal": "A goal on this note belongs to someone else. Pick the goal again.",
    "goal_not_active": "“{goal}” was not active on this day. You can keep it and say why.",
    "unknown_intervention": "An item of what you did is not in your list any more. Pick it again.",
    "past_billing_limit": "The last day to bill this visit was {until}. Sign it all the same, and say why it is late.",
    "clock_set_back": "The clock of this computer is behind the last thing you did here. Check the date and time.",
    "rules_not_in_force": "“{rules}” did not hold on this day. You can keep the note and say why.",
    "goal_not_in_plan": "The plan of this day does not have the goal you picked. You can keep it and say why.",
    "export_of_nothing": "There is no signed note of these dates. Check the dates and the person.",
    "client_number_missing": "The agency’s number for {name} is not here, so a note in FHIR or HL7 would not find its "
    "chart. Add the number to {name}’s page, then export again.",
    "plan_missing": "There is no plan here for this day. Type the QP’s plan in on {name}’s overview, or sign this note "
    "and say why.",
    "plan_ended": "The plan ended on {ended}, before this day. You can sign this note and say why.",
    "order_too_late": "The service order was signed on {signed}, after this day. You can keep the code and say why.",
    "late_note": "This note is {days} days late. Pick a reason.",
    "late_note_today": "This note is over its due time. Pick a reason.",
    "credential_lapsed": "Your credential was not valid on this day. You can keep the note and say why.",
    "group_too_large": "A group can have up to {most} people here. Take someone off the list, split the group, or say "
    "why.",
    "place_not_billable": "{why} You can keep the code and say why.",
    "ride_with_support": "A ride counts only with peer support in it. Say what you did, or that you were parked.",
    "ride_in_plan": "A ride counts only if the plan names it. Say where it does, or that you were parked.",
    "already_signed": "This note is signed. Add to it instead.",
    "draft_of_group": "This note is one of a group. Change in the group who came.",
    "draft_of_correction": "This corrects a signed note, which stays with its person. Delete this draft instead.",
    "draft_not_begun": "This visit has not begun. Call it off, and plan one with the right person.",
    "draft_is_theirs": "This note is in their chart already.",
    "draft_holds_more": "A trip, a file, a drawing or the like goes with this note. Take it away there first.",
    "addendum_empty": "Write what you want to add first.",
    "correction_begun": "A correction of this note is begun already. Finish it, or delete its draft first.",
    "note_correction_reason_missing": "Say in a few words why the note is corrected.",
    "note_replaced": "There is a newer version of this note. Open that one.",
    "note_void": "This note is void and sealed. Nothing can be done with it here.",
    "note_not_void": "This note is not void. Void it first, then write it again for the right person.",
    "same_chart": "This note was in this chart already. Pick another person, or write a new note.",
    "written_again": "This note was written again already. Open that one.",
    "void_words_missing": "Say in a few words why the note is void.",
    "statement_empty": "Write down the statement, or say where the form is.",
    "statement_in_the_future": "The day of the statement is still to come. Check the date.",
    "statement_answered": "This statement has its answer. The answer stays.",
    "answer_empty": "Write your answer first. {name} can ask to read it.",
    "reviewer_missing": "Write who reviewed the note.",
    "review_comment_missing": "Write what the supervisor asks for.",
    "review_in_the_future": "The time of the review is still to come. Check the date and time.",
    "review_before_signature": "The review is dated before the signature. Check the date and time.",
    "not_chosen": "Choose what fits.",
    "name_missing": "Write the name to use first.",
    "caseload_full": "You have {count} people, the most your rules allow. You can add one more and say why.",
    "unknown_rules": "There are no rules named {rules} here. Pick others, or add their file first.",
    "rules_over": "“{rules}” does not hold on {day}. Pick another day or other rules.",
    "rules_in_use": "“{rules}” is in use on this day already.",
    "rules_id_taken": "Rules named {rules} come with Fieldnote. Give yours another id.",
    "rules_version_taken": "Version {version} of {rules} is here already. Give the new file a new version.",
    "unknown_template": "There is no template named {template}. Pick another one.",
    "unknown_language": "The list does not come in this language. Pick English or Spanish.",
    "intervention_words_missing": "Write the words of the item first.",
    "intervention_known": "Your list has this item already. If it is hidden, show it again.",
    "unknown_competency": "There are twelve competencies. Pick numbers from 1 to 12.",
    "consent_missing": "No release for this recipient is on file. You can print for your own records, but do not share "
    "it yet.",
    "consent_patient_missing": "Write the name of the person on the consent ({rule}).",
    "consent_discloser_missing": "Write who may share the information, by name or as a group ({rule}).",
    "consent_contents_missing": "Choose what may be shared ({rule}).",
    "consent_description_missing": "Describe what may be shared in the words of the form ({rule}).",
    "consent_recipient_missing": "Write who may receive it, by name or as a group ({rule}).",
    "consent_participants_missing": "Write who the go-between passes records to ({rule}).",
    "consent_intermediary_unnamed": "A go-between that passes records on has to stand there by its own name ({rule}).",
    "consent_supporter_unnamed": "A release to talk with someone needs that person’s name ({rule}).",
    "consent_purpose_missing": "Write what it is for. “At the request of the patient” is enough ({rule}).",
    "consent_right_to_revoke_missing": "The form has to say that it can be taken back in writing ({rule}).",
    "consent_how_to_revoke_missing": "Write how it can be taken back ({rule}).",
    "consent_must_expire": "Only a consent for treatment, payment or operations can go without an end. Write a date "
    "or an event ({rule}).",
    "consent_expiry_missing": "Write the date or the event that ends it ({rule}).",
    "consent_expires_before_signed": "It ends before it was signed. Check both dates ({rule}).",
    "consent_signature_missing": "There is no signature yet. It has to be drawn here or on paper that is on file; "
    "spoken words are not enough ({rule}).",
    "consent_signer_missing": "Write who signed in {name}’s place, and what gives them the right to ({rule}).",
    "consent_date_missing": "Write the day it was signed ({rule}).",
    "consent_signed_in_future": "The day it was signed is still to come. Check the date ({rule}).",
    "consent_hipaa_statement_missing": "The form has to say that plans and providers may pass the record on under "
    "HIPAA, but not for proceedings against the person ({rule}).",
    "consent_redisclosure_missing": "The form has to say that a recipient may pass the record on and that Part 2 "
    "then no longer protects it ({rule}).",
    "consent_refusal_missing": "Write what follows from not signing ({rule}).",
    "counselling_notes_apart": "Counseling notes need a consent of their own, for nothing else ({rule}).",
    "proceedings_apart": "A consent for proceedings stands alone and is for nothing else. Use one consent for each "
    "({rule}).",
    "consent_purpose_of_kind": "This kind of consent is for treatment, payment and operations together. Pick that "
    "purpose, or another kind ({rule}).",
    "consent_recipient_of_kind": "One of the recipients does not fit this kind of consent. Use another consent for "
    "them ({rule}).",
    "consent_settled": "This consent is complete and stays as it is. Record a new one, or that this one was taken "
    "back.",
    "consent_of_another": "This consent belongs to someone else. Make a new one.",
    "consent_support_unknown": "This support is not in {name}’s network. Pick the support again.",
    "consent_ends_in_future": "The day it ended is still to come. Check the date.",
    "consent_ends_before_signed": "It would end before it was signed. Check the date.",
    "consent_already_ended": "This consent has ended already. For something new, record a new consent.",
    "notice_in_future": "The day the notice was given is still to come. Check the date.",
    "consent_incomplete": "The consent for this recipient is not complete. Still missing: {count}. Finish it, or do "
    "not share this yet.",
    "consent_expired": "The consent for this recipient ended on {until}. Ask for a new one before you share this.",
    "consent_revoked": "The consent for this recipient was taken back on {until}. Nothing more may be shared with "
    "them.",
    "consent_not_valid": "The consent for this recipient was found not to be valid. Do not share this.",
    "consent_scope": "The consent for this recipient does not name: {contents}. Leave it out, or ask for a consent "
    "that names it.",
    "consent_other_recipient": "The consent on file names someone else. Check the name, or ask for a consent that "
    "names this recipient.",
    "recipient_unnamed": "Write the name of who receives it. The record of what was shared needs it.",
    "supporter_release_missing": "No release to talk with this supporter is on file. Ask {name} first. You can "
    "listen, and share nothing.",
    "counselling_consent_missing": "Counseling notes leave only with a consent of their own, and none is on file.",
    "justice_stop": "Stop. The law does not let this record be used against {name} in court, on probation or "
    "parole, or by police. Only {name}’s own consent for proceedings, or a court order under 42 CFR 2.64 or 2.65, "
    "opens it. A subpoena or a phone call is not enough. Say that you cannot confirm or deny, and call your "
    "supervisor.",
    "sensitive_not_chosen": "This holds something marked as sensitive. It is shared only if you choose it for this "
    "recipient.",
    "document_not_addressed": "This copy was not made for this recipient: the notice may be missing, or words that "
    "stay inside may be in it. Make it again for them.",
    "document_is_theirs": "This paper is the person’s own. Give it to them: nobody else gets it from here.",
    "document_stays_inside": "This tells of several people. It stays inside the program. Make a copy about one person.",
    "recipient_never_inside": "Only the QP and your own agency can belong to the program. Everyone else is outside.",
    "sensitive_never_by_default": "Sensitive content is chosen each time, never by default. Take it off the list.",
    "spoken_description_missing": "Write in a few words what you told them.",
    "emergency_told_to_missing": "Write the name of the medical staff you told.",
    "emergency_facility_missing": "Write the hospital or service they belong to.",
    "emergency_told_by_missing": "Write who told them.",
    "emergency_nature_missing": "Write what the emergency was.",
    "emergency_contents_missing": "Choose what was told.",
    "emergency_in_future": "The time of the emergency is still to come. Check the date and time.",
    "order_court_missing": "Write which court made the order.",
    "order_reference_missing": "Write the court’s number for the case.",
    "order_scope_missing": "Choose what the order covers, and write down its own words.",
    "order_in_future": "The date of the order is still to come. Check it.",
    "under_age": "{name} was {age} on this day. Your rules are for people from {from}. You can keep it and say why.",
    "born_in_the_future": "The birth date is still to come. Check the date.",
    "record_number_taken": "Someone else has the number {number} ({system}). Check it. If both are one person, merge "
    "them.",
    "system_missing": "Say which system the number is from first.",
    "declined_but_given": "There is an answer here already. Take it out first if {name} does not want it kept.",
    "nothing_to_undo": "There is no earlier change to bring back.",
    "episode_ends_before_start": "The last day is before the first day. Check both dates.",
    "episode_running": "{name} is in this program on that day already. End that time first, or name another program.",
    "qp_missing": "Write the name of the new QP first.",
    "qp_outside_episode": "The new QP’s first day does not fit this time in the program. Check the date.",
    "privacy_officer_missing": "Only a privacy officer can decide this. Write who decided it.",
    "part2_reason_missing": "Write why 42 CFR Part 2 does not cover this program.",
    "unknown_intercept": "The stages in the justice system go from 0 to 5. Pick one of them.",
    "merge_same": "This is one and the same person already. Pick two.",
    "already_merged": "This record is part of someone’s chart already. Nothing was changed.",
    "not_merged": "This record stands by itself. There is nothing to take apart.",
    "hold_by_missing": "Write who asked for the hold.",
    "hold_why_missing": "Write why these records must be kept.",
    "notes_unfinished": "Notes that are not signed yet: {count}. Finish or delete them first, so that no word is lost.",
    "notes_not_accepted": "Signed notes that the agency has not accepted yet: {count}. They stay until it has.",
    "records_tied": "Someone else’s records point to these ({count}). Merge the two again, and let them go together.",
    "on_legal_hold": "A legal hold keeps these records. Nothing was changed.",
    "not_archived": "Archive {name} first. Then the records can go.",
    "no_retention_rule": "Your rules do not say how long to keep records. You can let them go and say why.",
    "kept_longer": "Your rules keep these records until {until}. You can let them go earlier and say why.",
    "reason_holds_name": "The log of disposals keeps no names. Write the reason without one.",
    "own_name_missing": "Write the name that appears on your notes.",
    "credential_title_missing": "Write the name of the credential first.",
    "credential_dates": "The credential ends before it begins. Check both dates.",
    "plan_ends_before_start": "The plan ends before it takes effect. Check both dates.",
    "plan_recorded": "This plan is recorded and stays as it is. Record the newer plan beside it.",
    "goal_number_missing": "Write the QP’s number beside each goal of the plan.",
    "goal_number_twice": "The plan has the goal number {number} twice. Check the numbers.",
    "outcome_number_twice": "The plan has the outcome number {number} twice. Check the numbers.",
    "outcome_number_words": "The number of an outcome is short, such as 1 or 2.3. Write its words beside it.",
    "goal_number_words": "The number of a goal is short, such as 1a or 2.3. Write its words beside it.",
    "stated_goal_twice": "Goals {first} and {second} take up the same goal that the person stated. Choose it beside "
    "one of the two.",
    "goal_text_missing": "Write the text of goal {number} as the QP wrote it.",
    "goal_number_taken": "Another goal has the number {number} already. Check the number.",
    "number_not_in_plan": "This plan has no goal {number}. Check the number.",
    "status_unknown": "Your rules have no plan status {status}. Pick one of theirs.",
    "goal_title_missing": "Write the goal first, in the person’s own words.",
    "goal_of_the_plan": "The QP wrote this goal: its text changes with the next plan. Write the person’s own words "
    "beside it.",
    "text_too_long": "This is longer than {most} characters, more than the plan takes. Shorten it a little.",
    "day_to_come": "This day is still to come. Check the date.",
    "course_same": "This goal stands like that already.",
    "course_reason_missing": "Write one line about why, so that it stays readable.",
    "target_before_start": "The target date is before the goal starts. Check the date.",
    "offered_already": "This goal was offered to the QP already.",
    "offer_not_needed": "The QP has this goal in the plan already.",
    "taken_up_number_missing": "Write the number the QP gave this goal.",
    "small_step_missing": "Write the small step first.",
    "no_units": "Write how many units, one or more.",
    "no_times": "Write how many visits, one or more.",
    "window_ends_before_start": "The last day is before the first day. Check both dates.",
    "outside_window": "This day is outside the authorization, {starts_on} to {ends_on}. Check the date.",
    "correction_reason_missing": "Write why the count is put right.",
    "units_mostly_used": "{percent} percent of the units this device knows of are used. Units left: {units_left}. Ask "
    "the QP about more.",
    "units_all_used": "All units this device knows of are used. Ask the QP about more.",
    "authorisation_to_come": "The authorization begins on {starts_on}. Ask the QP about the units before it.",
    "authorisation_ends": "The authorization ends on {ends_on}. Days left: {days_left}. Ask the QP about new units.",
    "authorisation_over": "The authorization ended on {ends_on}. Ask the QP about new units.",
    "free_units_mostly_used": "{percent} percent of the units before an authorization are used, as far as this device "
    "knows. Units left: {units_left}. Ask the QP about an authorization.",
    "phrase_empty": "Write the phrase and the heading it belongs to first.",
    "phrase_without_field": "A phrase belongs to what we did, the response or the next step. Pick one.",
    "wording_empty": "Write the words this hint is for first.",
    "abbreviation_empty": "Write the letters and the words they stand for first.",
    "health_goal_empty": "Write what the person wants first, in their words.",
    "confidence_out_of_range": "Confidence goes from 1 to 10. Pick a number, or leave it out.",
    "times_a_week_out_of_range": "A week has seven days. Pick a number from 0 to 7.",
    "milestone_in_the_future": "This day is still to come. Check the date.",
    "answers_do_not_fit": "This questionnaire has {items} statements, and {given} answers were given.",
    "answer_out_of_range": "Answer {item} is not between {least} and {most}. Check it, or leave it out.",
    "resource_without_name": "Write the name of the place first.",
    "referral_without_consent": "Telling a place about someone needs their consent. Say what it is told, or give the "
    "person the details instead.",
    "referral_without_notice": "What goes to this place in writing needs the notice of confidentiality beside it. Add "
    "it, and tick that it went along.",
    "follow_up_before_hand_off": "The day to follow up is before the warm hand-off. Check both days.",
    "aware_in_the_future": "The time you became aware is still to come. Check the date and time.",
    "reflections_switched_off": "Your agency’s rules switch notes for supervision off.",
    "reflection_empty": "Write something first.",
    "private_phone": "Your own phone number is in this document. Take it out before it leaves.",
    "private_email": "Your own e-mail address is in this document. Take it out before it leaves.",
    "private_address": "Your own address is in this document. Take it out before it leaves.",
    "name_of_group_member": "“{word}” is the name of someone else in this group. Change it before you sign.",
    "name_of_someone_else": "“{word}” is also the name of someone else you walk with. If it means them, take it out, "
    "or keep it and say why.",
    "name_of_two": "“{word}” can mean someone in {name}’s own life, or someone else you walk with. If it means the "
    "other one, take it out, or keep it and say why.",
    "response_like_another": "This response is {percent} percent the same as in another note. Write what was "
    "{name}’s own, or keep it and say why.",
    "mutual_aid_no_group": "A mutual-aid meeting is not a group of yours. If you went along with one person, make it a "
    "one-to-one visit. If your group only met in the same building, pick that place.",
    "fellowship_as_topic": "A mutual-aid meeting is not a group of yours, and this names one. If your group only "
    "talked about it, say so. If you went along with one person, make it a one-to-one visit.",
    "group_still_on": "The group is still going on. Note when it ended, or when {name} left.",
    "group_over_ratio": "At {at} there were {present} people and {facilitators} who led, and your rules allow {most} "
    "for each. Split the group, or say why, once for all its notes.",
    "group_over_ratio_one": "At {at} there were {present} people and one who led, and your rules allow {most}. Split "
    "the group, or say why, once for all its notes.",
    "group_led_by_nobody": "At {at} there were {present} people and nobody led the group. Say why, once for all its "
    "notes.",
    "group_led_by_nobody_one": "At {at} one person was there and nobody led the group. Say why, once for all its "
    "notes.",
    "overlap_with_group": "This overlaps with your group {group}. Change the times, or keep both and say why.",
    "nobody_leads": "Nobody leads this group yet. Add who leads it.",
    "guests_below_zero": "The number of guests cannot be less than zero. Check it.",
    "left_before_arriving": "{name} left before coming. Check both times.",
    "came_outside_the_group": "{name} came before the group began or after it ended. Check this time and the times of "
    "the group.",
    "left_outside_the_group": "{name} left before the group began or after it ended. Check this time and the times of "
    "the group.",
    "stay_to_come": "The time {name} came or left is still to come. Check it.",
    "group_without_name": "Write the name of the group first.",
    "listed_already": "This person is on the list already.",
    "not_on_the_list": "This person is not on the list of this group. Add them first.",
    "not_here": "This person was not there. Mark them as here first.",
    "note_has_words": "There are words in this person’s note. Delete the note first if they were not there.",
    "session_has_words": "There are words in the notes of this group. Delete those notes first.",
    "file_password_missing": "Write the password for this file first.",
    "file_password_short": "Use at least {least} different enough characters. Three or more words work well.",
    "file_password_long": "This password is too long for a PDF, which takes {most} bytes. Use fewer words.",
    "file_password_signs": "Some programs could not take a sign of this password. Use letters, digits and spaces, in "
    "one direction of writing.",
    "record_of_note_only": "Only a visit note has a record that can go along. Ask for this one without it.",
    "record_of_void_note": "This note is void: what was signed is sealed and goes nowhere. Ask for its page alone.",
    "record_stays_inside": "The record goes along whole, with what stays inside the program. Leave it out for this "
    "recipient.",
    "nothing_together": "Nothing is planned together yet. Plan a visit at a meeting, or agree to go to one.",
    "dates_reversed": "The first day lies after the last. Turn them around.",
    "dates_far_off": "One of these days is too far away. Check the year.",
    "document_of_nobody": "Say whose document it is.",
    "not_one_word": "Write one word, without spaces.",
    "no_such_dictionary": "There is no dictionary for this language here. Choose English or Spanish.",
    "document_for_another": "This names whom it is for. It goes to nobody else outside the program, except the person.",
    "nothing_given_out": "Nothing was given out about this person yet, so there is nothing to put a cover page on.",
    "pages_wrong": "Count the pages with the cover page: one or more.",
    "document_of_no_group": "Say which group session it is about.",
    "nothing_left_of_it": "Without the supports nothing is left of this document. Put them in, or pick another one.",
    "nobody_on_the_list": "Nobody is on the list of this group yet. Add those who were there first.",
    "kit_asks_for_passphrase": "Type your passphrase to see the recovery kit. A PIN is not enough for it.",
    "nothing_signed": "There is no signed note in these dates yet.",
    "plan_minutes_wrong": "Plan between 5 minutes and 12 hours for a visit.",
    "plan_in_the_past": "This day is over. Log a past visit instead, or pick a day to come.",
    "planned_at_the_same_time": "You already plan to meet {with} at that time. Pick another time, or keep both.",
    "not_planned": "This visit has begun. Change its times in the note.",
    "not_in_a_series": "No other visit follows this one. Call off this visit alone.",
    "still_to_come": "This visit is still to come. Call it off, or wait until its time.",
    "cancellation_has_a_note": "There is a note of this visit already. Open that note.",
    "step_without_day": "This next step has no day yet. Give it a day first.",
    "interval_wrong": "A visit can come round every 1 to {most} weeks or months.",
    "weekday_unknown": "Pick the days from Monday to Sunday.",
    "series_without_visits": "Say how many times you want to meet: once or more.",
    "series_ends_too_soon": "The last day is before the first visit. Pick a later day.",
    "series_is_over": "These visits would all lie in the past. Pick a later last day.",
    "distance_not_given": "Write how far it was, or both odometer readings.",
    "distance_too_long": "This is over {most} miles or kilometres for one way. Check the distance.",
    "odometer_backwards": "The odometer shows less at the end than at the start. Check both readings.",
    "odometer_differs": "The odometer says {odometer}. Change the distance, or leave the readings out.",
    "nothing_drawn": "There is no signature in the field yet.",
    "witness_not_named": "Write who saw the signature.",
    "signed_other_words": "The note has changed since {name} signed it. Ask {name} to sign again, take the signature "
    "out, or say why it stays.",
    "own_story_without_why": "Say in one line what sharing your own story was for.",
    "own_story_too_long": "Keep this to one line of up to {most} characters: what it was for, not what you told.",
    "file_empty": "This file is empty. Pick another one.",
    "file_of_other_kind": "Only PDF, JPEG and PNG files can be attached. Save it as one of these first.",
    "file_too_large": "This file has {size} MB. Up to {most} MB can be attached: scan it again with fewer colours or "
    "pages.",
    "file_damaged": "This file cannot be read. It may be damaged: scan it again, or open it and save a new copy.",
    "file_unsafe": "This file could not be made safe, so nothing of it was kept. It may be made to harm a computer: "
    "print or scan its pages, and attach those.",
    "file_locked": "This PDF has a password. Save a copy without one and attach that.",
    "picture_too_large": "This picture has {pixels} million pixels. Up to {most} can be attached: make it smaller "
    "first.",
    "too_many_pages": "This PDF has {pages} pages. Up to {most} can be attached: split it first.",
    "notebook_full_of_files": "The files of this notebook would have {size} MB together; {most} MB is the most. Remove "
    "one you no longer need.",
    "attached_to_signed": "This note is signed and takes no more files. Attach it to the person instead.",
    "consent_attachment_unknown": "The scan or drawing of this consent is not attached to {name}. Attach it first.",
    "attachment_frozen": "This file belongs to a signed record and stays with it.",
    "day_gone": "This day has passed already. Pick a day from today on.",
    "trigger_empty": "Write which person, place or thing makes it harder first.",
    "sign_empty": "Write what they notice first.",
    "strategy_empty": "Write what helps first.",
    "step_empty": "Write the next step first.",
    "helped_untried": "What was not tried cannot have helped yet. Say that it was tried, or leave open if it helped.",
    "told_nobody": "Write who was told, or take that line away.",
    "told_without_agreement": "Somebody was told without {name}’s agreement. You can keep it; write why in the note.",
    "unknown_trigger": "A trigger here belongs to someone else or is gone. Pick it again.",
    "unknown_support": "A support here belongs to someone else or is gone. Pick it again.",
    "unknown_meeting": "This meeting is not in the notebook. Pick it again.",
    "contact_not_permitted": "Contact details need their permission. Tick that they agreed, or clear the details.",
    "role_of_other_kind": "The role and the kind of support do not fit together. Change one of them.",
    "ended_before_since": "The last day is before the first. Check both dates.",
    "last_name_in_fellowship": "Members of a fellowship go by first name and initial here. You can keep it as it is.",
    "meeting_name_missing": "Write what the meeting is called first.",
    "closed_meeting": "This is a closed meeting. Ask whether you may come along, or pick an open one.",
    "companion_mismatch": "A support is named, but not as the one who came along. Change one of the two.",
    "attended_already": "This meeting is noted for this day already.",
    "no_backup_yet": "There is no backup yet. Make one first.",
    "copy_place_unset": "Pick a folder for the copies first: on a stick, or on another disk.",
    "copy_place_missing": "The place for copies is not there. Plug in the stick or disk and try again, or pick another "
    "folder. The backups on this laptop are fine.",
    "copy_place_inside": "This folder is inside the notebook itself. Pick one on a stick, or on another disk.",
    "copy_place_full": "The place for copies is full. Make room there, or pick another folder. The backups on this "
    "laptop are fine.",
    "copy_place_read_only": "The place for copies does not allow writing. Check the stick or disk, or pick another "
    "folder. The backups on this laptop are fine.",
    "copy_place_failed": "The copy could not be finished. The stick or disk may have been pulled out: plug it in and "
    "try again. The backups on this laptop are fine.",
    "copy_source_damaged": "The newest backup on this laptop cannot be read whole. Nothing was copied. Make a new "
    "backup and try again.",
    "cell_formula": "{cell} holds a formula. In the sheet, paste it as a value; then try again.",
    "cell_too_long": "{cell} holds more than {most} characters. Shorten it in the file; then try again.",
    "cell_foreign": "{cell} holds signs that are no letters ({signs}). Type it anew in the file; then try again.",
    "encoding_guessed": "The file does not say how its letters are written. They were read as {encoding}: “{example}”. "
    "If a name looks wrong, save the file as “CSV UTF-8” and try again.",
    "days_guessed": "The file does not show whether 3/4 is March 4 or April 3. It was read as March 4. Look at the "
    "birth dates, or say that the day comes first.",
    "day_unreadable": "{cell} does not hold a day that exists. Write it like 1980-03-04.",
    "day_year_short": "{cell} holds a year of two figures. Write all four.",
    "day_year_slip": "{cell} holds a year that cannot be meant. Check it.",
    "number_shortened": "{cell} holds a number that a spreadsheet cut short. Format the column as text in the sheet.",
    "line_long": "Line {line} has more cells than there are headings. Check it in the file.",
    "line_short": "Line {line} ends too soon: the file may be cut off. Get it again.",
    "roster_number_missing": "Line {line} has no client number. Without it nobody can be told for certain.",
    "roster_name_missing": "Line {line} has no name.",
    "roster_end_before_start": "Line {line} ends before it starts. Check both days.",
    "roster_number_twice": "{number} is on more than one line. Ask your agency which one holds.",
    "roster_plan_newer": "The agency has a plan of {day}, newer than the one here. Ask your QP for it.",
    "roster_consent_over": "The agency’s consent ended on {day}. Talk about a new one.",
    "roster_over_caseload": "With this list you would have {count} people; your rules allow {most}. You can take it in "
    "and say why.",
    "roster_overtaken": "The notebook changed since you looked at the list. Nothing was changed. Look at it again.",
    "roster_line_unknown": "Line {line} is not one that can be taken in. Look at the list again.",
    "roster_not_suggested": "Line {line} and this person have neither name and birth date nor a number in common. If "
    "they are one, give the person this number first.",
    "roster_same_twice": "Two lines cannot be the same person. Pick one.",
    "roster_nothing_chosen": "Nothing was chosen, so nothing was changed.",
    "roster_staff_unknown": "The list is of several specialists, and none has your name: {names}. Say which one is "
    "you.",
    "roster_no_staff": "The list does not say whose it is, so it cannot be searched for one name. Leave the name out.",
    "roster_of_someone_else": "The list says it is of {name}. If that is not you, do not take it in.",
    "units_unreadable": "{cell} does not hold a number of units. Write it in figures.",
    "goals_words_missing": "Line {line} lacks the number or the words of the goal.",
    "goals_line_unread": "Line {line} cannot be read and may be of this plan, so none of it is taken in. Put it right "
    "first.",
    "goals_half_unread": "Entry {entry} cannot be read and may be of this plan, so none of it is taken in. Ask "
    "your QP.",
    "goals_units_differ": "The lines of this plan say different numbers of units, so none is taken in. Ask your QP.",
    "goals_person_unknown": "Nobody here has the number {number}. Take in the caseload first.",
    "goals_no_number": "The agency’s number of this person is not known here. Add it on their page first.",
    "goals_no_server": "{target} is not a FHIR server, so it cannot be asked. Take in a file instead.",
    "goals_two_plans": "There are two plans for {number}. Ask your QP which one holds.",
    "goals_entry_unread": "Entry {entry} of the bundle cannot be read for certain. It is not taken in.",
    "goals_entry_missing": "Entry {entry} of the bundle lacks the number or the words of the goal.",
    "goals_end_guessed": "The file does not say until when the plan holds. A year is taken: until {day}.",
    "goals_older": "A newer plan is here already. This one is kept to be read and changes no goal.",
    "settings_no_key": "No key of an agency is known here yet. Set up where your notes go first, with its key.",
    "settings_other_key": "This file was not signed by your agency. Nothing was changed. Ask who sent it.",
    "settings_tampered": "This file was changed after your agency signed it. Nothing was changed. Get it again.",
    "settings_older": "This is number {number}, and number {last} came in already. Ask your agency for the newest.",
    "settings_same": "Number {number} came in already. Nothing was changed.",
    "settings_nothing_new": "Everything in this file is so already. Nothing was changed.",
    "arrival_none": "Nothing of this kind has come in yet.",
    "arrival_undone": "This was taken back already.",
    "arrival_too_late": "Ten minutes have passed, so it stays. You can change each person on their page.",
}

_OFF_CLAIM = {
    "overlap": "It was at the same time as another visit.",
    "overlap_with_group": "It was at the same time as a group.",
    "two_services_at_once": "{name} was in another service at this time.",
    "goal_not_active": "A goal of it was not active on this day.",
    "goal_not_in_plan": "The plan of this day does not have its goal.",
    "plan_missing": "No plan was here for this day.",
    "plan_ended": "The plan ended on {ended}, before this day.",
    "order_too_late": "The service order was signed on {signed}, after this day.",
    "late_note": "It was signed late.",
    "past_billing_limit": "The last day to bill it was {until}.",
    "clock_set_back": "The clock of this computer was behind when it was signed.",
    "rules_not_in_force": "“{rules}” did not hold on this day.",
    "credential_lapsed": "Your credential was not valid on this day.",
    "group_too_large": "The group was larger than your rules allow.",
    "group_over_ratio": "The group was larger than your rules allow.",
    "fellowship_as_topic": "It names a mutual-aid meeting, which is not a group of yours.",
    "name_of_two": "It may name someone else you walk with.",
    "name_of_someone_else": "It may name someone else you walk with.",
    "response_like_another": "Its response reads the same as that of another note.",
    "signed_other_words": "The note was changed after {name} signed it.",
    "mode_not_paid": "{service} is not paid for when you meet this way.",
    "under_age": "{name} was {age} on this day. Your rules are for people from {from}.",
    "face_to_face_due": "{name} was last met in person {days} days before.",
    "place_not_billable": "{why}",
    "ride_with_support": "A ride counts only with peer support in it.",
    "ride_in_plan": "A ride counts only if the plan names it.",
    "too_short": "It was shorter than one unit.",
    "over_daily_units": "It goes over the units your rules allow in a day.",
    "over_period_units": "It goes over the units your rules allow from {first} to {last}.",
}
"""Cautions as they stand under a signed note: what was so, since it cannot be changed."""

_DOUBTS = {
    Doubt.REPAIRED: "This file was damaged and has been repaired: some of it may be missing. Compare it with the paper "
    "or the original before you let go of either.",
    Doubt.FORM_ELSEWHERE: "This is a kind of form whose answers may not be on its pages. Look at it; if they are "
    "missing, print the form to a PDF and attach that.",
    Doubt.CROPPED: "The edges of a page are cut off only for the eye: what stood there is still in the file, and goes "
    "along with it. If it should not, scan the page again without it.",
}
_CONTENTS: dict[str, str] = {
    Content.ATTENDANCE: "dates and times of visits",
    Content.PLAN_SUMMARY: "the summary for the plan",
    Content.VISIT_NOTES: "visit notes",
    Content.TRIGGERS: "triggers",
    Content.SUPPORTS: "the support network",
    Content.WHOLE_CHART: "the whole chart",
    Content.RETURN_TO_USE: "return to use",
    Content.SENSITIVE_NOTES: "notes marked as sensitive",
    Content.COUNSELLING_NOTES: "counseling notes",
}

_WEAKNESSES = {
    Weakness.TOO_SHORT: "Use at least {least} characters. Four or more words work well.",
    Weakness.TOO_LONG: "This passphrase is too long. Use up to 1,000 characters.",
    Weakness.COMMON: "Many people use this passphrase, so it is easy to guess. Pick other words.",
    Weakness.REPEATS: "This repeats the same few letters, so it is easy to guess. Pick other words.",
}

_AREAS = {
    Area.PAGES: "pages",
    Area.TABLES: "tables",
    Area.LINKS: "links between records",
    Area.INDEX: "search",
    Area.LOG: "activity log",
    Area.SIGNATURES: "signatures",
    Area.DELIVERIES: "deliveries",
    Area.ATTACHMENTS: "attachments",
}


def of_problem(problem: Problem, name: str = "") -> str:
    """Say what there is to look at in a note about `name`."""
    name = name or _said("the person")
    if problem.code == f"{problem.field}_missing" and problem.field in PARTS:
        return _said("Still to fill in: {part}.").format(part=part(problem.field, name))
    code = problem.code
    if code == "late_note" and problem.facts.get("days") in {"0", "1"}:
        code = "late_note_today"
    if code == "group_over_ratio" and problem.facts["facilitators"] == "0":
        code = "group_led_by_nobody"
    if problem.facts.get(_COUNTED.get(code, "")) == "1":
        code = f"{code}_one"
    facts = _facts(problem, name)
    if code == "delivery_is_over":
        facts["word"] = _state(facts["word"])
    if problem.field == "cell":
        facts["cell"] = _cell(facts)
    if "contents" in facts:
        facts["contents"] = ", ".join(_content(content) for content in facts["contents"].split())
    return _said(_PROBLEMS[code]).format_map(facts)


def of_claim(problems: tuple[Problem, ...], name: str) -> str:
    """Say why a signed note about `name` is not ready for a claim, and what can still be done about it."""
    told = [_said("Not ready for a claim.")]
    told += dict.fromkeys(_said(_OFF_CLAIM[problem.code]).format_map(_facts(problem, name)) for problem in problems)
    if not problems:
        told.append(_said("What stood in its way when it was signed is gone. A correction can make it ready."))
    elif all(problem.code not in NO_REASON_NEEDED for problem in problems):
        told.append(_said("No reason was given. A correction can give one."))
    return " ".join(told)


def of_doubt(doubt: Doubt) -> str:
    """Say what to look at in a file that came in."""
    return _said(_DOUBTS[doubt])


def of_package(found: PackageFault | PackageResult | ReceiptFault) -> str:
    """Say why a package was not taken, what came of one that was, or why a receipt is not believed."""
    match found:
        case PackageFault():
            return _said(_PACKAGE_FAULTS[found])
        case PackageResult():
            return _said(_PACKAGE_RESULTS[found])
        case ReceiptFault():
            return _said(_RECEIPT_FAULTS[found])


def of_loading(result: Result) -> str:
    """Say what stopped notes from being loaded into an agency's own system."""
    return _LOADING.get(result, "The other side did not take it. Nothing is half done; run it again later.")


def of_countdown(found: Countdown) -> str:
    """Say how much time a note has: "Sign by Thu 2:05 PM, else it is a late entry. Billable until Wed, Nov 25."."""
    limits = found.deadlines
    until = tongue.day(limits.billable_until) if limits.billable_until else ""
    billable = _said("Billable until {until}.").format(until=until) if until else ""
    late = tongue.moment(limits.late_at) if limits.late_at else ""
    due = tongue.moment(limits.due_at) if limits.due_at else ""
    match found.standing:
        case Standing.NOT_BILLABLE:
            return _said("The last day to bill this visit was {until}.").format(until=until)
        case Standing.LATE:
            said = _said("This is a late entry.")
        case Standing.OVERDUE if limits.due_at and limits.late_at:
            said = _said("This note was due {due}. After {late} it is a late entry.").format(due=due, late=late)
        case _ if limits.late_at and limits.due_at and limits.due_at < limits.late_at:
            said = _said("Sign by {due}. After {late} it is a late entry.").format(due=due, late=late)
        case _:
            said = _said("Sign by {late}, else it is a late entry.").format(late=late) if late else ""
    return f"{said} {billable}".strip()


def of_missing(problems: tuple[Problem, ...], name: str) -> str:
    """Say in one sentence which parts are left: "Two things left: how Marcus responded, next step."."""
    left = [part(p.field, name) for p in problems if p.code == f"{p.field}_missing"]
    return _said(_LEFT[min(len(left), len(_LEFT)) - 1]).format(parts=", ".join(left)) if left else ""


def part(field: str, name: str) -> str:
    """Name a part of the note in a sentence."""
    return _said(PARTS[field]).format(name=name)


def area(found: Area) -> str:
    """Name what a check looked at."""
    return _said(_AREAS[found])


def faults(count: int) -> str:
    """Say how many faults a look found."""
    return tongue.counted(_said("1 fault"), _said("{count} faults"), count) if count else _said("all well")


def of_error(error: FieldnoteError) -> str:
    """Say what the world refused."""
    match error:
        case WrongPassphraseError() | WeakPassphraseError():
            return _of_secret(error)
        case BadInputError():
            what, where = (_of_fault(error, phrase) for phrase in (error.what, error.where))
            at = _said("This could not be taken in: {what} (at {where}). Nothing was changed.")
            said = at if where else _said("This could not be taken in: {what}. Nothing was changed.")
            return said.format(what=what, where=where)
        case NewerNotebookError():
            return _said(
                "A newer Fieldnote made this notebook. Nothing was changed. Install the newer Fieldnote to open it "
                "(it has version {found}, this program knows {known})."
            ).format(found=error.found, known=error.known)
        case NotFoundError():
            return _said("This notebook has no {kind} “{ref}”.").format(kind=error.kind, ref=error.ref)
        case RefusedPackageError() | RefusedReceiptError() | RefusedTransferError():
            return _of_sealed(error)
        case _:
            return _said(_PLAIN.get(type(error), "That did not work. Nothing was lost."))


def _of_fault(error: BadInputError, phrase: str) -> str:
    return error.filled(tongue.said("faults", phrase)) if phrase else ""


def _of_sealed(error: RefusedPackageError | RefusedReceiptError | RefusedTransferError) -> str:
    if isinstance(error, RefusedTransferError):
        return _said(_TRANSFERS.get(error.fault, _TRANSFERS[PackageFault.DAMAGED]))
    return of_package(error.fault)


def _of_secret(error: WrongPassphraseError | WeakPassphraseError) -> str:
    if isinstance(error, WeakPassphraseError):
        return _said(_WEAKNESSES[error.weakness]).format(least=SHORTEST)
    if error.wait_seconds:
        return _said("Please wait {seconds} seconds, then try again. This slows down anyone who is guessing.").format(
            seconds=error.wait_seconds
        )
    return _said(
        _WRONG_SECRETS.get(
            error.given, "That passphrase did not work. Check Caps Lock and try again. Your notes are safe."
        )
    )


def _facts(problem: Problem, name: str) -> dict[str, str]:
    """Give what fills the braces, as the language spoken now has it."""
    facts = {"name": name, **{key: tongue.fact(value) for key, value in problem.facts.items()}}
    facts |= {key: tongue.of_rules(facts[key]) for key in _FROM_RULES & facts.keys()}
    if problem.code == "group_over_ratio" and "at" in facts:
        facts["at"] = tongue.clock(datetime.combine(date.min, time.fromisoformat(facts["at"])))
    return facts


def _cell(facts: Mapping[str, str]) -> str:
    """Say where in a file a cell stands: as its workbook calls it, or by its line."""
    if "cell" in facts:
        return facts["cell"]
    return _said("Line {line}, column {column}" if "column" in facts else "Line {line}").format_map(facts)


def _content(content: str) -> str:
    return _said(_CONTENTS[content]) if content in _CONTENTS else content


def _state(word: str) -> str:
    return _said(_STATES[_STATES.index(word)]) if word in _STATES else word


def _said(english: str) -> str:
    return tongue.said("sentences", english)


_STATES = ("Sent", "Accepted", "Returned", "Superseded", "Withdrawn")
"""What a delivery is that needs no other try, as `DeliveryState.word` says it."""

_COUNTED = {
    "target_owes": "count",
    "too_short": "minutes",
    "group_over_ratio": "facilitators",
    "group_led_by_nobody": "present",
}
"""Problems that have another sentence for one, and the fact that says how many there are."""

_FROM_RULES = {"rules", "why"}
"""Facts that are words of a rule pack."""

_LEFT = (
    "One thing left: {parts}.",
    "Two things left: {parts}.",
    "Three things left: {parts}.",
    "Four things left: {parts}.",
    "Five things left: {parts}.",
    "Six things left: {parts}.",
    "Seven things left: {parts}.",
)

_TRANSFERS = {
    PackageFault.OTHER_KEY: "This chart was not made for this notebook. Nothing was taken in. Show this notebook's key "
    "to the specialist who gave it, and have it made again.",
    PackageFault.OTHER_RECIPIENT: "This chart was written for somebody else. Nothing was taken in: tell the specialist "
    "who gave it, and your privacy officer.",
    PackageFault.UNSIGNED: "A signature in this chart does not fit. Nothing was taken in. Ask the specialist who gave "
    "it to make it again.",
    PackageFault.NEWER: "A newer Fieldnote made this chart. Nothing was taken in. Install the newer Fieldnote first.",
    PackageFault.TOO_LARGE: "This chart is larger than 64 MB, or has more than 4,000 records and files. Give the files "
    "that hang on it another way.",
    PackageFault.DAMAGED: "This file is cut short or damaged, or it is no chart from another notebook. Nothing was "
    "taken in. Copy it again, or have it made again.",
}

_WRONG_SECRETS = {
    "laptop_key": "This file was not made for this laptop's key. Nothing was changed. Show this laptop's key again, "
    "and have the file made for it.",
    "handover": "That passphrase does not open this file. It is the one that was set when the file was made, not the "
    "notebook's own. Nothing was changed.",
    "kit": "That recovery code did not work. Check each group of five and try again. Your notes are safe.",
    "escrow": "That key does not fit the agency key of this notebook. Your notes are safe.",
    "pin": "That PIN did not work. Try again, or use your passphrase. Your notes are safe.",
}

_PLAIN: dict[type[FieldnoteError], str] = {
    DamagedHeaderError: "The small file that holds the locked key (vault.json) is damaged, and so is its copy. Your "
    "notes are still here: open them with your recovery kit. Nothing was changed.",
    DamagedNotebookError: "Part of this notebook could not be read. Nothing was changed. Restore your newest backup "
    "beside it, or have all that can be read put into a new notebook (fieldnote rescue).",
    DamagedHandoverError: "This file is cut short or damaged, or it is no file that hands over a notebook. Nothing was "
    "changed. Copy it again, or have it made again on the other laptop.",
    NotebookInUseError: "This notebook is open in another window. Close it there first.",
    InboxInUseError: "Another run is taking packages with these keys. It goes on by itself; try again when it is done.",
    ReadOnlyError: "This place does not allow writing. Nothing was changed. Check the drive, or pick another place.",
    DiskFullError: "This laptop is out of space. What you just did is not saved yet; everything saved before is safe. "
    "Free up some space and try again.",
    NotEnoughMemoryError: "This laptop has too little free memory for this. Close other programs and try again. "
    "Your notes are safe.",
    SignedNoteError: "This note is signed and stays as it is. Add to it instead.",
    SealedNoteError: "This note was voided. Its words are sealed; what is left is that it was here, and who voided it.",
    RenewalUnfinishedError: "The new passphrase and the new recovery kit hold from now on. Not every page is encrypted "
    "anew yet: that goes on by itself the next time the notebook is opened. Your notes are safe.",
    FailedWriteError: "Could not save. Your words are still here. Try again.",
    PlaceGoneError: "This place is not there. Nothing was changed. Check that the drive is plugged in, or pick another "
    "place.",
    NotebookMissingError: "There is no notebook at this place. It may be on a drive that is not plugged in.",
    NotebookExistsError: "There is something at this place already. Nothing was overwritten: pick another name.",
    OvertakenError: "The notebook was closed or tidied up while the backup was made. Nothing of it was kept; the "
    "backups made before are still there. Make it again.",
}

_LOADING = {
    Result.UNREACHED: "The other side did not answer. Nothing is half done; run it again later.",
    Result.SIGN_IN: "The other side does not let you in, or not do this. Check the account and its rights.",
    Result.NO_ROOM: "The other side is out of space. Nothing is half done; run it again when there is room.",
    Result.DISTRUSTED: "The other side is not the one you named: its certificate does not fit. Nothing was sent.",
}
_PACKAGE_FAULTS = {
    PackageFault.NOT_SEALED: "This is not a sealed package. It was left unopened: ask for it to be sent again.",
    PackageFault.OTHER_KEY: "This package is sealed for other keys than these. Take the folder with the right keys, or "
    "ask the specialist to set up your agency's key anew.",
    PackageFault.NOT_READABLE: "This file cannot be read by you. It stays where it is: check the rights of the folder, "
    "then take it again.",
    PackageFault.DAMAGED: "This package is damaged or cut off. It was left unopened: the laptop still has everything "
    "that was in it and can send it again.",
    PackageFault.TOO_LARGE: "This package is larger than any that Fieldnote makes. It was left unopened.",
    PackageFault.NOT_A_PACKAGE: "What is in this seal is not a package of Fieldnote's. Nothing of it was kept.",
    PackageFault.UNREADABLE: "A file in this package cannot be read as what it has to be. Nothing of it was kept.",
    PackageFault.NEWER: "A newer Fieldnote made this package. Install the newer Fieldnote here, then take it again.",
    PackageFault.MISFIT: "The files in this package are not those that its list names. Nothing of it was kept.",
    PackageFault.UNSIGNED: "The signature of this package does not fit. Nothing of it was kept: speak with the "
    "specialist it says it is from.",
    PackageFault.OTHER_RECIPIENT: "This package was written for somebody else. Nothing of it was kept: tell the "
    "specialist, and your privacy officer.",
    PackageFault.OTHER_DEVICE_KEY: "This package names a laptop that you know, but another key signed it. Nothing of "
    "it was kept: speak with the specialist.",
    PackageFault.REVOKED: "This laptop was struck off, and its packages are not taken any more. Nothing of it was "
    "kept.",
}
_PACKAGE_RESULTS = {
    PackageResult.FILED: "Filed, and answered with a receipt.",
    PackageResult.GAP: "Filed, and answered with a receipt. Packages before it have not arrived yet: see which, and "
    "ask for them if they do not come.",
    PackageResult.FORK: "Not filed: another package with this number came before. Two copies of one notebook may be at "
    "work. The laptop keeps everything; speak with the specialist.",
    PackageResult.ROLLBACK: "Not filed: this laptop counts from an earlier number again, so an old copy of its "
    "notebook may be at work. The laptop keeps everything; speak with the specialist.",
}
_RECEIPT_FAULTS = {
    ReceiptFault.NOT_A_RECEIPT: "This file is not a receipt that this Fieldnote can read. What it speaks of stays "
    "owed.",
    ReceiptFault.NOT_SIGNED: "This receipt was not signed by the agency you set up, or it was changed. It is not "
    "believed, and nothing counts as accepted by it.",
    ReceiptFault.OTHER_PACKAGE: "This receipt is about another package than the one you sent. It is not believed.",
}
