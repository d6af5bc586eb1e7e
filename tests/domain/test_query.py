"""Whatever is typed is words, phrases and filters, and never an error."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldnote.domain.query import Query, Term, parse


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("", Query()),
        ("payday bus", Query((Term("payday"), Term("bus")))),
        ('"bus stop" payday', Query((Term("bus stop", begins=False), Term("payday")))),
        ('"bus st', Query((Term("bus st"),))),
        ("“bus stop”", Query((Term("bus stop", begins=False),))),
        ("person:marcus bus", Query((Term("bus"),), person="marcus")),
        ('person:"Ana María" bus', Query((Term("bus"),), person="Ana María")),
        ("person: bus", Query((Term("bus"),))),
        ("code:HQ", Query(code="HQ")),
        ("goal:1a", Query(goal="1a")),
        ("after:2026-08-15", Query(after=date(2026, 8, 15))),
        ("after:2026-08 before:2027", Query(after=date(2026, 8, 1), before=date(2027, 1, 1))),
        ("before:2026-1", Query()),
        ("before:2026-13", Query()),
        ("before:2026-02-30", Query()),
        ("before:0000", Query()),
        ("person:a person:b", Query(person="b")),
        ("meet:elm", Query((Term("meet:elm"),))),
        ("http://x.org", Query((Term("http://x.org"),))),
        ('said:"yes"', Query((Term("said"), Term("yes", begins=False)))),
        ("* - …", Query()),
    ],
)
def test_what_was_typed_is_read_as_it_was_meant(typed: str, query: Query) -> None:
    assert parse(typed) == query


@given(st.text())
def test_nothing_typed_is_an_error_and_no_word_can_end_its_own_quotation(typed: str) -> None:
    for term in parse(typed).terms:
        assert '"' not in term.words
        assert "\0" not in term.words
        assert any(c.isalnum() for c in term.words)


@given(
    st.lists(
        st.sampled_from(["person:", "before:", "after:", '"', "a", " ", "2026", "-", "1", "“", "”", ":"]), max_size=24
    )
)
def test_pieces_of_filters_and_quotations_are_no_error_either(pieces: list[str]) -> None:
    parse("".join(pieces))


def test_no_more_is_read_than_a_person_would_type() -> None:
    assert len(parse("word " * 1000).terms) == 32
