"""The sheets of a consent: every element of 42 CFR 2.31(a), and what ends it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from PySide6.QtWidgets import QWidget

from fieldnote.domain.attachment import Attachment
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import Consent, ConsentKind, Content, EndingKind, Purpose, SignedHow, Signer
from fieldnote.domain.consent_check import PURPOSE_OF_KIND, RECIPIENTS_OF_KIND, missing_elements
from fieldnote.domain.ids import SupportId
from fieldnote.domain.problems import Problem
from fieldnote.domain.support import Support
from fieldnote.domain.text import clean
from fieldnote.services import consents
from fieldnote.services.consents import ConsentStanding
from fieldnote.ui import discreet
from fieldnote.ui.kit.card import Divider
from fieldnote.ui.kit.choice import Choice
from fieldnote.ui.kit.combo_field import ComboField
from fieldnote.ui.kit.date_field import DateField
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, empty
from fieldnote.ui.kit.note_edit import NoteEdit
from fieldnote.ui.people import document_phrases
from fieldnote.ui.people.recipient_fields import RecipientFields
from fieldnote.ui.records.sheet import RecordSheet
from fieldnote.ui.tools import Tools

_USUAL_PURPOSE: Final = {
    ConsentKind.TPO: Purpose.TPO,
    ConsentKind.PROCEEDINGS: Purpose.PROCEEDINGS,
    ConsentKind.SUPPORTER: Purpose.SUPPORT,
}


@dataclass(frozen=True, slots=True)
class AtHand:
    """What a consent can point to: the person's supports, and their attached files."""

    name: str
    """What the person is called in a sentence."""
    supports: Sequence[Support] = ()
    files: Sequence[Attachment] = ()


