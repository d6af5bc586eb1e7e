"""Early warning signs: writing them down and letting them go."""

from dataclasses import replace

from fieldnote.domain import warning_sign as rules
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import PersonId, WarningSignId
from fieldnote.domain.problems import NotFoundError
from fieldnote.domain.text import storable
from fieldnote.domain.warning_sign import WarningSign
from fieldnote.services import triggers
from fieldnote.services.notebook import Notebook
from fieldnote.vault import warning_signs


def add(notebook: Notebook, sign: WarningSign) -> Done[WarningSignId] | Refused:
    """Write down a sign."""
    return _keep(notebook, sign, "sign.added")


def change(notebook: Notebook, sign: WarningSign) -> Done[WarningSignId] | Refused:
    """Keep what changed about a sign; raises NotFoundError."""
    get(notebook, sign.id)
    return _keep(notebook, sign, "sign.changed")


def let_go(notebook: Notebook, sign_id: WarningSignId) -> Done[WarningSignId] | Refused:
    """Say that a sign no longer shows."""
    return _keep(notebook, replace(get(notebook, sign_id), gone_on=notebook.clock().date()), "sign.gone")


def get(notebook: Notebook, sign_id: WarningSignId) -> WarningSign:
    """Give one sign; raises NotFoundError."""
    sign = warning_signs.get(notebook.vault.database, sign_id)
    if sign is None:
        raise NotFoundError("warning sign", sign_id)
    return sign


def of_person(notebook: Notebook, person_id: PersonId, *, gone: bool = False) -> tuple[WarningSign, ...]:
    """Give a person's signs, green before yellow before red."""
    return tuple(warning_signs.of_person(notebook.vault.database, person_id, gone=gone))


def _keep(notebook: Notebook, sign: WarningSign, act: str) -> Done[WarningSignId] | Refused:
    database, sign = notebook.vault.database, storable(sign)
    problems = (*rules.problems_of(sign), *triggers.problems_of_links(notebook, sign.person_id, sign.trigger_ids))
    if problems:
        return Refused(problems)
    with database.transaction():
        warning_signs.save(database, sign, notebook.now_utc())
        notebook.audit(act, sign.id)
    return Done(sign.id, Change(people=frozenset({sign.person_id})))
