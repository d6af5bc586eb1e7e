"""Goals in the person's words, how it goes with them, and those triggers and supports that were chosen to be told."""

from fieldnote.domain.goal import Course
from fieldnote.domain.visit import Progress
from fieldnote.exchange.fhir import codes
from fieldnote.exchange.fhir.elements import (
    Json,
    by_urn,
    coding,
    concept,
    derived_id,
    filled,
    identifier,
    instant,
    own_id,
    urn,
)
from fieldnote.exchange.fhir.parties import Parties
from fieldnote.exchange.fhir.visit import encounter_id
from fieldnote.exchange.note_record import ONE_HUMAN, ChosenSupport, ChosenTrigger, CitedGoal, NoteRecord

_PROGRESS_WORDS = {
    Progress.FORWARD: "Moving forward",
    Progress.STEADY: "Holding steady",
    Progress.HARDER: "Harder right now",
    Progress.NOT_SURE: "Not sure",
}
_SURVEY = concept(coding(codes.OBSERVATION_CATEGORY, "survey", "Survey"))


def goal(cited: CitedGoal, who: Parties) -> Json:
    """Make a goal. One that the QP has not taken into the plan is proposed, and no more.

    The target has a date and no detail, for which gol-1 would want a measure.
    """
    achieved, is_offer = cited.achievement, not cited.number.strip() and cited.course is Course.ACTIVE
    numbers = [identifier(codes.URI, urn(own_id(cited.id)))]
    if cited.number.strip():
        numbers.append(identifier(codes.GOAL_NUMBER, cited.number.strip()))
    words = cited.own_words.strip() or cited.title.strip() or "Goal"
    return filled(
        resourceType="Goal",
        id=own_id(cited.id),
        meta=who.meta("goal"),
        identifier=numbers,
        lifecycleStatus="proposed" if is_offer else codes.LIFECYCLE[cited.course],
        achievementStatus=concept(coding(codes.GOAL_ACHIEVEMENT, achieved.value)) if achieved else None,
        category=[concept(coding(codes.GOAL_CATEGORY, "behavioral", "Behavioral"))],
        description={"text": words},
        subject=who.patient,
        startDate=cited.started_on.isoformat() if cited.started_on else None,
        target=[{"dueDate": cited.target_date.isoformat()}] if cited.target_date else [],
        expressedBy=who.patient,
        note=[{"text": cited.title.strip()}] if cited.title.strip() not in {"", words} else [],
    )


def progress_id(record: NoteRecord, goal_id: str) -> str:
    """Give the resource id of how it went with a goal at a visit, the same for all versions of the note."""
    return derived_id("progress", record.note_id, goal_id)


def progress(record: NoteRecord, cited: CitedGoal, who: Parties) -> Json | None:
    """Say how it goes with a goal, in the person's own view, and on which step it stood; None where nobody said.

    Our words are no scores of goal attainment scaling, so no answer of its list is claimed.
    """
    if record.progress is None and cited.step is None:
        return None
    said = record.progress
    value = concept(coding(codes.PROGRESS, said.value), text=_PROGRESS_WORDS[said]) if said else None
    step = cited.step
    ladder = {
        "code": concept(coding(codes.OBSERVATION_KIND, "ladder-step"), text="Step on the person\u2019s ladder, 1 to 5"),
        "valueCodeableConcept": concept(coding(codes.LADDER, step.value), text=f"{step.number} of 5"),
    } if step else None  # fmt: skip
    return filled(
        **_observation(record, progress_id(record, cited.id), who),
        focus=[by_urn(own_id(cited.id))],
        encounter=by_urn(encounter_id(record)),
        valueCodeableConcept=value,
        component=[ladder] if ladder else [],
    )


def taken_back(record: NoteRecord, goal_id: str, who: Parties) -> Json:
    """Take back what was said of a goal at a visit, without a word of it."""
    return {
        **_observation(record, progress_id(record, goal_id), who),
        "status": "entered-in-error",
        "dataAbsentReason": concept(coding(codes.DATA_ABSENT, "masked", "Masked")),
    }


def _observation(record: NoteRecord, observation_id: str, who: Parties) -> Json:
    gas = coding(codes.LOINC, codes.GAS_BY_PATIENT)
    return {
        "resourceType": "Observation",
        "id": observation_id,
        "meta": who.meta("simple-observation"),
        "status": "final",
        "category": [_SURVEY],
        "code": concept(
            gas, coding(codes.OBSERVATION_KIND, "goal-progress"), text="Progress in the person\u2019s view"
        ),
        "subject": who.patient,
        "effectiveDateTime": instant(record.start) if record.start else record.day.isoformat(),
        "performer": [who.patient],
    }


# ── Only where each was chosen ──


def trigger(record: NoteRecord, chosen: ChosenTrigger, who: Parties) -> Json:
    """Tell a trigger as what it is, something the person said of themself: never a condition on a problem list."""
    told = (("early-sign", "Early sign", chosen.early_sign), ("what-helps", "What helps", chosen.what_helps))
    components: list[Json] = [
        {"code": concept(coding(codes.OBSERVATION_KIND, code), text=name), "valueString": words.strip()}
        for code, name, words in told
        if words.strip()
    ]
    for code, name, system, value in (
        ("strength", "How strong", codes.STRENGTH, chosen.strength.value),
        ("group", "Kind", codes.TRIGGER_GROUP, chosen.group.value),
    ):
        chosen_word = concept(coding(system, value), text=value.replace("_", " "))
        asked = concept(coding(codes.OBSERVATION_KIND, code), text=name)
        components.append({"code": asked, "valueCodeableConcept": chosen_word})
    return {
        "resourceType": "Observation",
        "id": own_id(chosen.id),
        "meta": who.meta("simple-observation"),
        "status": "final",
        "category": [_SURVEY],
        "code": concept(coding(codes.OBSERVATION_KIND, "relapse-trigger"), text="Trigger, in the person\u2019s words"),
        "subject": who.patient,
        "effectiveDateTime": record.day.isoformat(),
        "performer": [who.patient],
        "valueString": chosen.what.strip() or "Trigger",
        "component": components,
    }


def supports(record: NoteRecord, who: Parties) -> list[Json]:
    """Tell the chosen supports: people as related persons by first name, and all of them as one circle."""
    if not record.supports:
        return []
    made: list[Json] = []
    members: list[Json] = []
    for chosen in record.supports:
        if chosen.kind in ONE_HUMAN:
            made.append(_related(chosen, who))
            member = by_urn(own_id(chosen.id))
        else:
            member = {"display": chosen.called.strip() or "Support"}
        members.append({"role": [_relationship(chosen)], "member": member})
    circle = {
        "resourceType": "CareTeam",
        "id": derived_id("circle", record.note_id),
        "meta": who.meta("careteam"),
        "status": "active",
        "name": "Supports that the person chose to name",
        "subject": who.patient,
        "participant": members,
    }
    return [*made, circle]


def _related(chosen: ChosenSupport, who: Parties) -> Json:
    return filled(
        resourceType="RelatedPerson",
        id=own_id(chosen.id),
        meta=who.meta("relatedperson"),
        active=True,
        patient=who.patient,
        relationship=[_relationship(chosen)],
        name=[{"text": chosen.called.strip()}] if chosen.called.strip() else [],
    )


def _relationship(chosen: ChosenSupport) -> Json:
    code = codes.ROLES.get(chosen.role) if chosen.role else None
    code = code or codes.ROLES.get(chosen.kind)
    words = (chosen.role or chosen.kind).value.replace("_", " ")
    return concept(*([coding(codes.ROLE, code)] if code else []), text=words)
