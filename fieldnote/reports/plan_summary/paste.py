"""The plan summary as plain text to paste into the boxes of an agency's record system, one block at a time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fieldnote.domain.consent import Content
from fieldnote.domain.support import Support
from fieldnote.domain.trigger import Trigger, TriggerGroup
from fieldnote.reports.plan_summary.phrases import Phrases
from fieldnote.reports.plan_summary.values import GoalProgress, NextStepLine, OtherWork, PlanSummary
from fieldnote.reports.sayings import joined, quoted

LONGEST = 600
"""Characters of a block's text: what a box of a plan form takes."""
_BREAKS = (re.compile(r"\n+"), re.compile(r"(?<=[.!?”;])\s+"), re.compile(r"\s+"))


@dataclass(frozen=True, slots=True)
class PasteBlock:
    """A numbered title, not to be pasted, and at most 600 characters of plain text that stand on their own."""

    title: str
    text: str


def paste_blocks(summary: PlanSummary) -> tuple[PasteBlock, ...]:
    """Give the summary's text in numbered blocks, from the same values as the paper; facts apart from suggestions."""
    phrases = Phrases(summary)
    blocks: list[PasteBlock] = []
    for number, (title, text) in enumerate(_sections(phrases), 1):
        portions = list(_portions(text))
        for part, portion in enumerate(portions, 1):
            whole = len(portions) == 1
            shown = title if whole else phrases.words.part.format(title=title, part=part, parts=len(portions))
            blocks.append(PasteBlock(f"{number}. {shown}", portion))
    return tuple(blocks)


def _sections(phrases: Phrases) -> Iterator[tuple[str, str]]:
    for title, text in (
        *_about(phrases),
        *_person(phrases),
        *(section for progress in phrases.summary.goals for section in _goal(phrases, progress)),
        *(_other_work(phrases, work) for work in phrases.summary.other_work),
        *_around(phrases),
        *_ahead(phrases),
    ):
        if text.strip():
            yield title, text


def _about(phrases: Phrases) -> Iterator[tuple[str, str]]:
    words, summary = phrases.words, phrases.summary
    facts = {"person": summary.person.full_name, "dates": phrases.period, "author": phrases.author}
    yield words.about, words.about_text.format(**facts)


def _person(phrases: Phrases) -> Iterator[tuple[str, str]]:
    words, person = phrases.words, phrases.summary.person
    name = phrases.name
    if person.what_matters.strip():
        yield words.matters.format(name=name), quoted(person.what_matters)
    if person.strengths:
        label = words.strengths.format(name=name)
        yield label.rstrip(":"), f"{label} {joined(person.strengths)}"
    rules = f"{words.contact_rules.format(name=name)} {person.contact_rules}" if person.contact_rules.strip() else ""
    said = quoted(person.for_the_team) if person.for_the_team.strip() else ""
    yield words.team.format(name=name), "\n".join(part for part in (said, rules) if part)


def _goal(phrases: Phrases, progress: GoalProgress) -> Iterator[tuple[str, str]]:
    words, goal = phrases.words, progress.goal
    label = f"{phrases.goal_label(progress)} {goal.title}".strip()
    outcome = phrases.outcome_of(progress)
    where = outcome.where_am_i_now.strip() if outcome else ""
    facts = (
        phrases.outcome_line(progress),
        f"{words.where_now.format(name=phrases.name)} {where}" if where else "",
        quoted(goal.own_words) if goal.own_words.strip() else "",
        phrases.ladder(progress),
        f"{phrases.worked_on(progress, in_full=True)}.",
        goal.what_changed.strip() or phrases.silence_on(progress),
    )
    yield words.goal_facts.format(goal=label), "\n".join(part for part in facts if part)
    suggestion = (goal.to_add_to_plan.strip(), phrases.goal_dates(progress).replace("  ·  ", ". "))
    yield words.goal_suggestion.format(goal=label), "\n".join(part for part in suggestion if part)


def _other_work(phrases: Phrases, work: OtherWork) -> tuple[str, str]:
    words = phrases.words
    told = tuple(f"{label}: {text.strip()}" for label, text in phrases.other_told(work))
    stated = tuple(f"{words.stated.format(name=phrases.name)}: {quoted(text)}" for text in work.stated)
    facts = (
        phrases.other_when(work, in_full=True).replace("  ·  ", ", "),
        work.about,
        phrases.other_goals(work),
        quoted(work.own_words) if work.own_words.strip() else "",
        *((*told, *stated) if work.is_told else (words.not_told,)),
    )
    return f"{words.other_work}: {phrases.full(work.day)}", "\n".join(fact for fact in facts if fact)


