"""What the window says, gathered from the source and brought into the file of translations.

The sentences are found by reading Python as Python: Qt's own lupdate loses the class of a sentence that stands inside a
call of `super().__init__`. It then merges them into the .ts file, where a translator works, and lrelease compiles that.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NoReturn
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
LANGUAGE = "es"
RULES = "resources/policy_packs"
SPOKEN_IN = ("fieldnote/ui", "fieldnote/services")
REFUSED_IN = (
    "fieldnote/ui",
    "fieldnote/vault",
    *(f"fieldnote/exchange/{kind}" for kind in ("sheets", "roster", "plan_goals", "agency_settings")),
)
"""What reads files that the window opens: a file refused as a whole is refused in the language of the window."""


class UnmarkedError(Exception):
    """A sentence that stands where it cannot be found; the text says which and what to do."""


@dataclass(frozen=True, order=True)
class Sentence:
    """One English sentence; a comment tells a translator what it is for, and parts it from its like."""

    context: str
    english: str
    comment: str = ""


def ts_file(root: Path) -> Path:
    """Name the file with the translations."""
    return root / "resources" / "translations" / f"fieldnote_{LANGUAGE}.ts"


def qm_file(root: Path) -> Path:
    """Name the compiled file that the window reads."""
    return ts_file(root).with_suffix(".qm")


# ── Finding what is said ─────────────────────────────────────────────────────────────────────────


def sentences(root: Path) -> list[Sentence]:
    """Give everything that the window and the services say, each once, in order; raises UnmarkedError."""
    found: set[Sentence] = set()
    for folder in dict.fromkeys((*SPOKEN_IN, *REFUSED_IN)):
        for path in sorted((root / folder).rglob("*.py")):
            reader = _Reader(path.relative_to(root), refuses=folder in REFUSED_IN)
            reader.read(path.read_text(encoding="utf-8"))
            found |= reader.found
    for path in sorted((root / RULES).glob("*.toml")):
        found |= {Sentence("rules", text) for text in _of_rules(tomllib.loads(path.read_text(encoding="utf-8")))}
    return sorted(found)


def _of_rules(pack: dict[str, Any]) -> Iterator[str]:
    """Give the words of a rule pack that the window shows: those of its sources stay in the language they are in."""
    yield from (pack["label"], *pack.get("statuses", {}).values())
    yield from filter(None, [pack.get("payer"), pack.get("plan_label")])
    yield from (service["label"] for service in pack.get("services", ()))
    yield from (exclusion["why"] for exclusion in pack.get("exclusions", ()))


class _Reader(ast.NodeVisitor):
    """Reads one module."""

    def __init__(self, path: Path, *, refuses: bool = False) -> None:
        self.found: set[Sentence] = set()
        self._path, self._refuses = path, refuses
        self._classes: list[str] = []
        self._constants: dict[str, str] = {}
        self._tables: dict[str, tuple[str, ...]] = {}
        self._shorthands: dict[str, str] = {}

    def read(self, source: str) -> None:
        module = ast.parse(source)
        for node in module.body:
            self._learn(node)
        self.visit(module)

    def _learn(self, node: ast.stmt) -> None:
        """Note a constant, or a function that does nothing but translate its argument in one context."""
        match node:
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str(value)))
                | ast.AnnAssign(target=ast.Name(id=name), value=ast.Constant(value=str(value)))
            ):
                self._constants[name] = value
            case ast.FunctionDef(
                name=name,
                args=ast.arguments(args=[ast.arg(arg=given)]),
                body=[*_, ast.Return(value=ast.Call(func=func, args=[context, ast.Name(id=passed)]))],
            ) if given == passed and _name(func) in {"translate", "said"}:
                self._shorthands[name] = self._text(context) or ""
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=ast.Dict(values=values))
                | ast.AnnAssign(target=ast.Name(id=name), value=ast.Dict(values=values))
            ):
                self._tables[name] = tuple(text for value in values if (text := self._text(value)) is not None)
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Tuple(elts=values)):
                self._tables[name] = tuple(text for value in values if (text := self._text(value)) is not None)
            case _:
                pass

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        name = _name(node.func)
        if isinstance(node.func, ast.Attribute) and name == "tr":
            self._take_tr(node)
        elif name in {"translate", "QT_TRANSLATE_NOOP", "said"}:
            self._take_translate(node)
        elif name == "BadInputError" and self._refuses:
            for phrase in node.args:
                self._take("faults", phrase, ())
        elif name in self._shorthands and isinstance(node.func, ast.Name):
            self._take(self._shorthands[name], node.args[0], node.args[1:])
        self.generic_visit(node)

    def _take_tr(self, node: ast.Call) -> None:
        match node.func:
            case ast.Attribute(value=ast.Name(id="self")) if self._classes:
                pass
            case _:
                self._refuse(node, "only self.tr() knows its context: use that, or QCoreApplication.translate")
        self._take(self._classes[-1], node.args[0], node.args[1:])

    def _take_translate(self, node: ast.Call) -> None:
        if len(node.args) < 2:  # str.translate and canvas.translate are other things
            return
        context = self._text(node.args[0])
        if context is not None and self._texts(node.args[1]):
            self._take(context, node.args[1], node.args[2:])

    def _take(self, context: str, text: ast.expr, rest: Sequence[ast.expr]) -> None:
        comment = self._text(rest[0]) if rest else ""
        texts = self._texts(text)
        if not texts or comment is None:
            self._refuse(text, "only a text that is written out can be translated")
        self.found |= {Sentence(context, english, comment) for english in texts if english}

    def _texts(self, node: ast.expr) -> tuple[str, ...]:
        """Give the texts that an expression can be: one, either of two, or any of a table."""
        match node:
            case ast.IfExp(body=one, orelse=other):
                return (*self._texts(one), *self._texts(other))
            case ast.Subscript(value=ast.Name(id=table)):
                return self._tables.get(table, ())
            case ast.Call(func=ast.Attribute(value=ast.Name(id=table), attr="get"), args=[_, otherwise]):
                return (*self._tables.get(table, ()), *self._texts(otherwise))
            case _:
                text = self._text(node)
                return () if text is None else (text,)

    def _text(self, node: ast.expr) -> str | None:
        match node:
            case ast.Constant(value=str(text)):
                return text
            case ast.Name(id=name):
                return self._constants.get(name)
            case _:
                return None

    def _refuse(self, node: ast.expr, why: str) -> NoReturn:
        raise UnmarkedError(f"{self._path}:{node.lineno}: {why}.")


def _name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


# ── Qt's tools ───────────────────────────────────────────────────────────────────────────────────


def main() -> int:
    """Bring the files of translations up to date, and say what waits for its words; 1 while anything does."""
    target = ts_file(ROOT)
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        update(ROOT, ROOT / "build" / "translations", target)
    except UnmarkedError as error:
        print(error, file=sys.stderr)
        return 1
    compile_to(target, qm_file(ROOT))
    waiting = unfinished(target)
    shown = target.relative_to(ROOT)
    for sentence in waiting:
        print(f"{sentence.context}: {sentence.english}")
    print(f"{shown}: {f'{len(waiting)} sentences wait for their words' if waiting else 'complete'}.", file=sys.stderr)
    return 1 if waiting else 0


def update(root: Path, workplace: Path, target: Path) -> None:
    """Bring what is said now into a .ts file: new sentences unfinished, those that are gone left out."""
    workplace.mkdir(parents=True, exist_ok=True)
    listing = workplace / "spoken.py"
    listing.write_text("".join(_listed(sentences(root))), encoding="utf-8")
    heuristics = [word for name in ("sametext", "similartext") for word in ("-disable-heuristic", name)]
    languages = ["-source-language", "en_US", "-target-language", LANGUAGE]
    kept = ["-locations", "none", "-no-obsolete", "-sort-messages", "-silent"]
    _run("lupdate", listing, *kept, *heuristics, *languages, "-ts", target)


def compile_to(source: Path, target: Path) -> None:
    """Make the file that the window reads; one that is open reads on in the file of before, which Qt has mapped."""
    fresh = target.with_suffix(".new.qm")
    _run("lrelease", "-silent", source, "-qm", fresh)
    fresh.replace(target)


def unfinished(target: Path) -> list[Sentence]:
    """Give the sentences of a .ts file that have no words in the other language yet."""
    return [
        Sentence(context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
        for context in ET.parse(target).getroot().iter("context")  # noqa: S314 -- our own file
        for message in context.iter("message")
        for translation in message.iter("translation")
        if translation.get("type") or not translation.text
    ]


def _listed(found: Sequence[Sentence]) -> Iterator[str]:
    """Write the sentences as the one call that lupdate always reads right."""
    for sentence in found:
        words = (sentence.context, sentence.english, sentence.comment)
        yield f"translate({', '.join(_quoted(word) for word in words if word)})\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _run(tool: str, *arguments: object) -> None:
    package = find_spec("PySide6")
    if package is None or package.origin is None:
        raise FileNotFoundError(tool)
    program = Path(package.origin).parent / (f"{tool}.exe" if sys.platform == "win32" else tool)
    subprocess.run([str(program), *(str(word) for word in arguments)], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
