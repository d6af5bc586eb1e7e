"""The drawing of attached pages, written anew: each step that leaves something to be seen, and no other.

What stays behind: what belongs to layers that are off, text in no colour (a scanner's guess at the words of a picture),
what marks the text with other words, remarks, steps that no reader knows, and all that is at hand but never drawn.
What stays: words under a picture or outside the edge of a page. Only a person can see those.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from fieldnote.exchange.attached_layers import Layers
from fieldnote.exchange.attached_stream import TooLargeError, listed

MOST_DRAWN = 1_000_000
"""That a page may come to when drawings call each other: a few hundred bytes can call for more than there are atoms."""
MOST_OF_A_PAGE = 64 * 1024**2
"""In bytes, of the steps of one drawing. A plan of a building has two or three million of them."""
_DEEPEST = 30
_PAINTS_A_PATH = frozenset(("S", "s", "f", "F", "f*", "B", "B*", "b", "b*"))
_NEXT_LINE = {"'", '"'}
_INLINE = "INLINE IMAGE"
_OPERANDS = {
    "q": 0, "Q": 0, "cm": 6, "w": 1, "J": 1, "j": 1, "M": 1, "d": 2, "ri": 1, "i": 1, "gs": 1,
    "m": 2, "l": 2, "c": 6, "v": 4, "y": 4, "h": 0, "re": 4, "W": 0, "W*": 0, "n": 0,
    **dict.fromkeys(_PAINTS_A_PATH, 0),
    "CS": 1, "cs": 1, "SC": 32, "sc": 32, "SCN": 33, "scn": 33, "G": 1, "g": 1, "RG": 3, "rg": 3, "K": 4, "k": 4,
    "BT": 0, "ET": 0, "Tc": 1, "Tw": 1, "Tz": 1, "TL": 1, "Tf": 2, "Tr": 1, "Ts": 1, "Td": 2, "TD": 2, "Tm": 6, "T*": 0,
    "Tj": 1, "TJ": 1, "'": 1, '"': 3, "Do": 1, "sh": 1, "d0": 2, "d1": 6,
}  # fmt: skip
"""How many operands each step takes, the last ones that stand before it: what stands before those is not drawn."""
_SHOWS = frozenset(("Tj", "TJ", *_NEXT_LINE))
_NAMES = {
    "Do": "/XObject", "sh": "/Shading", "gs": "/ExtGState", "Tf": "/Font", "cs": "/ColorSpace", "CS": "/ColorSpace",
    "scn": "/Pattern", "SCN": "/Pattern",
}  # fmt: skip
"""The kind of thing that a step calls by its name."""
_TAKES_A_NAME = frozenset((*_NAMES, "ri"))
_INLINE_KEYS = frozenset(
    ("/BitsPerComponent", "/ColorSpace", "/Decode", "/DecodeParms", "/Filter", "/Height", "/ImageMask", "/Intent",
     "/Interpolate", "/Length", "/Width")
)  # fmt: skip
_INVISIBLE = 3

Used = Counter[tuple[str, str]]


class Drawing:
    """Writes the pages of one PDF anew, with the drawings that they call."""

    def __init__(self, pdf: Any) -> None:  # noqa: ANN401 -- pikepdf ships no types for what stands in a file
        """Take the PDF whose pages these are; they are changed in place."""
        self.layers = Layers(pdf.Root)
        self._pdf = pdf
        self._drawn: dict[tuple[int, int], int | None] = {}
        """How much is drawn when a drawing is called; None while that is being found out."""

    def redraw(self, page: Any) -> None:  # noqa: ANN401 -- as above
        """Write a page anew; raises TooLargeError for what would draw without end."""
        import pikepdf  # noqa: PLC0415 -- only who attaches a file waits for it

        _check_length(page.obj.get("/Contents"))
        page.externalize_inline_images(min_size=0, shallow=True)  # a photo has its description cut out of it later
        resources = page.obj.get("/Resources", pikepdf.Dictionary())
        steps, used = self._kept(pikepdf.parse_content_stream(page), resources)
        page.obj.Contents = self._pdf.make_stream(pikepdf.unparse_content_stream(steps))
        page.obj.Resources, _ = self._needed(used, resources, 0)

    def _kept(self, steps: Iterable[Any], resources: Any) -> tuple[list[Any], Used]:  # noqa: ANN401 -- as above
        """Pick the steps that leave something to be seen or prepare for it, and count the things they call by name."""
        kept: list[Any] = []
        used: Used = Counter()
        marks: list[bool] = []  # for each stretch of marked content that is open: whether it is hidden
        text = _Text(resources)
        for step in steps:
            name = str(step.operator)
            if name in {"BMC", "BDC"}:
                marks.append(name == "BDC" and self._is_hidden(step.operands, resources))
            elif name == "EMC":
                del marks[-1:]
            elif name == _INLINE and not any(marks):
                kept.append(_inline(step, used))
            elif name in _OPERANDS:
                plain = _plain(step, name)
                text.follow(plain, name)
                if any(marks) or (name in _SHOWS and text.is_invisible):
                    kept.extend(_without_paint(plain, name))
                elif name != "Do" or self._can_be_drawn(plain, resources):
                    kept.append(plain)
                    if name in _NAMES and plain.operands:
                        used[_NAMES[name], _name_in(plain, name)] += 1
        return kept, used

    def _is_hidden(self, operands: Any, resources: Any) -> bool:  # noqa: ANN401 -- as above
        if len(operands) < 2 or str(operands[0]) != "/OC":
            return False
        return self.layers.hide(resources.get("/Properties", {}).get(str(operands[1])))

    def _can_be_drawn(self, step: Any, resources: Any) -> bool:  # noqa: ANN401 -- as above
        found = resources.get("/XObject", {}).get(str(step.operands[0])) if step.operands else None
        return (
            found is not None
            and str(found.get("/Subtype")) in {"/Image", "/Form"}
            and not self.layers.hide(found.get("/OC"))
        )

    def _needed(self, used: Used, resources: Any, depth: int) -> tuple[Any, int]:  # noqa: ANN401 -- as above
        """Gather what is called by name, and say how much it draws."""
        import pikepdf  # noqa: PLC0415 -- as above

        if depth > _DEEPEST:
            raise TooLargeError("drawings that call each other too deeply")
        needed, weight = pikepdf.Dictionary(), 1
        for (kind, name), times in sorted(used.items()):
            thing = resources.get(kind, {}).get(name)
            if thing is None:
                continue
            if kind not in needed:
                needed[kind] = pikepdf.Dictionary()
            needed[kind][name] = thing
            weight += times * self._weight(kind, thing, resources, depth)
        if weight > MOST_DRAWN:
            raise TooLargeError("a page that would draw without end")
        return needed, weight

    def _weight(self, kind: str, thing: Any, resources: Any, depth: int) -> int:  # noqa: ANN401 -- as above
        """Write a thing anew if it is a drawing, or has one, and say how much it draws."""
        import pikepdf  # noqa: PLC0415 -- as above

        if kind == "/ExtGState":
            mask = thing.get("/SMask")
            group = mask.get("/G") if isinstance(mask, pikepdf.Dictionary) else None
            return 1 if group is None else self._redraw_stream(group, resources, depth)
        if kind == "/Font" and thing.get("/Subtype") == "/Type3":
            return self._redraw_font(thing, resources, depth)
        draws = (kind == "/XObject" and thing.get("/Subtype") == "/Form") or kind == "/Pattern"
        if draws and isinstance(thing, pikepdf.Stream) and "/ShadingType" not in thing:
            return self._redraw_stream(thing, resources, depth)
        return 1

    def _redraw_stream(self, stream: Any, inherited: Any, depth: int) -> int:  # noqa: ANN401 -- as above
        import pikepdf  # noqa: PLC0415 -- as above

        if (known := self._begin(stream)) is not None:
            return known
        resources = stream.get("/Resources", inherited)
        _check_length(stream)
        steps, used = self._kept(pikepdf.parse_content_stream(stream), resources)
        stream.write(pikepdf.unparse_content_stream(steps))
        stream.Resources, weight = self._needed(used, resources, depth + 1)
        self._drawn[stream.objgen] = weight
        return weight

    def _redraw_font(self, font: Any, inherited: Any, depth: int) -> int:  # noqa: ANN401 -- as above
        import pikepdf  # noqa: PLC0415 -- as above

        font = self._pdf.make_indirect(font)
        if (known := self._begin(font)) is not None:
            return known
        resources = font.get("/Resources", inherited)
        used: Used = Counter()
        for name in sorted(font.get("/CharProcs", {}).keys()):
            glyph = font.CharProcs[name]
            steps, of_glyph = self._kept(pikepdf.parse_content_stream(glyph), resources)
            glyph.write(pikepdf.unparse_content_stream(steps))
            used += of_glyph
        font.Resources, weight = self._needed(used, resources, depth + 1)
        self._drawn[font.objgen] = weight
        return weight

    def _begin(self, drawing: Any) -> int | None:  # noqa: ANN401 -- as above
        """Give how much a drawing draws if it was written anew before; raises TooLargeError if it calls itself."""
        if drawing.objgen not in self._drawn:
            self._drawn[drawing.objgen] = None
            return None
        known = self._drawn[drawing.objgen]
        if known is None:
            raise TooLargeError("a drawing that calls itself")
        return known


class _Text:
    """Whether text is painted now: not in no colour, unless its font's letters are drawings, which have their own."""

    def __init__(self, resources: Any) -> None:  # noqa: ANN401 -- as above
        self._resources = resources
        self._now = (False, False)
        """Whether it is in no colour, and whether its letters are drawings."""
        self._set_aside: list[tuple[bool, bool]] = []

    @property
    def is_invisible(self) -> bool:
        return self._now == (True, False)

    def follow(self, step: Any, name: str) -> None:  # noqa: ANN401 -- as above
        """Take in what a step changes."""
        colourless, drawn = self._now
        match name:
            case "q":
                self._set_aside.append(self._now)
            case "Q" if self._set_aside:
                self._now = self._set_aside.pop()
            case "Tr":
                self._now = (list(step.operands) == [_INVISIBLE], drawn)
            case "Tf" | "gs" if step.operands:
                found = self._resources.get(_NAMES[name], {}).get(_name_in(step, name))
                font = found.get("/Font", [None])[0] if name == "gs" and found is not None else found
                if name == "Tf" or font is not None:
                    self._now = (colourless, font is not None and bool(font.get("/Subtype") == "/Type3"))


