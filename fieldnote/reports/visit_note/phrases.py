"""A signed visit's values as phrases in the document's language."""

from datetime import UTC, datetime

from fieldnote.domain.acts import Statement
from fieldnote.domain.part import Part
from fieldnote.domain.signature import Signature
from fieldnote.domain.support import Support
from fieldnote.domain.units import next_unit_at
from fieldnote.domain.visit import ContactKind, Owner, Segment
from fieldnote.reports import act_words, dates, naming
from fieldnote.reports.sayings import NOTHING, TO
from fieldnote.reports.visit_note.english import ENGLISH
from fieldnote.reports.visit_note.spanish import SPANISH
from fieldnote.reports.visit_note.values import AddressedGoal, VisitNote
from fieldnote.reports.visit_note.words import Words

WORDS = {"en": ENGLISH, "es": SPANISH}


class Phrases:
    """Says in words what a visit note holds."""

    def __init__(self, note: VisitNote) -> None:
        self.note = note
        self.draft = note.visit.draft
        self.facts = note.visit.facts
        self.words: Words = WORDS[note.language]
        self.acts = act_words.WORDS[note.language]
        self.name = note.person.first_name
        self.specialist = note.specialist.name.split()[0] if note.specialist.name.split() else ""

    @staticmethod
    def counted(number: int, forms: tuple[str, str]) -> str:
        """Pick the form for one or many and fill in the number."""
        return forms[number != 1].format(n=number)

    # ── Moments ──

    def local(self, moment: datetime) -> datetime:
        """Turn a moment into the time of the place where the visit ended."""
        return moment.astimezone(self.draft.segments[-1].end.tzinfo) if self.draft.segments else moment

    def instant(self, moment: datetime) -> str:
        """Nov 20, 2026 11:30 AM, at the visit's place."""
        return dates.instant(self.local(moment), self.note.language)

    @property
    def day(self) -> str:
        """Nov 20, 2026."""
        return dates.full(self.note.visit.day, self.note.language)

    @property
    def times(self) -> str:
        """10:05 AM to 10:58 AM, with a dash; each stretch on its own line."""
        return "\n".join(self._segment(segment) for segment in self.draft.segments) or NOTHING

    def _segment(self, segment: Segment) -> str:
        """Give start and end; the day where it is not the day of service, the offset where the clock changed."""
        language, day = self.note.language, self.note.visit.day
        shown: list[str] = []
        for end in (segment.start, segment.end):
            clock = dates.clock(end, language)
            if segment.start.utcoffset() != segment.end.utcoffset():
                clock += f" ({dates.offset(end)})"
            shown.append(clock if end.date() == day else f"{dates.near(end.date(), day, language)} {clock}")
            day = end.date()
        return TO.join(part.replace(" ", "\u00a0") for part in shown)

    def signed_at(self, moment: datetime) -> str:
        """Signed as author Nov 20, 2026 11:30 AM (UTC-5), Nov 20, 2026 16:30 UTC."""
        universal = moment.astimezone(UTC)
        return self.words.signed.format(
            local=self.instant(moment),
            offset=dates.offset(self.local(moment)),
            utc=f"{dates.full(universal.date(), self.note.language)} {universal:%H:%M}",
        )

    @property
    def signed(self) -> str:
        """When the note was signed."""
        return self.signed_at(self.note.visit.signature.signed_at)

    def proof(self, signature: Signature) -> str:
        """Device 3f2a91c0 · SHA-256 with its first sixteen signs, in fours."""
        digest = " ".join(signature.sha256[at : at + 4] for at in range(0, 16, 4))
        return self.words.proof.format(device=signature.device_id[:8], digest=digest)

    @property
    def anchor(self) -> str:
        """Activity log at signing, with the first sixteen signs of its head, in fours; empty when it is not known."""
        head = " ".join(self.note.visit.anchor[at : at + 4] for at in range(0, 16, 4))
        return self.acts.anchor.format(head=head) if head.strip() else ""

    @property
    def pack(self) -> str:
        """Rules nc-peer-support, version 1."""
        return self.words.pack.format(pack=self.facts.policy_pack, version=self.facts.policy_version)

    @property
    def born(self) -> str:
        """The birth date in full, or nothing."""
        day = self.note.person.birth_date
        return dates.full(day, self.note.language) if day else ""

    @property
    def due(self) -> str:
        """When the next step is due."""
        due = self.draft.next_step.due
        return dates.full(due, self.note.language) if due else NOTHING

    @property
    def plan_dates(self) -> str:
        """The plan's dates, or that there is none here."""
        plan = self.note.plan
        if plan is None:
            return self.words.no_plan
        return self.words.plan_dates.format(dates=dates.span(plan.effective_on, plan.ends_on, self.note.language))

    @property
    def entered(self) -> str:
        """Entered Nov 20, 2026 11:24 AM (UTC-5)."""
        moment = self.facts.entered_at
        return self.words.entered.format(local=self.instant(moment), offset=dates.offset(self.local(moment)))

    # ── Who ──

    def given(self, value: str, field: str) -> str:
        """Give a value, or say that it was not asked, or that the person chose not to say."""
        if value.strip():
            return value
        return self.words.chose_not if field in self.note.person.declined else self.words.not_written

    @property
    def author(self) -> str:
        """The signer with the credential as the signature froze them."""
        return self.signer(self.note.visit.signature)

    @staticmethod
    def signer(signature: Signature) -> str:
        """Dana Reyes, NCCPSS."""
        return ", ".join(part for part in (signature.signer, signature.credential) if part)

    def who(self) -> str:
        """Who does the next step."""
        return {
            Owner.PERSON: self.name,
            Owner.SPECIALIST: self.specialist,
            Owner.BOTH: self.words.both.format(name=self.name, specialist=self.specialist),
            Owner.QP: "QP",
        }[self.draft.next_step.owner]

    @property
    def next_step(self) -> str:
        """What the next step is called: after an attempt it is the specialist's own, where the note says so."""
        own = self.words.own_step.format(specialist=self.specialist)
        return own if self.draft.has_own_step else self.words.next_step

    # ── Service ──

    @property
    def code(self) -> str:
        """H0038 HQ."""
        return " ".join((self.facts.code, *self.facts.modifiers)) if self.facts.code else self.words.no_code

    @property
    def excluded(self) -> str:
        """Travel 20 min, waiting 5 min."""
        kinds, excluded = self.words.excluded_kinds, self.draft.excluded
        given = {kind: getattr(excluded, kind) for kind in kinds}
        text = ", ".join(kinds[kind].format(n=n) for kind, n in given.items() if n) or self.words.nothing_excluded
        return text[:1].upper() + text[1:]

    @property
    def place(self) -> str:
        """Main St. library, POS 99."""
        words = self.words
        label = self.draft.place_label.strip() or (words.places[self.draft.place] if self.draft.place else "")
        pos = words.pos.format(code=self.facts.place_of_service) if self.facts.place_of_service else ""
        return ", ".join(part for part in (label, pos) if part) or NOTHING

    @property
    def with_whom(self) -> str:
        """One to one; or a group session and how many were present, never who."""
        if self.draft.kind is ContactKind.GROUP and self.draft.group_size:
            return self.counted(self.draft.group_size, self.words.group_size)
        return self.words.kind[self.draft.kind]

    @property
    def rule(self) -> str:
        """53 minutes of contact make 3 units. Only complete blocks of 15 minutes count. The next unit starts at 60."""
        words, facts = self.words, self.facts
        rule = facts.unit_rule
        if rule is None:
            return words.no_rule
        said = [words.rules[rule.rounding].format(block=rule.unit_minutes, middle=rule.unit_minutes // 2 + 1)]
        before = facts.by_day[-1].minutes_before if facts.by_day else 0
        if before:
            said.append(self.counted(before, words.counted_after))
        return words.rule.format(
            minutes=self.counted(facts.minutes, words.minutes),
            units=self.counted(facts.units, words.unit_word),
            rule=" ".join(said),
            next_unit=words.next_unit.format(minutes=next_unit_at(before + facts.minutes, rule) - before),
        )

    def cautions(self) -> list[str]:
        """The reasons given at signing, each after what it answers."""
        named = self.words.cautions
        reasons = {code: said.strip().rstrip(".") for code, said in self.draft.reasons.items()}
        return [f"{named.get(code, code)}: {said}" for code, said in reasons.items() if said]

    # ── Banners ──

    def banners(self) -> list[tuple[str, str]]:
        """What a reader has to know first: replaced, late entry, corrected, contested, with additions."""
        words, visit = self.words, self.note.visit
        found: list[tuple[str, str]] = []
        if self.note.replaced:
            found.append((self.acts.replaced, self.acts.replaced_facts.format(version=visit.version)))
        if self.facts.late:
            entered, signed = self.instant(self.facts.entered_at), self.instant(visit.signature.signed_at)
            told = words.late_facts.format(day=self.day, entered=entered, signed=signed)
            found.append((words.late, self._with_reason(told, self.draft.reasons.get("late_note", ""))))
        if visit.replaces is not None:
            told = words.corrected_facts.format(version=visit.version)
            found.append((words.corrected, self._with_reason(told, visit.replaces.reason)))
        if visit.statements:
            told = self.acts.contested_facts[len(visit.statements) != 1]
            found.append((self.acts.contested, told.format(name=self.name, n=len(visit.statements))))
        if visit.addenda:
            found.append((words.addendum, self.counted(len(visit.addenda), words.addendum_facts)))
        return found

    def _with_reason(self, told: str, reason: str) -> str:
        return f"{told} {self.words.reason.format(reason=reason)}" if reason.strip() else told

    # ── Statements ──

    def stated(self, statement: Statement) -> str:
        """On “What we did”, given Nov 24, 2026."""
        part = self._part(statement.part) if statement.part else self.acts.whole_note
        return self.acts.stated.format(part=part, day=dates.full(statement.received_on, self.note.language))

    def answer_due(self, statement: Statement) -> str:
        """Not answered yet, and the last day for it."""
        return self.acts.no_answer.format(day=dates.full(statement.answer_due, self.note.language))

    def _part(self, part: Part) -> str:
        words = self.words
        return {
            Part.TIME: words.time,
            Part.PLACE: words.place,
            Part.CODE: words.code,
            Part.GOAL: words.goals,
            Part.WHAT_WE_DID: words.what_we_did,
            Part.RESPONSE: words.response.format(name=self.name),
            Part.NEXT_STEP: self.next_step,
        }[part]

    # ── Goals, triggers, supports ──

    def goal_title(self, at: int, addressed: AddressedGoal | None) -> str:
        """The goal as it read on the day of signing."""
        if at < len(self.facts.goals):
            return self.facts.goals[at]
        return f"{addressed.goal.number} {addressed.goal.title}".strip() if addressed else ""

    def goal_lines(self, addressed: AddressedGoal) -> str:
        """The outcome it leads to, and where it stands on the ladder."""
        words = self.words
        outcome = addressed.outcome
        parts = [words.outcome.format(number=outcome.number, text=outcome.text)] if outcome else []
        if addressed.step:
            parts.append(words.step.format(step=addressed.step.number, word=words.ladder[addressed.step]))
        return "  ·  ".join(parts)

    def triggers(self) -> str:
        """People: Cousin D.; Things: payday."""
        return "; ".join(f"{self.words.groups[t.group]}: {t.what}" for t in self.note.triggers)

    def supports(self) -> str:
        """Ray M., sponsor; Mutual aid meeting."""
        return "; ".join(map(self._support, self.note.supports))

    def _support(self, support: Support) -> str:
        name = naming.called(support, self.words.meeting, as_initials=self.note.supports_as_initials)
        role = self.words.roles[support.kind]
        return f"{name}, {role}" if role else name
