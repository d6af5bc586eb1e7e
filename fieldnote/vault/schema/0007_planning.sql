-- Visits that come round again and those called off; miles; files that belong to a record; drawn signatures.
--
-- References to a visit are no foreign keys where the record outlives a draft: a draft that is deleted may come back.

CREATE TABLE visit_series (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    what            TEXT NOT NULL,              -- JSON: the appointment, but for the day
    recurrence      TEXT NOT NULL,              -- JSON
    since           TEXT NOT NULL,
    ended_on        TEXT,
    end_reason      TEXT NOT NULL,
    first_day       TEXT NOT NULL,
    last_day        TEXT                        -- without one it goes on
) STRICT;
CREATE INDEX visit_series_person ON visit_series (person_id);
CREATE INDEX visit_series_days ON visit_series (last_day, first_day);

-- Days of a series that were written out as visits: never a second time, whatever became of the visit since.
CREATE TABLE occurrence (
    series_id       TEXT NOT NULL REFERENCES visit_series (id),
    day             TEXT NOT NULL,              -- by the series; the visit may have been moved
    visit_id        TEXT NOT NULL,
    PRIMARY KEY (series_id, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX occurrence_visit ON occurrence (visit_id);

CREATE TABLE cancellation (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    planned         TEXT NOT NULL,              -- JSON: the whole plan
    "by"            TEXT NOT NULL CHECK ("by" IN ('person', 'specialist', 'agency', 'other')),
    reason          TEXT NOT NULL,
    at              TEXT NOT NULL,              -- UTC
    note_id         TEXT
) STRICT;
CREATE INDEX cancellation_person ON cancellation (person_id, at DESC);

-- Missed plans are asked for by day, on every first page.
CREATE INDEX visit_planned ON visit (day) WHERE planned = 1;

CREATE TABLE trip (
    id              TEXT PRIMARY KEY,
    day             TEXT NOT NULL,
    from_label      TEXT NOT NULL,
    to_label        TEXT NOT NULL,
    tenths          INTEGER NOT NULL CHECK (tenths > 0),
    unit            TEXT NOT NULL CHECK (unit IN ('mile', 'kilometre')),
    purpose         TEXT NOT NULL,
    odometer_start  INTEGER,
    odometer_end    INTEGER CHECK (odometer_end >= odometer_start),
    person_id       TEXT REFERENCES person (id),
    visit_id        TEXT
) STRICT;
CREATE INDEX trip_day ON trip (day DESC, id);
CREATE INDEX trip_visit ON trip (visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX trip_person ON trip (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE attachment (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    visit_id        TEXT,
    consent_id      TEXT,
    title           TEXT NOT NULL,
    shows           TEXT NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png')),
    pages           INTEGER NOT NULL CHECK (pages > 0),
    size            INTEGER NOT NULL CHECK (size BETWEEN 1 AND 26214400),
    sha256          TEXT NOT NULL CHECK (length(sha256) = 64),
    added_at        TEXT NOT NULL               -- UTC
) STRICT;
CREATE INDEX attachment_person ON attachment (person_id, added_at DESC);
CREATE INDEX attachment_visit ON attachment (visit_id) WHERE visit_id IS NOT NULL;

-- The bytes, in pieces: a page of the database is small, and no query for a list reads them.
CREATE TABLE attachment_chunk (
    attachment_id   TEXT NOT NULL REFERENCES attachment (id) ON DELETE CASCADE,
    number          INTEGER NOT NULL,
    data            BLOB NOT NULL,
    UNIQUE (attachment_id, number)
) STRICT;

CREATE TABLE drawing (
    visit_id        TEXT PRIMARY KEY REFERENCES visit (id) ON DELETE CASCADE,
    person_id       TEXT NOT NULL REFERENCES person (id),
    strokes         TEXT NOT NULL,              -- JSON
    drawn_at        TEXT NOT NULL,              -- with the offset of the place
    witness         TEXT NOT NULL,
    shown_sha256    TEXT NOT NULL CHECK (length(shown_sha256) = 64)
) STRICT;
CREATE INDEX drawing_person ON drawing (person_id);

-- What belongs to a signed note was frozen with it, and goes with its person's disposal only.
CREATE TRIGGER attachment_signed_comes_first BEFORE INSERT ON attachment
WHEN (SELECT state FROM visit WHERE id = new.visit_id) = 'signed'
BEGIN SELECT RAISE (ABORT, 'a signed note takes no more files'); END;
CREATE TRIGGER attachment_stays BEFORE UPDATE ON attachment
WHEN old.consent_id IS NOT NULL
  OR (new.id, new.person_id, new.visit_id, new.title, new.shows, new.kind, new.pages, new.size, new.sha256,
      new.added_at) IS NOT
     (old.id, old.person_id, old.visit_id, old.title, old.shows, old.kind, old.pages, old.size, old.sha256,
      old.added_at)
BEGIN SELECT RAISE (ABORT, 'attachments never change'); END;
CREATE TRIGGER attachment_signed_remains BEFORE DELETE ON attachment
WHEN (old.consent_id IS NOT NULL OR (SELECT state FROM visit WHERE id = old.visit_id) = 'signed')
  AND old.person_id NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'a file of a signed record never goes'); END;
CREATE TRIGGER attachment_chunk_stays BEFORE UPDATE ON attachment_chunk
BEGIN SELECT RAISE (ABORT, 'attachments never change'); END;
CREATE TRIGGER attachment_chunk_remains BEFORE DELETE ON attachment_chunk
WHEN EXISTS (SELECT 1 FROM attachment a WHERE a.id = old.attachment_id AND
             a.person_id NOT IN (SELECT record_id FROM disposed) AND
             (a.consent_id IS NOT NULL OR (SELECT state FROM visit WHERE id = a.visit_id) = 'signed'))
BEGIN SELECT RAISE (ABORT, 'a file of a signed record never goes'); END;
CREATE TRIGGER drawing_signed_comes_first BEFORE INSERT ON drawing
WHEN (SELECT state FROM visit WHERE id = new.visit_id) = 'signed'
BEGIN SELECT RAISE (ABORT, 'a signed note takes no drawing'); END;
CREATE TRIGGER drawing_stays BEFORE UPDATE ON drawing
BEGIN SELECT RAISE (ABORT, 'a drawing never changes'); END;
CREATE TRIGGER drawing_signed_remains BEFORE DELETE ON drawing
WHEN (SELECT state FROM visit WHERE id = old.visit_id) = 'signed'
  AND old.person_id NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'a drawing under a signed note never goes'); END;
