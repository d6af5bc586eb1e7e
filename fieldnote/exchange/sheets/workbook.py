"""XLSX: the cells of one sheet as data. Formulas are named and not worked out, macros and links are never looked at.

The file is a zip of XML. Before openpyxl sees it, its parts are weighed and their elements counted, and XML that
declares anything is refused: nothing may grow while it is read.
"""

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time
from functools import cache
from typing import Any
from xml.parsers import expat

from fieldnote.domain.problems import BadInputError
from fieldnote.domain.text import clean
from fieldnote.exchange.sheets.sheet import MOST_COLUMNS, MOST_LINES, Cell, Line, Sheet, too_many_lines

MARK = b"PK\x03\x04"
OLD_MARK = b"\xd0\xcf\x11\xe0"
"""Of an .xls file, and of one that a password protects."""
_MOST_PARTS = 200
_MOST_XML = 6 * 1024 * 1024
"""Bytes of all XML once unpacked."""
_MOST_ELEMENTS = 150_000
"""About five thousand lines of twelve cells: what openpyxl reads within a second."""
_DEEPEST = 32
_MOST_BOOKKEEPING = 1024 * 1024
"""Bytes of a part beside cells and words: formats, the list of sheets. openpyxl reads them whole."""
_MOST_ROWS = 2 * MOST_LINES
"""Blank ones between the lines included: a cell may claim to stand in row 1,048,576."""
_WHOLE = 1e15
_BROKEN = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, NotImplementedError, OSError, RuntimeError,
    SyntaxError, TypeError, ValueError, expat.ExpatError, zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error,
)  # fmt: skip
"""What zipfile and openpyxl raise for a file that is not what it says: openpyxl has no error of its own for that."""
_NOT_READ = "the workbook cannot be read. Open it, save it as CSV UTF-8 and take in that"


def read(data: bytes, sheet: str = "") -> Sheet:
    """Read one sheet of a workbook, by default the first. Raises BadInputError."""
    _weigh(data)
    try:
        lines = list(_lines(data, sheet))
    except BadInputError:
        raise
    except _BROKEN:
        raise BadInputError(_NOT_READ) from None
    if not lines:
        raise BadInputError("there is nothing in the sheet")
    return Sheet(lines[0], tuple(lines[1:]), is_workbook=True)


def _weigh(data: bytes) -> None:
    """Refuse a file whose parts are too many, too large, locked, or declare entities; reads each only once."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            if len(parts) > _MOST_PARTS:
                raise BadInputError("the workbook has too many parts")
            names = [part.filename for part in parts]
            if len(set(names)) < len(names):
                raise BadInputError("the workbook has two parts of one name")
            xml = [part for part in parts if part.filename.lower().endswith((".xml", ".rels"))]
            if sum(part.file_size for part in xml) > _MOST_XML:
                raise BadInputError("the workbook is too large once it is unpacked")
            counted = _Elements()
            for part in xml:
                _look_into(packed, part, counted)
    except BadInputError:
        raise
    except _BROKEN:
        raise BadInputError(_NOT_READ) from None


def _look_into(packed: zipfile.ZipFile, part: zipfile.ZipInfo, counted: "_Elements") -> None:
    is_content = part.filename.startswith("xl/worksheets/sheet") or part.filename == "xl/sharedStrings.xml"
    if not is_content and part.file_size > _MOST_BOOKKEEPING:
        raise BadInputError("the workbook is too large once it is unpacked")
    counted.read(packed.read(part))


class _Elements:
    """Counts the elements of all parts together and how deep they stand, and refuses what declares an entity.

    An entity can stand for any amount of text, which only its reader would notice.
    """

    def __init__(self) -> None:
        self._count = self._depth = 0

    def read(self, content: bytes) -> None:
        """Look through one part. Raises BadInputError, and ExpatError for what is no XML."""
        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler = self._declared
        parser.StartElementHandler = self._begun
        parser.EndElementHandler = self._ended
        self._depth = 0
        parser.Parse(content, True)

    def _begun(self, _name: str, _attributes: object) -> None:
        self._count += 1
        self._depth += 1
        if self._count > _MOST_ELEMENTS or self._depth > _DEEPEST:
            raise BadInputError("the workbook holds too much. Save only the list, as CSV UTF-8")

    def _ended(self, _name: str) -> None:
        self._depth -= 1

    def _declared(self, *_: object) -> None:
        raise BadInputError("the workbook holds XML that is not read for safety. Save it as CSV UTF-8")


def _lines(data: bytes, wanted: str) -> Iterator[Line]:
    import openpyxl  # noqa: PLC0415 -- a fifth of a second, for a workbook only

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of extensions that it leaves out
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        try:
            yield from _of_sheet(_sheet(book, wanted))
        finally:
            book.close()


def _sheet(book: Any, wanted: str) -> Any:  # noqa: ANN401 -- openpyxl has no types
    names: list[str] = [sheet.title for sheet in book.worksheets]
    if not names:
        raise BadInputError("the workbook has no sheet with cells")
    if wanted and wanted not in names:
        raise BadInputError(
            "the workbook has no sheet of this name. It has: {sheets}", sheets=clean(", ".join(names))[:200]
        )
    return book[wanted or names[0]]


def _of_sheet(sheet: Any) -> Iterator[Line]:  # noqa: ANN401 -- likewise
    sheet.reset_dimensions()  # what the file claims of its size is not believed
    count = 0
    rows = sheet.iter_rows(max_row=_MOST_ROWS + 1, max_col=MOST_COLUMNS)
    for number, row in enumerate(rows, 1):
        if number > _MOST_ROWS:
            raise too_many_lines(number)
        filled = [column for column, cell in enumerate(row, 1) if cell.value is not None]
        if not filled:
            continue
        line = Line(number, tuple(_cell(cell, number, column) for column, cell in enumerate(row[: filled[-1]], 1)))
        if line.is_blank:
            continue
        count += 1
        if count > MOST_LINES + 1:
            raise too_many_lines(number)
        yield line


def _cell(cell: Any, line: int, column: int) -> Cell:  # noqa: ANN401 -- likewise
    name = f"{_letters(column)}{line}"
    value = cell.value
    if cell.data_type == "f":
        return Cell("", line, column, name, is_formula=True)
    match value:
        case None:
            return Cell("", line, column, name)
        case datetime() | date():
            day = value.date() if isinstance(value, datetime) else value
            return Cell(day.isoformat(), line, column, name, day)
        case bool() | time():
            return Cell(str(value), line, column, name)
        case float() if value.is_integer() and abs(value) < _WHOLE:
            return Cell(str(int(value)), line, column, name)
        case _:
            return Cell(str(value).strip(" \u00a0"), line, column, name)


@cache
def _letters(column: int) -> str:
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found
