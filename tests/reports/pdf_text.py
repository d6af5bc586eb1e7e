"""What a screen reader gets of a document of ours: its text in the order of the structure tree, by codes alone."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pikepdf
from reports.pdf_checks import opened

_PAIR = re.compile(r"<([0-9A-F]+)> <([0-9A-F]*)>")
_TURNING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def read_aloud(pdf: bytes) -> str:
    """The text of all marked content in the tree's order, each code as the font's table says."""
    file = opened(pdf)
    said: dict[tuple[int, int], str] = {}
    pages = {page.obj.objgen: at for at, page in enumerate(file.pages)}
    tables: dict[str, dict[bytes, str]] = {}
    for at, page in enumerate(file.pages):
        for name, font in page.Resources.Font.items():
            tables.setdefault(name, _table(font))
        for mark, text in _marked(page, tables):
            said[at, mark] = said.get((at, mark), "") + text

    def walk(element: Any) -> str:
        parts = []
        for kid in element.K:
            if isinstance(kid, int):
                parts.append(said.get((pages[element.Pg.objgen], kid), ""))
            elif "/MCID" in kid:
                parts.append(said.get((pages[kid.Pg.objgen], int(kid.MCID)), ""))
            else:
                parts.append(walk(kid))
        return "".join(parts)

    return walk(file.Root.StructTreeRoot.K)


def _table(font: Any) -> dict[bytes, str]:
    text = font.ToUnicode.read_bytes().decode("ascii")
    blocks = re.findall(r"beginbfchar(.*?)endbfchar", text, re.DOTALL)
    pairs = [pair for block in blocks for pair in _PAIR.findall(block)]
    return {bytes.fromhex(code): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}


def _marked(page: pikepdf.Page, tables: dict[str, dict[bytes, str]]) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    mark: int | None = None
    table: dict[bytes, str] = {}
    instructions: Any = pikepdf.parse_content_stream(page)
    for operands, operator in instructions:
        name = str(operator)
        if name == "BDC":
            mark = int(operands[1].MCID) if "/MCID" in operands[1] else None
        elif name == "EMC":
            mark = None
        elif name == "Tf":
            table = tables[str(operands[0])]
        elif name == "Tj" and mark is not None:
            codes, size = bytes(operands[0]), len(next(iter(table)))
            found.append((mark, "".join(table[codes[at : at + size]] for at in range(0, len(codes), size))))
    return found


def by_pdftotext(pdf: bytes, folder: Path, *options: str) -> str:
    """What poppler finds on the pages, without the signs by which it says which way a text runs."""
    path = folder / "text.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", *options, str(path), "-"], capture_output=True, check=True)
    return _TURNING.sub("", done.stdout.decode())
