-- Consents (42 CFR 2.31), what ends them, what opens the gate without one, and what a release says of itself.
-- A consent that is complete never changes; endings, emergencies, orders and notices given are only ever added.

CREATE TABLE consent (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    kind            TEXT NOT NULL CHECK (kind IN ('general', 'treatment_payment_operations', 'supporter',
                                                  'counselling_notes', 'proceedings')),
    patient_name    TEXT NOT NULL,
    discloser       TEXT NOT NULL,
    contents        TEXT NOT NULL,              -- JSON
    contents_words  TEXT NOT NULL,
    recipients      TEXT NOT NULL,              -- JSON
    hipaa_redisclosure_stated INTEGER NOT NULL CHECK (hipaa_redisclosure_stated IN (0, 1)),
    purpose         TEXT,
    purpose_words   TEXT NOT NULL,
    right_to_revoke_stated INTEGER NOT NULL CHECK (right_to_revoke_stated IN (0, 1)),
    how_to_revoke   TEXT NOT NULL,
    expires_on      TEXT,
    expires_with    TEXT NOT NULL,
    never_expires   INTEGER NOT NULL CHECK (never_expires IN (0, 1)),
    signed_how      TEXT CHECK (signed_how IN ('drawn', 'paper')),  -- never by word of mouth
    attachment_id   TEXT,
    paper_kept_at   TEXT NOT NULL,
    signer          TEXT NOT NULL CHECK (signer IN ('person', 'parent', 'guardian', 'representative')),
    signer_name     TEXT NOT NULL,
    signer_authority TEXT NOT NULL,
    signed_on       TEXT,
    no_longer_protected_stated INTEGER NOT NULL CHECK (no_longer_protected_stated IN (0, 1)),
    refusal_consequences TEXT NOT NULL,
    support_id      TEXT REFERENCES support (id),
    settled_at      TEXT                        -- UTC; from then on it is complete and stays as it is
) STRICT;
CREATE INDEX consent_person ON consent (person_id, signed_on DESC);

CREATE TABLE consent_ending (
    id              TEXT PRIMARY KEY,
    consent_id      TEXT NOT NULL REFERENCES consent (id),
    kind            TEXT NOT NULL CHECK (kind IN ('revoked', 'event', 'not_valid')),
    ended_on        TEXT NOT NULL,
    how             TEXT NOT NULL,
    relied_on_until TEXT
) STRICT;
CREATE INDEX consent_ending_consent ON consent_ending (consent_id, ended_on);

CREATE TABLE emergency (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    at              TEXT NOT NULL,              -- with the offset of the place
    told_to         TEXT NOT NULL,
    facility        TEXT NOT NULL,
    told_by         TEXT NOT NULL,
    nature          TEXT NOT NULL,
    contents        TEXT NOT NULL               -- JSON
) STRICT;
CREATE INDEX emergency_person ON emergency (person_id, at DESC);

CREATE TABLE court_order (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    rule            TEXT NOT NULL CHECK (rule IN ('2.64', '2.65')),
    court           TEXT NOT NULL,
    reference       TEXT NOT NULL,
    ordered_on      TEXT NOT NULL,
    contents        TEXT NOT NULL,              -- JSON
    scope           TEXT NOT NULL,
    holds_until     TEXT,
    attachment_id   TEXT
) STRICT;
CREATE INDEX court_order_person ON court_order (person_id, ordered_on DESC);

CREATE TABLE notice_given (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    given_on        TEXT NOT NULL,
    version         TEXT NOT NULL,
    how             TEXT NOT NULL
) STRICT;
CREATE INDEX notice_given_person ON notice_given (person_id, given_on DESC);

-- What a kind of recipient is in a programme; '' stands for all programmes that have no row of their own.
CREATE TABLE recipient_preset (
    programme       TEXT NOT NULL,
    recipient       TEXT NOT NULL,
    inside          INTEGER NOT NULL CHECK (inside = 0 OR (inside = 1 AND recipient IN ('qp', 'own_agency'))),
    contents        TEXT NOT NULL,              -- JSON
    PRIMARY KEY (programme, recipient)
) STRICT, WITHOUT ROWID;

