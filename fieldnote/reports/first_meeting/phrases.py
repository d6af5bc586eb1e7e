"""The words by language."""

from fieldnote.reports.first_meeting.english import ENGLISH
from fieldnote.reports.first_meeting.spanish import SPANISH

WORDS = {"en": ENGLISH, "es": SPANISH}
