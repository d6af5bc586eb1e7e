"""Making documents, beside the same content in WeasyPrint and beside the same pages without tags, in the same run.

The page for WeasyPrint holds every text of the document in the structure of its tags, in the same fonts. WeasyPrint is
no dependency of ours: name a Python that has it.

python tests/bench/paper.py [PYTHON_WITH_WEASYPRINT] [ROUNDS]
"""

import html
import io
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pypdf

from fieldnote.domain.changes import Refused
from fieldnote.domain.ids import PersonId
from fieldnote.host import resources
from fieldnote.reports.tagged import TaggedCanvas
from fieldnote.services import notebook, people, practice, rendering
from fieldnote.services.documents import kinds
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.wanted import Kind, Wanted
from fieldnote.services.notebook import Notebook

_ROUNDS = 9
_LEAST_FASTER, _MOST_SLOWER = 3.0, 1.25
_NOTES = 500
_VISITS = 215
_HTML_TAGS = {
    "H1": "h1",
    "H2": "h2",
    "H3": "h3",
    "P": "p",
    "BlockQuote": "blockquote",
    "L": "ul",
    "LI": "li",
    "Table": "table",
    "THead": "thead",
    "TBody": "tbody",
    "TR": "tr",
    "TH": "th",
    "TD": "td",
    "Span": "span",
}
_STYLE = """
@page { size: letter; margin: 0.67in; @bottom-right { content: counter(page) " / " counter(pages) } }
@font-face { font-family: Sans; src: url(%(sans)s) }
@font-face { font-family: Sans; font-weight: bold; src: url(%(bold)s) }
body { font: 9.4pt/12.6pt Sans } h1 { font-size: 20pt } h2 { font-size: 12.4pt }
td, th { border-bottom: 0.6pt solid #ccc }
"""
_THEIRS = """
import json, sys, time
from weasyprint import HTML
page, rounds = open(sys.argv[1], encoding="utf-8").read(), int(sys.argv[2])
times = []
for _ in range(rounds + 1):
    began = time.perf_counter()
    pdf = HTML(string=page).write_pdf(pdf_variant="pdf/ua-1")
    times.append(time.perf_counter() - began)
print(json.dumps({"times": times[1:], "bytes": len(pdf)}))
"""


def main(python: str | None, rounds: int) -> None:
    """Measure each document and print the ratios."""
    with tempfile.TemporaryDirectory() as folder:
        made = practice.make(Path(folder) / "n")
        book = notebook.open_notebook(made.folder, made.root)
        person_id = max((line.person.id for line in people.everyone(book)), key=_visits_of(book))
        for document in _documents(book, person_id):
            _compare(document, python, rounds)
        _many(book, person_id)
        book.close()
        _long_period(Path(folder) / "long", python, rounds)


def _long_period(place: Path, python: str | None, rounds: int) -> None:
    """Measure the summary of a long period with one person."""
    made = practice.make(place, most_people=1, least_visits=_VISITS)
    book = notebook.open_notebook(made.folder, made.root)
    (person_id,) = [line.person.id for line in people.everyone(book)]
    began = time.perf_counter()
    found = kinds.gather(book, Wanted(Kind.PERIOD_SUMMARY, person_id, first=date(2000, 1, 1)))
    taken = time.perf_counter() - began
    assert isinstance(found, Document)
    first = min(contact.day for contact in found.values.contacts)  # type: ignore[attr-defined]
    found = kinds.gather(book, Wanted(Kind.PERIOD_SUMMARY, person_id, first=first))
    assert isinstance(found, Document)
    print(f"{len(found.visit_ids)} signed notes gathered in {taken * 1000:.0f} ms")
    _compare(found, python, rounds)
    book.close()


def _visits_of(book: Notebook) -> Callable[[PersonId], int]:
    return lambda person_id: people.overview(book, person_id).visit_count


def _documents(book: Notebook, person_id: PersonId) -> Iterator[Document]:
    found = kinds.gather(book, Wanted(Kind.PLAN_SUMMARY, person_id))
    assert not isinstance(found, Refused)
    yield found


