"""The person's words and short lists as they stand in a line, on paper and in plain text alike."""

from collections.abc import Sequence

NOTHING = "\u2013"
"""What stands where there is nothing: a dash, so that no cell is empty."""
TO = " \u2013 "
"""Between the ends of a span."""


def trimmed(words: str) -> str:
    """Take away spaces and line feeds around a text, and nothing else."""
    return words.strip(" \t\n")


def quoted(words: str) -> str:
    """Put the person's words in quotation marks, unless they already stand in some."""
    bare = trimmed(words)
    if len(bare) > 1 and bare[0] in "“«" and bare[-1] in "”»":
        return bare
    return f"“{bare}”"


def joined(items: Sequence[str]) -> str:
    """Join short phrases into one sentence, with semicolons where a phrase has a comma of its own."""
    divider = "; " if any("," in item for item in items) else ", "
    return divider.join(trimmed(item).rstrip(".") for item in items) + "."


def capital(words: str) -> str:
    """Begin with a capital letter, and change nothing else."""
    return words[:1].upper() + words[1:]
