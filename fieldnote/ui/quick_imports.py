"""PySide6 brought in without what no start of the window needs.

PySide6 6.12 carries a dozen modules that make signatures, documentation and the words of its errors, and compiles them
anew from their source in every process: a quarter of the time until a bare window shows. Nearly always nobody asks for
them, so here they are compiled when somebody does. PySide6 also puts itself before every import of the program and
reads each new module's source, looking for those that ask for its `__feature__` switches. Nobody here does.

Where another version of PySide6 brings its modules in some other way, nothing here has an effect.
"""

import builtins
import importlib.machinery
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from importlib.abc import Loader

_LATE: Final = frozenset(
    f"shibokensupport.signature.{name}"
    for name in ("errorhandler", "layout", "lib.enum_sig", "lib.pyi_generator", "lib.tool", "parser")
)
"""Not `mapping`: without it PySide6 cannot say what was wrong with a call, and ends the process."""


def load_core() -> None:
    """Import PySide6's core, which takes the import statement, and give that back to Python."""
    with _compiled_when_asked_for():
        importlib.import_module("PySide6.QtCore")
    original = getattr(builtins, "__orig_import__", None)
    if original is not None:
        builtins.__import__ = original


@contextmanager
def _compiled_when_asked_for() -> Iterator[None]:
    """Let PySide6's own importer, which makes its specs by this name, hand out modules that load on first use."""

    def spec(name: str, loader: Any, **more: Any) -> ModuleSpec:  # noqa: ANN401 -- as the original
        given: Any = _Late(loader) if name in _LATE else loader
        return ModuleSpec(name, given, **more)

    importlib.machinery.ModuleSpec = spec  # type: ignore[misc, assignment]
    try:
        yield
    finally:
        importlib.machinery.ModuleSpec = ModuleSpec  # type: ignore[misc]


class _Late:
    """Loads a module when something of it is first asked for.

    The standard library's LazyLoader cannot serve: PySide6 looks at each module's spec at once, and renames it.
    """

    def __init__(self, loader: "Loader") -> None:
        self.loader = loader
        self.spec: ModuleSpec | None = None

    def create_module(self, _: ModuleSpec) -> None:
        """Leave the making of the module to Python."""

    def exec_module(self, module: ModuleType) -> None:
        """Leave the module empty for now."""
        assert module.__spec__ is not None, "the import system gives every module a spec"  # noqa: S101 -- for mypy
        self.spec = ModuleSpec(module.__spec__.name, self.loader)
        module.__class__ = _LateModule


class _LateModule(ModuleType):
    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 -- whatever a module holds
        given: Any = self.__spec__
        if name.startswith("__"):
            raise AttributeError(name)
        late: _Late = given.loader
        self.__class__ = ModuleType  # type: ignore[assignment]
        # Under its own name, which it may no longer have.
        self.__spec__ = late.spec
        try:
            late.loader.exec_module(self)
        finally:
            given.loader = late.loader
            self.__spec__ = given
        return getattr(self, name)
