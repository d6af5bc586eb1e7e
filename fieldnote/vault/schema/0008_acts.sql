-- Signing and what can be done about a signed note: corrections, voiding, statements, reviews. A signed row never
-- changes; what became of it is read from rows beside it.

-- A version begun to replace another. The row outlives its draft, so that a draft brought back by undo is a correction
-- still; until it is signed, the version before holds.
CREATE TABLE correction (
    visit_id        TEXT PRIMARY KEY,           -- of the correcting version; no visit while its draft is deleted
    replaces        TEXT NOT NULL REFERENCES visit (id) CHECK (replaces <> visit_id),
    note_id         TEXT NOT NULL REFERENCES visit (id),    -- the first version
    version         INTEGER NOT NULL CHECK (version > 1),
    reason          TEXT NOT NULL CHECK (reason <> ''),
    started_at      TEXT NOT NULL               -- UTC
) STRICT;
CREATE INDEX correction_replaces ON correction (replaces);
CREATE INDEX correction_note ON correction (note_id, version);

CREATE TABLE void (
    id              TEXT PRIMARY KEY,
    visit_id        TEXT NOT NULL UNIQUE REFERENCES visit (id),     -- the version that held
    note_id         TEXT NOT NULL UNIQUE REFERENCES visit (id),     -- the first version
    reason          TEXT NOT NULL CHECK (reason IN ('wrong_chart', 'entered_twice', 'did_not_happen', 'other')),
    words           TEXT NOT NULL CHECK (words <> '' OR reason <> 'other')
) STRICT;

-- The same note begun again in another chart. Neither chart's documents tell of the other.
CREATE TABLE written_again (
    visit_id        TEXT PRIMARY KEY,           -- no visit while the draft is deleted
    void_id         TEXT NOT NULL REFERENCES void (id)
) STRICT;
CREATE INDEX written_again_void ON written_again (void_id);

-- The person's own words about a note, and the one answer to them.
CREATE TABLE statement (
    id              TEXT PRIMARY KEY,
    visit_id        TEXT NOT NULL REFERENCES visit (id),    -- the version it was made about
    note_id         TEXT NOT NULL REFERENCES visit (id),    -- the first version
    part            TEXT CHECK (part IN ('time', 'place', 'code', 'goal', 'what_we_did', 'response', 'next_step')),
    text            TEXT NOT NULL,
    form            TEXT NOT NULL CHECK (form <> '' OR text <> ''),
    received_on     TEXT NOT NULL
) STRICT;
CREATE INDEX statement_note ON statement (note_id);
CREATE INDEX statement_visit ON statement (visit_id);

CREATE TABLE statement_answer (
    id              TEXT PRIMARY KEY,
    statement_id    TEXT NOT NULL UNIQUE REFERENCES statement (id),
    decision        TEXT NOT NULL CHECK (decision IN ('agree', 'keep')),
    words           TEXT NOT NULL CHECK (words <> ''),
    addendum_id     TEXT REFERENCES addendum (id) CHECK ((addendum_id IS NOT NULL) = (decision = 'agree'))
) STRICT;

-- A supervisor's reviews, as entered or received.
CREATE TABLE review (
    sequence        INTEGER PRIMARY KEY AUTOINCREMENT,
    id              TEXT NOT NULL UNIQUE,
    visit_id        TEXT NOT NULL REFERENCES visit (id),
    reviewer        TEXT NOT NULL CHECK (reviewer <> ''),
    credential      TEXT NOT NULL,
    outcome         TEXT NOT NULL CHECK (outcome IN ('accepted', 'returned')),
    comment         TEXT NOT NULL CHECK (comment <> '' OR outcome <> 'returned'),
    source          TEXT NOT NULL CHECK (source IN ('entered', 'received')),
    reviewed_at     TEXT NOT NULL,
    added_at        TEXT NOT NULL               -- UTC
) STRICT;
CREATE INDEX review_visit ON review (visit_id, sequence);
CREATE INDEX signature_time ON signature (signed_at);

