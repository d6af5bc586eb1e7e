-- What comes in from the agency: a log that stays, and for ten minutes what is needed to take a file back whole.

CREATE TABLE arrival (
    id              TEXT PRIMARY KEY,
    kind            TEXT NOT NULL CHECK (kind IN ('roster', 'plan_goals', 'agency_settings')),
    at              TEXT NOT NULL,              -- UTC
    sha256          TEXT NOT NULL CHECK (length(sha256) = 64),  -- of the file as it came
    counts          TEXT NOT NULL,              -- JSON: how many of what, and nothing of anybody
    version         TEXT NOT NULL,              -- of settings: the number the agency gave them
    undone_at       TEXT                        -- UTC
) STRICT;
CREATE INDEX arrival_at ON arrival (at);
CREATE INDEX arrival_kind ON arrival (kind, at);

CREATE TRIGGER arrival_stays BEFORE UPDATE ON arrival
WHEN old.undone_at IS NOT NULL OR new.undone_at IS NULL
    OR (new.id, new.kind, new.at, new.sha256, new.counts, new.version)
    IS NOT (old.id, old.kind, old.at, old.sha256, old.counts, old.version)
BEGIN SELECT RAISE (ABORT, 'what came in is noted once'); END;
CREATE TRIGGER arrival_remains BEFORE DELETE ON arrival
BEGIN SELECT RAISE (ABORT, 'what came in stays noted'); END;

-- Each record that a file touched: its row before (none for a new one) and after, and the versions it left in history.
-- These rows go when the file is taken back, with the disposal of the person, or else when the next file comes in.
CREATE TABLE arrival_record (
    arrival_id      TEXT NOT NULL REFERENCES arrival (id),
    entity          TEXT NOT NULL,              -- the record's table
    record_id       TEXT NOT NULL,
    person_id       TEXT NOT NULL,              -- empty for what is nobody's
    before          TEXT,                       -- JSON: the row
    after           TEXT NOT NULL,              -- JSON: the row
    first_version   INTEGER,                    -- sequences in history
    last_version    INTEGER,
    PRIMARY KEY (arrival_id, entity, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX arrival_record_of ON arrival_record (entity, record_id);
CREATE INDEX arrival_record_person ON arrival_record (person_id);
CREATE TRIGGER arrival_record_stays BEFORE UPDATE ON arrival_record
BEGIN SELECT RAISE (ABORT, 'what came in is noted once'); END;

-- Open only inside the transaction that takes a file back: from the moment it is marked as undone until its rows go.
CREATE VIEW going_back AS
SELECT r.entity, r.record_id, r.first_version, r.last_version
FROM arrival_record r JOIN arrival a ON a.id = r.arrival_id WHERE a.undone_at IS NOT NULL;

-- What never went before goes with a disposal, and now also when the file that brought it is taken back.
DROP TRIGGER history_remains;
CREATE TRIGGER history_remains BEFORE DELETE ON history
WHEN old.person_id NOT IN (SELECT record_id FROM disposed) AND NOT EXISTS (
    SELECT 1 FROM going_back g WHERE g.entity = old.entity AND g.record_id = old.record_id
        AND old.sequence BETWEEN g.first_version AND g.last_version)
BEGIN SELECT RAISE (ABORT, 'history never goes'); END;
DROP TRIGGER plan_remains;
CREATE TRIGGER plan_remains BEFORE DELETE ON plan
WHEN old.person_id NOT IN (SELECT record_id FROM disposed)
    AND NOT EXISTS (SELECT 1 FROM going_back g WHERE g.entity = 'plan' AND g.record_id = old.id)
BEGIN SELECT RAISE (ABORT, 'a plan never goes'); END;
DROP TRIGGER goal_targets_stay;
CREATE TRIGGER goal_targets_stay BEFORE UPDATE OF targets ON goal
WHEN (EXISTS (
    SELECT o.value ->> 'on', o.value ->> 'target_date', o.value ->> 'reason' FROM json_each (old.targets) o
    EXCEPT SELECT n.value ->> 'on', n.value ->> 'target_date', n.value ->> 'reason' FROM json_each (new.targets) n)
    OR json_array_length (new.targets) < json_array_length (old.targets))
    AND NOT EXISTS (SELECT 1 FROM going_back g WHERE g.entity = 'goal' AND g.record_id = old.id)
BEGIN SELECT RAISE (ABORT, 'target dates are only ever added'); END;
DROP TRIGGER policy_use_remains;
CREATE TRIGGER policy_use_remains BEFORE DELETE ON policy_use
WHEN NOT EXISTS (
    SELECT 1 FROM going_back g WHERE g.entity = 'policy_use' AND g.record_id = CAST (old.sequence AS TEXT))
BEGIN SELECT RAISE (ABORT, 'which rules were in force never goes'); END;
DROP TRIGGER policy_file_remains;
CREATE TRIGGER policy_file_remains BEFORE DELETE ON policy_file
WHEN NOT EXISTS (
    SELECT 1 FROM going_back g WHERE g.entity = 'policy_file' AND g.record_id = CAST (old.sequence AS TEXT))
BEGIN SELECT RAISE (ABORT, 'rules never go'); END;
