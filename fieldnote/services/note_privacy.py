"""Whose names may stand in a note that are not its person's, and which response it may be a copy of."""

from collections import defaultdict

from fieldnote.domain.ids import PersonId
from fieldnote.domain.likeness import Likeness, Response, most_alike
from fieldnote.domain.names import Caseload, KnownNames, NamedOther, parts_of
from fieldnote.domain.privacy_check import others_named, texts_of
from fieldnote.domain.problems import Problem
from fieldnote.domain.visit import VisitDraft
from fieldnote.services.notebook import Notebook
from fieldnote.vault import groups, merges
from fieldnote.vault import names as name_tables

_EARLIER_NOTES = 10


def named_in(notebook: Notebook, draft: VisitDraft) -> tuple[NamedOther, ...]:
    """Find whoever else may be named in a note."""
    if not texts_of(draft):
        return ()
    database = notebook.vault.database
    person_id = merges.chart_of(database, draft.person_id) or draft.person_id
    there = groups.participants(database, draft.session_id) if draft.session_id else []
    session = groups.session(database, draft.session_id) if draft.session_id else None
    leading = session.facilitators if session else ()
    staff = (notebook.specialist.name, notebook.specialist.qp, *(someone.name for someone in leading))
    return others_named(
        draft,
        known_names(notebook).caseload,
        person_id,
        known=[parts_of(name) for name in (*name_tables.around(database, person_id), *staff) if name.strip()],
        fellows=frozenset(p.person_id for p in there) - {person_id},
    )


def problems_of_words(notebook: Notebook, draft: VisitDraft, text: str) -> tuple[Problem, ...]:
    """Say which names have to go from words that are added to a signed note: those of the same group session."""
    added = VisitDraft(draft.id, draft.person_id, session_id=draft.session_id, what_we_did=text)
    fellows = [place for place in named_in(notebook, added) if place.fellow and not place.known]
    return tuple(Problem("addendum", "name_of_group_member", facts={"word": place.hit.word}) for place in fellows)


def copied_from(notebook: Notebook, draft: VisitDraft) -> Likeness | None:
    """Find the response that a note's response reads like: in the same session, or in the person's last notes."""
    if not draft.response.strip():
        return None
    database = notebook.vault.database
    written = [(found, True) for found in groups.responses_of_session(database, draft)]
    written += [(found, False) for found in groups.earlier_responses(database, draft, _EARLIER_NOTES)]
    if not written:
        return None
    names = known_names(notebook).by_person
    own = names.get(merges.chart_of(database, draft.person_id) or draft.person_id, ())
    others = [
        Response(found.visit_id, found.text, names.get(found.person_id, own), same_session=same)
        for found, same in written
    ]
    return most_alike(Response(draft.id, draft.response, own), others)


def known_names(notebook: Notebook) -> KnownNames:
    """Give everybody's names, made ready for looking; made anew only when a name or a person has changed."""
    stamp = name_tables.stamp(notebook.vault.database)
    if notebook.known_names is None or notebook.known_names.stamp != stamp:
        everybody = name_tables.everybody(notebook.vault.database)
        by_person: dict[PersonId, tuple[str, ...]] = defaultdict(tuple)
        for someone in everybody:
            by_person[someone.person_id] += someone.names
        notebook.known_names = KnownNames(stamp, Caseload(everybody), dict(by_person))
    return notebook.known_names
