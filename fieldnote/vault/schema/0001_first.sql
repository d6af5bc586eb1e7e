-- The first schema. Text is kept exactly as written; times are ISO 8601, with the offset of the place where it matters.
-- What must never change (signed notes, the audit chain, releases) is guarded by triggers as well as by the program.

PRAGMA application_id = 0x464E4F54;

CREATE TABLE notebook (
    only            INTEGER PRIMARY KEY CHECK (only = 1),
    vault_id        TEXT NOT NULL,
    device_id       TEXT NOT NULL,
    made_at         TEXT NOT NULL,
    practice        INTEGER NOT NULL CHECK (practice IN (0, 1)),
    policy_pack     TEXT NOT NULL,
    specialist      TEXT NOT NULL,              -- JSON
    pin             TEXT                        -- salted Argon2id hash
) STRICT;

CREATE TABLE device (
    id              TEXT PRIMARY KEY,
    public_key      BLOB NOT NULL,
    private_key     BLOB,                       -- gone once the device is retired
    since           TEXT NOT NULL,
    retired_at      TEXT
) STRICT;

CREATE TABLE person (
    id              TEXT PRIMARY KEY,
    preferred_name  TEXT NOT NULL,
    given_name      TEXT NOT NULL,
    family_name     TEXT NOT NULL,
    pronouns        TEXT NOT NULL,
    birth_date      TEXT,
    languages       TEXT NOT NULL,              -- JSON
    record_ids      TEXT NOT NULL,              -- JSON
    what_matters    TEXT NOT NULL,
    strengths       TEXT NOT NULL,              -- JSON
    for_the_team    TEXT NOT NULL,
    contact_rules   TEXT NOT NULL,
    phone           TEXT NOT NULL,
    declined        TEXT NOT NULL,              -- JSON
    archived_on     TEXT,
    folded_name     TEXT NOT NULL               -- for finding by name, no case, no accents
) STRICT;

CREATE TABLE episode (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    programme       TEXT NOT NULL,
    started_on      TEXT NOT NULL,
    ended_on        TEXT,
    part2           INTEGER NOT NULL CHECK (part2 IN (0, 1)),
    qp              TEXT NOT NULL,
    payer           TEXT NOT NULL,
    intercept       INTEGER
) STRICT;
CREATE INDEX episode_person ON episode (person_id);

CREATE TABLE plan (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    effective_on    TEXT NOT NULL,
    ends_on         TEXT NOT NULL,
    outcomes        TEXT NOT NULL,              -- JSON: the snapshot as it stood
    source          TEXT NOT NULL,
    frequency       TEXT NOT NULL,
    authorisation   TEXT                        -- JSON
) STRICT;
CREATE INDEX plan_person ON plan (person_id, effective_on);

CREATE TABLE goal (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    number          TEXT NOT NULL,
    title           TEXT NOT NULL,
    own_words       TEXT NOT NULL,
    outcome_id      TEXT,
    moves           TEXT NOT NULL,              -- JSON, oldest first, only ever longer
    course          TEXT NOT NULL CHECK (course IN ('active', 'paused', 'met', 'set_aside')),
    dimensions      TEXT NOT NULL,              -- JSON
    started_on      TEXT,
    target_date     TEXT,
    suggested_status TEXT NOT NULL,
    to_add_to_plan  TEXT NOT NULL,
    what_changed    TEXT NOT NULL
) STRICT;
CREATE INDEX goal_person ON goal (person_id);

CREATE TABLE trigger (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    "group"         TEXT NOT NULL,
    what            TEXT NOT NULL,
    early_sign      TEXT NOT NULL,
    what_helps      TEXT NOT NULL,
    who_to_call     TEXT NOT NULL,
    strength        TEXT NOT NULL CHECK (strength IN ('a_little', 'some', 'a_lot', 'not_sure')),
    course          TEXT NOT NULL CHECK (course IN ('active', 'managed', 'gone')),
    first_noted     TEXT,
    reviewed_on     TEXT,
    support_id      TEXT REFERENCES support (id)
) STRICT;
CREATE INDEX trigger_person ON trigger (person_id);

CREATE TABLE support (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    name            TEXT NOT NULL,
    kind            TEXT NOT NULL,
    ring            TEXT NOT NULL CHECK (ring IN ('close', 'often', 'now_and_then')),
    tie             TEXT NOT NULL CHECK (tie IN ('strong', 'steady', 'new', 'strained')),
    stance          TEXT NOT NULL CHECK (stance IN ('yes', 'mixed', 'not_right_now', 'not_sure')),
    how_they_help   TEXT NOT NULL,
    reach_out_when  TEXT NOT NULL,
    best_time       TEXT NOT NULL,
    contact         TEXT NOT NULL CHECK (contact = '' OR may_keep_contact = 1),
    may_keep_contact INTEGER NOT NULL CHECK (may_keep_contact IN (0, 1)),
    may_be_listed   INTEGER NOT NULL CHECK (may_be_listed IN (0, 1)),
    fellowship      TEXT NOT NULL,
    meets           TEXT NOT NULL,
    go_together_first INTEGER NOT NULL CHECK (go_together_first IN (0, 1)),
    release_on_file INTEGER NOT NULL CHECK (release_on_file IN (0, 1)),
    since           TEXT,
    ended_on        TEXT
) STRICT;
CREATE INDEX support_person ON support (person_id);

