"""`fieldnote`: the window, or the command line when a sub-command is given."""

import gc
import sys

from fieldnote.host.hardening import harden, start_clean

_WINDOW_FLAGS = ("--practice", "--picture", "--notebook", "--time-to-paint", "--time-to-today", "--self-test")


def main() -> int:
    """Decide between window and command line by the first argument, importing only what is needed."""
    start_clean()
    arguments = sys.argv[1:]
    if not arguments or arguments[0].startswith(_WINDOW_FLAGS) or _is_a_place(arguments[0]):
        # Until the first paint all that is made stays (then `ui.cycles` looks): looking through it costs time.
        gc.disable()
        harden()  # before Qt is imported: it reads the environment
        from fieldnote.ui.quick_imports import load_core  # noqa: PLC0415 -- the command line runs without Qt

        load_core()
        from fieldnote.ui.application import run  # noqa: PLC0415 -- as above

        return run(arguments)
    from fieldnote.cli.main import main as command_line  # noqa: PLC0415 -- the window needs no argparse

    return command_line(arguments)


def _is_a_place(argument: str) -> bool:
    return not argument.startswith("-") and any(c in argument for c in "/\\.")


if __name__ == "__main__":
    sys.exit(main())
