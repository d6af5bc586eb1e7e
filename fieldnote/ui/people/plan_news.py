"""What the newest plan changed, above the goals: notes that are signed keep the words they were signed with."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from fieldnote.domain.plan import Reworded, ShortRangeGoal
from fieldnote.services import tongue
from fieldnote.ui import dates
from fieldnote.ui.kit.card import Card
from fieldnote.ui.kit.heading import SectionHeader
from fieldnote.ui.kit.veil import Veil
from fieldnote.ui.people.facts import Facts


class PlanNews(Card):
    """Each goal that is new, is not listed any more, or reads another way than in the plan before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=8, parent=parent)
        self.setObjectName("plan_news")
        self._header = SectionHeader("", "flag", ink="info", wrap=True)
        self.column.addWidget(self._header)
        self._told: Veil | None = None
        self.hide()

    def show_change(self, found: Reworded | None) -> None:
        """Show what changed; nothing, where nothing did."""
        if self._told is not None:
            self._told.hide()
            self._told.deleteLater()
            self._told = None
        if found is not None:
            plan = tongue.of_rules(found.plan.label.strip() or "plan")
            day = dates.day_of_year(found.plan.effective_on)
            title = dates.at_start(self.tr("{plan} changed on {day}").format(plan=plan, day=day))
            self._header.heading.setText(title)
            self.setAccessibleName(title)
            holder = QWidget()
            holder.setLayout(Facts(self._facts(found)))
            self._told = Veil(holder)  # what the QP wrote may name anybody
            self.column.addWidget(self._told)
        self.setVisible(found is not None)

    def _facts(self, found: Reworded) -> Iterable[tuple[str, str]]:
        for before, now in found.changed:
            yield now.number, self._reads(before, now)
        for goal in found.new:
            yield goal.number, self.tr("New: {goal}").format(goal=goal.text)
        for goal in found.gone:
            yield goal.number, self.tr("No longer in the plan: {goal}").format(goal=goal.text)

    def _reads(self, before: ShortRangeGoal, now: ShortRangeGoal) -> str:
        if before.text.strip() != now.text.strip():
            return self.tr("{now} (before: {before})").format(now=now.text, before=before.text)
        if before.target_date != now.target_date:
            if now.target_date is None:
                return self.tr("{goal} (no target date now)").format(goal=now.text)
            day = dates.day_of_year(now.target_date)
            return self.tr("{goal} (target now {day})").format(goal=now.text, day=day)
        return self.tr("{goal} (how it is worked on changed)").format(goal=now.text)
