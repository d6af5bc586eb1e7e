"""Who receives something, and what each kind of recipient usually gets in a programme."""

from collections.abc import Mapping
from dataclasses import dataclass

from fieldnote.domain.consent import Content, Recipient
from fieldnote.domain.problems import Problem

MAY_BE_INSIDE = frozenset({Recipient.QP, Recipient.OWN_AGENCY})
"""Only these can belong to a programme (42 CFR 2.12(c)(3)); a QP of another agency is outside."""


@dataclass(frozen=True, slots=True)
class Addressee:
    """One recipient: the kind, and the name and address that the accounting of disclosures asks for."""

    kind: Recipient
    name: str = ""
    """May be empty where a consent names exactly one recipient of the kind."""
    address: str = ""


@dataclass(frozen=True, slots=True)
class RecipientPreset:
    """What a kind of recipient is in a programme: inside or outside, and what they get unless chosen otherwise."""

    programme: str
    """Empty for every programme that has none of its own."""
    recipient: Recipient
    inside: bool
    contents: tuple[Content, ...]

    @property
    def key(self) -> tuple[str, Recipient]:
        """What there is one preset for."""
        return self.programme, self.recipient


_EVERYDAY = (Content.ATTENDANCE, Content.PLAN_SUMMARY, Content.VISIT_NOTES)
_WHOLE = (*_EVERYDAY, Content.TRIGGERS, Content.SUPPORTS)
_USUAL: Mapping[Recipient, tuple[Content, ...]] = {
    Recipient.QP: _WHOLE,
    Recipient.OWN_AGENCY: _WHOLE,
    Recipient.PERSON: _WHOLE,
    Recipient.PAYER: _EVERYDAY,
    Recipient.PROVIDER: _EVERYDAY,
    Recipient.JUSTICE: (Content.ATTENDANCE,),
    Recipient.SUPPORTER: (Content.PLAN_SUMMARY,),
}
"""The least that serves each: triggers, and the names of people around the person, stay inside unless chosen."""


def usual(recipient: Recipient, programme: str = "") -> RecipientPreset:
    """Give what Fieldnote starts with for a kind of recipient."""
    return RecipientPreset(programme, recipient, recipient.inside, _USUAL[recipient])


def problems_of(preset: RecipientPreset) -> tuple[Problem, ...]:
    """Say what a preset cannot be. What is sensitive is chosen each time, never by default."""
    found: list[Problem] = []
    if preset.inside and preset.recipient not in MAY_BE_INSIDE:
        found.append(Problem("inside", "recipient_never_inside"))
    if any(content.is_sensitive for content in preset.contents):
        found.append(Problem("contents", "sensitive_never_by_default"))
    return tuple(found)
