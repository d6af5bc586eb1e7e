"""Which layers of an attached PDF are to be seen on a screen when it is opened (ISO 32000-1, 8.11)."""

from collections.abc import Iterable, Iterator
from typing import Any

_DEEPEST = 20


class Layers:
    """The layers that are off, and what belongs to them."""

    def __init__(self, root: Any) -> None:  # noqa: ANN401 -- pikepdf ships no types for what stands in a file
        """Read what the file says under `/OCProperties` of its root."""
        properties = root.get("/OCProperties", {})
        told = properties.get("/D", {})
        groups = {group.objgen: group for group in records(properties.get("/OCGs", ()))}
        off = {group.objgen for group in records(told.get("/OFF", ()))}
        if told.get("/BaseState") == "/OFF":
            off |= groups.keys() - {group.objgen for group in records(told.get("/ON", ()))}
        if any(_of_the_screen(usage) for usage in records(told.get("/AS", ()))):
            for number, group in groups.items():
                state = group.get("/Usage", {}).get("/View", {}).get("/ViewState")
                if state is not None:
                    (off.add if state == "/OFF" else off.discard)(number)
        self._off = frozenset(off)

    def hide(self, content: Any) -> bool:  # noqa: ANN401 -- as above
        """Say whether what carries this `/OC` entry, a layer or a rule over layers, is not to be seen."""
        if content is None:
            return False
        if content.get("/Type") != "/OCMD":
            return content.objgen in self._off
        if "/VE" in content:
            return not self._holds(content.VE)
        of = content.get("/OCGs")
        on = [group.objgen not in self._off for group in records(_listed(of))]
        rules = {"/AllOn": all(on), "/AnyOff": not all(on), "/AllOff": not any(on)}
        return bool(on) and not rules.get(str(content.get("/P")), any(on))

    def _holds(self, rule: Any, depth: int = 0) -> bool:  # noqa: ANN401 -- as above
        import pikepdf  # noqa: PLC0415 -- only who attaches a file waits for it

        if depth > _DEEPEST:
            raise ValueError("a rule over layers that is nested too deeply")
        if not isinstance(rule, pikepdf.Array):
            return rule.objgen not in self._off
        parts = [self._holds(part, depth + 1) for part in list(rule)[1:]]
        match str(rule[0]):
            case "/Not":
                return not any(parts)
            case "/And":
                return all(parts)
            case _:
                return any(parts)


def records(found: Iterable[Any]) -> Iterator[Any]:
    """Give what is a record in a list: one that was deleted leaves a gap, and that is no fault."""
    import pikepdf  # noqa: PLC0415 -- as above

    return (entry for entry in found if isinstance(entry, pikepdf.Dictionary))


def _of_the_screen(usage: Any) -> bool:  # noqa: ANN401 -- as above
    return usage.get("/Event") == "/View" and "/View" in {str(name) for name in usage.get("/Category", ())}


def _listed(found: Any) -> Any:  # noqa: ANN401 -- as above
    import pikepdf  # noqa: PLC0415 -- as above

    return found if isinstance(found, pikepdf.Array) else [found]
