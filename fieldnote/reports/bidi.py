"""Text that runs in two directions: Unicode's rules (UAX #9) for where each character of a line stands.

Controls that embed, override or isolate are not known here: the paper shows them and never obeys them, since they can
make a text read as something else. For all other text this is the whole of the rules.
"""

import unicodedata
from collections.abc import Sequence
from itertools import groupby

_PAIRS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋\u2329\u232a❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽"
    "⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
"""The brackets of BidiBrackets.txt, each before the one that closes it."""
_CLOSES = dict(zip(map(ord, _PAIRS[::2]), map(ord, _PAIRS[1::2]), strict=True))
_OPENS = {closing: opening for opening, closing in _CLOSES.items()}
_EQUAL = {0x2329: 0x3008, 0x232A: 0x3009}
"""Angle brackets of which one is canonically the other."""
_DEEPEST = 63
_NEUTRAL = frozenset({"B", "S", "WS", "ON"})
_SPACE = frozenset({"B", "S", "WS", "BN"})


def classes(text: str) -> list[str]:
    """Give the bidi class of each character; what is not assigned counts as left to right."""
    return [unicodedata.bidirectional(char) or "L" for char in text]


def base_level(kinds: Sequence[str], otherwise: int = 0) -> int:
    """Give the direction of a text by its first strong character (P2, P3): 1 is right to left."""
    return next((int(kind != "L") for kind in kinds if kind in {"L", "R", "AL"}), otherwise)


def levels(kinds: Sequence[str], base: int, text: str = "") -> list[int]:
    """Give the level of each character of a paragraph: odd ones run right to left. Brackets need the text itself."""
    places = [at for at, kind in enumerate(kinds) if kind != "BN"]
    original = [kinds[at] for at in places]
    kept = list(original)
    _resolve_weak(kept, base)
    if text:
        _resolve_brackets(kept, original, [ord(text[at]) for at in places], base)
    _resolve_neutral(kept, base)
    found = [base] * len(kinds)
    for at, kind in zip(places, kept, strict=True):
        found[at] = _implicit(kind, base)
    for at, kind in enumerate(kinds):
        if kind == "BN" and at:
            found[at] = found[at - 1]
    return found


def _implicit(kind: str, base: int) -> int:
    """I1 and I2."""
    if base:
        return base + (kind != "R")
    return base + {"L": 0, "R": 1}.get(kind, 2)


def at_line_end(found: list[int], kinds: Sequence[str], base: int) -> list[int]:
    """Give back the levels of one line with separators, and the spaces before them and at its end, at the base (L1)."""
    settled = list(found)
    is_last = True
    for at in range(len(kinds) - 1, -1, -1):
        is_last = kinds[at] in {"B", "S"} or (is_last and kinds[at] in _SPACE)
        if is_last:
            settled[at] = base
    return settled


def visual_order(found: Sequence[int]) -> list[int]:
    """Give the places of a line from left to right (L2)."""
    order = list(range(len(found)))
    for level in range(max(found, default=0), 0, -1):
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and found[order[end]] >= level:
                end += 1
            order[at:end] = reversed(order[at:end])
            at = end + 1
    return order


def _resolve_weak(kinds: list[str], base: int) -> None:
    """W1 to W7, in place."""
    edge = "R" if base else "L"
    _resolve_marks_and_arabic(kinds, edge)
    for at in range(1, len(kinds) - 1):
        around = {kinds[at - 1], kinds[at + 1]}
        if around == {"EN"} and kinds[at] in {"ES", "CS"}:
            kinds[at] = "EN"
        elif around == {"AN"} and kinds[at] == "CS":
            kinds[at] = "AN"
    _resolve_terminators(kinds)
    strong = edge
    for at, kind in enumerate(kinds):
        if kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"


def _resolve_marks_and_arabic(kinds: list[str], edge: str) -> None:
    """W1 to W3: marks are as their letter, numbers after Arabic letters Arabic, and these right to left."""
    before = strong = edge
    for at, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[at] = before
        before = kinds[at]
        if before in {"L", "R", "AL"}:
            strong = before
        elif before == "EN" and strong == "AL":
            kinds[at] = "AN"
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]


def _resolve_terminators(kinds: list[str]) -> None:
    """W5 and W6: signs beside a number belong to it, all others are neutral."""
    at = 0
    for kind, group in groupby(list(kinds)):
        end = at + len(list(group))
        if kind == "ET":
            beside = {kinds[at - 1] if at else "", kinds[end] if end < len(kinds) else ""}
            kinds[at:end] = ["EN" if "EN" in beside else "ON"] * (end - at)
        elif kind in {"ES", "CS"}:
            kinds[at:end] = ["ON"] * (end - at)
        at = end


def _strong(kind: str) -> str:
    """The direction a class counts as beside neutral ones: numbers as right to left (N0, N1)."""
    return {"L": "L", "R": "R", "EN": "R", "AN": "R"}.get(kind, "")


def _resolve_brackets(kinds: list[str], original: Sequence[str], codes: Sequence[int], base: int) -> None:
    """N0: both brackets of a pair take the direction of what is in them, or of what stands before."""
    own = "R" if base else "L"
    for opening, closing in _bracket_pairs(kinds, codes):
        inside = {_strong(kind) for kind in kinds[opening + 1 : closing]} - {""}
        if not inside:
            continue
        found = own
        if own not in inside:
            before = next((_strong(kinds[at]) for at in range(opening - 1, -1, -1) if _strong(kinds[at])), own)
            found = before
        for bracket in (opening, closing):
            kinds[bracket] = found
            after = bracket + 1
            while after < len(kinds) and original[after] == "NSM":
                kinds[after] = found
                after += 1


def _bracket_pairs(kinds: Sequence[str], codes: Sequence[int]) -> list[tuple[int, int]]:
    """BD16: the pairs, in the order of their opening brackets."""
    found: list[tuple[int, int]] = []
    waiting: list[tuple[int, int]] = []
    for at, code in enumerate(codes):
        if kinds[at] != "ON":
            continue
        if code in _CLOSES:
            if len(waiting) == _DEEPEST:
                return []
            closing = _CLOSES[code]
            waiting.append((_EQUAL.get(closing, closing), at))
        elif code in _OPENS:
            wanted = _EQUAL.get(code, code)
            depth = next((d for d in range(len(waiting) - 1, -1, -1) if waiting[d][0] == wanted), None)
            if depth is not None:
                found.append((waiting[depth][1], at))
                del waiting[depth:]
    return sorted(found)


def _resolve_neutral(kinds: list[str], base: int) -> None:
    """N1 and N2, in place."""
    own = "R" if base else "L"
    at = 0
    while at < len(kinds):
        if kinds[at] not in _NEUTRAL:
            at += 1
            continue
        end = at
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        before = _strong(kinds[at - 1]) if at else own
        after = _strong(kinds[end]) if end < len(kinds) else own
        kinds[at:end] = [before if before == after else own] * (end - at)
        at = end
