"""The name of a note's file says where it belongs, is one on every disk, and names nobody."""

import re

from hypothesis import given
from hypothesis import strategies as st
from note_records import added, corrected, record, voided

from fieldnote.domain.consent import Recipient
from fieldnote.domain.ids import VisitId
from fieldnote.domain.recipient import Addressee
from fieldnote.exchange.document_name import bundle_name, document_name, name_for

NOTE = VisitId("00000000-0000-4000-8000-1f0e9d3c5b7a")


def test_name_is_day_number_kind_and_note() -> None:
    assert document_name(record(visit_id=NOTE)) == "20261120_RR-10418_peernote_1f0e9d3c5b7a.pdf"


def test_another_version_and_another_edition_have_names_of_their_own() -> None:
    names = [
        document_name(record(visit_id=NOTE)),
        document_name(record(visit_id=NOTE, added=(added(1),))),
        document_name(record(visit_id=NOTE, added=(added(1), added(2)))),
        document_name(corrected(visit_id=NOTE)),
        bundle_name(record()),
        bundle_name(record(added=(added(1),))),
        bundle_name(corrected()),
        bundle_name(voided()),
    ]
    assert len(set(names[:4])) == 4
    assert len(set(names[4:])) == 4


def test_each_recipient_has_a_name_of_their_own_that_does_not_name_them() -> None:
    bare = document_name(record(visit_id=NOTE))
    people = (
        Addressee(Recipient.PAYER, "Three Rivers"),
        Addressee(Recipient.PAYER, "Lakeside"),
        Addressee(Recipient.PROVIDER, "Lakeside"),
    )
    names = [name_for(bare, one) for one in people]
    assert len({bare, *names}) == 4
    assert all(re.fullmatch(r"20261120_RR-10418_peernote_1f0e9d3c5b7a_for-[0-9a-f]{8}\.pdf", name) for name in names)


def test_number_without_a_digit_may_be_a_name_and_is_left_out() -> None:
    assert document_name(record(visit_id=NOTE, client_id="Marcus Hale")) == "20261120_peernote_1f0e9d3c5b7a.pdf"
    assert document_name(record(visit_id=NOTE, client_id="")) == "20261120_peernote_1f0e9d3c5b7a.pdf"


@given(st.text(max_size=300))
def test_whatever_the_number_the_name_is_safe_on_every_disk(number: str) -> None:
    name = document_name(record(visit_id=NOTE, client_id=number), "hl7")
    assert re.fullmatch(r"20261120_([A-Za-z0-9][A-Za-z0-9-]{0,39}_)?peernote_1f0e9d3c5b7a\.hl7", name)
