import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from making import NOW, add_person, draft, person
from sqlcipher3 import dbapi2 as sqlcipher
from vault.entities import entities, of_type

from fieldnote.domain.group import Group, GroupSession, Membership, Participant
from fieldnote.domain.ids import PersonId, SessionId, VisitId
from fieldnote.domain.visit import Place
from fieldnote.services.notebook import Notebook
from fieldnote.vault import groups, merges, names, people, visits
from fieldnote.vault.database import Database

ONE = "the only one"
many = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
some = st.integers(0, 1000)


@pytest.fixture
def someone(book: Notebook) -> PersonId:
    return add_person(book)


@given(entities(Group, whole=some, id=ONE, name=st.text("abc", min_size=1)))
@many
def test_a_group_comes_back_as_it_was_kept(database: Database, group: Group) -> None:
    groups.save_group(database, group)
    assert groups.group(database, ONE) == group
    assert (group in groups.groups(database)) == (group.ended_on is None)


places = st.none() | st.sampled_from([place for place in Place if place is not Place.MEETING])


@given(entities(GroupSession, whole=some, id=ONE, group_id=None, place=places))
@many
def test_a_session_comes_back_as_it_was_kept(database: Database, session: GroupSession) -> None:
    groups.save_session(database, session)
    assert groups.session(database, ONE) == session
    assert groups.sessions(database, first=session.day, last=session.day) == [session]


@given(st.data())
@many
def test_a_participant_and_a_member_come_back_as_they_were_kept(
    database: Database, someone: PersonId, data: st.DataObject
) -> None:
    groups.save_session(database, GroupSession(SessionId("s"), NOW))
    there: Participant = data.draw(entities(Participant, id=ONE, session_id="s", person_id=someone))
    groups.save_participant(database, there, NOW)
    assert groups.participants(database, SessionId("s")) == [there]
    group: Group = data.draw(entities(Group, whole=some, id="g", name="x"))
    groups.save_group(database, group)
    member: Membership = data.draw(entities(Membership, id=ONE, group_id="g", person_id=someone))
    groups.save_member(database, member, NOW)
    assert groups.ever_in(database, group.id) == [member]


def test_a_mutual_aid_meeting_is_refused_by_the_table_itself(database: Database) -> None:
    with pytest.raises(sqlcipher.IntegrityError):
        groups.save_session(database, GroupSession(SessionId("s"), NOW, place=Place.MEETING))


def test_a_session_with_people_on_its_list_never_goes_alone(database: Database, someone: PersonId) -> None:
    groups.save_session(database, GroupSession(SessionId("s"), NOW))
    groups.save_participant(database, Participant("p", SessionId("s"), someone), NOW)  # type: ignore[arg-type]
    with pytest.raises(sqlcipher.IntegrityError):
        database.run("DELETE FROM group_session")
    groups.delete_session(database, SessionId("s"))
    assert groups.sessions(database) == []


@given(of_type(VisitId))
@many
def test_a_note_is_found_by_its_session(database: Database, someone: PersonId, session_id: SessionId) -> None:
    written = draft(person_id=someone, session_id=session_id)
    visits.save_draft(database, written, visits.Figures(), NOW)
    assert groups.notes(database, session_id) == {someone: written.id}
    assert groups.notes(database, SessionId(f"{session_id}x")) == {}


def test_the_stamp_of_names_changes_with_every_name_and_with_nothing_else(database: Database) -> None:
    people.save(database, person(id=PersonId("a")), NOW)
    people.save(database, person(id=PersonId("b")), NOW)
    seen = {names.stamp(database)}
    for changed in (
        person(id=PersonId("a"), other_names=("Kiki",)),
        person(id=PersonId("a"), family_name="Hill"),
        person(id=PersonId("c")),
    ):
        people.save(database, changed, NOW)
        assert names.stamp(database) not in seen
        seen.add(names.stamp(database))
    merges.add(database, PersonId("b"), PersonId("a"), NOW, ())
    assert names.stamp(database) not in seen
    before = names.stamp(database)
    visits.save_draft(database, draft(person_id=PersonId("a")), visits.Figures(), NOW)
    assert names.stamp(database) == before
    assert {found.person_id for found in names.everybody(database)} == {"a", "c"}
