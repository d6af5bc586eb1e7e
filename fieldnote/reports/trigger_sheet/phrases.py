"""The words of the trigger sheet by language."""

from fieldnote.reports.trigger_sheet.english import ENGLISH
from fieldnote.reports.trigger_sheet.spanish import SPANISH

WORDS = {"en": ENGLISH, "es": SPANISH}
