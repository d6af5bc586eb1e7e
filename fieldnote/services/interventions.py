"""The catalogue of interventions: what ships, in English or Spanish, and what a specialist added or put away."""

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.goal import Dimension
from fieldnote.domain.ids import InterventionId
from fieldnote.domain.intervention import COMPETENCIES, Intervention
from fieldnote.domain.problems import BadInputError, Problem, Weight
from fieldnote.domain.text import folded, storable
from fieldnote.domain.visit import SupportType
from fieldnote.host import resources
from fieldnote.services import data_files
from fieldnote.services.notebook import Notebook
from fieldnote.vault import interventions, notebook_settings

LANGUAGES = ("en", "es")
_SETTING = "catalogue_language"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What ships: the items, and the names of the twelve competencies in their order."""

    competencies: tuple[str, ...]
    interventions: tuple[Intervention, ...]


@dataclass(frozen=True, slots=True)
class Translated:
    """The words of a catalogue in another language, by id."""

    competencies: tuple[str, ...]
    interventions: dict[str, str]


@cache
def shipped(language: str = "en") -> Catalogue:
    """Give the catalogue that ships; raises BadInputError when its files do not fit each other."""
    english = read(_file("en").read_bytes(), "en.toml")
    if language not in LANGUAGES or language == "en":
        return english
    other = data_files.read(_file(language).read_bytes(), Translated, f"{language}.toml")
    return translated(english, other, f"{language}.toml")


def read(data: bytes, name: str) -> Catalogue:
    """Read a catalogue from TOML; raises BadInputError with the first fault and its place."""
    found = data_files.read(data, Catalogue, name)
    if len(found.competencies) != len(COMPETENCIES):
        raise BadInputError(f"there are {len(found.competencies)} competencies, not {len(COMPETENCIES)}", name)
    ids = [item.id for item in found.interventions]
    for number, item in enumerate(found.interventions):
        where = f"{name}: interventions[{number}]"
        if ids.count(item.id) > 1 or not item.id or not item.words.strip():
            raise BadInputError("an item needs an id of its own and words", where)
        if not item.support_types or not item.competencies or not set(item.competencies) <= set(COMPETENCIES):
            raise BadInputError("an item needs kinds of support, and competencies from 1 to 12", where)
    return found


def translated(english: Catalogue, words: Translated, name: str) -> Catalogue:
    """Give a catalogue in other words; raises BadInputError where an item or a competency has none or too many."""
    wanted, given = {str(item.id) for item in english.interventions}, set(words.interventions)
    if wanted != given:
        raise BadInputError(f"these do not stand in both languages: {', '.join(sorted(wanted ^ given))}", name)
    if len(words.competencies) != len(english.competencies):
        raise BadInputError("the competencies are not as many as in English", name)
    items = tuple(replace(item, words=words.interventions[item.id]) for item in english.interventions)
    return Catalogue(words.competencies, items)


def language(notebook: Notebook) -> str:
    """Give the language of the catalogue in this notebook."""
    return notebook_settings.get(notebook.vault.database, _SETTING, LANGUAGES[0])


def use_language(notebook: Notebook, chosen: str) -> Done[str] | Refused:
    """Show the catalogue in a language; the notebook's own items stay in the words they were given."""
    if chosen not in LANGUAGES:
        return Refused((Problem("language", "unknown_language", facts={"language": chosen}),))
    with notebook.vault.database.transaction():
        notebook_settings.put(notebook.vault.database, _SETTING, chosen)
        notebook.audit("catalogue.language", detail=chosen)
    return Done(chosen, Change(notebook=True))


def everything(notebook: Notebook) -> tuple[Intervention, ...]:
    """Give the whole catalogue, hidden items too: what ships first, then the notebook's own."""
    return (*shipped(language(notebook)).interventions, *interventions.own(notebook.vault.database))


def catalogue(notebook: Notebook) -> tuple[Intervention, ...]:
    """Give the items to pick from."""
    hidden = interventions.hidden(notebook.vault.database)
    return tuple(item for item in everything(notebook) if item.id not in hidden)


def add(
    notebook: Notebook,
    words: str,
    support_types: tuple[SupportType, ...] = (),
    competencies: tuple[int, ...] = (),
    dimension: Dimension | None = None,
) -> Done[Intervention] | Refused:
    """Add an item of the specialist's own."""
    item = Intervention(
        InterventionId(notebook.new_id()), storable(words), support_types, tuple(sorted(set(competencies))), dimension
    )
    problems = _problems_of(item, everything(notebook))
    if problems:
        return Refused(problems)
    with notebook.vault.database.transaction():
        interventions.save(notebook.vault.database, item)
        notebook.audit("intervention.added", item.id)
    return Done(item, Change(notebook=True))


def hide(notebook: Notebook, item_id: InterventionId) -> Done[InterventionId] | Refused:
    """Put an item out of sight; notes that have it keep it."""
    if not _is_known(notebook, item_id):
        return Refused((Problem("intervention", "unknown_intervention"),))
    with notebook.vault.database.transaction():
        interventions.hide(notebook.vault.database, item_id, notebook.now_utc())
        notebook.audit("intervention.hidden", item_id)
    return Done(item_id, Change(notebook=True))


def show_again(notebook: Notebook, item_id: InterventionId) -> Done[InterventionId] | Refused:
    """Bring a hidden item back."""
    if not _is_known(notebook, item_id):
        return Refused((Problem("intervention", "unknown_intervention"),))
    with notebook.vault.database.transaction():
        interventions.show(notebook.vault.database, item_id)
        notebook.audit("intervention.shown", item_id)
    return Done(item_id, Change(notebook=True))


def _is_known(notebook: Notebook, item_id: InterventionId) -> bool:
    return any(item.id == item_id for item in everything(notebook))


def _problems_of(item: Intervention, known: tuple[Intervention, ...]) -> tuple[Problem, ...]:
    found: list[Problem] = []
    if not item.words.strip():
        found.append(Problem("words", "intervention_words_missing", Weight.MISSING))
    elif any(folded(other.words) == folded(item.words) for other in known):
        found.append(Problem("words", "intervention_known"))
    if not set(item.competencies) <= set(COMPETENCIES):
        found.append(Problem("competencies", "unknown_competency"))
    return tuple(found)


def _file(language_of_it: str) -> Path:
    return resources.path("interventions", f"{language_of_it}.toml")
