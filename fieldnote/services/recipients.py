"""Who is inside a programme and what each kind of recipient usually gets there."""

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.consent import Content, Recipient
from fieldnote.domain.ids import PersonId
from fieldnote.domain.recipient import RecipientPreset, problems_of, usual
from fieldnote.domain.text import storable
from fieldnote.services import people
from fieldnote.services.notebook import Notebook
from fieldnote.vault import recipients


def preset(notebook: Notebook, programme: str, recipient: Recipient) -> RecipientPreset:
    """Give the preset of a programme, else the one for all programmes, else what Fieldnote starts with."""
    return presets(notebook, programme)[recipient]


def presets(notebook: Notebook, programme: str) -> dict[Recipient, RecipientPreset]:
    """Give the preset of every kind of recipient in a programme."""
    kept = recipients.of_programme(notebook.vault.database, programme)
    return {recipient: kept.get(recipient) or usual(recipient, programme) for recipient in Recipient}


def usual_contents(notebook: Notebook, person_id: PersonId, recipient: Recipient) -> frozenset[Content]:
    """Give what a kind of recipient usually gets in the programme a person is in today."""
    episode = people.current_episode(notebook, person_id, notebook.clock().date())
    return frozenset(preset(notebook, episode.programme if episode else "", recipient).contents)


def set_preset(notebook: Notebook, wanted: RecipientPreset) -> Done[RecipientPreset] | Refused:
    """Keep what a kind of recipient is and gets in a programme, or in all of them with an empty name."""
    problems = problems_of(wanted)
    if problems:
        return Refused(problems)
    kept = storable(wanted)
    with notebook.vault.database.transaction():
        recipients.save(notebook.vault.database, kept)
        notebook.audit("recipient.preset", detail=f"{kept.recipient.value} {'inside' if kept.inside else 'outside'}")
    return Done(kept, Change(notebook=True))
