"""Where the bundled program begins: as a process that multiprocessing started, or as `python -m fieldnote` begins.

PyInstaller would bring in multiprocessing at every start to see which. The arguments say so.
"""

import re
import sys

_TRACKER = re.compile(r"from multiprocessing\.resource_tracker import main;main\((\d+)\)")


def main() -> int:
    """Serve as what the arguments say, and give the exit code."""
    if sys.argv[1:2] == ["--multiprocessing-fork"]:
        return _work(sys.argv[2:])
    if tracker := _TRACKER.fullmatch(sys.argv[-1]):
        return _track(int(tracker[1]))
    from fieldnote.__main__ import main as fieldnote  # noqa: PLC0415 -- the others need nothing of it

    return fieldnote()


def _work(arguments: list[str]) -> int:
    """Be a child process; `pipe_handle=5` and the like say where its work comes from."""
    from multiprocessing.spawn import spawn_main  # noqa: PLC0415 -- only here

    given = {name: int(value) for name, _, value in (each.partition("=") for each in arguments) if value != "None"}
    spawn_main(**given)
    return 0


def _track(pipe: int) -> int:
    """Be the process that tidies up behind child processes."""
    from multiprocessing.resource_tracker import main as track  # noqa: PLC0415 -- only here

    track(pipe)
    return 0


if __name__ == "__main__":
    del __file__  # a child process would take it for a script that it has to run before its work
    sys.exit(main())