def _name_in(step: Any, name: str) -> str:  # noqa: ANN401 -- as above
    """Give the name that a step calls: of a font it stands before the size."""
    return str(step.operands[0 if name == "Tf" else -1])


def _check_length(steps: Any) -> None:  # noqa: ANN401 -- as above
    """Raise TooLargeError for steps that are longer, unpacked, than a page can need."""
    if steps is not None and sum(len(part.read_bytes()) for part in listed(steps)) > MOST_OF_A_PAGE:
        raise TooLargeError


def _inline(step: Any, used: Used) -> Any:  # noqa: ANN401 -- as above
    """Check a picture that stands between the steps; raises ValueError for one that could carry a description."""
    found = step.iimage
    if not _INLINE_KEYS.issuperset(found.obj.keys()) or "/DCTDecode" in found.filters:
        raise ValueError("a picture between the steps that is more than one")
    colours = found.obj.get("/ColorSpace")
    if colours is not None:
        used["/ColorSpace", str(colours)] += 1
    return step


def _plain(step: Any, name: str) -> Any:  # noqa: ANN401 -- as above
    """Give a step with the operands that it takes, and none that it does not."""
    import pikepdf  # noqa: PLC0415 -- as above

    most = _OPERANDS[name]
    operands = list(step.operands)
    taken = [value for value in operands[-most:] if _fits(value, name)] if most else []
    if name == "TJ" and taken:
        shown = [part for part in taken[0] if not isinstance(part, pikepdf.Object) or isinstance(part, pikepdf.String)]
        taken = [pikepdf.Array(shown)] if len(shown) < len(taken[0]) else taken
    same = len(taken) == len(operands) and (name != "TJ" or all(a is b for a, b in zip(taken, operands, strict=True)))
    return step if same else pikepdf.ContentStreamInstruction(taken, step.operator)


