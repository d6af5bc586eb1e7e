"""What there is to look at where a note may name somebody else, or say of one person what it says of another."""

from collections.abc import Iterable, Sequence

from fieldnote.domain.ids import PersonId
from fieldnote.domain.names import Caseload, NamedOther, NameHit, NameParts
from fieldnote.domain.problems import Problem
from fieldnote.domain.visit import VisitDraft
from fieldnote.domain.visit_context import VisitContext, caution

_MOST_PLACES = 40


def texts_of(draft: VisitDraft) -> tuple[tuple[str, int, str], ...]:
    """Give every text of a note that can name somebody: its field, which text of the field, and the words."""
    single = {
        "purpose": draft.purpose,
        "what_we_did": draft.what_we_did,
        "response": draft.response,
        "next_step": draft.next_step.text,
        "something_else": draft.something_else,
        "barriers": draft.barriers,
        "person_comment": draft.person_comment,
        "place_label": draft.place_label,
        "with_us": draft.with_us,
        "own_story_why": draft.own_story_why,
    }
    several = {"new_needs": draft.new_needs, "reasons": tuple(draft.reasons.values())}
    found = [(field, 0, text) for field, text in single.items()]
    found += [(field, number, text) for field, texts in several.items() for number, text in enumerate(texts)]
    return tuple(entry for entry in found if entry[2])


def others_named(
    draft: VisitDraft,
    caseload: Caseload,
    person_id: PersonId,
    *,
    known: Sequence[NameParts] = (),
    fellows: frozenset[PersonId] = frozenset(),
) -> tuple[NamedOther, ...]:
    """Find whoever else may be named in a note about `person_id`.

    `known` are names that may stand there: of the person's supports, and of staff. `fellows` are the others of the same
    group session. What can be the person's own name is nobody else's.
    """
    return tuple(
        NamedOther(field, item, hit, not fellows.isdisjoint(hit.people), any(name.fits(hit) for name in known))
        for field, item, text in texts_of(draft)
        for hit in _of_others(caseload.find(text), person_id)
    )[:_MOST_PLACES]


def problems(draft: VisitDraft, context: VisitContext) -> Iterable[Problem]:
    """Name each place where somebody else may stand, and a response that reads like another.

    The name of somebody of the same group has to go (10A NCAC 26D .0703(l)); of anybody else it is asked why. The word
    is a fact for the window alone: it is in the note already, and nothing of it is kept or printed.
    """
    for place in context.named:
        facts = _place(place)
        if place.known:
            yield caution(draft, place.part, "name_of_two", facts)
        elif place.fellow:
            yield Problem(place.part, "name_of_group_member", facts=facts)
        else:
            yield caution(draft, place.part, "name_of_someone_else", facts)
    if context.alike is not None:
        percent = str(int(context.alike.share * 100))
        yield caution(draft, "response", "response_like_another", {"percent": percent})


def _of_others(hits: Iterable[NameHit], person_id: PersonId) -> Iterable[NameHit]:
    return (hit for hit in hits if person_id not in hit.people)


def _place(place: NamedOther) -> dict[str, str]:
    hit = place.hit
    where = {"part": place.part, "offset": str(hit.start), "length": str(hit.end - hit.start), "word": hit.word}
    return where | ({"item": str(place.item)} if place.item else {})