-- A note's figures and choices. Its words are in note_text: lists by date stay quick without them.
CREATE TABLE visit (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    episode_id      TEXT REFERENCES episode (id),
    version         INTEGER NOT NULL DEFAULT 1,
    state           TEXT NOT NULL CHECK (state IN ('draft', 'ready', 'signed')),
    kind            TEXT NOT NULL CHECK (kind IN ('one_to_one', 'group', 'collateral', 'attempted')),
    day             TEXT,                       -- date of service, or the planned day
    starts_at       TEXT,                       -- UTC, for order and overlap
    ends_at         TEXT,
    planned         INTEGER NOT NULL CHECK (planned IN (0, 1)),
    minutes         INTEGER NOT NULL,
    units           INTEGER NOT NULL,
    service         TEXT NOT NULL,
    code            TEXT NOT NULL,              -- as billed, `H0038 HQ`; of a signed note
    place           TEXT,
    sensitive       INTEGER NOT NULL CHECK (sensitive IN (0, 1)),
    filled          INTEGER NOT NULL,           -- required parts that are there
    required        INTEGER NOT NULL,
    entered_at      TEXT NOT NULL,
    changed_at      TEXT NOT NULL,
    choices         TEXT NOT NULL,              -- JSON: what the editor keeps beside the words
    facts           TEXT                        -- JSON: what the signature froze
) STRICT;
CREATE INDEX visit_day ON visit (day DESC, starts_at DESC);
CREATE INDEX visit_person ON visit (person_id, day DESC, starts_at DESC);
CREATE INDEX visit_met ON visit (person_id, day) WHERE planned = 0 AND kind IN ('one_to_one', 'group');
CREATE INDEX visit_time ON visit (starts_at);
CREATE INDEX visit_open ON visit (state, day) WHERE state <> 'signed';

