"""Gathering the pocket card: the few things that help at once, small enough to carry."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from fieldnote.domain.consent import Content
from fieldnote.domain.ids import PersonId
from fieldnote.domain.warning_sign import SignStage, WarningSign
from fieldnote.reports.pocket_card.values import PocketCard
from fieldnote.reports.take_home.values import Caller
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.own_papers import MOST_CALLED, Choice, Own
from fieldnote.services.documents.wanted import PARTS
from fieldnote.services.notebook import Notebook

MOST_SIGNS = 4
MOST_HELPS = 5
_LATEST_FIRST = (SignStage.RED, SignStage.YELLOW)


def gather(notebook: Notebook, person_id: PersonId, choice: Choice, *, parts: Collection[Content] = PARTS) -> Document:
    """Gather the card: three to call, four signs, five things that help. The trigger sheet has them all."""
    own = Own(notebook, person_id, choice)
    sheet = own.sheet()
    safety = sheet.safety
    has_triggers, has_supports = Content.TRIGGERS in parts, Content.SUPPORTS in parts
    values = PocketCard(
        language=choice.language,
        large=choice.large,
        title=choice.title,
        name=own.name,
        callers=tuple(map(_short, own.callers(sheet)[:MOST_CALLED])) if has_supports else (),
        signs=tuple(own.plain(sign.what) for sign in _pressing(sheet.signs))[:MOST_SIGNS] if has_triggers else (),
        helps=tuple(own.plain(t.strategy.what) for t in sheet.helps)[:MOST_HELPS] if has_triggers else (),
        safe_place=own.plain(safety.safe_place),
        naloxone=own.plain(safety.naloxone_place),
        reasons=own.plain(safety.reasons),
    )
    return own.document("pocket-card", values, PARTS.intersection(parts), "Pocket card, the person's own")


def _short(caller: Caller) -> Caller:
    return replace(caller, helps="", reach_out="")


def _pressing(signs: Iterable[WarningSign]) -> list[WarningSign]:
    """Give the signs that ask for something, those of the last stage first."""
    found = list(signs)
    return [sign for stage in _LATEST_FIRST for sign in found if sign.stage is stage]
