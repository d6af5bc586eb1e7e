"""What makes it harder: a trigger in the person's words, with what helps."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import TriggerId
from fieldnote.domain.text import clean
from fieldnote.domain.trigger import BegunTrigger, Strength, Trigger, TriggerCourse, TriggerGroup, begun
from fieldnote.services import triggers
from fieldnote.ui import words
from fieldnote.ui.kit.choice import Choice
from fieldnote.ui.people import phrases
from fieldnote.ui.people.triggers import ICONS
from fieldnote.ui.records.sheet import RecordSheet
from fieldnote.ui.tools import Tools


class TriggerSheet(RecordSheet):
    """Writes down a trigger, or changes one that has an id."""

    def __init__(self, host: QWidget, tools: Tools, trigger: Trigger) -> None:
        is_new = not trigger.id
        super().__init__(
            host,
            tools,
            self.tr("Add a trigger") if is_new else self.tr("Change this trigger"),
            self.tr("Add trigger") if is_new else self.tr("Save"),
        )
        self._trigger = trigger
        self.what = self.add_words("what", self.tr("What makes it harder?"), trigger.what, self.tr("In their words"))
        self.group = self.add_choice(
            "group",
            self.tr("What kind"),
            [Choice(group.value, words.of(group), ICONS[group]) for group in TriggerGroup],
            () if isinstance(trigger, BegunTrigger) else (trigger.group.value,),
            tone="trigger",
        )
        self.sign = self.add_words("early_sign", self.tr("Early sign"), trigger.early_sign)
        self.helps = self.add_words("what_helps", self.tr("What helps"), trigger.what_helps)
        self.call = self.add_words("who_to_call", self.tr("Who to call"), trigger.who_to_call)
        self.strength = self.add_choice(
            "strength",
            self.tr("How strong"),
            [Choice(strength.value, phrases.word(strength)) for strength in Strength],
            (trigger.strength.value,),
            tone="trigger",
        )
        self.course = self.add_choice(
            "course",
            self.tr("How it is now"),
            [Choice(course.value, phrases.word(course)) for course in TriggerCourse],
            (trigger.course.value,),
            tone="coping",
        )
        self.often = self.add_words("how_often", self.tr("How often"), trigger.how_often)
        self.avoid = self.add_words("avoid", self.tr("How to stay out of its way"), trigger.avoid)
        self.prepare = self.add_words("prepare", self.tr("What to have ready"), trigger.prepare)
        more = (trigger.how_often, trigger.avoid, trigger.prepare)
        self.fold(("how_often", "avoid", "prepare"), self.tr("More about it"), opened=any(more))
        self.field("course").setVisible(not is_new)

    def record(self) -> Trigger:
        """Give the trigger as it is typed."""
        group = self.group.chosen()
        typed = replace(
            self._trigger,
            what=clean(self.what.text()),
            group=TriggerGroup(group[0]) if group else self._trigger.group,
            early_sign=clean(self.sign.text()),
            what_helps=clean(self.helps.text()),
            who_to_call=clean(self.call.text()),
            strength=Strength(self.strength.chosen()[0]),
            course=TriggerCourse(self.course.chosen()[0]),
            how_often=clean(self.often.text()),
            avoid=clean(self.avoid.text()),
            prepare=clean(self.prepare.text()),
        )
        return begun(typed, self.unchosen(self.group))

    def keep(self) -> Done[TriggerId] | Refused | None:
        """Keep it."""
        return self.tools.link.do(triggers.change if self._trigger.id else triggers.add, self.record())