ALTER TABLE release ADD COLUMN recipient_name TEXT NOT NULL DEFAULT '';
ALTER TABLE release ADD COLUMN recipient_address TEXT NOT NULL DEFAULT '';
ALTER TABLE release ADD COLUMN inside INTEGER NOT NULL DEFAULT 1 CHECK (inside IN (0, 1));
ALTER TABLE release ADD COLUMN description TEXT NOT NULL DEFAULT '';
ALTER TABLE release ADD COLUMN purpose TEXT NOT NULL DEFAULT '';
ALTER TABLE release ADD COLUMN contents TEXT NOT NULL DEFAULT '[]';     -- JSON
ALTER TABLE release ADD COLUMN basis TEXT NOT NULL DEFAULT 'internal'
    CHECK (basis IN ('internal', 'the_person', 'consent', 'medical_emergency', 'court_order'));
ALTER TABLE release ADD COLUMN basis_id TEXT;
ALTER TABLE release ADD COLUMN of_care INTEGER NOT NULL DEFAULT 0 CHECK (of_care IN (0, 1));
ALTER TABLE release ADD COLUMN notice TEXT NOT NULL DEFAULT '';
ALTER TABLE release ADD COLUMN redisclosure TEXT NOT NULL DEFAULT 'within_programme';
ALTER TABLE release ADD COLUMN medium TEXT NOT NULL DEFAULT 'saved'
    CHECK (medium IN ('printed', 'saved', 'copied', 'package', 'spoken'));

-- Until now a document could only go to the programme's own people or to the person: the new columns say which it was.
DROP TRIGGER release_stays;
UPDATE release SET inside = 0, basis = 'the_person', redisclosure = 'their_own' WHERE recipient = 'person';
CREATE TRIGGER release_stays BEFORE UPDATE ON release BEGIN SELECT RAISE (ABORT, 'releases never change'); END;

-- "Who has seen this" asks the log by record.
CREATE INDEX audit_subject ON audit (subject, kind, sequence);
CREATE INDEX release_basis ON release (basis_id, at) WHERE basis_id IS NOT NULL;

-- What is complete or only ever added stays, and goes with its person's disposal alone.
CREATE TRIGGER consent_settled_stays BEFORE UPDATE ON consent WHEN old.settled_at IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'a complete consent never changes'); END;
CREATE TRIGGER consent_settled_remains BEFORE DELETE ON consent
WHEN old.settled_at IS NOT NULL AND old.person_id NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'a complete consent never goes'); END;
CREATE TRIGGER consent_ending_stays BEFORE UPDATE ON consent_ending
BEGIN SELECT RAISE (ABORT, 'what ended a consent never changes'); END;
CREATE TRIGGER consent_ending_remains BEFORE DELETE ON consent_ending
WHEN (SELECT person_id FROM consent WHERE id = old.consent_id) NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'what ended a consent never goes'); END;
CREATE TRIGGER emergency_stays BEFORE UPDATE ON emergency
BEGIN SELECT RAISE (ABORT, 'the record of an emergency never changes'); END;
CREATE TRIGGER emergency_remains BEFORE DELETE ON emergency
WHEN old.person_id NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'the record of an emergency never goes'); END;
CREATE TRIGGER court_order_stays BEFORE UPDATE ON court_order
BEGIN SELECT RAISE (ABORT, 'the record of an order never changes'); END;
CREATE TRIGGER court_order_remains BEFORE DELETE ON court_order
WHEN old.person_id NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'the record of an order never goes'); END;
CREATE TRIGGER notice_given_stays BEFORE UPDATE ON notice_given
BEGIN SELECT RAISE (ABORT, 'a notice given never changes'); END;
CREATE TRIGGER notice_given_remains BEFORE DELETE ON notice_given
WHEN old.person_id NOT IN (SELECT record_id FROM disposed)
BEGIN SELECT RAISE (ABORT, 'a notice given never goes'); END;