-- The key starts with the date of service (days << 24), so that "newest first" is the order of the key itself.
CREATE TABLE note_text (
    key             INTEGER PRIMARY KEY,
    visit_id        TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
    addendum_id     TEXT REFERENCES addendum (id),
    what_we_did     TEXT NOT NULL DEFAULT '',
    response        TEXT NOT NULL DEFAULT '',
    next_step       TEXT NOT NULL DEFAULT '',
    purpose         TEXT NOT NULL DEFAULT '',
    something_else  TEXT NOT NULL DEFAULT '',
    person_comment  TEXT NOT NULL DEFAULT '',
    place_label     TEXT NOT NULL DEFAULT '',
    addendum        TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX note_text_visit ON note_text (visit_id);
CREATE UNIQUE INDEX note_text_addendum ON note_text (addendum_id) WHERE addendum_id IS NOT NULL;
CREATE UNIQUE INDEX note_text_own ON note_text (visit_id) WHERE addendum_id IS NULL;

CREATE VIRTUAL TABLE note_index USING fts5 (
    what_we_did, response, next_step, purpose, something_else, person_comment, place_label, addendum,
    content = 'note_text', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
INSERT INTO note_index (note_index, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER note_text_added AFTER INSERT ON note_text BEGIN
    INSERT INTO note_index (rowid, what_we_did, response, next_step, purpose, something_else, person_comment,
                            place_label, addendum)
    VALUES (new.key, new.what_we_did, new.response, new.next_step, new.purpose, new.something_else,
            new.person_comment, new.place_label, new.addendum);
END;
CREATE TRIGGER note_text_removed AFTER DELETE ON note_text BEGIN
    INSERT INTO note_index (note_index, rowid, what_we_did, response, next_step, purpose, something_else,
                            person_comment, place_label, addendum)
    VALUES ('delete', old.key, old.what_we_did, old.response, old.next_step, old.purpose, old.something_else,
            old.person_comment, old.place_label, old.addendum);
END;
CREATE TRIGGER note_text_changed AFTER UPDATE ON note_text BEGIN
    INSERT INTO note_index (note_index, rowid, what_we_did, response, next_step, purpose, something_else,
                            person_comment, place_label, addendum)
    VALUES ('delete', old.key, old.what_we_did, old.response, old.next_step, old.purpose, old.something_else,
            old.person_comment, old.place_label, old.addendum);
    INSERT INTO note_index (rowid, what_we_did, response, next_step, purpose, something_else, person_comment,
                            place_label, addendum)
    VALUES (new.key, new.what_we_did, new.response, new.next_step, new.purpose, new.something_else,
            new.person_comment, new.place_label, new.addendum);
END;

CREATE TABLE signature (
    record_id       TEXT PRIMARY KEY,           -- of a visit or an addendum
    canonical       BLOB NOT NULL,              -- RFC 8785 bytes, exactly as signed
    sha256          TEXT NOT NULL,
    ed25519         TEXT NOT NULL,
    device_id       TEXT NOT NULL REFERENCES device (id),
    signer          TEXT NOT NULL,
    credential      TEXT NOT NULL,
    signed_at       TEXT NOT NULL
) STRICT;

CREATE TABLE addendum (
    id              TEXT PRIMARY KEY,
    visit_id        TEXT NOT NULL REFERENCES visit (id),
    added_at        TEXT NOT NULL
) STRICT;
CREATE INDEX addendum_visit ON addendum (visit_id);

-- A next step is part of a signed note; that it was done is a fact of its own.
CREATE TABLE next_step_done (
    visit_id        TEXT PRIMARY KEY REFERENCES visit (id) ON DELETE CASCADE,
    done_at         TEXT NOT NULL
) STRICT;

CREATE TABLE target (
    id              TEXT PRIMARY KEY,
    name            TEXT NOT NULL,
    owed_from       TEXT NOT NULL
) STRICT;

CREATE TABLE delivery (
    sequence        INTEGER PRIMARY KEY AUTOINCREMENT,
    id              TEXT NOT NULL UNIQUE,
    visit_id        TEXT NOT NULL REFERENCES visit (id),
    version         INTEGER NOT NULL,
    addendum_id     TEXT REFERENCES addendum (id),
    target_id       TEXT NOT NULL REFERENCES target (id),
    state           TEXT NOT NULL,
    owed_at         TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX delivery_once ON delivery (visit_id, version, target_id, coalesce(addendum_id, ''));
CREATE INDEX delivery_state ON delivery (state);

CREATE TABLE release (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    kind            TEXT NOT NULL,
    document_id     TEXT NOT NULL,
    recipient       TEXT NOT NULL,
    at              TEXT NOT NULL,
    sha256          TEXT NOT NULL
) STRICT;
CREATE INDEX release_person ON release (person_id, at DESC);

CREATE TABLE audit (
    sequence        INTEGER PRIMARY KEY,
    at              TEXT NOT NULL,
    kind            TEXT NOT NULL,
    subject         TEXT NOT NULL,
    detail          TEXT NOT NULL,
    previous        TEXT NOT NULL,
    hash            TEXT NOT NULL
) STRICT;

-- What is signed, logged or released stays as it is.
CREATE TRIGGER visit_signed_stays BEFORE UPDATE ON visit WHEN old.state = 'signed'
BEGIN SELECT RAISE (ABORT, 'a signed note never changes'); END;
CREATE TRIGGER visit_signed_remains BEFORE DELETE ON visit WHEN old.state = 'signed'
BEGIN SELECT RAISE (ABORT, 'a signed note never goes'); END;
CREATE TRIGGER note_text_signed_stays BEFORE UPDATE ON note_text
WHEN (SELECT state FROM visit WHERE id = old.visit_id) = 'signed'
BEGIN SELECT RAISE (ABORT, 'signed words never change'); END;
CREATE TRIGGER note_text_signed_remains BEFORE DELETE ON note_text
WHEN (SELECT state FROM visit WHERE id = old.visit_id) = 'signed'
BEGIN SELECT RAISE (ABORT, 'signed words never go'); END;
CREATE TRIGGER signature_stays BEFORE UPDATE ON signature BEGIN SELECT RAISE (ABORT, 'signatures never change'); END;
CREATE TRIGGER signature_remains BEFORE DELETE ON signature BEGIN SELECT RAISE (ABORT, 'signatures never go'); END;
CREATE TRIGGER addendum_stays BEFORE UPDATE ON addendum BEGIN SELECT RAISE (ABORT, 'addenda never change'); END;
CREATE TRIGGER addendum_remains BEFORE DELETE ON addendum BEGIN SELECT RAISE (ABORT, 'addenda never go'); END;
CREATE TRIGGER release_stays BEFORE UPDATE ON release BEGIN SELECT RAISE (ABORT, 'releases never change'); END;
CREATE TRIGGER release_remains BEFORE DELETE ON release BEGIN SELECT RAISE (ABORT, 'releases never go'); END;
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE (ABORT, 'the log never changes'); END;
CREATE TRIGGER audit_remains BEFORE DELETE ON audit BEGIN SELECT RAISE (ABORT, 'the log never shrinks'); END;
