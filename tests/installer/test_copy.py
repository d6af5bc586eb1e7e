"""What the window says in English: plain, calm, in the words of the field. Its Spanish has `test_translations`."""

import re
import tomllib

import pytest
from reports.reading import grade

from installer import translations

pytestmark = pytest.mark.slow

ROOT = translations.ROOT
MOST = 6.0
"""The school grade that a text is read in at the most."""
LONG = 20
"""How many words a text has at least before the formula says anything about it alone; all are measured together."""
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
NEEDS_ITS_WORDS = re.compile(r"42 CFR|HIPAA|Part 2|\{rule\}|Apache|authorization")
"""Names a law, a license or what a payer gives in the words that these have."""
OF_THE_LAW = {"patient", "the patient", "counseling"}
"""Forms have to name them as 42 CFR Part 2 does."""
OF_OTHERS = {"Line {line} has no client number. Without it nobody can be told for certain.", "Client ID", "No-show"}
"""Names of another system's column, of a field of a sign-in, and of what a payer calls it."""
NAMED_TO_LEAVE_OUT = {"No names of people, no diagnosis"}
PLANTED = (
    "Subsequently, documentation necessitates authentication, notwithstanding interdepartmental confidentiality "
    "considerations regarding organizational responsibilities and administrative accountability requirements of "
    "participating municipalities and their representatives."
)


def said() -> list[str]:
    """Give every sentence of the window, its gaps filled."""
    return sorted({sentence.english for sentence in translations.sentences(ROOT)})


def filled(text: str) -> str:
    return re.sub(r"\{\w*\}", "Dana", text)


def hard(texts: list[str]) -> dict[str, float]:
    """Give the long texts that are read in a higher grade."""
    long = [text for text in texts if len(WORD.findall(text)) >= LONG and not NEEDS_ITS_WORDS.search(text)]
    measured = {text: round(grade(filled(text)), 1) for text in long}
    return {text: found for text, found in measured.items() if found > MOST}


def banned(texts: list[str]) -> dict[str, str]:
    """Give what uses a word that the window itself gives a hint about."""
    hints = tomllib.loads((ROOT / "resources" / "wording" / "en.toml").read_text("utf-8"))["hints"]
    words = {word for hint in hints for word in hint["find"]} - OF_THE_LAW
    either = re.compile(rf"\b({'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})\b", re.IGNORECASE)
    hits = {text: either.search(text) for text in texts}
    return {text: hit[0] for text, hit in hits.items() if hit and hit[0].lower() not in OF_THE_LAW}


def loud(texts: list[str]) -> list[str]:
    """Give what shouts, blames, or apologises like a machine."""
    harsh = re.compile(r"!|\b(?:oops|invalid|illegal|fatal|failed to|abort|you entered)\b", re.IGNORECASE)
    return [text for text in texts if harsh.search(text)]


def test_every_long_text_is_read_in_grade_six() -> None:
    texts = said()
    assert len(texts) > 2000
    assert hard(texts) == {}


def test_all_that_is_said_is_read_in_grade_six_together() -> None:
    assert grade(" ".join(re.sub(r"(?<![.!?:])$", ".", filled(text)) for text in said())) <= MOST / 2


def test_no_word_that_the_window_gives_hints_about() -> None:
    assert banned([text for text in said() if text not in OF_OTHERS | NAMED_TO_LEAVE_OUT]) == {}


def test_nothing_shouts_or_blames() -> None:
    assert loud(said()) == []


@pytest.mark.parametrize(
    ("check", "text"),
    [(hard, PLANTED), (banned, "The addict was non-compliant."), (loud, "Oops! You entered a wrong date.")],
)
def test_each_check_finds_its_fault(check: object, text: str) -> None:
    assert callable(check)
    assert check([text])
