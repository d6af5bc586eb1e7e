"""How much two responses say the same: a response that fits several people is nobody's own (cloned notes).

Names and pronouns are left out of it: "Marcus listened and said he would call" is "Keisha listened and said she would
call". The measure is the share of words in common, in their order (`difflib`), of 0 to 1.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from fieldnote.domain.ids import VisitId
from fieldnote.domain.names import parts_of
from fieldnote.domain.word_places import WORD, bare, fold

ALIKE = 0.85
"""From here on a response counts as that of another note (the project's own figure; no payer names one)."""
_MOST_WORDS = 1500
_PRONOUNS = frozenset(
    """
    he him his himself she her hers herself they them their theirs themself themselves
    el ella ellos ellas lo la le su sus
    """.split()  # noqa: SIM905 -- a list of words reads like words
)


@dataclass(frozen=True, slots=True)
class Response:
    """A response with the names of the person it is about, and whether it is of the same group session."""

    visit_id: VisitId
    text: str
    names: tuple[str, ...] = ()
    same_session: bool = False


@dataclass(frozen=True, slots=True)
class Likeness:
    """The response most like another, and how much."""

    visit_id: VisitId
    share: float
    same_session: bool


def likeness(one: Response, other: Response) -> float:
    """Say how much two responses have in common, of 0 to 1; nothing in common with an empty one."""
    return _share(_words(one), _words(other), 0.0)


def most_alike(response: Response, others: Iterable[Response]) -> Likeness | None:
    """Find the response that this one is most like, if that is enough to ask about."""
    words = _words(response)
    found: Likeness | None = None
    for other in others if words else ():
        least = max(ALIKE, found.share if found else 0.0)
        share = _share(words, _words(other), least)
        if share >= ALIKE and (found is None or share > found.share):
            found = Likeness(other.visit_id, share, other.same_session)
    return found


def _words(response: Response) -> Sequence[str]:
    own = frozenset[str]().union(*(parts_of(name).words for name in response.names))
    words = (bare(m[0]) for m in WORD.finditer(fold(response.text)))
    return [_neutral(word, own) for word, _ in zip(words, range(_MOST_WORDS), strict=False)]


def _neutral(word: str, own: frozenset[str]) -> str:
    return "·" if word in own or word in _PRONOUNS else word


def _share(one: Sequence[str], other: Sequence[str], least: float) -> float:
    """Compare; what surely stays below `least` is 0 and costs next to nothing."""
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    return matcher.ratio()
