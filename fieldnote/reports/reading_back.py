"""What a font's codes mean as text: the table by which a reader of the file turns glyphs back into letters."""

from collections.abc import Iterable


def to_unicode(name: str, meanings: Iterable[tuple[int, str]], digits: int = 2) -> str:
    """Write the table from codes of so many hexadecimal digits, in blocks of at most 100 as its format asks."""
    pairs = [f"<{code:0{digits}X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in meanings]
    blocks = [pairs[at : at + 100] for at in range(0, len(pairs), 100)]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
            f"/CMapName /{name} def /CMapType 2 def",
            f"1 begincodespacerange <{'0' * digits}> <{'F' * digits}> endcodespacerange",
            *(line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")),
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        ]
    )
