"""What there is to look at in a note because it was written together, or because the specialist told of themselves."""

import hashlib
from collections.abc import Iterable

from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.together import PersonSignature
from fieldnote.domain.visit import VisitDraft

LONGEST_WHY = 160
"""Characters: a line that says what for has room, a story has not."""


def shown_words(draft: VisitDraft) -> str:
    """Give the words of a note as they are read together: what a drawn signature stands under."""
    parts = {
        "purpose": draft.purpose,
        "what_we_did": draft.what_we_did,
        "response": draft.response,
        "next_step": draft.next_step.text,
        "person_comment": draft.person_comment,
    }
    return "\n\n".join(f"{name}\n{words}" for name, words in parts.items() if words.strip())


def shown_sha256(draft: VisitDraft) -> str:
    """Give the SHA-256 of those words."""
    return hashlib.sha256(shown_words(draft).encode()).hexdigest()


def problems(draft: VisitDraft, drawn: PersonSignature | None) -> Iterable[Problem]:
    """List what there is to look at; a drawing that is not there is nothing to look at."""
    yield from _of_the_drawing(draft, drawn)
    yield from _of_the_own_story(draft)


def _of_the_drawing(draft: VisitDraft, drawn: PersonSignature | None) -> Iterable[Problem]:
    if drawn is not None and drawn.shown_sha256 != shown_sha256(draft):
        given = draft.reasons.get("signed_other_words", "").strip()
        yield Problem("person_signature", "signed_other_words", Weight.CAUTION, {"reason": given} if given else {})


def _of_the_own_story(draft: VisitDraft) -> Iterable[Problem]:
    why = draft.own_story_why
    if draft.own_story and not why.strip():
        yield Problem("own_story", "own_story_without_why", Weight.MISSING)
    if len(why) > LONGEST_WHY or "\n" in why.strip():
        yield Problem("own_story", "own_story_too_long", facts={"most": str(LONGEST_WHY)})
