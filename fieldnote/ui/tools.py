"""What every page is given: built once in `application`, handed down, never looked up."""

from dataclasses import dataclass

from fieldnote.services.rendering import Renderer
from fieldnote.ui.kit.ask import Asker
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.tasks import TaskRunner


@dataclass(frozen=True, slots=True)
class Tools:
    """The notebook, slow work, questions to the person, and documents."""

    link: NotebookLink
    tasks: TaskRunner
    ask: Asker
    renderer: Renderer