def _compare(document: Document, python: str | None, rounds: int) -> None:
    ours: list[float] = []
    bare: list[float] = []
    pdf = rendering.make(document).data
    for number in range(rounds):
        turns = [(ours, lambda: rendering.make(document)), (bare, lambda: _untagged(document))]
        for times, work in turns if number % 2 else reversed(turns):
            times.append(_seconds(work))
    pages = len(pypdf.PdfReader(io.BytesIO(pdf)).pages)
    print(f"{document.kind}, {pages} pages, {len(pdf):,} bytes")
    _tell("ours, tagged", ours)
    _tell("the same pages without tags", bare)
    print(f"  tagged / untagged: {_ratio(ours, bare):.2f} (goal: at most {_MOST_SLOWER})")
    if python is None:
        print("  WeasyPrint was not measured: name a Python that has it.")
        return
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(_as_html(pdf), "utf-8")
        command = [python, "-c", _THEIRS, str(page), str(rounds)]
        told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    _tell("WeasyPrint, PDF/UA-1", told["times"])
    print(f"  WeasyPrint / ours: {_ratio(told['times'], ours):.1f} (goal: at least {_LEAST_FASTER})")


def _many(book: Notebook, person_id: PersonId) -> None:
    """Make many one-page notes after each other, as for a whole caseload."""
    document = kinds.gather(book, Wanted(Kind.VISIT_NOTE, person_id))
    assert not isinstance(document, Refused)
    rendering.make(document)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    taken = _seconds(lambda: [rendering.make(document) for _ in range(_NOTES)])
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"{_NOTES} visit notes: {taken:.1f} s (goal: under 60), {grown:.1f} MB more at most")


@contextmanager
def _without_tags() -> Iterator[None]:
    """Have the canvas draw the same and leave out marks and structure."""

    @contextmanager
    def nothing(*_: object) -> Iterator[None]:
        yield

    kept = {name: getattr(TaggedCanvas, name) for name in ("mark", "artifact", "_write_structure")}
    for name, method in (("mark", nothing), ("artifact", nothing), ("_write_structure", lambda _canvas: None)):
        setattr(TaggedCanvas, name, method)
    try:
        yield
    finally:
        for name, method in kept.items():
            setattr(TaggedCanvas, name, method)


def _untagged(document: Document) -> None:
    with _without_tags():
        rendering.make(document)


def _as_html(pdf: bytes) -> str:
    """Write the document's structure with its texts as a page for a browser."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        texts = _texts_by_mark(pdf)
        pages = {page.obj.objgen: at for at, page in enumerate(file.pages)}
        body = _element(file.Root.StructTreeRoot.K, texts, pages)
    fonts = {name: resources.path("fonts", f"SourceSans3-{file}.ttf").as_uri() for name, file in _FONTS}
    return f"<!doctype html><html lang=en><title>Document</title><style>{_STYLE % fonts}</style><body>{body}</body>"


_FONTS = (("sans", "Regular"), ("bold", "SemiBold"))


def _element(raw: Any, texts: dict[tuple[int, int], str], pages: dict[tuple[int, int], int]) -> str:
    inner: list[str] = []
    for kid in raw.K:
        if isinstance(kid, int):
            inner.append(html.escape(texts.get((pages[raw.Pg.objgen], kid), "")))
        elif "/S" in kid:
            inner.append(_element(kid, texts, pages))
        else:
            inner.append(html.escape(texts.get((pages[kid.Pg.objgen], int(kid.MCID)), "")))
    tag = _HTML_TAGS.get(str(raw.S)[1:], "div")
    return f"<{tag}>{''.join(inner)}</{tag}>"


def _texts_by_mark(pdf: bytes) -> dict[tuple[int, int], str]:
    """Read what each mark shows, with a library that did not write it."""
    found: dict[tuple[int, int], str] = {}
    for at, page in enumerate(pypdf.PdfReader(io.BytesIO(pdf)).pages):
        mark: list[int | None] = [None]

        def before(operator: bytes, operands: Any, *_: object, mark: list[int | None] = mark) -> None:
            if operator == b"BDC":
                mark[0] = operands[1].get("/MCID") if isinstance(operands[1], dict) else None
            elif operator == b"EMC":
                mark[0] = None

        def visit(text: str, *_: object, at: int = at, mark: list[int | None] = mark) -> None:
            if mark[0] is not None and text:
                found[at, mark[0]] = found.get((at, mark[0]), "") + text

        page.extract_text(visitor_operand_before=before, visitor_text=visit)
    return found


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _ratio(one: list[float], other: list[float]) -> float:
    return statistics.median(one) / statistics.median(other)


def _tell(name: str, times: list[float]) -> None:
    print(f"  {name:30} median {statistics.median(times) * 1000:7.1f} ms   worst {max(times) * 1000:7.1f} ms")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None, int(sys.argv[2]) if len(sys.argv) > 2 else _ROUNDS)
