"""Where operations take place: a disk with a notebook that has something of everything, and a stick beside it."""

import hashlib
import json
import shutil
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec
from faults.saver import FROZEN
from files import jpeg
from making import Clock, Closed, Ids, support, trigger

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import AttachmentId, GoalId, PersonId, SupportId, TriggerId, VisitId
from fieldnote.domain.visit import NoteState, VisitDraft
from fieldnote.services import attachments, goals, practice, supports, triggers, visits
from fieldnote.services import notebook as notebooks
from fieldnote.services.goals import GoalWords
from fieldnote.services.notebook import Notebook
from fieldnote.vault import visits as visit_table
from fieldnote.vault.keys import Root
from fieldnote.vault.recovery_kit import SECRET_BYTES

WORDS = "Walked on to the river. " * 400
"""Some pages of them: no write is so small that a fault could miss it."""
SOMEBODY_NEW = "Nadia"
NEW_ROOT = Root(hashlib.sha256(b"the secret after re-keying").digest()[:SECRET_BYTES])

T = TypeVar("T")


class Stock(msgspec.Struct, frozen=True):
    """What there is to work on in the notebook."""

    kit: str
    person: PersonId
    ready: VisitId
    begun: VisitId
    signed: VisitId
    goal: GoalId
    trigger: TriggerId
    support: SupportId
    attachment: AttachmentId
    words: dict[VisitId, str]
    """What stands in each note."""


class Stage(msgspec.Struct, frozen=True):
    """Where it happens: a disk with the notebook on it, and the stick for backups and papers."""

    disk: Path
    stick: Path
    stock: Stock

    @property
    def closed(self) -> Closed:
        """The notebook, with the secret it had at first."""
        return Closed(self.disk / "notebook", Root.of_kit(self.stock.kit))

    @property
    def new_notebook(self) -> Path:
        """Where a notebook is made or restored."""
        return self.disk / "new"

    @property
    def backup(self) -> Path:
        """A backup that was made before."""
        return self.stick / "yesterday.fnb"

    @property
    def new_backup(self) -> Path:
        """Where the new backup goes."""
        return self.stick / "today.fnb"

    @property
    def people(self) -> Path:
        """The file with people to take in."""
        return self.stick / "people.json"

    @property
    def paper(self) -> Path:
        """Where the PDF goes."""
        return self.stick / "note.pdf"

    @property
    def picture(self) -> Path:
        """Where the attachment goes."""
        return self.stick / "picture.jpg"


def furnished(closed: Closed, stick: Path) -> Stage:
    """Put what the operations need into a notebook and onto the stick."""
    book = closed.open(Clock(), Ids(8))
    drafts = {line.id: kept_draft(book, line.id) for line in visits.lines(book)}
    ready = next(i for i, draft in drafts.items() if draft.what_we_did == "Talked about Thursday.")
    person = drafts[ready].person_id
    picture = attachments.prepared(jpeg())
    assert not isinstance(picture, Refused)
    stock = Stock(
        kit=closed.root.kit,
        person=person,
        ready=ready,
        begun=next(i for i, draft in drafts.items() if not draft.what_we_did),
        signed=next(line.id for line in visits.lines(book, person_id=person) if line.state is NoteState.SIGNED),
        goal=value(goals.add(book, person, GoalWords("Find a home group"))),
        trigger=value(triggers.add(book, trigger(id=TriggerId("trigger-1"), person_id=person))),
        support=value(supports.add(book, support(id=SupportId("support-1"), person_id=person))),
        attachment=value(attachments.add(book, person, picture, "The card")),
        words={note: draft.what_we_did for note, draft in drafts.items()},
    )
    stage = Stage(closed.folder.parent, stick, stock)
    notebooks.back_up(book, stage.backup)
    book.close()
    stage.people.write_text(json.dumps(somebody_new()))
    return stage


def copied(template: Stage, disk: Path, stick: Path, *, notebook: bool = True) -> Stage:
    """Give a trial a stage of its own: all that is on the template's, on two disks that are empty."""
    stage = msgspec.structs.replace(template, disk=disk, stick=stick)
    if notebook:
        template.closed.copy(stage.closed.folder)
    for path in template.stick.iterdir():
        shutil.copyfile(path, stick / path.name)
    return stage


def of_long_ago(template: Stage, disk: Path, stick: Path) -> Stage:
    """Give a stage with a notebook that the first Fieldnote left behind."""
    stage = copied(template, disk, stick, notebook=False)
    shutil.copytree(FROZEN, stage.closed.folder)
    return msgspec.structs.replace(stage, stock=msgspec.structs.replace(stage.stock, kit=frozen_kit()))


@cache
def frozen_kit() -> str:
    """Give the recovery code of the frozen notebook, whose passphrase is slow by design."""
    return notebooks.unlock(FROZEN, practice.PASSPHRASE, clock=Clock()).kit


def somebody_new() -> dict[str, object]:
    """Give what the file to take in holds."""
    someone = {
        "preferred_name": SOMEBODY_NEW,
        "what_matters": WORDS,
        "supports": [{"key": "ray", "name": "Ray"}],
        "visits": [{"what_we_did": WORDS, "response": "Said it helped."}],
    }
    return {"format": "fieldnote", "version": 1, "people": [someone]}


def kept_draft(book: Notebook, visit_id: VisitId) -> VisitDraft:
    """Give what is kept of a note."""
    kept = visit_table.kept(book.vault.database, visit_id)
    assert kept is not None
    return kept.draft


def value(outcome: Done[T] | Refused) -> T:
    """Give what came of something that was done."""
    assert isinstance(outcome, Done), outcome
    return outcome.value
