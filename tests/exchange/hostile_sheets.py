"""Hostile caseloads and lists of goals: what a stranger, a broken disk or a broken program may hand over."""

import io
import random
import zipfile
from collections.abc import Callable, Iterator
from functools import cache

import openpyxl

HEADINGS = b"client_agency_id,first,last,preferred,dob,medicaid_id,assigned_staff,start,end"
ROWS = b"".join(b'\r\nRR-%d,"Ann, %d",Bell,,1980-03-04,9%08dA,,2026-01-05,' % (n, n, n) for n in range(20))
CSV = HEADINGS + ROWS + b"\r\n"
SHEET = "xl/worksheets/sheet1.xml"
_SIGNS = (b"\x00", b'"', b"\xff\xfe", b"=cmd|'/c calc'!A1", b"\x1b[2J", b"NaN", b"\r", b"\x85", b"{" * 200, b"," * 70)


@cache
def workbook() -> bytes:
    """A caseload that opens."""
    book = openpyxl.Workbook()
    for line in CSV.decode().split("\r\n")[:-1]:
        book.active.append(line.split(",")[:9])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def repacked(changes: dict[str, bytes], *, doubled: str = "") -> bytes:
    """Give the workbook with parts replaced or added, one of them a second time."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook())) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in changes:
                new.writestr(name, old.read(name))
        for name, content in changes.items():
            new.writestr(name, content)
        if doubled:
            import warnings  # noqa: PLC0415 -- zipfile warns of what is wanted here

            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                new.writestr(doubled, b"<again/>")
    return out.getvalue()


def sheet(inner: str) -> bytes:
    """Give a sheet with these rows."""
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    return f"<worksheet {space}><sheetData>{inner}</sheetData></worksheet>".encode()


def _cells(*cells: str) -> str:
    return f'<row r="1">{"".join(cells)}</row>'


def _text(ref: str, text: str) -> str:
    return f'<c r="{ref}" t="inlineStr"><is><t>{text}</t></is></c>'


_HEADED = _cells(_text("A1", "client_agency_id"), _text("B1", "first"))
_LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "'
    + b"&a;" * 5_000
    + b'"><!ENTITY c "'
    + b"&b;" * 5_000
    + b'">]><worksheet>&c;</worksheet>'
)
_BOMBS: dict[str, dict[str, Callable[[], bytes]]] = {
    "entities": {SHEET: lambda: _LAUGHS},
    "entities in UTF-16": {SHEET: lambda: _LAUGHS.decode().encode("utf-16")},
    "entities beside": {"xl/styles.xml": lambda: _LAUGHS},
    "a bomb of blanks": {SHEET: lambda: sheet(" " * (64 * 1024 * 1024))},
    "a bomb beside": {"docProps/app.xml": lambda: b"<a>" + b" " * (32 * 1024 * 1024) + b"</a>"},
    "a bomb of styles": {"xl/styles.xml": lambda: b"<styleSheet>" + b"<font/>" * 1_000_000 + b"</styleSheet>"},
    "a bomb of words": {"xl/sharedStrings.xml": lambda: b"<sst>" + b"<si><t>a</t></si>" * 340_000 + b"</sst>"},
    "a deep nest": {SHEET: lambda: b"<worksheet>" + b"<a>" * 1_900_000},
    "a nest that is closed": {SHEET: lambda: b"<worksheet>" + b"<a>" * 800_000 + b"</a>" * 800_000 + b"</worksheet>"},
    "no sheet": {"xl/workbook.xml": lambda: b"<workbook/>"},
    "no list of parts": {"[Content_Types].xml": lambda: b""},
    "macros": {"xl/vbaProject.bin": lambda: bytes(5_000)},
    "a way out": {"../../../tmp/fieldnote-was-here.xml": lambda: b"<a/>"},
}
_ROWS = {
    "many cells": "".join(f'<row r="{n}"><c><v>1</v></c></row>' for n in range(1, 160_000)),
    "the last row there is": f'{_HEADED}<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
    "a row beyond all": f'{_HEADED}<row r="99999999999"><c><v>1</v></c></row>',
    "a column beyond all": _cells(_text("ZZZZZZZZ1", "x")),
    "a word that is not there": '<row r="1"><c t="s"><v>7000</v></c></row>',
    "a day beyond all": f'{_HEADED}<row r="2"><c r="A2" s="1"><v>1e300</v></c></row>',
    "not a number": f'{_HEADED}<row r="2"><c r="A2"><v>NaN</v></c><c r="B2"><v>inf</v></c></row>',
    "a formula": f'{_HEADED}<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>',
}


def odd_workbooks() -> dict[str, bytes]:
    """Give workbooks that are odd as a whole, by what is odd about them."""
    made = {name: repacked({part: make() for part, make in parts.items()}) for name, parts in _BOMBS.items()}
    made |= {name: repacked({SHEET: sheet(rows)}) for name, rows in _ROWS.items()}
    claim = b'<dimension ref="A1:XFD1048576"/><sheetData>'
    made["a claim of size"] = repacked({SHEET: sheet(_HEADED).replace(b"<sheetData>", claim)})
    made["twice"] = repacked({}, doubled=SHEET)
    made["many parts"] = repacked({f"xl/x{n}.xml": b"<a/>" for n in range(300)})
    return made


def odd_texts() -> Iterator[bytes]:
    """Give text files that are odd as a whole."""
    yield HEADINGS + b"\r\n" + b'"' * 400_000
    yield HEADINGS + b"\r\n" + b"a" * 4_000_000
    yield HEADINGS + b"\r\n" + b"," * 4_000_000
    yield HEADINGS + b"\r\n" * 2_000_000
    yield HEADINGS * 40_000
    yield b'"' + b"\n" * 4_000_000
    yield ("client_agency_id,first\r\n" + "RR,\U0001f642" * 200_000).encode("utf-16")
    yield (CSV.decode() * 20).encode("utf-16-le")[:-1]
    yield CSV.decode().encode("utf-32")
    yield bytes(4_000_000)
    yield b"\xef\xbb\xbf" * 1_000_000
    yield b"PK\x03\x04" + CSV
    yield b"%PDF-1.7\n" + CSV
    yield b'{"resourceType": "Bundle"}'
    yield HEADINGS + b"\r\nNaN,-inf,1e999,0x10,1980-13-45,9E+99,,0000-00-00,9999-99-99\r\n"


def mutated(chance: random.Random, whole: bytes) -> bytes:
    """Give a file cut off, with bits turned over, parts doubled, taken out or strange signs put in."""
    data = bytearray(whole)
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(data) or 1)
        match chance.randrange(5):
            case 0:
                del data[place:]
            case 1 if data:
                data[place % len(data)] ^= 1 << chance.randrange(8)
            case 2:
                data[place:place] = data[place : place + chance.randrange(400)] * chance.randint(1, 9)
            case 3:
                del data[place : place + chance.randrange(1, 200)]
            case _:
                data[place:place] = chance.choice(_SIGNS)
    return bytes(data)


def hostile(count: int, seed: int = 7) -> Iterator[bytes]:
    """Give so many hostile files, the odd ones first."""
    chance = random.Random(seed)  # noqa: S311 -- the same files each time
    odd = [*odd_texts(), *odd_workbooks().values()]
    yield from odd[:count]
    for n in range(count - len(odd)):
        yield mutated(chance, CSV if n % 2 else workbook())