def _around(phrases: Phrases) -> Iterator[tuple[str, str]]:
    words, summary = phrases.words, phrases.summary
    if Content.SUPPORTS not in summary.leaves_out:
        yield words.paste_supports, "\n".join(_support(phrases, support) for support in summary.supports)
    for group in () if Content.TRIGGERS in summary.leaves_out else TriggerGroup:
        lines = [_trigger(phrases, trigger) for trigger in summary.triggers if trigger.group is group]
        yield words.paste_triggers.format(group=words.groups[group]), "\n".join(lines)
    yield words.paste_signs, "\n".join(f"{stage.capitalize()}: {told}" for stage, told in phrases.signs())
    helps = (
        (words.helped, phrases.helped()),
        (words.may_help, phrases.may_help()),
        (words.not_helped, phrases.not_helped()),
    )
    yield words.paste_helps, "\n".join(f"{label} {told}" for label, told in helps if told)


def _support(phrases: Phrases, support: Support) -> str:
    words = phrases.words
    role = words.kind[support.kind]
    who = phrases.support_name(support) + (f" ({role})" if role else "")
    near = ", ".join((words.ring[support.ring], *([words.tie[support.tie]] if support.tie.is_said else [])))
    since = f"{words.since.lower()} {phrases.since(support)}" if support.since else ""
    facts = (phrases.support_help(support).rstrip("."), near, since)
    return f"{who}: {'; '.join(fact for fact in facts if fact)}."


def _trigger(phrases: Phrases, trigger: Trigger) -> str:
    words = phrases.words
    remark = phrases.trigger_remark(trigger)
    labelled = (
        ("", f"{trigger.what} ({remark})" if remark else trigger.what),
        (f"{words.early_sign}: ", trigger.early_sign),
        (f"{words.helps}: ", trigger.what_helps),
        (f"{words.who_to_call}: ", trigger.who_to_call),
    )
    return " ".join(f"{label}{said.strip().rstrip('.')}." for label, said in labelled if said.strip())


def _ahead(phrases: Phrases) -> Iterator[tuple[str, str]]:
    words, summary = phrases.words, phrases.summary
    yield words.paste_steps, "\n".join(_step(phrases, step) for step in summary.next_steps)
    yield words.requests.rstrip(":"), "\n".join(f"- {request}" for request in phrases.requests())
    yield words.service_facts, f"{phrases.period}: {_service(phrases)}."
    yield words.paste_sources, "; ".join(phrases.source(note) for note in summary.sources)


def _step(phrases: Phrases, step: NextStepLine) -> str:
    words = phrases.words
    told = phrases.goals_of(step)
    goals = f"{words.goal_column} {told}" if any(step.goals) else told
    due = f"{words.by_column} {phrases.full(step.due)}" if step.due else ""
    own = "" if step.agreed else phrases.own_step
    facts = "; ".join(fact for fact in (phrases.who(step), own, due, goals) if fact)
    return f"{step.text.strip().rstrip('.')} ({facts})."


def _service(phrases: Phrases) -> str:
    words, figures = phrases.words, phrases.summary.figures
    facts = (
        f"{figures.visits} {words.visits[figures.visits != 1]}",
        f"{figures.group_sessions} {words.sessions[figures.group_sessions != 1]}",
        *(
            phrases.counted(count, words.units_of_n, code=code)
            for code, count in (*figures.units[:1], *figures.group_units[:1])
        ),
        *phrases.service_facts(),
        phrases.units_left(),
        *phrases.measures(),
    )
    return "; ".join(fact for fact in facts if fact)


def _portions(text: str) -> Iterator[str]:
    """Divide a text into portions of at most 600 characters: between lines, else sentences, else words."""
    portion = ""
    for piece in _pieces(text, _BREAKS):
        if portion and len(portion) + len(piece.rstrip()) > LONGEST:
            yield portion.rstrip()
            portion = ""
        portion += piece
    if portion.strip():
        yield portion.rstrip()


def _pieces(text: str, breaks: tuple[re.Pattern[str], ...]) -> Iterator[str]:
    """Give pieces that fit, each with the space after it; a word that is longer than a box is cut."""
    if len(text.rstrip()) <= LONGEST:
        yield text
    elif breaks:
        at = 0
        for chance in breaks[0].finditer(text):
            yield from _pieces(text[at : chance.end()], breaks[1:])
            at = chance.end()
        yield from _pieces(text[at:], breaks[1:])
    else:
        yield from (text[at : at + LONGEST] for at in range(0, len(text), LONGEST))
