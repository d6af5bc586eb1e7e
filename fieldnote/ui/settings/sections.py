"""The sections of the settings, by their names."""

from PySide6.QtCore import QCoreApplication

from fieldnote.ui.kit.nav_parts import NavItem


def items() -> tuple[NavItem, ...]:
    """Give the sections in their order."""
    return (
        NavItem("notebook", QCoreApplication.translate("SettingsPage", "Notebook and backup"), "hard-drive"),
        NavItem("you", QCoreApplication.translate("SettingsPage", "You"), "user"),
        NavItem("privacy", QCoreApplication.translate("SettingsPage", "Privacy"), "shield"),
        NavItem("rules", QCoreApplication.translate("SettingsPage", "Rules"), "clipboard-list"),
        NavItem("writing", QCoreApplication.translate("SettingsPage", "Writing"), "spell-check"),
        NavItem("look", QCoreApplication.translate("SettingsPage", "Look"), "sun"),
        NavItem("activity", QCoreApplication.translate("SettingsPage", "Activity log"), "history"),
    )
