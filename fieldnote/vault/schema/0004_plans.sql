-- Plans as the QP wrote them, goals whose every change stays readable, small steps, and the ledger of units.

-- Short-range goals stand inside the outcomes. A snapshot never changes: a newer plan is a row of its own.
ALTER TABLE plan ADD COLUMN label TEXT NOT NULL DEFAULT '';
ALTER TABLE plan ADD COLUMN version TEXT NOT NULL DEFAULT '';
ALTER TABLE plan ADD COLUMN completed_on TEXT;
ALTER TABLE plan ADD COLUMN meeting_on TEXT;
ALTER TABLE plan ADD COLUMN qp TEXT NOT NULL DEFAULT '';
ALTER TABLE plan ADD COLUMN order_signed_on TEXT;
ALTER TABLE plan ADD COLUMN order_signed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE plan ADD COLUMN taken_at TEXT;      -- UTC

ALTER TABLE goal ADD COLUMN courses TEXT NOT NULL DEFAULT '[]';     -- JSON, by day, only ever longer
ALTER TABLE goal ADD COLUMN targets TEXT NOT NULL DEFAULT '[]';     -- JSON, likewise
ALTER TABLE goal ADD COLUMN stages TEXT NOT NULL DEFAULT '[]';      -- JSON, likewise
ALTER TABLE goal ADD COLUMN offered_on TEXT;
ALTER TABLE goal ADD COLUMN taken_up_on TEXT;

CREATE TABLE small_step (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    goal_id         TEXT NOT NULL REFERENCES goal (id),
    text            TEXT NOT NULL,
    owner           TEXT NOT NULL CHECK (owner IN ('person', 'specialist', 'both', 'qp')),
    due             TEXT,
    added_on        TEXT,
    done_on         TEXT
) STRICT;
CREATE INDEX small_step_person ON small_step (person_id, goal_id);

CREATE TABLE authorisation (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    units           INTEGER NOT NULL,
    starts_on       TEXT NOT NULL,
    ends_on         TEXT NOT NULL,
    service         TEXT NOT NULL,              -- of the policy pack; empty for any
    payer           TEXT NOT NULL,
    number          TEXT NOT NULL,              -- the payer's reference
    frequency       TEXT                        -- JSON
) STRICT;
CREATE INDEX authorisation_person ON authorisation (person_id, starts_on);

-- What others billed, and corrections. The lines of visits are not kept: the visits themselves say them.
CREATE TABLE unit_entry (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    authorisation_id TEXT NOT NULL REFERENCES authorisation (id),
    kind            TEXT NOT NULL CHECK (kind IN ('others', 'correction')),
    "on"            TEXT NOT NULL,
    units           INTEGER NOT NULL CHECK (units > 0 OR (kind = 'correction' AND units < 0)),
    note            TEXT NOT NULL
) STRICT;
CREATE INDEX unit_entry_person ON unit_entry (person_id, "on");
CREATE INDEX unit_entry_authorisation ON unit_entry (authorisation_id);

-- An authorisation was a part of the plan; from here on it stands by itself. A plan had one at most: it keeps the id.
INSERT INTO authorisation (id, person_id, units, starts_on, ends_on, service, payer, number, frequency)
SELECT id, person_id, authorisation ->> 'units', authorisation ->> 'starts_on', authorisation ->> 'ends_on',
    '', '', '', NULL
FROM plan WHERE authorisation IS NOT NULL;
INSERT INTO history (at, entity, record_id, person_id, value)
SELECT (SELECT min(h.at) FROM history h WHERE h.entity = 'plan' AND h.record_id = a.id), 'authorisation', a.id,
    a.person_id, json_object(
        'id', a.id, 'person_id', a.person_id, 'units', a.units, 'starts_on', a.starts_on, 'ends_on', a.ends_on,
        'service', a.service, 'payer', a.payer, 'number', a.number, 'frequency', NULL)
FROM authorisation a;
ALTER TABLE plan DROP COLUMN authorisation;

-- What the QP wrote and what is in the ledger stays as it is, until the disposal of the person it is about.
CREATE TRIGGER plan_stays BEFORE UPDATE ON plan
WHEN (new.id, new.person_id, new.effective_on, new.ends_on, new.outcomes, new.source, new.frequency, new.label,
      new.version, new.completed_on, new.meeting_on, new.qp, new.order_signed_on, new.order_signed_by, new.taken_at)
    IS NOT
     (old.id, old.person_id, old.effective_on, old.ends_on, old.outcomes, old.source, old.frequency, old.label,
      old.version, old.completed_on, old.meeting_on, old.qp, old.order_signed_on, old.order_signed_by, old.taken_at)
BEGIN SELECT RAISE (ABORT, 'a plan never changes'); END;
CREATE TRIGGER plan_remains BEFORE DELETE ON plan WHEN old.person_id NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'a plan never goes'); END;
CREATE TRIGGER unit_entry_stays BEFORE UPDATE ON unit_entry
WHEN (new.id, new.person_id, new.authorisation_id, new.kind, new."on", new.units, new.note)
    IS NOT (old.id, old.person_id, old.authorisation_id, old.kind, old."on", old.units, old.note)
BEGIN SELECT RAISE (ABORT, 'the ledger never changes'); END;
CREATE TRIGGER unit_entry_remains BEFORE DELETE ON unit_entry
WHEN old.person_id NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'the ledger never shrinks'); END;

-- What a goal went through is only ever added to.
CREATE TRIGGER goal_moves_stay BEFORE UPDATE OF moves ON goal
WHEN EXISTS (
    SELECT o.value ->> 'on', o.value ->> 'step', o.value ->> 'words' FROM json_each (old.moves) o
    EXCEPT SELECT n.value ->> 'on', n.value ->> 'step', n.value ->> 'words' FROM json_each (new.moves) n)
    OR json_array_length (new.moves) < json_array_length (old.moves)
BEGIN SELECT RAISE (ABORT, 'moves are only ever added'); END;
CREATE TRIGGER goal_courses_stay BEFORE UPDATE OF courses ON goal
WHEN EXISTS (
    SELECT o.value ->> 'on', o.value ->> 'course', o.value ->> 'reason' FROM json_each (old.courses) o
    EXCEPT SELECT n.value ->> 'on', n.value ->> 'course', n.value ->> 'reason' FROM json_each (new.courses) n)
    OR json_array_length (new.courses) < json_array_length (old.courses)
BEGIN SELECT RAISE (ABORT, 'courses are only ever added'); END;
CREATE TRIGGER goal_targets_stay BEFORE UPDATE OF targets ON goal
WHEN EXISTS (
    SELECT o.value ->> 'on', o.value ->> 'target_date', o.value ->> 'reason' FROM json_each (old.targets) o
    EXCEPT SELECT n.value ->> 'on', n.value ->> 'target_date', n.value ->> 'reason' FROM json_each (new.targets) n)
    OR json_array_length (new.targets) < json_array_length (old.targets)
BEGIN SELECT RAISE (ABORT, 'target dates are only ever added'); END;
CREATE TRIGGER goal_stages_stay BEFORE UPDATE OF stages ON goal
WHEN EXISTS (
    SELECT o.value ->> 'on', o.value ->> 'stage' FROM json_each (old.stages) o
    EXCEPT SELECT n.value ->> 'on', n.value ->> 'stage' FROM json_each (new.stages) n)
    OR json_array_length (new.stages) < json_array_length (old.stages)
BEGIN SELECT RAISE (ABORT, 'stages are only ever added'); END;
