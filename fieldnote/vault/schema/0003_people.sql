-- People: what is asked of them, numbers that change, one human entered twice, legal holds, and the end of a record.

ALTER TABLE person ADD COLUMN other_names TEXT NOT NULL DEFAULT '[]';       -- JSON
ALTER TABLE person ADD COLUMN safety_rules TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN no_contact_by TEXT NOT NULL DEFAULT '[]';     -- JSON
ALTER TABLE person ADD COLUMN representative TEXT;                          -- JSON
ALTER TABLE person ADD COLUMN legal_hold TEXT;                              -- JSON
ALTER TABLE person ADD COLUMN not_family_on TEXT;

ALTER TABLE episode ADD COLUMN part2_off_by TEXT NOT NULL DEFAULT '';
ALTER TABLE episode ADD COLUMN part2_off_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE episode ADD COLUMN earlier_qps TEXT NOT NULL DEFAULT '[]';      -- JSON
ALTER TABLE episode ADD COLUMN end_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE episode ADD COLUMN caseload_reason TEXT NOT NULL DEFAULT '';
CREATE INDEX episode_dates ON episode (started_on, ended_on);

CREATE TRIGGER episode_intercept_added BEFORE INSERT ON episode WHEN new.intercept NOT BETWEEN 0 AND 5
BEGIN SELECT RAISE (ABORT, 'an intercept is 0 to 5'); END;
CREATE TRIGGER episode_intercept_changed BEFORE UPDATE OF intercept ON episode WHEN new.intercept NOT BETWEEN 0 AND 5
BEGIN SELECT RAISE (ABORT, 'an intercept is 0 to 5'); END;

-- Whose chart the records of a person are shown in: their own, or after a merge that of the person who stays. The
-- records keep the id they were written (and signed) with; `merge` says how the charts came together.
CREATE TABLE chart (
    person_id       TEXT PRIMARY KEY REFERENCES person (id),
    chart_id        TEXT NOT NULL REFERENCES person (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX chart_people ON chart (chart_id);
INSERT INTO chart SELECT id, id FROM person;
CREATE TRIGGER person_has_a_chart AFTER INSERT ON person BEGIN INSERT INTO chart VALUES (new.id, new.id); END;

CREATE TABLE merge (
    person_id       TEXT PRIMARY KEY REFERENCES person (id),
    into_id         TEXT NOT NULL REFERENCES person (id) CHECK (into_id <> person_id),
    at              TEXT NOT NULL,              -- UTC
    taken           TEXT NOT NULL,              -- JSON: what the person who stays took over, to give it back
    drafts          TEXT NOT NULL               -- JSON: ids of the unsigned notes that went over
) STRICT;
CREATE INDEX merge_into ON merge (into_id);

-- The end of a record. The entry comes first, in the same transaction: only what stands here may go from the tables.
CREATE TABLE disposal (
    id              TEXT PRIMARY KEY,
    chart_id        TEXT NOT NULL,              -- whose chart it was; of nobody any more
    at              TEXT NOT NULL,              -- UTC
    reason          TEXT NOT NULL,
    may_go_from     TEXT,
    counts          TEXT NOT NULL,              -- JSON: rows by table
    sha256          TEXT NOT NULL               -- over what stands in `disposed`; the activity log holds it, too
) STRICT;
CREATE TABLE disposed (
    record_id       TEXT PRIMARY KEY,           -- of each person in the chart and of each signed record
    disposal_id     TEXT NOT NULL REFERENCES disposal (id),
    sha256          TEXT NOT NULL               -- of the bytes that were signed; empty for a person
) STRICT;
CREATE INDEX disposed_by ON disposed (disposal_id);

CREATE TRIGGER disposed_held_back BEFORE INSERT ON disposed
WHEN EXISTS (SELECT 1 FROM person WHERE id = new.record_id AND legal_hold IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'a legal hold keeps these records'); END;
CREATE TRIGGER disposal_stays BEFORE UPDATE ON disposal
BEGIN SELECT RAISE (ABORT, 'the disposal log never changes'); END;
CREATE TRIGGER disposal_remains BEFORE DELETE ON disposal
BEGIN SELECT RAISE (ABORT, 'the disposal log never shrinks'); END;
CREATE TRIGGER disposed_stays BEFORE UPDATE ON disposed
BEGIN SELECT RAISE (ABORT, 'the disposal log never changes'); END;
CREATE TRIGGER disposed_remains BEFORE DELETE ON disposed
BEGIN SELECT RAISE (ABORT, 'the disposal log never shrinks'); END;

-- What never went before goes now with its person's disposal, and not otherwise.
DROP TRIGGER visit_signed_remains;
CREATE TRIGGER visit_signed_remains BEFORE DELETE ON visit
WHEN old.state = 'signed' AND old.person_id NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'a signed note never goes'); END;
DROP TRIGGER note_text_signed_remains;
CREATE TRIGGER note_text_signed_remains BEFORE DELETE ON note_text
WHEN (SELECT state = 'signed' AND person_id NOT IN (SELECT record_id FROM disposed) FROM visit WHERE id = old.visit_id)
BEGIN SELECT RAISE (ABORT, 'signed words never go'); END;
DROP TRIGGER signature_remains;
CREATE TRIGGER signature_remains BEFORE DELETE ON signature
WHEN NOT EXISTS (SELECT 1 FROM disposed WHERE record_id = old.record_id AND sha256 = old.sha256)
BEGIN SELECT RAISE (ABORT, 'signatures never go'); END;
DROP TRIGGER addendum_remains;
CREATE TRIGGER addendum_remains BEFORE DELETE ON addendum
WHEN (SELECT person_id FROM visit WHERE id = old.visit_id) NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'addenda never go'); END;
DROP TRIGGER release_remains;
CREATE TRIGGER release_remains BEFORE DELETE ON release WHEN old.person_id NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'releases never go'); END;
CREATE TRIGGER history_remains BEFORE DELETE ON history WHEN old.person_id NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'history never goes'); END;
