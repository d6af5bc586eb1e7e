"""The sentences about what is planned: how often a visit comes round, and what became of a plan."""

from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, QLocale

from fieldnote.domain.planning import Coming, Series
from fieldnote.domain.recurrence import Recurrence, Repeats
from fieldnote.domain.visit import ContactKind
from fieldnote.services.planning import CalledOff, Ended, MovedOn
from fieldnote.ui import dates, discreet, visit_words, words

translate = QCoreApplication.translate


def rhythm(recurrence: Recurrence) -> str:
    """Say how often a visit comes round, as "Every two weeks"."""
    if recurrence.repeats is Repeats.WEEKLY:
        if recurrence.interval == 2:
            return translate("planning", "Every two weeks")
        one, many = translate("planning", "Every week"), translate("planning", "Every {count} weeks")
    else:
        one, many = translate("planning", "Every month"), translate("planning", "Every {count} months")
    return visit_words.counted(one, many, recurrence.interval)


def moment(at: datetime, today: date) -> str:
    """Say when a visit is to be, with the year where it is not this one: a slip in it would not be seen."""
    return dates.moment(at) if at.astimezone().year == today.year else dates.dated_moment(at)


def planned_once(day: date, starts_at: time, today: date) -> str:
    """Say that one visit is planned."""
    sentence = translate("planning", "Visit planned for {when}.")
    return sentence.format(when=moment(datetime.combine(day, starts_at), today))


def planned(series: Series, today: date) -> str:
    """Say how many visits are planned, which days, and until when."""
    span, recurrence = series.span, series.recurrence
    assert span is not None, "a series on no day is not planned"  # noqa: S101 -- for the type
    if span.visits == 1:
        return planned_once(span.first, series.what.starts_at, today)
    weekly = recurrence.repeats is Repeats.WEEKLY and recurrence.interval == 1
    on_one_day = weekly and len(recurrence.weekdays) < 2
    often = rhythm(recurrence)
    often = often[:1].lower() + often[1:]
    first = dates.day(span.first)
    if on_one_day:
        weekday = QLocale().standaloneDayName(span.first.isoweekday())
        often, first = translate("planning", "every {weekday}").format(weekday=weekday), dates.short_day(span.first)
    if span.last is None:
        sentence = translate("planning", "Visits planned {often} from {first} on, with no end.")
        return sentence.format(often=often, first=first)
    last = dates.short_day(span.last) if on_one_day else dates.day(span.last)
    if span.last.year != span.first.year:
        last = dates.day_of_year(span.last) if on_one_day else dates.dated(span.last)
    sentence = translate("planning", "{count} visits planned, {often} from {first} to {last}.")
    return sentence.format(count=span.visits, often=often, first=first, last=last)


def called_off(done: CalledOff) -> str:
    """Say that a visit and those after it are called off, and how many stay all the same."""
    return " ".join((translate("planning", "This visit and all after it are called off."), *_stay(done.ended)))


def moved_on(done: MovedOn, today: date) -> str:
    """Say how many visits are planned now that one was moved with those after it, and how many stay all the same."""
    return " ".join((translate("planning", "Moved."), planned(done.new, today), *_stay(done.ended)))


def _stay(ended: Ended) -> list[str]:
    """Say how many visits stay as they are."""
    one = translate("planning", "1 visit that you changed before stays.")
    many = translate("planning", "{count} visits that you changed before stay.")
    return [visit_words.counted(one, many, len(ended.stay))] if ended.stay else []


def when(coming: Coming, today: date) -> str:
    """Say when a visit is to come, as "Fri, Dec 4, 10:00 AM"."""
    if coming.starts_at.date() == today:
        return translate("planning", "Today, {time}").format(time=dates.clock(coming.starts_at))
    return dates.at_start(moment(coming.starts_at, today))


def facts(coming: Coming) -> str:
    """Say where a visit is to be, and whether it comes round."""
    said = (
        words.of(coming.kind) if coming.kind is not ContactKind.ONE_TO_ONE else "",
        discreet.place(coming.place, coming.place_label),
        rhythm(coming.series.recurrence) if coming.series is not None else "",
    )
    return visit_words.SEPARATOR.join(fact for fact in said if fact)
