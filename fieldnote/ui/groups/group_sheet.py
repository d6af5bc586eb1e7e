"""The sheet for a group that meets: its name, when and where, and who usually comes."""

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.group import Group
from fieldnote.domain.ids import PersonId
from fieldnote.domain.text import clean
from fieldnote.domain.weekday import Weekday
from fieldnote.services import groups, people
from fieldnote.ui import discreet
from fieldnote.ui.groups import phrases
from fieldnote.ui.kit.choice import Choice
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.number_field import NumberField
from fieldnote.ui.kit.time_field import TimeField
from fieldnote.ui.records.sheet import RecordSheet
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits.fields import WhereField

_MOST_MINUTES, _USUAL_MINUTES = 600, 60


@dataclass(frozen=True, slots=True)
class GroupWords:
    """What the sheet asks for."""

    group: Group
    members: tuple[PersonId, ...] = ()


class GroupSheet(RecordSheet):
    """Writes down a group, or changes one that has an id."""

    def __init__(self, host: QWidget, tools: Tools, typed: GroupWords) -> None:
        is_new, group = not typed.group.id, typed.group
        super().__init__(
            host,
            tools,
            self.tr("Add a group") if is_new else self.tr("Change this group"),
            self.tr("Add group") if is_new else self.tr("Save"),
        )
        self._group = group
        self.name_field = LineField(group.name)
        self.start_field = TimeField(group.starts_at)
        minutes = group.minutes or (_USUAL_MINUTES if is_new else 0)
        self.minutes_field = NumberField(minutes, most=_MOST_MINUTES, suffix=self.tr(" min"))
        self.where_field = WhereField()
        self.where_field.show_place(group.place, group.place_label)
        self.add_field("name", self.tr("Name"), self.name_field, self.tr("No names of people, no diagnosis"))
        days = [Choice(day.value, phrases.weekday(day)) for day in Weekday]
        chosen = (group.weekday.value,) if group.weekday else ()
        self.day_row = self.add_choice("weekday", self.tr("Day"), days, chosen, optional=True, tone="accent_text")
        self.add_field("time", self.tr("Start"), self.start_field)
        self.add_field("minutes", self.tr("How long"), self.minutes_field)
        self.put_beside("time", "minutes")
        self.add_field("place", self.tr("Where"), self.where_field)
        everybody = [line.person for line in tools.link.ask(people.everyone)]
        self.member_row = self.add_choice(
            "members",
            self.tr("Who usually comes"),
            [Choice(person.id, discreet.name(person)) for person in everybody],
            typed.members,
            many=True,
            tone="accent_text",
            hint=self.tr("A new session has them on its list"),
        )

    def record(self) -> GroupWords:
        """Give the group as it is typed."""
        self.where_field.settle()
        day = self.day_row.chosen()
        group = replace(
            self._group,
            name=clean(self.name_field.text()),
            weekday=Weekday(day[0]) if day else None,
            starts_at=self.start_field.value,
            minutes=self.minutes_field.value(),
            place=self.where_field.place,
            place_label=self.where_field.label,
        )
        return GroupWords(group, tuple(PersonId(person_id) for person_id in self.member_row.chosen()))

    def keep(self) -> Done[Group] | Refused | None:
        """Keep it."""
        words = self.record()
        return self.tools.link.do(groups.keep_group, words.group, words.members)
