"""A screen reader without a voice: says on standard output what it hears, and does what it is asked on standard input.

Runs with the system's Python, where Debian puts pyatspi. It says on the desktop's bus that a screen reader is there, as
Orca does, and from then on is told everything by the program, as Orca is. One line of JSON for each thing heard:

    {"heard": "focus", "role": "push button", "name": "Lock", "about": "", "states": […], "value": ""}
    {"heard": "announcement", "words": "Saved", "urgent": false}

Asked for, likewise one line each: {"ask": "walk"} for everything that the window shows, {"ask": "act", "name": …,
"act": …} to do an act of something it shows, {"ask": "focus"} for what has the focus.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

import pyatspi  # type: ignore[import-not-found]
from gi.repository import Atspi, Gio, GLib  # type: ignore[import-not-found]

PROGRAM = "Fieldnote"
DEEPEST = 60
PATIENCE_MS = 20_000
"""How long an answer of the program is waited for: a busy machine is no silent program."""
GONE = (GLib.GError, LookupError, RuntimeError, AttributeError)
"""What pyatspi raises where something went away while it was looked at."""


def say(**told: object) -> None:
    """Write a line."""
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


def come_in() -> None:
    """Tell the desktop that a screen reader is there."""
    Atspi.set_timeout(PATIENCE_MS, PATIENCE_MS)
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        said = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True)))
        bus.call_sync(
            "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", said, None, 0, -1, None
        )


def described(thing: Any) -> dict[str, object]:
    """Say what something is."""
    thing.clear_cache()
    states = [pyatspi.stateToString(state) for state in thing.getState().getStates()]
    return {
        "role": thing.getRoleName(),
        "name": named(thing),
        "about": thing.description or "",
        "states": states,
        "value": value_of(thing),
        "acts": acts_of(thing),
        "place": place_of(thing),
    }


def named(thing: Any) -> str:
    """Give the words that something goes by: of a list to choose from, Qt gives the choice, and a label beside it."""
    label = next((r for r in thing.getRelationSet() if r.getRelationType() == pyatspi.RELATION_LABELLED_BY), None)
    words = [label.getTarget(number).name for number in range(label.getNTargets())] if label else []
    return " ".join(filter(None, words)) or thing.name or ""


def value_of(thing: Any) -> str:
    """Give the words in a field, or a number."""
    interfaces = pyatspi.listInterfaces(thing)
    if "Text" in interfaces and thing.getRole() != pyatspi.ROLE_LABEL:
        text = thing.queryText()
        return str(text.getText(0, text.characterCount))
    if thing.getRole() == pyatspi.ROLE_COMBO_BOX:
        return str(thing.name)
    return str(thing.queryValue().currentValue) if "Value" in interfaces else ""


def acts_of(thing: Any) -> list[str]:
    """Give what can be done with something."""
    if "Action" not in pyatspi.listInterfaces(thing):
        return []
    action = thing.queryAction()
    return [action.getName(number) for number in range(action.nActions)]


def place_of(thing: Any) -> list[int]:
    """Give where something is on the screen: left, top, width, height."""
    if "Component" not in pyatspi.listInterfaces(thing):
        return []
    box = thing.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return [box.x, box.y, box.width, box.height]


def program() -> Any:
    """Find the program on the desktop, or None."""
    desktop = pyatspi.Registry.getDesktop(0)
    desktop.clear_cache()
    return next((one for one in desktop if one is not None and one.name == PROGRAM), None)


def everything(thing: Any, deep: int = 0) -> Iterator[Any]:
    """Give something and all in it that is shown."""
    if thing is None or deep > DEEPEST:
        return
    thing.clear_cache()
    shown = thing.getState().contains(pyatspi.STATE_SHOWING)
    if deep > 1 and not shown:
        return
    yield thing
    for number in range(thing.childCount):
        yield from everything(thing.getChildAtIndex(number), deep + 1)


def walk() -> list[dict[str, object]]:
    """Describe all that the program shows, with what each lies in."""
    found: list[dict[str, object]] = []
    for thing in everything(program()):
        try:
            parent = thing.parent
            inside = f"{parent.getRoleName()} {parent.name}" if parent is not None else ""
            found.append({**described(thing), "in": inside})
        except GONE:
            continue
    return found


def act(name: str, wanted: str) -> bool:
    """Do an act of the first thing whose name begins with some words; gives whether it was there."""
    for thing in everything(program()):
        if named(thing).startswith(name) and wanted in acts_of(thing):
            return bool(thing.queryAction().doAction(acts_of(thing).index(wanted)))
    return False


def on_event(event: Any) -> None:
    """Say what is heard of the program."""
    try:
        if event.type.startswith("object:announcement"):
            say(heard="announcement", words=str(event.any_data), urgent=event.detail1 == ASSERTIVE)
        elif event.type.startswith("object:state-changed:focused") and not event.detail1:
            return
        else:
            say(heard="focus", **described(event.source))
    except GONE:
        return


def on_asked(stream: object, condition: object) -> bool:
    """Answer a line of standard input; its end ends the reader."""
    del stream, condition
    line = sys.stdin.readline()
    if not line:
        pyatspi.Registry.stop()
        return False
    asked = json.loads(line)
    try:
        if asked["ask"] == "walk":
            say(answer=walk())
        elif asked["ask"] == "act":
            say(answer=act(asked["name"], asked["act"]))
        elif asked["ask"] == "there":
            say(answer=program() is not None)
    except GONE as error:
        say(answer=None, error=repr(error))
    return True


ASSERTIVE = 2
HEARD = ("object:announcement", "object:state-changed:focused", "object:active-descendant-changed")

if __name__ == "__main__":
    come_in()
    pyatspi.Registry.registerEventListener(on_event, *HEARD)
    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, on_asked)
    say(heard="ready")
    pyatspi.Registry.start()