def _fits(value: Any, name: str) -> bool:  # noqa: ANN401 -- as above
    import pikepdf  # noqa: PLC0415 -- as above

    if not isinstance(value, pikepdf.Object):
        return True  # a number
    if isinstance(value, pikepdf.Name):
        return name in _TAKES_A_NAME
    if isinstance(value, pikepdf.String):
        return name in _SHOWS
    return isinstance(value, pikepdf.Array) and name in {"TJ", "d"}


def _without_paint(step: Any, name: str) -> tuple[Any, ...]:  # noqa: ANN401 -- as above
    """Give what a step leaves for those after it when nothing of it is to be seen: the place of a line, a clip."""
    import pikepdf  # noqa: PLC0415 -- as above

    def alone(operator: str, *operands: Any) -> Any:  # noqa: ANN401 -- as above
        return pikepdf.ContentStreamInstruction(list(operands), pikepdf.Operator(operator))

    if name in _PAINTS_A_PATH:
        return (alone("n"),)
    if name == '"' and len(step.operands) == _OPERANDS['"']:
        return alone("Tw", step.operands[0]), alone("Tc", step.operands[1]), alone("T*")
    if name in _NEXT_LINE:
        return (alone("T*"),)
    return () if name in {"Tj", "TJ", "Do", "sh"} else (step,)
