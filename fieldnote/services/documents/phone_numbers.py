"""Telephone numbers in words that somebody wrote down: where they stand, and which of them are everybody's.

What stands between a number and whom it belongs to may only be filler ("cell", "at work", "day or night"). Any other
word may name somebody else.
"""

import re

_SHORT = r"(?:741741|211|911|988)"
_APART = r"[().-]*\s[\s().-]*"
_NUMBER = re.compile(
    r"(?<!\d)(?:(?:\+?1[\s.-]*)?\(?\d{3}\)?[\s.-]*\d{3}[\s.-]*\d{4}(?!\d)"  # as it is usually written
    r"|\d{3}[.-]\d{4}(?![\d.-])"  # within the area
    r"|\+?\(?\d[\d\s().-]{5,}\d)"  # from abroad, or written in a way of its own
)
_SHORT_BEFORE = re.compile(rf"(?:{_SHORT}{_APART})+")
_SHORT_BEHIND = re.compile(rf"(?:{_APART}{_SHORT})+$")
_LEAST_DIGITS = 7
"""Of a telephone number; hours and days have fewer."""
_TOLL_FREE = re.compile(r"8(?:00|33|44|55|66|77|88)\d{7}")

_LINE = (
    r"(?:(?:abuse|after[ -]hours|crisis|distress|help|hot|life|nurse|on[ -]call|prevention|recovery|safe|suicide|"
    r"support|talk|text|veterans|violence|warm)[ -]?line|mobile crisis|crisis (?:center|services?|team|unit)|clinic|"
    r"detox|emergency (?:department|room|services?)|front desk|hospital|pharmacy|poison (?:center|control)|police|"
    r"reception|sheriff|shelter|urgent care|albergue|centro de crisis|clínica|emergencias|farmacia|policía|refugio|"
    r"urgencias|línea(?: de \w+)?)"
)
"""What answers there is a line or a house which anybody may call, and nobody's own telephone."""
_FILLER = (
    r"(?:call(?: or text)?|text(?: or call)?|number|phone|telephone|tel|cell|mobile|home|work|at|on|is|the|from|to|"
    r"until|always|first|open|local|any ?time|days?(?: (?:and|or) nights?)?|nights?|mornings?|evenings?|weekdays?|"
    r"weekends?|hours?|[ap]m?|m|toll[ -]free|\d{1,2}|llam[ae]r?|texto|número|teléfono|celular|casa|trabajo|de|en|la|"
    r"las|el|los|hasta|primero|siempre|horas|día(?: y noche)?|noches?)"
)
_ASIDE = r"\((?:(?:my|his|her|mi|su) )?\w+\)"
# Each piece is taken once and for good (*+, ++), so that no text, however long, is looked at in more than one way.
_PIECE = rf"[^\w(]++|{_ASIDE}|\(|\b(?!{_LINE}\b){_FILLER}\b"
_CLOSE = rf"(?:{_PIECE})*+"
_BETWEEN = re.compile(rf"(?:{_PIECE}|\b(?:and|or|then|y|o|luego)\b)*+", re.IGNORECASE)
_ENDS_WITH_LINE = re.compile(rf"\b{_LINE}\b{_CLOSE}$", re.IGNORECASE)
_BEGINS_WITH_LINE = re.compile(rf"{_CLOSE}(?:\w+ )?{_LINE}\b(?!\W*\d)", re.IGNORECASE)
_CLOSE_BY = re.compile(_CLOSE, re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*\(([^()\d]*)\)")


def split(text: str) -> list[str]:
    """Divide words at their telephone numbers: words, a number, words, …, words. 988 and its like are words."""
    found, end = list[str](), 0
    for match in _NUMBER.finditer(text):
        before, behind = _SHORT_BEFORE.match(match.group()), _SHORT_BEHIND.search(match.group())
        first = match.start() + (before.end() if before else 0)
        last = match.start() + behind.start() if behind else match.end()
        if len(digits(text[first:last])) >= _LEAST_DIGITS:
            found += [text[end:first], text[first:last]]
            end = last
    return [*found, text[end:]]


def digits(number: str) -> str:
    """Give the digits of a number, without the 1 of the country: two that are the same have the same ones."""
    found = re.sub(r"\D", "", number)
    return found.removeprefix("1") if len(found) == 11 else found


def all_in(text: str) -> set[str]:
    """Give the digits of the numbers in a text."""
    return {digits(number) for number in split(text)[1::2]}


def is_toll_free(number: str) -> bool:
    """Whether a number is one that companies and services have."""
    return bool(_TOLL_FREE.fullmatch(digits(number)))


def says_nobody(words: str) -> bool:
    """Whether words before a number or between two name nobody, so that whose it is stands elsewhere."""
    return bool(_BETWEEN.fullmatch(words))


def is_close(words: str) -> bool:
    """Whether there is nothing but filler between a name and a number."""
    return bool(_CLOSE_BY.fullmatch(words))


def in_brackets(words: str) -> str | None:
    """Give what stands in brackets right behind a number; None where there are none."""
    found = _IN_BRACKETS.match(words)
    return found[1] if found else None


def is_of_line(before: str) -> bool:
    """Whether a number behind these words is that of a line or house."""
    return bool(_ENDS_WITH_LINE.search(before))


def line_follows(behind: str) -> bool:
    """Whether these words behind a number say that it is that of a line or house."""
    return bool(_BEGINS_WITH_LINE.match(behind))
