-- What is owed to agencies, how it got there, and what they answered. A frozen body is the only one that leaves;
-- what an agency confirmed is never taken back; what happened is only ever added.

ALTER TABLE target ADD COLUMN kind TEXT NOT NULL DEFAULT 'folder'
    CHECK (kind IN ('folder', 'sftp', 'fhir', 'practice'));
ALTER TABLE target ADD COLUMN format TEXT NOT NULL DEFAULT 'package'
    CHECK (format IN ('package', 'fhir', 'document', 'message'));
ALTER TABLE target ADD COLUMN recipient TEXT NOT NULL DEFAULT '{"kind":"own_agency","name":"","address":""}'
    CHECK (json_valid (recipient));                                                         -- JSON
ALTER TABLE target ADD COLUMN folder TEXT CHECK (folder IS NULL OR json_valid (folder));    -- JSON, and the next three
ALTER TABLE target ADD COLUMN sftp TEXT CHECK (sftp IS NULL OR json_valid (sftp));
ALTER TABLE target ADD COLUMN fhir TEXT CHECK (fhir IS NULL OR json_valid (fhir));
ALTER TABLE target ADD COLUMN agency TEXT CHECK (agency IS NULL OR json_valid (agency));    -- the agency's public keys
ALTER TABLE target ADD COLUMN can TEXT NOT NULL DEFAULT '[]';
ALTER TABLE target ADD COLUMN last TEXT;                -- JSON: the last attempt
ALTER TABLE target ADD COLUMN removed_at TEXT;          -- UTC; what was owed to it stays to be read
UPDATE target SET kind = 'practice' WHERE (SELECT practice FROM notebook) = 1;

-- The key of this device towards one target. It is nowhere but here, and goes when the notebook becomes another device.
CREATE TABLE device_key (
    target_id       TEXT NOT NULL REFERENCES target (id),
    device_id       TEXT NOT NULL REFERENCES device (id),
    public_key      TEXT NOT NULL,
    private_key     TEXT,                               -- PEM; gone with the device or the target
    made_at         TEXT NOT NULL,
    PRIMARY KEY (target_id, device_id)
) STRICT;
CREATE TRIGGER device_key_retired AFTER INSERT ON device
BEGIN UPDATE device_key SET private_key = NULL WHERE device_id <> new.id; END;
CREATE TRIGGER device_key_removed AFTER UPDATE OF removed_at ON target WHEN new.removed_at IS NOT NULL
BEGIN UPDATE device_key SET private_key = NULL WHERE target_id = new.id; END;

-- A container of many deliveries, frozen: the same bytes leave under the same name however often it is tried.
CREATE TABLE package (
    id              TEXT PRIMARY KEY,
    target_id       TEXT NOT NULL REFERENCES target (id),
    device_id       TEXT NOT NULL REFERENCES device (id),
    sequence        INTEGER NOT NULL CHECK (sequence > 0),
    name            TEXT NOT NULL CHECK (name <> ''),
    manifest_sha256 TEXT NOT NULL,
    sha256          TEXT NOT NULL,
    made_at         TEXT NOT NULL,
    taken_at        TEXT,                               -- when it was all there
    UNIQUE (target_id, device_id, sequence)
) STRICT;
CREATE TABLE package_body (
    package_id      TEXT PRIMARY KEY REFERENCES package (id),
    bytes           BLOB NOT NULL
) STRICT;

ALTER TABLE delivery ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0);
ALTER TABLE delivery ADD COLUMN conflicts INTEGER NOT NULL DEFAULT 0 CHECK (conflicts >= 0);
ALTER TABLE delivery ADD COLUMN next_try TEXT;
ALTER TABLE delivery ADD COLUMN result TEXT;
ALTER TABLE delivery ADD COLUMN code TEXT NOT NULL DEFAULT '';
ALTER TABLE delivery ADD COLUMN issues TEXT NOT NULL DEFAULT '[]';
ALTER TABLE delivery ADD COLUMN why TEXT CHECK (why IS NULL OR json_valid (why));
ALTER TABLE delivery ADD COLUMN body_sha256 TEXT NOT NULL DEFAULT '';
ALTER TABLE delivery ADD COLUMN package_id TEXT REFERENCES package (id);
ALTER TABLE delivery ADD COLUMN release_id TEXT REFERENCES release (id);
ALTER TABLE delivery ADD COLUMN changed_at TEXT;
CREATE INDEX delivery_target ON delivery (target_id, state, sequence);
CREATE INDEX delivery_package ON delivery (package_id) WHERE package_id IS NOT NULL;

-- The bytes that leave, made once. Their digest stands in the delivery.
CREATE TABLE delivery_body (
    delivery_id     TEXT PRIMARY KEY REFERENCES delivery (id),
    name            TEXT NOT NULL,                      -- of the file that they travel as
    bytes           BLOB NOT NULL
) STRICT;

