-- Every change to a person's records stays readable: the whole record after each change, in the order written.

CREATE TABLE history (
    sequence        INTEGER PRIMARY KEY AUTOINCREMENT,
    at              TEXT NOT NULL,              -- UTC
    entity          TEXT NOT NULL,              -- the record's table
    record_id       TEXT NOT NULL,
    person_id       TEXT NOT NULL,
    value           TEXT NOT NULL               -- JSON: the record as it stands from then on
) STRICT;
CREATE INDEX history_record ON history (entity, record_id, sequence);
CREATE INDEX history_person ON history (person_id, entity, at);

-- What is there already has stood since the notebook was made, as far as anyone can tell.
INSERT INTO history (at, entity, record_id, person_id, value)
SELECT n.made_at, 'person', p.id, p.id, json_object(
    'id', p.id, 'preferred_name', p.preferred_name, 'given_name', p.given_name, 'family_name', p.family_name,
    'pronouns', p.pronouns, 'birth_date', p.birth_date, 'languages', json(p.languages),
    'record_ids', json(p.record_ids), 'what_matters', p.what_matters, 'strengths', json(p.strengths),
    'for_the_team', p.for_the_team, 'contact_rules', p.contact_rules, 'phone', p.phone,
    'declined', json(p.declined), 'archived_on', p.archived_on)
FROM person p, notebook n;
INSERT INTO history (at, entity, record_id, person_id, value)
SELECT n.made_at, 'episode', e.id, e.person_id, json_object(
    'id', e.id, 'person_id', e.person_id, 'programme', e.programme, 'started_on', e.started_on,
    'ended_on', e.ended_on, 'part2', json(iif(e.part2, 'true', 'false')), 'qp', e.qp, 'payer', e.payer,
    'intercept', e.intercept)
FROM episode e, notebook n;
INSERT INTO history (at, entity, record_id, person_id, value)
SELECT n.made_at, 'plan', p.id, p.person_id, json_object(
    'id', p.id, 'person_id', p.person_id, 'effective_on', p.effective_on, 'ends_on', p.ends_on,
    'outcomes', json(p.outcomes), 'source', p.source, 'frequency', p.frequency,
    'authorisation', json(p.authorisation))
FROM plan p, notebook n;
INSERT INTO history (at, entity, record_id, person_id, value)
SELECT n.made_at, 'goal', g.id, g.person_id, json_object(
    'id', g.id, 'person_id', g.person_id, 'number', g.number, 'title', g.title, 'own_words', g.own_words,
    'outcome_id', g.outcome_id, 'moves', json(g.moves), 'course', g.course, 'dimensions', json(g.dimensions),
    'started_on', g.started_on, 'target_date', g.target_date, 'suggested_status', g.suggested_status,
    'to_add_to_plan', g.to_add_to_plan, 'what_changed', g.what_changed)
FROM goal g, notebook n;
INSERT INTO history (at, entity, record_id, person_id, value)
SELECT n.made_at, 'trigger', t.id, t.person_id, json_object(
    'id', t.id, 'person_id', t.person_id, 'group', t."group", 'what', t.what, 'early_sign', t.early_sign,
    'what_helps', t.what_helps, 'who_to_call', t.who_to_call, 'strength', t.strength, 'course', t.course,
    'first_noted', t.first_noted, 'reviewed_on', t.reviewed_on, 'support_id', t.support_id)
FROM trigger t, notebook n;
INSERT INTO history (at, entity, record_id, person_id, value)
SELECT n.made_at, 'support', s.id, s.person_id, json_object(
    'id', s.id, 'person_id', s.person_id, 'name', s.name, 'kind', s.kind, 'ring', s.ring, 'tie', s.tie,
    'stance', s.stance, 'how_they_help', s.how_they_help, 'reach_out_when', s.reach_out_when,
    'best_time', s.best_time, 'contact', s.contact,
    'may_keep_contact', json(iif(s.may_keep_contact, 'true', 'false')),
    'may_be_listed', json(iif(s.may_be_listed, 'true', 'false')), 'fellowship', s.fellowship, 'meets', s.meets,
    'go_together_first', json(iif(s.go_together_first, 'true', 'false')),
    'release_on_file', json(iif(s.release_on_file, 'true', 'false')), 'since', s.since, 'ended_on', s.ended_on)
FROM support s, notebook n;

CREATE TRIGGER history_stays BEFORE UPDATE ON history BEGIN SELECT RAISE (ABORT, 'history never changes'); END;
