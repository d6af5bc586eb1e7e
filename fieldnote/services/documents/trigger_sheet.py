"""Gathering the trigger sheet that a person takes home: what is hard, what helps, and what if it gets close."""

from collections.abc import Collection, Sequence
from functools import partial

from fieldnote.domain.consent import Content
from fieldnote.domain.ids import PersonId
from fieldnote.domain.network import callable_beside
from fieldnote.domain.return_to_use import ReturnToUse
from fieldnote.domain.strategy import Tally
from fieldnote.domain.trigger import Trigger
from fieldnote.domain.warning_sign import WarningSign
from fieldnote.domain.yes_no import YesNo
from fieldnote.reports.trigger_sheet.values import BackLine, HelpLine, SignLine, TriggerLine, TriggerSheet
from fieldnote.services.documents.calling import who_to_call
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.own_papers import Choice, Own
from fieldnote.services.documents.wanted import PARTS
from fieldnote.services.notebook import Notebook


def gather(notebook: Notebook, person_id: PersonId, choice: Choice, *, parts: Collection[Content] = PARTS) -> Document:
    """Gather the sheet; returns to use stand on it only where they are chosen."""
    own = Own(notebook, person_id, choice)
    sheet = own.sheet(with_returns_to_use=Content.RETURN_TO_USE in parts)
    has_triggers, has_supports = Content.TRIGGERS in parts, Content.SUPPORTS in parts
    safety, clinical, wellness = sheet.safety, sheet.safety.clinical_plan, sheet.safety.wellness_plan
    values = TriggerSheet(
        language=choice.language,
        large=choice.large,
        title=choice.title,
        name=own.name,
        reasons=own.plain(safety.reasons),
        triggers=_triggers(own, sheet.triggers, parts) if has_triggers else (),
        signs=_signs(own, sheet.signs) if has_triggers else (),
        helps=_helps(own, sheet.helps) if has_triggers else (),
        callers=own.callers(sheet) if has_supports else (),
        besides=own.plain(safety.call_besides) if has_supports else "",
        safe_place=own.plain(safety.safe_place),
        naloxone=own.plain(safety.naloxone_place),
        law=notebook.pack.overdose_law.get(choice.language, ""),
        after=own.plain(safety.after_a_slip),
        safety_plan=own.plain(clinical.where) if clinical.exists is YesNo.YES else "",
        wellness_plan=own.plain(wellness.where) if wellness.has_one is YesNo.YES else "",
        back=_back(own, sheet.returns_to_use),
        reviewed_on=safety.reviewed_on,
    )
    contents = PARTS.intersection(parts) | ({Content.RETURN_TO_USE} if values.back else set())
    return own.document("trigger-sheet", values, frozenset(contents), "Trigger sheet, the person's own")


def _triggers(own: Own, found: Sequence[Trigger], parts: Collection[Content]) -> tuple[TriggerLine, ...]:
    never = [support for support in own.everybody if support not in callable_beside(own.everybody, found)]
    fit = partial(
        who_to_call,
        parts=parts,
        supports=own.everybody,
        initials=own.choice.initials,
        never=never,
        agency=own.agency_contact,
    )
    return tuple(
        TriggerLine(
            t.group,
            own.plain(t.what),
            own.plain(t.early_sign),
            own.plain(t.avoid),
            own.plain(t.prepare),
            own.plain(t.what_helps),
            own.plain(fit(t.who_to_call)),
        )
        for t in found
    )


def _signs(own: Own, found: Sequence[WarningSign]) -> tuple[SignLine, ...]:
    return tuple(SignLine(own.plain(sign.what), sign.stage, sign.kind) for sign in found)


def _helps(own: Own, found: Sequence[Tally]) -> tuple[HelpLine, ...]:
    return tuple(HelpLine(own.plain(tally.strategy.what), tally.strategy.way) for tally in found)


def _back(own: Own, found: Sequence[ReturnToUse]) -> tuple[BackLine, ...]:
    return tuple(BackLine(b.day, own.plain(b.called), own.plain(b.before), own.plain(b.helped)) for b in found)
