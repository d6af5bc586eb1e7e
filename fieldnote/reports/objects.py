"""Objects of a PDF file as text, where reportlab's own would take three times as long or do something else."""

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject, PDFStream

_END = b"endstream\n"


class Inline(PDFObject):  # type: ignore[misc]  # reportlab is untyped
    """A value that is written as it stands, inside of another object."""

    def __init__(self, text: str = "") -> None:
        self.text = text

    def format(self, _document: object) -> bytes:
        """Give its text."""
        return self.text.encode()


class Raw(Inline):
    """An object of the file that is written as it stands."""

    __RefOnly__ = 1


def number(document: Any, thing: Any) -> int:  # noqa: ANN401 -- reportlab
    """Give an object its number in the file."""
    name = document.Reference(thing).name
    return int(document.idToObjectNumberAndVersion[name][0])


def string(text: str) -> str:
    """Write a text string: plain where it can be, else in hexadecimal."""
    if text.isascii() and text.isprintable() and not set(text) & set("()\\"):
        return f"({text})"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def end_streams_on_a_line() -> None:
    """Have reportlab begin a line for the end of each stream, as archives ask (ISO 19005-3, 6.1.7.1)."""
    written = PDFStream.format

    def format_stream(stream: Any, document: Any) -> bytes:  # noqa: ANN401 -- reportlab
        return bytes(written(stream, document).removesuffix(_END)) + b"\n" + _END

    PDFStream.format = format_stream