class ConsentSheet(RecordSheet):
    """Writes down a consent as far as it is known. What is missing is said, and stops nothing."""

    def __init__(self, host: QWidget, tools: Tools, consent: Consent, at_hand: AtHand, *, is_new: bool) -> None:
        title = self.tr("Record a consent") if is_new else self.tr("Finish this consent")
        super().__init__(host, tools, title, self.tr("Keep consent"))
        self._consent, self._at_hand = consent, at_hand
        self._lacks: tuple[Problem, ...] | None = None
        self._add_what(consent)
        self._add_why(consent)
        self._add_end(consent)
        self._add_signature(consent)
        self._add_statements(consent)
        self._add_whose(consent)
        self._left = Column(spacing=6)
        self.column.addWidget(Divider())
        self.column.addLayout(self._left)
        self._watch()
        self._on_kind()
        self._refresh()

    def record(self) -> Consent:
        """Give the consent as it is typed."""
        purpose, signed_how, states = self.purpose.chosen(), self.signed_how.chosen(), self.statements.chosen()
        return replace(
            self._consent,
            kind=self._kind,
            patient_name=clean(self.patient.text()),
            discloser=clean(self.discloser.text()),
            contents=tuple(Content(key) for key in self.contents.chosen()),
            contents_words=clean(self.contents_words.text()),
            recipients=self.recipients.recipients(),
            hipaa_redisclosure_stated="hipaa" in states,
            purpose=Purpose(purpose[0]) if purpose else None,
            purpose_words=clean(self.purpose_words.text()),
            right_to_revoke_stated="revoke" in states,
            how_to_revoke=clean(self.how_to_revoke.text()),
            expires_on=self.expires_on.value,
            expires_with=clean(self.expires_with.text()),
            never_expires=bool(self.never_expires.chosen()),
            signed_how=SignedHow(signed_how[0]) if signed_how else None,
            attachment_id=self.scan.value or None,
            paper_kept_at=clean(self.kept_at.text()),
            signer=Signer(self.signer.chosen()[0]),
            signer_name=clean(self.signer_name.text()),
            signer_authority=clean(self.authority.text()),
            signed_on=self.signed_on.value,
            no_longer_protected_stated="passed_on" in states,
            refusal_consequences=clean(self.refusal.text()),
            support_id=SupportId(self.support.value) if self.support.value else None,
        )

    def keep(self) -> Done[ConsentStanding] | Refused | None:
        """Keep it, however much it lacks."""
        return self.tools.link.do(consents.save, self.record())

    @property
    def _kind(self) -> ConsentKind:
        return ConsentKind(self.kind.chosen()[0])

    # Fields ───────────────────────────────────────────────────────────────────────────────────────

    def _add_what(self, consent: Consent) -> None:
        self.kind = self.add_choice(
            "kind",
            self.tr("What kind of consent"),
            [Choice(kind.value, document_phrases.word(kind)) for kind in ConsentKind],
            (consent.kind.value,),
            tone="accent_text",
        )
        theirs: list[tuple[str, str]] = [(one.id, discreet.called(one.name)) for one in self._at_hand.supports]
        known = {key for key, _ in theirs}
        if consent.support_id and consent.support_id not in known:
            theirs.append((consent.support_id, self.tr("Someone no longer in the network")))
        choices = (("", self.tr("Nobody in the network")), *theirs)
        self.support = ComboField(choices, chosen=consent.support_id or "")
        self.add_field("support_id", self.tr("About whom in the network"), self.support)
        self.recipients = RecipientFields(consent.recipients, RECIPIENTS_OF_KIND[consent.kind])
        self.add_field("recipients", self.tr("Who may be told"), self.recipients)
        self.contents = self.add_choice(
            "contents",
            self.tr("What they may be told"),
            [Choice(content.value, document_phrases.word(content)) for content in Content],
            [content.value for content in consent.contents],
            many=True,
            tone="accent_text",
        )
        self.contents_words = self.add_words(
            "contents_words", self.tr("The same in the words of the form"), consent.contents_words
        )

    def _add_why(self, consent: Consent) -> None:
        self.purpose = self.add_choice(
            "purpose",
            self.tr("What it is for"),
            [Choice(purpose.value, document_phrases.word(purpose)) for purpose in Purpose],
            (consent.purpose.value,) if consent.purpose else (),
            optional=True,
            tone="accent_text",
        )
        self.purpose_words = self.add_words(
            "purpose_words", self.tr("In the words of the form"), consent.purpose_words, self.tr("If it has its own")
        )

    def _add_end(self, consent: Consent) -> None:
        self.expires_on = self._day(consent.expires_on, self.tr("No day"))
        self.add_field("expires_on", self.tr("Last day it holds"), self.expires_on)
        self.expires_with = self.add_words(
            "expires_with", self.tr("Or what ends it"), consent.expires_with, self.tr("Such as the end of the services")
        )
        self.never_expires = self.add_choice(
            "never_expires",
            self.tr("Or without an end"),
            [Choice("never", self.tr("The form says it has no end"))],
            ("never",) if consent.never_expires else (),
            many=True,
            tone="accent_text",
        )
        self.how_to_revoke = self.add_words("how_to_revoke", self.tr("How it can be taken back"), consent.how_to_revoke)

    def _add_signature(self, consent: Consent) -> None:
        offered = [SignedHow.PAPER, *([consent.signed_how] if consent.signed_how is SignedHow.DRAWN else [])]
        self.signed_how = self.add_choice(
            "signed_how",
            self.tr("How it is signed"),
            [Choice(how.value, document_phrases.word(how)) for how in offered],
            (consent.signed_how.value,) if consent.signed_how else (),
            optional=True,
            tone="accent_text",
            hint=self.tr("Leave it open while it is not signed"),
        )
        self.signed_on = self._day(consent.signed_on, self.tr("Not signed yet"))
        self.add_field("signed_on", self.tr("Signed on"), self.signed_on)
        self.kept_at = self.add_words("paper_kept_at", self.tr("Where the paper lies"), consent.paper_kept_at)
        files: list[tuple[str, str]] = [(file.id, document_phrases.file_title(file)) for file in self._at_hand.files]
        if consent.attachment_id and consent.attachment_id not in {key for key, _ in files}:
            files.append((consent.attachment_id, self.tr("A file that is not here")))
        choices = (("", self.tr("No scan")), *files)
        self.scan = ComboField(choices, chosen=consent.attachment_id or "")
        self.add_field("attachment_id", self.tr("Or its scan, attached here"), self.scan)
        self.signer = self.add_choice(
            "signer",
            self.tr("Who signed"),
            [Choice(signer.value, document_phrases.word(signer)) for signer in Signer],
            (consent.signer.value,),
            tone="accent_text",
        )
        self.signer_name = self.add_words("signer_name", self.tr("Their name"), consent.signer_name, one_line=True)
        self.authority = self.add_words(
            "signer_authority", self.tr("What gives them the right"), consent.signer_authority
        )

    def _add_statements(self, consent: Consent) -> None:
        stated = (
            ("revoke", consent.right_to_revoke_stated, self.tr("It can be taken back in writing")),
            ("hipaa", consent.hipaa_redisclosure_stated, self.tr("Plans and providers may pass it on under HIPAA")),
            ("passed_on", consent.no_longer_protected_stated, self.tr("Once passed on, Part 2 may not protect it")),
        )
        self.statements = self.add_choice(
            "statements",
            self.tr("What the form says"),
            [Choice(key, words) for key, _, words in stated],
            [key for key, on, _ in stated if on],
            many=True,
            tone="accent_text",
        )
        self.refusal = self.add_words(
            "refusal_consequences", self.tr("What follows from not signing"), consent.refusal_consequences
        )

    def _add_whose(self, consent: Consent) -> None:
        self.patient = self.add_words(
            "patient_name", self.tr("Whose consent, as on the form"), consent.patient_name, one_line=True
        )
        self.discloser = self.add_words("discloser", self.tr("Who may tell it"), consent.discloser, one_line=True)
        self.fold(
            ("patient_name", "discloser"),
            self.tr("Whose consent it is, and who may tell"),
            opened=not (consent.patient_name.strip() and consent.discloser.strip()),
        )

    def _day(self, value: date | None, empty_text: str) -> DateField:
        return DateField(value, today=self.tools.link.today, empty_text=empty_text)

    # What fits, and what is missing ───────────────────────────────────────────────────────────────

    def _watch(self) -> None:
        self.kind.changed.connect(self._on_kind_chosen)
        self.support.changed.connect(self._on_support)
        self.recipients.changed.connect(self._refresh)
        for choice in (self.contents, self.purpose, self.never_expires, self.signed_how, self.signer, self.statements):
            choice.changed.connect(self._refresh)
        for day in (self.expires_on, self.signed_on):
            day.changed.connect(self._refresh)
        self.scan.changed.connect(self._refresh)
        for edit in self.findChildren(NoteEdit):
            edit.textChanged.connect(self._refresh)

    def _on_kind_chosen(self) -> None:
        """Fill in the purpose that the kind of consent usually has, or must have."""
        usual = _USUAL_PURPOSE.get(self._kind)
        if usual is not None:
            self.purpose.choose((usual.value,))
        elif self.purpose.chosen() and Purpose(self.purpose.chosen()[0]) in PURPOSE_OF_KIND.values():
            self.purpose.choose(())
        if self._kind is ConsentKind.COUNSELLING_NOTES and not self.contents.chosen():
            self.contents.choose((Content.COUNSELLING_NOTES.value,))
        self._on_kind()
        self._refresh()

    def _on_kind(self) -> None:
        self.recipients.offer(RECIPIENTS_OF_KIND[self._kind])

    def _on_support(self) -> None:
        """Name them as the recipient, where nobody is named yet."""
        first = self.recipients.blocks[0].name if self.recipients.blocks else None
        name = next((one.name for one in self._at_hand.supports if one.id == self.support.value), "")
        if first is not None and name and not first.text().strip():
            first.setText(name)  # in whole: it is what the form says
        self._refresh()

    def _refresh(self) -> None:
        """Ask only what fits, and say what is missing."""
        consent = self.record()
        of_care = consent.purpose is not None and consent.purpose.of_care
        in_place = consent.signer is not Signer.PERSON
        signed = consent.signed_how is not None
        for name, wanted in (
            ("support_id", consent.kind is ConsentKind.SUPPORTER or consent.support_id is not None),
            ("never_expires", of_care or consent.never_expires),
            ("paper_kept_at", signed or bool(consent.paper_kept_at)),
            ("attachment_id", signed or consent.attachment_id is not None),
            ("signer_name", in_place or bool(consent.signer_name)),
            ("signer_authority", in_place or bool(consent.signer_authority)),
            ("refusal_consequences", of_care or bool(consent.refusal_consequences)),
        ):
            self.field(name).setVisible(wanted)
        for key, on in (("hipaa", of_care), ("passed_on", of_care)):
            self.statements.option(key).setVisible(on or key in self.statements.chosen())
        self._say_left(consent)

    def _say_left(self, consent: Consent) -> None:
        lacks = missing_elements(consent, self.tools.link.today())
        if lacks == self._lacks:
            return
        self._lacks = lacks
        empty(self._left)
        if not lacks:
            sentence = self.tr("Nothing is missing. Once you keep it, it holds, and stays as it is.")
            self._left.addWidget(Label(sentence, "body", ink="ok", wrap=True))
            return
        self._left.addWidget(Label(document_phrases.missing_count(len(lacks)), "field", ink="warn"))
        self._left.addWidget(Label(self.tr("You can keep it as it is and finish it later."), "hint", wrap=True))
        for problem in lacks:
            self._left.addWidget(Label(discreet.of_problem(problem, self._at_hand.name), "body", wrap=True))


