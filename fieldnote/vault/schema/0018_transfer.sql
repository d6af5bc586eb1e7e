-- A person who goes to another specialist's notebook, and what came with one who came from there. What was signed there
-- stays as it was signed, byte for byte, with the key that verifies it; it is never signed again here.

CREATE TABLE receiving_key (
    only            INTEGER PRIMARY KEY CHECK (only = 1),
    public_key      TEXT NOT NULL CHECK (public_key LIKE 'age1%'),
    secret_key      TEXT NOT NULL,
    made_at         TEXT NOT NULL
) STRICT;

CREATE TABLE transfer (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    to_name         TEXT NOT NULL,
    to_key          TEXT NOT NULL,              -- the other notebook's fingerprint
    release_id      TEXT NOT NULL REFERENCES release (id),
    sha256          TEXT NOT NULL,              -- of the sealed file
    at              TEXT NOT NULL,
    failed_at       TEXT                        -- when the file could not be given its name after all
) STRICT;
CREATE INDEX transfer_person ON transfer (person_id, at);
CREATE TRIGGER transfer_stays BEFORE UPDATE ON transfer
WHEN old.failed_at IS NOT NULL OR (new.id, new.person_id, new.to_name, new.to_key, new.release_id, new.sha256, new.at)
    IS NOT (old.id, old.person_id, old.to_name, old.to_key, old.release_id, old.sha256, old.at)
BEGIN SELECT RAISE (ABORT, 'a transfer never changes'); END;
CREATE TRIGGER transfer_remains BEFORE DELETE ON transfer
WHEN old.person_id NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'a transfer never goes'); END;

CREATE TABLE earlier_chart (
    id              TEXT PRIMARY KEY,           -- of the transfer, as the other notebook named it
    person_id       TEXT NOT NULL REFERENCES person (id),
    giver           TEXT NOT NULL,
    credential      TEXT NOT NULL,
    device_id       TEXT NOT NULL,
    device_key      TEXT NOT NULL,              -- public, hex
    given_at        TEXT NOT NULL,
    taken_at        TEXT NOT NULL,
    notice          TEXT NOT NULL,              -- the statement of 42 CFR 2.32 that came along
    goes_on         INTEGER NOT NULL CHECK (goes_on IN (0, 1)),     -- whether the person came with it
    manifest        BLOB NOT NULL,              -- the list, as it was signed
    signature       TEXT NOT NULL,
    chart           BLOB NOT NULL,              -- JSON: goals, triggers, supports, plans and the rest, as they stood
    counts          TEXT NOT NULL DEFAULT '{}', -- JSON: rows that came in, so that it shows whether something was added
    last_version    INTEGER NOT NULL DEFAULT 0,
    undone_at       TEXT
) STRICT;
CREATE INDEX earlier_chart_person ON earlier_chart (person_id, given_at);
CREATE TABLE earlier_record (
    chart_id        TEXT NOT NULL REFERENCES earlier_chart (id),
    number          INTEGER NOT NULL,
    record_id       TEXT NOT NULL,
    canonical       BLOB NOT NULL,              -- exactly as signed
    device_id       TEXT NOT NULL,
    public_key      TEXT NOT NULL,
    ed25519         TEXT NOT NULL,
    PRIMARY KEY (chart_id, record_id)
) STRICT;
CREATE TABLE earlier_file (
    chart_id        TEXT NOT NULL REFERENCES earlier_chart (id),
    number          INTEGER NOT NULL,
    attachment_id   TEXT NOT NULL,
    visit_id        TEXT NOT NULL,              -- empty for the person's own
    title           TEXT NOT NULL,
    kind            TEXT NOT NULL,
    sha256          TEXT NOT NULL,
    bytes           BLOB NOT NULL,
    PRIMARY KEY (chart_id, attachment_id)
) STRICT;

CREATE TRIGGER earlier_chart_stays BEFORE UPDATE ON earlier_chart
WHEN old.undone_at IS NOT NULL OR old.last_version <> 0 AND new.last_version <> old.last_version
    OR (new.id, new.person_id, new.giver, new.device_id, new.device_key, new.given_at, new.taken_at, new.manifest,
    new.signature, new.chart, new.goes_on) IS NOT (old.id, old.person_id, old.giver, old.device_id, old.device_key,
    old.given_at, old.taken_at, old.manifest, old.signature, old.chart, old.goes_on)
BEGIN SELECT RAISE (ABORT, 'an earlier chart never changes'); END;
CREATE TRIGGER earlier_chart_remains BEFORE DELETE ON earlier_chart
WHEN old.undone_at IS NULL AND old.person_id NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'an earlier chart never goes'); END;
CREATE TRIGGER earlier_record_stays BEFORE UPDATE ON earlier_record
BEGIN SELECT RAISE (ABORT, 'an earlier chart never changes'); END;
CREATE TRIGGER earlier_record_remains BEFORE DELETE ON earlier_record
WHEN EXISTS (SELECT 1 FROM earlier_chart c WHERE c.id = old.chart_id AND c.undone_at IS NULL
    AND c.person_id NOT IN (SELECT record_id FROM disposed))
BEGIN SELECT RAISE (ABORT, 'an earlier chart never goes'); END;
CREATE TRIGGER earlier_file_stays BEFORE UPDATE ON earlier_file
BEGIN SELECT RAISE (ABORT, 'an earlier chart never changes'); END;
CREATE TRIGGER earlier_file_remains BEFORE DELETE ON earlier_file
WHEN EXISTS (SELECT 1 FROM earlier_chart c WHERE c.id = old.chart_id AND c.undone_at IS NULL
    AND c.person_id NOT IN (SELECT record_id FROM disposed))
BEGIN SELECT RAISE (ABORT, 'an earlier chart never goes'); END;
