"""The sentences of the group pages, made from values."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from fieldnote.domain.group import Group, GroupSession, Presence
from fieldnote.domain.policy import PolicyPack
from fieldnote.domain.visit import ContactKind, Part
from fieldnote.domain.weekday import Weekday
from fieldnote.services.group_views import ParticipantLine
from fieldnote.ui import dates, discreet, visit_words, words
from fieldnote.ui.visits import wording

_A_MONDAY = QDate(2024, 1, 1)

translate = QCoreApplication.translate


def name(session: GroupSession) -> str:
    """Name a session; one without a name is a group."""
    return session.name.strip() or words.of(ContactKind.GROUP)


def weekday(day: Weekday) -> str:
    """Write a day of the week as "Friday", where a line begins with it."""
    return dates.at_start(QLocale().toString(_A_MONDAY.addDays(tuple(Weekday).index(day)), "dddd"))


def times(session: GroupSession) -> str:
    """Write when a session was: "4:00–5:30 PM", or "since 4:00 PM" while it goes on."""
    if session.ends_at is None:
        return translate("groups", "since {time}").format(time=wording.clock(session.starts_at))
    return wording.span(session.starts_at, session.ends_at)


def facts(session: GroupSession, pack: PolicyPack) -> str:
    """Say in a line what a session was: "Friday, November 20  ·  4:00–5:30 PM  ·  H0038 HQ  ·  Recovery center"."""
    service = next((one for one in pack.services if one.id == session.service), None)
    told = (
        dates.at_start(dates.long_day(session.day)),
        times(session),
        " ".join((service.code, *service.modifiers_for(session.mode.value))) if service else "",
        discreet.place(session.place, session.place_label) or translate("groups", "No place yet"),
    )
    return visit_words.SEPARATOR.join(part for part in told if part)


def meets(group: Group) -> str:
    """Say when and where a group meets: "Friday, 4:00 PM, 90 min  ·  Recovery center"."""
    when = (
        weekday(group.weekday) if group.weekday else "",
        dates.clock(group.starts_at).replace("\u202f", " ") if group.starts_at else "",
        wording.minutes(group.minutes) if group.minutes else "",
    )
    told = (", ".join(part for part in when if part), discreet.place(group.place, group.place_label))
    return visit_words.SEPARATOR.join(part for part in told if part)


def came(line: ParticipantLine) -> str:
    """Say under a name how somebody stands on the list: "3 units", "Done", "Signed"; the times have fields."""
    participant = line.participant
    if participant.presence is Presence.EXPECTED:
        return translate("groups", "Usually comes")
    if participant.presence is Presence.ABSENT:
        return translate("groups", "Did not come")
    told = (
        visit_words.units(line.standing.units) if line.standing is not None and line.standing.units else "",
        translate("groups", "Signed") if line.signed else "",
        translate("groups", "Done") if line.done and not line.signed else "",
    )
    return visit_words.SEPARATOR.join(part for part in told if part) or translate("groups", "Here")


def is_shared(field: str) -> bool:
    """Whether a problem stands in what all notes share."""
    return field in {"purpose", "topic", Part.WHAT_WE_DID.value}
