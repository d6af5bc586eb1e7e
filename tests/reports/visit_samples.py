"""Signed visits for the tests: a usual one, and one with everything a note can have."""

from dataclasses import replace
from datetime import UTC, date, datetime

from reports.summary_samples import EASTERN, EPISODE, GOALS, MARCUS, PERSON, SPECIALIST, SUPPORTS, TRIGGERS, TYPICAL

from fieldnote.domain.acts import Decision, Replacement, Seal, Statement, StatementAnswer
from fieldnote.domain.ids import AddendumId, EpisodeId, GoalId, StatementAnswerId, StatementId, VisitId
from fieldnote.domain.part import Part
from fieldnote.domain.visit import (
    Addendum,
    ExcludedMinutes,
    Mode,
    NextStep,
    Owner,
    Place,
    Segment,
    Signature,
    SignedFacts,
    SupportType,
    Visit,
    VisitDraft,
)
from fieldnote.reports.visit_note.values import AddressedGoal, Review, VisitNote


def local(day: int, hour: int, minute: int) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=EASTERN)


SIGNATURE = Signature(
    "Dana Reyes",
    "NCCPSS",
    datetime(2026, 11, 20, 16, 30, tzinfo=UTC),
    "3f2a91c0d7",
    "9b1dc0ffee42a7e3" * 4,
    "00" * 64,
)
DRAFT = VisitDraft(
    VisitId("visit-1"),
    MARCUS,
    EpisodeId("episode-1"),
    segments=(Segment(local(20, 10, 5), local(20, 10, 58)),),
    mode=Mode.IN_PERSON,
    place=Place.LIBRARY,
    place_label="Main St. library",
    service="h0038",
    goal_ids=(GoalId("goal-1"),),
    purpose="Get ready for the first Tuesday meeting.",
    what_we_did=(
        "We looked up the bus line to Grace Chapel and practiced how Marcus wants to say his name at the door. I "
        "shared how my own first meeting went and that I left early. We called Ray M. together and he offered to sit "
        "with Marcus on Tuesday.\n\nMarcus wrote the bus times on a card for his wallet."
    ),
    response=(
        "Marcus was quiet at first and laughed at the end. He said: “If Ray is there I can stay for the coffee.” "
        "Nervous 8 of 10 before, 5 of 10 after."
    ),
    next_step=NextStep("Meet at 5:40 PM outside Grace Chapel and go in together", Owner.BOTH, date(2026, 11, 24)),
    support_types=(SupportType.EMOTIONAL, SupportType.AFFILIATIONAL),
    person_comment="I want to try it once and see.",
    read_together=True,
)
FACTS = SignedFacts(
    "Marcus Bell",
    "20418",
    53,
    3,
    15,
    "FLOOR_15",
    "H0038",
    (),
    "99",
    "nc-peer-support",
    "2026-1",
    datetime(2026, 11, 20, 16, 24, tzinfo=UTC),
    late=False,
    claim_ready=True,
    goals=("1 Build a sober support network",),
)
USUAL = VisitNote(
    Visit(DRAFT, FACTS, SIGNATURE),
    PERSON,
    SPECIALIST,
    replace(EPISODE, payer="Medicaid"),
    TYPICAL.plan,
    (AddressedGoal(GOALS[0].goal, TYPICAL.plan.outcomes[0] if TYPICAL.plan else None, GOALS[0].now),),
    TRIGGERS[:1],
    (SUPPORTS[0], SUPPORTS[3], SUPPORTS[9]),
    local(24, 17, 40),
)
EVERYTHING = replace(
    USUAL,
    visit=Visit(
        replace(
            DRAFT,
            segments=(Segment(local(19, 23, 30), local(20, 0, 40)), Segment(local(20, 10, 5), local(20, 10, 58))),
            excluded=ExcludedMinutes(travel=20, waiting=5),
            with_us="his aunt, for the last ten minutes",
            what_we_did=(DRAFT.what_we_did + "\n") * 14,
            sensitive=True,
            reasons={"late_note": "No device allowed in the jail.", "overlap": "Handed over between two people."},
        ),
        replace(FACTS, minutes=98, units=6, modifiers=("KX",), late=True, claim_ready=False),
        SIGNATURE,
        2,
        replaces=Replacement(
            VisitId("visit-0"), Seal(VisitId("visit-0"), 1, "ab" * 32), "The first version named the wrong chapel."
        ),
        anchor="7f3a91c2e05d4b68" * 4,
        statements=(
            Statement(
                StatementId("statement-1"),
                VisitId("visit-1"),
                VisitId("visit-0"),
                Part.WHAT_WE_DID,
                "I did not practice it. I only listened.",
                "",
                date(2026, 11, 24),
                replace(SIGNATURE, signed_at=datetime(2026, 11, 24, 15, 3, tzinfo=UTC)),
                StatementAnswer(
                    StatementAnswerId("answer-1"),
                    StatementId("statement-1"),
                    Decision.KEEP,
                    "We remember it differently.",
                    None,
                    replace(SIGNATURE, signed_at=datetime(2026, 11, 28, 15, 3, tzinfo=UTC)),
                ),
            ),
            Statement(
                StatementId("statement-2"),
                VisitId("visit-1"),
                VisitId("visit-0"),
                None,
                "",
                "scan-0042",
                date(2026, 11, 26),
                SIGNATURE,
            ),
        ),
        addenda=(
            Addendum(
                AddendumId("addendum-1"),
                VisitId("visit-1"),
                "Ray M. could not come on Tuesday. Marcus went in with me and stayed.",
                datetime(2026, 11, 25, 15, 2, tzinfo=UTC),
                replace(SIGNATURE, signed_at=datetime(2026, 11, 25, 15, 3, tzinfo=UTC)),
            ),
        ),
    ),
    review=Review("J. Alvarez, QP", datetime(2026, 11, 27, 14, 0, tzinfo=UTC), "Read. Thank you."),
)
