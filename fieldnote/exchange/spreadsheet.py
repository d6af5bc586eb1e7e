"""The one escape for spreadsheets: a cell that a program could take for a formula starts with an apostrophe.

Excel, LibreOffice and Sheets read a cell that begins with one of these signs as a formula, even after spaces, and the
forms of full width as well (OWASP, CSV injection). Quoting a cell does not keep them from it.
"""

import re
from typing import Final

_MARK: Final = "'"
_FORMULA: Final = re.compile(r"'*[\s\ufeff\u200b\u2060]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
"""Also with apostrophes in front: so that one of the person's own is told from ours, and comes back."""


def csv_cell(text: str) -> str:
    """Give a text as it stands in a cell."""
    return _MARK + text if _FORMULA.match(text) else text


def text_of_cell(cell: str) -> str:
    """Give the text that `csv_cell` made a cell of; a cell of another program stays as it is."""
    bare = cell.removeprefix(_MARK)
    return bare if bare != cell and _FORMULA.match(bare) else cell