CREATE TABLE delivery_event (
    sequence        INTEGER PRIMARY KEY AUTOINCREMENT,
    delivery_id     TEXT NOT NULL REFERENCES delivery (id),
    at              TEXT NOT NULL,
    state           TEXT NOT NULL,
    attempts        INTEGER NOT NULL,
    result          TEXT,
    code            TEXT NOT NULL
) STRICT;
CREATE INDEX delivery_event_delivery ON delivery_event (delivery_id, sequence);
INSERT INTO delivery_event (delivery_id, at, state, attempts, result, code)
SELECT id, owed_at, state, 0, NULL, '' FROM delivery ORDER BY sequence;

-- Who a person is over there: looked up once, and from then on the same.
CREATE TABLE remote_person (
    target_id       TEXT NOT NULL REFERENCES target (id),
    person_id       TEXT NOT NULL REFERENCES person (id),
    remote_id       TEXT NOT NULL CHECK (remote_id <> ''),
    pinned_at       TEXT NOT NULL,
    PRIMARY KEY (target_id, person_id)
) STRICT;

-- Where the parts of what was sent lie over there.
CREATE TABLE remote_map (
    target_id       TEXT NOT NULL REFERENCES target (id),
    kind            TEXT NOT NULL,
    local_id        TEXT NOT NULL,
    remote_id       TEXT NOT NULL,
    etag            TEXT NOT NULL,
    delivery_id     TEXT NOT NULL REFERENCES delivery (id),
    at              TEXT NOT NULL,
    PRIMARY KEY (target_id, kind, local_id)
) STRICT;
CREATE INDEX remote_map_delivery ON remote_map (delivery_id);

-- What an agency signed for. It may be about a package of another device of this notebook, which is not known here.
CREATE TABLE receipt (
    id              TEXT PRIMARY KEY,
    target_id       TEXT NOT NULL REFERENCES target (id),
    package_id      TEXT NOT NULL,
    result          TEXT NOT NULL,
    sha256          TEXT NOT NULL,
    bytes           BLOB,                               -- gone with the person of whom it tells
    received_at     TEXT NOT NULL,
    taken_at        TEXT NOT NULL,
    UNIQUE (target_id, sha256)
) STRICT;
CREATE INDEX receipt_package ON receipt (package_id);

-- Events are made by these two alone.
CREATE TRIGGER delivery_owed AFTER INSERT ON delivery
BEGIN
    INSERT INTO delivery_event (delivery_id, at, state, attempts, result, code)
    VALUES (new.id, new.owed_at, new.state, new.attempts, new.result, new.code);
END;
CREATE TRIGGER delivery_moved AFTER UPDATE ON delivery
WHEN new.state <> old.state OR new.attempts <> old.attempts OR new.result IS NOT old.result OR new.code <> old.code
BEGIN
    INSERT INTO delivery_event (delivery_id, at, state, attempts, result, code)
    VALUES (new.id, new.changed_at, new.state, new.attempts, new.result, new.code);
END;

CREATE TRIGGER delivery_begins BEFORE INSERT ON delivery WHEN new.state NOT IN ('ready', 'superseded', 'withdrawn')
BEGIN SELECT RAISE (ABORT, 'what is owed begins with waiting'); END;
CREATE TRIGGER delivery_stays BEFORE UPDATE ON delivery
WHEN new.id <> old.id OR new.visit_id <> old.visit_id OR new.version <> old.version OR new.target_id <> old.target_id
    OR new.addendum_id IS NOT old.addendum_id OR new.act_id IS NOT old.act_id OR new.owed_at <> old.owed_at
    OR new.sequence <> old.sequence
BEGIN SELECT RAISE (ABORT, 'what is owed to whom never changes'); END;
CREATE TRIGGER delivery_goes_on BEFORE UPDATE OF state ON delivery
WHEN new.state <> old.state AND old.state || ' ' || new.state NOT IN (
    'ready held', 'ready sending', 'ready sent?', 'ready quarantined', 'ready superseded', 'ready withdrawn',
    'held ready', 'held sent?', 'held confirmed', 'held filed', 'held returned', 'held superseded', 'held withdrawn',
    'sending ready', 'sending held', 'sending sent?', 'sending quarantined', 'sending superseded', 'sending withdrawn',
    'sent? ready', 'sent? held', 'sent? accepted', 'sent? quarantined', 'sent? confirmed', 'sent? filed',
    'sent? returned', 'sent? withdrawn',
    'accepted quarantined', 'accepted confirmed', 'accepted filed', 'accepted returned',
    'confirmed filed', 'confirmed returned', 'filed returned',
    'returned confirmed', 'returned filed', 'returned superseded',
    'quarantined ready', 'quarantined confirmed', 'quarantined filed', 'quarantined returned',
    'quarantined superseded', 'quarantined withdrawn',
    'superseded confirmed', 'superseded filed', 'superseded returned',
    'withdrawn confirmed', 'withdrawn filed', 'withdrawn returned')
