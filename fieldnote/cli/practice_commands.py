"""Commands that need no notebook of one's own: demo and doctor."""

import argparse
from pathlib import Path

from fieldnote.cli.opening import command
from fieldnote.cli.output import Output, to_plain
from fieldnote.services import demonstration, doctoring, practice


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    """Add this module's commands."""
    demo = command(commands, shared, "demo", _demo, "Make the practice notebook and do a day's main job with it.")
    demo.add_argument("folder", metavar="FOLDER")
    demo.add_argument("--seed", type=int, default=1)
    demo.add_argument("--people", type=int, default=None, help="so many people; without it those that are written")
    demo.add_argument("--visits", type=int, default=0, help="at least so many signed visits, for measuring")

    command(commands, shared, "doctor", _doctor, "Say what this computer has.")


def _demo(parsed: argparse.Namespace, output: Output) -> None:
    made = demonstration.run(
        Path(parsed.folder),
        seed=parsed.seed,
        most_people=parsed.people,
        least_visits=parsed.visits,
        progress=output.progress,
    )
    plain = {
        "paths": [str(path) for path in made.paths],
        "people": made.people,
        "signed": made.signed,
        "passphrase": practice.PASSPHRASE,
    }
    output.give(to_plain(plain), [*map(str, made.paths), f"passphrase: {practice.PASSPHRASE}"])


def _doctor(_: argparse.Namespace, output: Output) -> int:
    looks = doctoring.look()
    output.give(to_plain(looks), [f"{'ok ' if it.well else 'NOT'}  {it.name}  {it.found}".rstrip() for it in looks])
    return 0 if all(it.well for it in looks) else 4
