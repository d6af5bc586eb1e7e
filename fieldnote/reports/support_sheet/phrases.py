"""The words by language."""

from fieldnote.reports.support_sheet.english import ENGLISH
from fieldnote.reports.support_sheet.spanish import SPANISH

WORDS = {"en": ENGLISH, "es": SPANISH}