BEGIN SELECT RAISE (ABORT, 'a delivery cannot go that way'); END;
CREATE TRIGGER delivery_leaves_as_logged BEFORE UPDATE OF state ON delivery
WHEN new.state = 'sent?' AND (new.body_sha256 = '' OR new.release_id IS NULL OR new.attempts = 0)
BEGIN SELECT RAISE (ABORT, 'nothing leaves before it is frozen and logged'); END;
CREATE TRIGGER delivery_frozen BEFORE UPDATE OF body_sha256, release_id ON delivery
WHEN (old.body_sha256 <> '' AND new.body_sha256 <> old.body_sha256)
    OR (old.release_id IS NOT NULL AND new.release_id IS NOT old.release_id)
BEGIN SELECT RAISE (ABORT, 'what was frozen never changes'); END;
CREATE TRIGGER delivery_remains BEFORE DELETE ON delivery
WHEN (SELECT person_id FROM visit WHERE id = old.visit_id) NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'what is owed never goes'); END;

CREATE TRIGGER delivery_body_stays BEFORE UPDATE ON delivery_body
BEGIN SELECT RAISE (ABORT, 'what was frozen never changes'); END;
CREATE TRIGGER delivery_body_remains BEFORE DELETE ON delivery_body
WHEN (SELECT v.person_id FROM delivery d JOIN visit v ON v.id = d.visit_id WHERE d.id = old.delivery_id)
    NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'what was frozen never goes'); END;
CREATE TRIGGER delivery_event_stays BEFORE UPDATE ON delivery_event
BEGIN SELECT RAISE (ABORT, 'what happened never changes'); END;
CREATE TRIGGER delivery_event_remains BEFORE DELETE ON delivery_event
WHEN (SELECT v.person_id FROM delivery d JOIN visit v ON v.id = d.visit_id WHERE d.id = old.delivery_id)
    NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'what happened never goes'); END;
CREATE TRIGGER remote_person_stays BEFORE UPDATE ON remote_person
BEGIN SELECT RAISE (ABORT, 'who a person is over there never changes'); END;

CREATE TRIGGER package_stays BEFORE UPDATE ON package
WHEN new.id <> old.id OR new.target_id <> old.target_id OR new.device_id <> old.device_id
    OR new.sequence <> old.sequence OR new.name <> old.name OR new.manifest_sha256 <> old.manifest_sha256
    OR new.sha256 <> old.sha256 OR new.made_at <> old.made_at OR old.taken_at IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'a package never changes'); END;
CREATE TRIGGER package_remains BEFORE DELETE ON package BEGIN SELECT RAISE (ABORT, 'a package never goes'); END;
CREATE TRIGGER package_body_stays BEFORE UPDATE ON package_body
BEGIN SELECT RAISE (ABORT, 'a package never changes'); END;
CREATE TRIGGER package_body_remains BEFORE DELETE ON package_body
WHEN EXISTS (SELECT 1 FROM delivery d WHERE d.package_id = old.package_id
        AND d.state IN ('ready', 'sending', 'sent?', 'accepted'))
    OR NOT EXISTS (SELECT 1 FROM disposed)
BEGIN SELECT RAISE (ABORT, 'a package that may have to leave again never goes'); END;
CREATE TRIGGER receipt_stays BEFORE UPDATE ON receipt
WHEN new.id <> old.id OR new.target_id <> old.target_id OR new.package_id <> old.package_id
    OR new.result <> old.result OR new.sha256 <> old.sha256 OR new.received_at <> old.received_at
    OR (new.bytes IS NOT NULL AND new.bytes IS NOT old.bytes)
    OR (new.bytes IS NULL AND NOT EXISTS (SELECT 1 FROM disposed))
BEGIN SELECT RAISE (ABORT, 'a receipt never changes'); END;
CREATE TRIGGER receipt_remains BEFORE DELETE ON receipt BEGIN SELECT RAISE (ABORT, 'a receipt never goes'); END;

-- A container and its receipt may tell of the person whose records end: they go as far as nobody else needs them.
CREATE TRIGGER delivery_disposed AFTER DELETE ON delivery WHEN old.package_id IS NOT NULL
BEGIN
    UPDATE receipt SET bytes = NULL WHERE package_id = old.package_id;
    DELETE FROM package_body WHERE package_id = old.package_id AND NOT EXISTS (
        SELECT 1 FROM delivery d WHERE d.package_id = old.package_id
        AND d.state IN ('ready', 'sending', 'sent?', 'accepted'));
END;
