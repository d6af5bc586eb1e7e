"""What every page is given: built once in `application`, handed down, never looked up."""

from dataclasses import dataclass, field

from fieldnote.services.rendering import Renderer
from fieldnote.services.spelling import Speller
from fieldnote.ui.kit.ask import Asker
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.tasks import TaskRunner


@dataclass(frozen=True, slots=True)
class Tools:
    """The notebook, slow work, questions to the person, documents, and dictionaries."""

    link: NotebookLink
    tasks: TaskRunner
    ask: Asker
    renderer: Renderer
    speller: Speller = field(default_factory=Speller)
