"""The templates a note can be written in, and the one that a notebook uses."""

from functools import cache

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.problems import BadInputError, Problem
from fieldnote.domain.template import Template, faults
from fieldnote.host import resources
from fieldnote.services import data_files
from fieldnote.services.notebook import Notebook
from fieldnote.vault import notebook_settings

DEFAULT = "pie-n"
_SETTING = "note_template"


@cache
def available() -> tuple[Template, ...]:
    """Give all templates, the default first; raises BadInputError for a file that is not what a template has to be."""
    paths = sorted(resources.path("templates").glob("*.toml"), key=lambda path: (path.stem != DEFAULT, path.stem))
    return tuple(read(path.read_bytes(), path.name) for path in paths)


def read(data: bytes, name: str) -> Template:
    """Read a template from TOML; raises BadInputError with the first fault and its place."""
    template = data_files.read(data, Template, name)
    for fault in faults(template):
        raise BadInputError(fault, name)
    return template


def chosen(notebook: Notebook) -> Template:
    """Give the template that the notebook uses."""
    named = notebook_settings.get(notebook.vault.database, _SETTING, DEFAULT)
    return next((template for template in available() if template.id == named), available()[0])


def choose(notebook: Notebook, template_id: str) -> Done[Template] | Refused:
    """Use a template from now on. The stored words stay where they are; signed notes keep the id of theirs."""
    found = next((template for template in available() if template.id == template_id), None)
    if found is None:
        return Refused((Problem("template", "unknown_template", facts={"template": template_id}),))
    with notebook.vault.database.transaction():
        notebook_settings.put(notebook.vault.database, _SETTING, template_id)
        notebook.audit("template.chosen", template_id)
    return Done(found, Change(notebook=True))
