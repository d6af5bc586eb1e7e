"""What the first page's cards share."""

from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.layouts import Column


def buttons_in(column: Column) -> list[Button]:
    """Give the buttons of the widgets of a column, in their order."""
    widgets = (item.widget() for place in range(column.count()) if (item := column.itemAt(place)) is not None)
    return [button for widget in widgets if widget is not None for button in widget.findChildren(Button)]
