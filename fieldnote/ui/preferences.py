"""What a person chose for the window, kept in a small file that holds no name and no word of a notebook."""

from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication

from fieldnote.host import settings as store
from fieldnote.host.settings import Settings
from fieldnote.ui.kit.veil import discretion
from fieldnote.ui.language import Language, of_setting
from fieldnote.ui.theme import Appearance, Face, Look

if TYPE_CHECKING:
    from fieldnote.domain.fleet import Fleet

_WHOLE = 100


class Preferences:
    """The settings and the look that follows from them."""

    def __init__(self, app: QApplication, file: Path) -> None:
        """Read the file and put the look on."""
        self._file = file
        self.settings: Settings = store.load(file)
        self.appearance = Appearance(app)
        self.appearance.choose(
            look=_known(Look, self.settings.theme, Look.SYSTEM),
            scale=self.settings.text_percent / _WHOLE,
            face=_known(Face, self.settings.font, Face.INTER),
            touch=self.settings.touch,
        )
        discretion.turn(on=self.settings.discreet)

    @cached_property
    def fleet(self) -> "Fleet":
        """What the agency decided for this computer; first asked for when a notebook is opened."""
        from fieldnote.host import fleet  # noqa: PLC0415 -- after the first paint

        return fleet.of_this_computer()

    @property
    def lock_minutes(self) -> int:
        """After how many minutes it locks: the agency's number where it decides, else the person's."""
        return self.fleet.lock_minutes or self.settings.lock_minutes

    @property
    def look(self) -> Look:
        """The colours that were chosen."""
        return self.appearance.look

    @property
    def face(self) -> Face:
        """The typeface that was chosen."""
        return self.appearance.theme.face

    @property
    def language(self) -> Language:
        """The language that was chosen."""
        return of_setting(self.settings.language)

    def keep(self, **changes: Any) -> None:  # noqa: ANN401 -- the fields of Settings, checked by `replace`
        """Change settings and write them; a place that cannot be written costs no one their work."""
        changed = replace(self.settings, **changes)
        if changed != self.settings:
            self.settings = changed
            store.save(self._file, changed)

    def keep_look(self) -> None:
        """Write the look of now."""
        percent = round(self.appearance.scale * _WHOLE)
        touch = self.appearance.theme.touch
        self.keep(theme=self.look.value, text_percent=percent, font=self.face.value, touch=touch)


def _known(kind: Any, value: str, otherwise: Any) -> Any:  # noqa: ANN401 -- two enums
    try:
        return kind(value)
    except ValueError:
        return otherwise
