"""The words of the packs that ship, letter by letter: someone reads each of them before they trust the rules."""

import pytest
from making import pack

from fieldnote.domain.policy import PolicyPack

NORTH_CAROLINA_KINDS = {
    "one_to_one": "",
    "group": "",
    "collateral": "Contact with family or others without the person is not paid for.",
    "attempted": "An attempt without contact is not paid for.",
    "no_show": "A missed visit is not paid for.",
    "outreach": "Outreach before someone is enrolled is not paid for.",
}
NORTH_CAROLINA_EXCLUSIONS = {
    "Services in jail or prison": "Medicaid does not pay for visits while someone is held in jail or prison.",
    "Transport without peer support": "A ride counts only with support in it: leave the other minutes out.",
    "Writing notes, billing, travel and waiting": "Only minutes of contact count: leave these out.",
    "Supervision, staff meetings and training": "This is not contact with the person.",
    "Household chores, shopping and recreation": "Not paid for unless it practises a skill that the plan names.",
    "Training on the job, volunteer work and case management": "Another service pays for these, or nobody does.",
    "The same time as another billed service": "Two services at one time cannot both be paid for.",
}
NORTH_CAROLINA_STATUSES = {"R": "revised", "O": "ongoing", "A": "achieved", "D": "discontinued"}
NORTH_CAROLINA_RETENTION = (
    "North Carolina record retention schedule for mental health and substance use services (APSM 10-5): adults 11 "
    "years after the last encounter, minors until the age of 30. To be confirmed by the agency: the strictest rule of "
    "its funders holds."
)
MODIFIERS = {"HQ": "group", "GT": "video", "KX": "telephone, sound only"}
U4 = {"U4": "1915(b)(3) funding"}

NAMES = {
    "nc-peer-support": ("North Carolina peer support", "US-NC", "NC Medicaid and state funds"),
    "nc-8g": ("North Carolina Medicaid policy 8G", "US-NC", "NC Medicaid"),
    "nc-b3": ("North Carolina Medicaid (b)(3) peer support, until October 2019", "US-NC", "NC Medicaid"),
    "plain": ("Plain notes, no billing rules", "", ""),
}
SOURCES = {
    "nc-peer-support": "Peer support service definition (H0038, H0038 HQ; b(3) H0038 U4 and H0038 HQ U4): group not "
    "over six recipients, individual not over fifteen recipients per peer support staff, adults eighteen and older. "
    "Timing (24 hours, 7 days) is common practice and to be confirmed by the agency.",
    "nc-8g": "NC Medicaid Clinical Coverage Policy 8G as summarised by LME-MCOs: 12 per group facilitator, 1:15 "
    "specialist to beneficiaries. Timing and rounding are to be confirmed by the agency.",
    "nc-b3": "Peer support service definition (b)(3): H0038 U4 and H0038 HQ U4 until 2019-10-31, group not over six "
    "recipients, individual not over fifteen recipients per staff. Timing and rounding are to be confirmed by the "
    "agency.",
    "plain": "None: for volunteers, drop-in centres and anyone who does not bill.",
}
SERVICES = {
    "nc-peer-support": {
        "individual": "Individual",
        "group": "Group",
        "individual-b3": "Individual, b(3)",
        "group-b3": "Group, b(3)",
    },
    "nc-8g": {"individual": "Individual", "group": "Group"},
    "nc-b3": {"individual": "Individual, b(3)", "group": "Group, b(3)"},
    "plain": {"individual": "One to one", "group": "Group"},
}
LABELS = {  # what a plan, a person and a credential are called
    "nc-peer-support": ("person-centered plan", "person", "NCCPSS"),
    "nc-8g": ("person-centered plan", "person", "NCCPSS"),
    "nc-b3": ("person-centered plan", "person", "NCCPSS"),
    "plain": ("plan", "person", ""),
}
MODIFIER_LABELS = {"nc-peer-support": MODIFIERS | U4, "nc-8g": MODIFIERS, "nc-b3": MODIFIERS | U4, "plain": {}}
NORTH_CAROLINA = ("nc-peer-support", "nc-8g", "nc-b3")


@pytest.mark.parametrize("name", NAMES)
def test_a_pack_is_called_what_it_is_and_names_its_source(name: str) -> None:
    found = pack(name)
    assert (found.label, found.jurisdiction, found.payer) == NAMES[name]
    assert found.source == SOURCES[name]
    assert found.version == "2026.1"


@pytest.mark.parametrize("name", NAMES)
def test_plans_people_credentials_services_and_modifiers_are_called_what_the_field_calls_them(name: str) -> None:
    found = pack(name)
    assert (found.plan_label, found.person_label, found.credential_label) == LABELS[name]
    assert {service.id: service.label for service in found.services} == SERVICES[name]
    assert found.modifier_labels == MODIFIER_LABELS[name]


@pytest.mark.parametrize("name", NAMES)
def test_a_service_for_groups_is_called_so_and_no_other_is(name: str) -> None:
    assert all(service.group is service.label.startswith("Group") for service in pack(name).services)


@pytest.mark.parametrize("name", NORTH_CAROLINA)
def test_what_is_not_paid_for_says_why_in_these_words(name: str) -> None:
    found = pack(name)
    assert {rule.kind.value: rule.why for rule in found.kinds} == NORTH_CAROLINA_KINDS
    assert {exclusion.what: exclusion.why for exclusion in found.exclusions} == NORTH_CAROLINA_EXCLUSIONS
    assert [exclusion.places for exclusion in found.exclusions] == [("jail",), *[()] * 6]


@pytest.mark.parametrize("name", NORTH_CAROLINA)
def test_statuses_and_the_rule_of_keeping_stand_in_these_words(name: str) -> None:
    found = pack(name)
    assert found.statuses == NORTH_CAROLINA_STATUSES
    assert found.retention.source == NORTH_CAROLINA_RETENTION


def test_plain_notes_explain_nothing_because_they_forbid_nothing() -> None:
    found: PolicyPack = pack("plain")
    assert found.statuses == {code: word for code, word in NORTH_CAROLINA_STATUSES.items() if code != "R"}
    assert (found.kinds, found.exclusions, found.retention.source) == ((), (), "")