@dataclass(frozen=True, slots=True)
class Ending:
    """What ended a consent, as it is typed."""

    kind: EndingKind = EndingKind.REVOKED
    on: date | None = None
    how: str = ""


class EndingSheet(RecordSheet):
    """Ends a consent: from a day on it opens nothing more."""

    def __init__(self, host: QWidget, tools: Tools, standing: ConsentStanding, ending: Ending) -> None:
        super().__init__(host, tools, self.tr("End this consent"), self.tr("End consent"))
        self._standing = standing
        self.column.addWidget(Label(document_phrases.recipients(standing.consent), "strong", wrap=True))
        sentence = self.tr("Nothing more may be given on it. It stays on record and cannot be brought back.")
        self.column.addWidget(Label(sentence, "hint", wrap=True))
        self.kind = self.add_choice(
            "kind",
            self.tr("What ended it"),
            [Choice(kind.value, document_phrases.word(kind)) for kind in EndingKind],
            (ending.kind.value,),
            tone="accent_text",
        )
        self.on = DateField(ending.on or tools.link.today(), today=tools.link.today)
        self.add_field("ended_on", self.tr("From which day on"), self.on)
        self.how = self.add_words("how", self.tr("How"), ending.how, self.tr("Such as in writing, or by word to you"))

    def record(self) -> Ending:
        """Give what ended it as it is typed."""
        return Ending(EndingKind(self.kind.chosen()[0]), self.on.value, clean(self.how.text()))

    def keep(self) -> Done[ConsentStanding] | Refused | None:
        """End it."""
        ending = self.record()
        return self.tools.link.do(consents.end, self._standing.consent.id, ending.kind, ending.how, ending.on)
