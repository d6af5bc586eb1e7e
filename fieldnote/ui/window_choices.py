"""The choices that belong to the window, not to the notebook: its look, its menu bar, and when it locks."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from fieldnote.services import tongue
from fieldnote.ui.language import Language
from fieldnote.ui.lock.guard import Guard
from fieldnote.ui.main_window import MainWindow
from fieldnote.ui.preferences import Preferences
from fieldnote.ui.settings.look_section import LookSection
from fieldnote.ui.settings.page import SettingsPage
from fieldnote.ui.settings.privacy_section import PrivacySection
from fieldnote.ui.theme import Face, Look


class WindowChoices(QObject):
    """Keeps what is chosen in the settings, with a way back, and shows there what was chosen in the menus."""

    def __init__(self, page: SettingsPage, window: MainWindow, preferences: Preferences, guard: Guard) -> None:
        super().__init__(page)
        self._page, self._window, self._preferences, self._guard = page, window, preferences, guard
        self._privacy: PrivacySection | None = None
        self._look: LookSection | None = None
        page.section_made.connect(self._on_made)
        preferences.appearance.changed.connect(self._show)
        window.menus.menu_bar_kept.connect(self._show)

    def _on_made(self, section: QObject) -> None:
        if isinstance(section, PrivacySection):
            self._privacy = section
            section.minutes_chosen.connect(self._on_minutes)
            section.hide_asked.connect(self._guard.hide)
            section.discreet_chosen.connect(self._on_discreet)
        elif isinstance(section, LookSection):
            self._look = section
            section.look_chosen.connect(self._on_look)
            section.face_chosen.connect(self._on_face)
            section.scale_chosen.connect(self._on_scale)
            section.touch_chosen.connect(self._on_touch)
            section.menu_bar_chosen.connect(self._on_menu_bar)
            section.language_chosen.connect(self._on_language)
        self._show()

    def _show(self) -> None:
        kept, look = self._preferences, self._preferences.look
        scale, menu_bar = kept.appearance.scale, kept.settings.menu_bar
        if self._look is not None:
            touch = kept.appearance.theme.touch
            self._look.show_choices(look, kept.face, scale, kept.language, touch=touch, menu_bar=menu_bar)
        if self._privacy is not None:
            self._privacy.show_minutes(kept.lock_minutes, decided=kept.fleet.lock_minutes is not None)
            self._privacy.show_discreet(at_start=kept.settings.discreet)
        self._window.menus.show_choices(look, kept.face, menu_bar=menu_bar)

    def _tell(self, sentence: str, undo: Callable[[], object]) -> None:
        self._page.recorder.tell(sentence, undo)

    def _on_minutes(self, minutes: int) -> None:
        before = self._preferences.settings.lock_minutes
        self._lock_after(minutes)
        one, many = self.tr("Locks after 1 minute from now on."), self.tr("Locks after {count} minutes from now on.")
        self._tell(tongue.counted(one, many, minutes), partial(self._lock_after, before))

    def _lock_after(self, minutes: int) -> None:
        self._preferences.keep(lock_minutes=minutes)
        self._guard.watch.set_minutes(minutes)
        self._show()

    def _on_discreet(self, at_start: bool) -> None:  # noqa: FBT001 -- Qt's signal carries it
        self._begin_discreet(at_start=at_start)
        self._tell(self.tr("How Fieldnote begins is changed."), partial(self._begin_discreet, at_start=not at_start))

    def _begin_discreet(self, *, at_start: bool) -> None:
        self._preferences.keep(discreet=at_start)
        self._show()

    def _on_look(self, look: Look) -> None:
        before = self._preferences.look
        self._choose(look=look)
        self._tell(self.tr("Colors changed."), partial(self._choose, look=before))

    def _on_face(self, face: Face) -> None:
        before = self._preferences.face
        self._choose(face=face)
        self._tell(self.tr("Font changed."), partial(self._choose, face=before))

    def _on_scale(self, scale: float) -> None:
        before = self._preferences.appearance.scale
        self._choose(scale=scale)
        self._tell(self.tr("Text size changed."), partial(self._choose, scale=before))

    def _on_touch(self, touch: bool) -> None:  # noqa: FBT001 -- Qt's signal carries it
        self._choose(touch=touch)
        self._tell(self.tr("Room around controls changed."), partial(self._choose, touch=not touch))

    def _choose(
        self,
        *,
        look: Look | None = None,
        face: Face | None = None,
        scale: float | None = None,
        touch: bool | None = None,
    ) -> None:
        self._preferences.appearance.choose(look=look, face=face, scale=scale, touch=touch)
        self._preferences.keep_look()

    def _on_menu_bar(self, kept: bool) -> None:  # noqa: FBT001 -- Qt's signal carries it
        self._keep_menu_bar(kept=kept)
        self._tell(self.tr("Menu bar changed."), partial(self._keep_menu_bar, kept=not kept))

    def _keep_menu_bar(self, *, kept: bool) -> None:
        self._window.keep_menu_bar(kept=kept)
        self._preferences.keep(menu_bar=kept)
        self._show()

    def _on_language(self, chosen: Language) -> None:
        before = self._preferences.language
        self._keep_language(chosen)
        self._tell(
            self.tr("The language changes when you next lock or open Fieldnote."), partial(self._keep_language, before)
        )

    def _keep_language(self, chosen: Language) -> None:
        self._preferences.keep(language=chosen.value)
        self._show()