-- Which notes a document that left had in it.
CREATE TABLE note_given (
    visit_id        TEXT NOT NULL REFERENCES visit (id),
    release_id      TEXT NOT NULL REFERENCES release (id),
    PRIMARY KEY (visit_id, release_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_given_release ON note_given (release_id);

-- An act about a note is owed to agencies like the note itself.
ALTER TABLE delivery ADD COLUMN act_id TEXT;    -- of a void, a statement or an answer
DROP INDEX delivery_once;
CREATE UNIQUE INDEX delivery_once ON delivery (visit_id, version, target_id, coalesce(addendum_id, act_id, ''));

-- Every signed record with what it is owed by.
CREATE VIEW signed_record AS
SELECT id AS record_id, id AS visit_id, version, NULL AS addendum_id, NULL AS act_id FROM visit WHERE state = 'signed'
UNION ALL SELECT a.id, v.id, v.version, a.id, NULL FROM addendum a JOIN visit v ON v.id = a.visit_id
UNION ALL SELECT x.id, v.id, v.version, NULL, x.id FROM void x JOIN visit v ON v.id = x.visit_id
UNION ALL SELECT s.id, v.id, v.version, NULL, s.id FROM statement s JOIN visit v ON v.id = s.visit_id
UNION ALL SELECT w.id, v.id, v.version, NULL, w.id FROM statement_answer w JOIN statement s ON s.id = w.statement_id
    JOIN visit v ON v.id = s.visit_id;

-- The head of the log at a signing is found by the note.
CREATE INDEX audit_signed ON audit (subject) WHERE kind = 'visit.signed';

-- What no sum and no list may count. Kept by triggers alone, from corrections and voidings; a check compares them.
CREATE TABLE uncounted (
    visit_id        TEXT PRIMARY KEY REFERENCES visit (id) ON DELETE CASCADE,
    why             TEXT NOT NULL CHECK (why IN ('correcting', 'replaced', 'void'))
) STRICT, WITHOUT ROWID;
CREATE TABLE unsearched (
    key             INTEGER PRIMARY KEY REFERENCES note_text (key) ON DELETE CASCADE
) STRICT;

-- The one place that says which visits count: figures are made from the first view, lists from the second, where the
-- draft of a correction stands beside the version that it will replace.
CREATE VIEW visit_that_counts AS
SELECT * FROM visit v WHERE NOT EXISTS (SELECT 1 FROM uncounted u WHERE u.visit_id = v.id);
CREATE VIEW visit_in_chart AS
SELECT * FROM visit v WHERE NOT EXISTS (SELECT 1 FROM uncounted u WHERE u.visit_id = v.id AND u.why <> 'correcting');

CREATE TRIGGER correction_draft_added AFTER INSERT ON visit
WHEN EXISTS (SELECT 1 FROM correction WHERE visit_id = new.id)
BEGIN INSERT INTO uncounted VALUES (new.id, 'correcting'); END;

CREATE TRIGGER correction_signed AFTER UPDATE OF state ON visit
WHEN new.state = 'signed' AND EXISTS (SELECT 1 FROM correction WHERE visit_id = new.id)
BEGIN
    DELETE FROM uncounted WHERE visit_id = new.id;
    INSERT INTO uncounted SELECT replaces, 'replaced' FROM correction WHERE visit_id = new.id;
    INSERT INTO unsearched SELECT t.key FROM note_text t JOIN correction k ON k.replaces = t.visit_id
    WHERE k.visit_id = new.id AND t.addendum_id IS NULL;
END;

CREATE TRIGGER void_seals AFTER INSERT ON void
BEGIN
    INSERT INTO uncounted VALUES (new.visit_id, 'void');
    UPDATE uncounted SET why = 'void'
    WHERE visit_id = new.note_id OR visit_id IN (SELECT visit_id FROM correction WHERE note_id = new.note_id);
    INSERT OR IGNORE INTO unsearched SELECT key FROM note_text
    WHERE visit_id = new.note_id OR visit_id IN (SELECT visit_id FROM correction WHERE note_id = new.note_id);
END;

-- What each act may be about.
CREATE TRIGGER correction_fits BEFORE INSERT ON correction
WHEN NOT EXISTS (
        SELECT 1 FROM visit_that_counts v WHERE v.id = new.replaces AND v.state = 'signed'
        AND v.version + 1 = new.version)
    OR new.note_id <> coalesce ((SELECT note_id FROM correction WHERE visit_id = new.replaces), new.replaces)
    OR EXISTS (SELECT 1 FROM correction k JOIN visit v ON v.id = k.visit_id WHERE k.replaces = new.replaces)
BEGIN SELECT RAISE (ABORT, 'this version cannot be corrected'); END;

CREATE TRIGGER correction_signed_once BEFORE UPDATE OF state ON visit
WHEN new.state = 'signed' AND EXISTS (
    SELECT 1 FROM correction k JOIN uncounted u ON u.visit_id = k.replaces WHERE k.visit_id = new.id)
BEGIN SELECT RAISE (ABORT, 'another version took its place already'); END;

CREATE TRIGGER void_fits BEFORE INSERT ON void
WHEN NOT EXISTS (SELECT 1 FROM visit_that_counts v WHERE v.id = new.visit_id AND v.state = 'signed')
    OR new.note_id <> coalesce ((SELECT note_id FROM correction WHERE visit_id = new.visit_id), new.visit_id)
    OR EXISTS (SELECT 1 FROM correction k JOIN visit v ON v.id = k.visit_id WHERE k.replaces = new.visit_id)
BEGIN SELECT RAISE (ABORT, 'this note cannot be voided'); END;

CREATE TRIGGER addendum_fits BEFORE INSERT ON addendum
WHEN NOT EXISTS (SELECT 1 FROM visit_that_counts v WHERE v.id = new.visit_id AND v.state = 'signed')
BEGIN SELECT RAISE (ABORT, 'nothing can be added to this note'); END;

CREATE TRIGGER statement_fits BEFORE INSERT ON statement
WHEN NOT EXISTS (SELECT 1 FROM visit_that_counts v WHERE v.id = new.visit_id AND v.state = 'signed')
    OR new.note_id <> coalesce ((SELECT note_id FROM correction WHERE visit_id = new.visit_id), new.visit_id)
BEGIN SELECT RAISE (ABORT, 'this note takes no statement'); END;

CREATE TRIGGER review_fits BEFORE INSERT ON review
WHEN NOT EXISTS (SELECT 1 FROM visit v WHERE v.id = new.visit_id AND v.state = 'signed')
BEGIN SELECT RAISE (ABORT, 'only a signed note is reviewed'); END;

-- What was done stays as it was done; it goes with the disposal of its person, and not otherwise.
CREATE TRIGGER correction_stays BEFORE UPDATE ON correction
BEGIN SELECT RAISE (ABORT, 'a correction never changes'); END;
CREATE TRIGGER correction_remains BEFORE DELETE ON correction
WHEN (SELECT person_id FROM visit WHERE id = old.replaces) NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'a correction never goes'); END;
CREATE TRIGGER void_stays BEFORE UPDATE ON void
BEGIN SELECT RAISE (ABORT, 'a voiding never changes'); END;
CREATE TRIGGER void_remains BEFORE DELETE ON void
WHEN (SELECT person_id FROM visit WHERE id = old.visit_id) NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'a voiding never goes'); END;
CREATE TRIGGER written_again_stays BEFORE UPDATE ON written_again
BEGIN SELECT RAISE (ABORT, 'where a note went never changes'); END;
CREATE TRIGGER written_again_remains BEFORE DELETE ON written_again
WHEN (SELECT v.person_id FROM void x JOIN visit v ON v.id = x.visit_id WHERE x.id = old.void_id) NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'where a note went never goes'); END;
CREATE TRIGGER statement_stays BEFORE UPDATE ON statement
BEGIN SELECT RAISE (ABORT, 'a statement never changes'); END;
CREATE TRIGGER statement_remains BEFORE DELETE ON statement
WHEN (SELECT person_id FROM visit WHERE id = old.visit_id) NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'a statement never goes'); END;
CREATE TRIGGER statement_answer_stays BEFORE UPDATE ON statement_answer
BEGIN SELECT RAISE (ABORT, 'an answer never changes'); END;
CREATE TRIGGER statement_answer_remains BEFORE DELETE ON statement_answer
WHEN (SELECT v.person_id FROM statement x JOIN visit v ON v.id = x.visit_id WHERE x.id = old.statement_id) NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'an answer never goes'); END;
CREATE TRIGGER review_stays BEFORE UPDATE ON review
BEGIN SELECT RAISE (ABORT, 'a review never changes'); END;
CREATE TRIGGER review_remains BEFORE DELETE ON review
WHEN (SELECT person_id FROM visit WHERE id = old.visit_id) NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'a review never goes'); END;
CREATE TRIGGER note_given_stays BEFORE UPDATE ON note_given
BEGIN SELECT RAISE (ABORT, 'what left never changes'); END;
CREATE TRIGGER note_given_remains BEFORE DELETE ON note_given
WHEN (SELECT person_id FROM visit WHERE id = old.visit_id) NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'what left never goes'); END;
CREATE TRIGGER uncounted_stays BEFORE UPDATE ON uncounted WHEN new.visit_id <> old.visit_id OR new.why <> 'void'
BEGIN SELECT RAISE (ABORT, 'a note is never counted again'); END;
CREATE TRIGGER uncounted_remains BEFORE DELETE ON uncounted
WHEN old.why <> 'correcting'
    AND (SELECT person_id FROM visit WHERE id = old.visit_id) NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'a note is never counted again'); END;
