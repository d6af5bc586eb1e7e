-- Triggers with their signs and strategies, the sober support network, mutual-aid meetings, steps agreed outside visits.

CREATE TABLE meeting (
    id              TEXT PRIMARY KEY,
    name            TEXT NOT NULL,
    fellowship      TEXT NOT NULL,
    weekdays        TEXT NOT NULL,              -- JSON
    starts_at       TEXT,                       -- local time of the place
    place           TEXT NOT NULL,
    online          TEXT NOT NULL,
    language        TEXT NOT NULL,
    access          TEXT NOT NULL CHECK (access IN ('open', 'closed', 'not_sure')),
    format          TEXT NOT NULL,
    accessible      TEXT NOT NULL CHECK (accessible IN ('yes', 'no', 'not_sure', 'not_asked')),
    childcare       TEXT NOT NULL CHECK (childcare IN ('yes', 'no', 'not_sure', 'not_asked')),
    medication_friendly TEXT NOT NULL CHECK (medication_friendly IN ('yes', 'no', 'not_sure', 'not_asked')),
    note            TEXT NOT NULL,
    checked_on      TEXT,
    ended_on        TEXT
) STRICT;

-- Supports: what goes beyond the first version. The meeting on a person's map is a support that points to the meeting.
ALTER TABLE support ADD COLUMN ended_why TEXT NOT NULL DEFAULT '';
ALTER TABLE support ADD COLUMN role TEXT;
ALTER TABLE support ADD COLUMN relation TEXT NOT NULL DEFAULT '';
ALTER TABLE support ADD COLUMN gives TEXT NOT NULL DEFAULT '[]';    -- JSON
ALTER TABLE support ADD COLUMN reach TEXT NOT NULL DEFAULT '{}';    -- JSON
ALTER TABLE support ADD COLUMN may_call_in_crisis INTEGER NOT NULL DEFAULT 0 CHECK (may_call_in_crisis IN (0, 1));
ALTER TABLE support ADD COLUMN knows_about_recovery TEXT NOT NULL DEFAULT 'not_asked'
    CHECK (knows_about_recovery IN ('yes', 'no', 'not_sure', 'not_asked'));
ALTER TABLE support ADD COLUMN last_contact_on TEXT;
ALTER TABLE support ADD COLUMN rhythm TEXT CHECK (rhythm IN ('daily', 'weekly', 'monthly', 'rarely', 'lost'));
ALTER TABLE support ADD COLUMN safety_flag INTEGER NOT NULL DEFAULT 0 CHECK (safety_flag IN (0, 1));
ALTER TABLE support ADD COLUMN safety_note TEXT NOT NULL DEFAULT '';
ALTER TABLE support ADD COLUMN consent_id TEXT;
ALTER TABLE support ADD COLUMN meeting_id TEXT REFERENCES meeting (id);
ALTER TABLE support ADD COLUMN home_group INTEGER NOT NULL DEFAULT 0 CHECK (home_group IN (0, 1));
ALTER TABLE support ADD COLUMN first_together_on TEXT;
CREATE INDEX support_meeting ON support (meeting_id) WHERE meeting_id IS NOT NULL;

ALTER TABLE trigger ADD COLUMN detail TEXT;
ALTER TABLE trigger ADD COLUMN how_often TEXT NOT NULL DEFAULT '';
ALTER TABLE trigger ADD COLUMN avoid TEXT NOT NULL DEFAULT '';
ALTER TABLE trigger ADD COLUMN prepare TEXT NOT NULL DEFAULT '';
CREATE INDEX trigger_support ON trigger (support_id) WHERE support_id IS NOT NULL;

CREATE TABLE warning_sign (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    what            TEXT NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('thought', 'feeling', 'behaviour')),
    stage           TEXT NOT NULL CHECK (stage IN ('green', 'yellow', 'red')),
    trigger_ids     TEXT NOT NULL,              -- JSON
    gone_on         TEXT
) STRICT;
CREATE INDEX warning_sign_person ON warning_sign (person_id);

CREATE TABLE strategy (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    what            TEXT NOT NULL,
    way             TEXT NOT NULL,
    trigger_ids     TEXT NOT NULL,              -- JSON
    retired_on      TEXT
) STRICT;
CREATE INDEX strategy_person ON strategy (person_id);

CREATE TABLE strategy_use (
    id              TEXT PRIMARY KEY,
    strategy_id     TEXT NOT NULL REFERENCES strategy (id),
    person_id       TEXT NOT NULL REFERENCES person (id),
    day             TEXT NOT NULL,
    tried           INTEGER NOT NULL CHECK (tried IN (0, 1)),
    helped          TEXT CHECK (helped IN ('yes', 'partly', 'no')),
    visit_id        TEXT REFERENCES visit (id) ON DELETE SET NULL,
    trigger_id      TEXT REFERENCES trigger (id),
    words           TEXT NOT NULL,
    CHECK (tried = 1 OR helped IS NULL)
) STRICT;
CREATE INDEX strategy_use_strategy ON strategy_use (strategy_id, day);
CREATE INDEX strategy_use_person ON strategy_use (person_id, day);
CREATE INDEX strategy_use_visit ON strategy_use (visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX strategy_use_trigger ON strategy_use (trigger_id) WHERE trigger_id IS NOT NULL;

-- What somebody told about a try stays as told. A try that was noted by mistake is taken back as a whole.
CREATE TRIGGER strategy_use_stays BEFORE UPDATE OF strategy_id, person_id, day, tried, helped, trigger_id, words
ON strategy_use BEGIN SELECT RAISE (ABORT, 'what was told about a try never changes'); END;

-- The most sensitive table. Nothing indexes its words, and no list, document or export reads it unasked.
CREATE TABLE return_to_use (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    day             TEXT NOT NULL,
    called          TEXT NOT NULL,
    before          TEXT NOT NULL,
    helped          TEXT NOT NULL,
    safety_steps    TEXT NOT NULL,
    told            TEXT NOT NULL,              -- JSON
    follow_up       TEXT NOT NULL,
    follow_up_on    TEXT,
    visit_id        TEXT REFERENCES visit (id) ON DELETE SET NULL,
    trigger_ids     TEXT NOT NULL,              -- JSON
    withdrawn_on    TEXT
) STRICT;
CREATE INDEX return_to_use_person ON return_to_use (person_id, day);
CREATE INDEX return_to_use_visit ON return_to_use (visit_id) WHERE visit_id IS NOT NULL;

CREATE TABLE safety_sheet (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL UNIQUE REFERENCES person (id),
    reasons         TEXT NOT NULL,
    call_ids        TEXT NOT NULL,              -- JSON, in the order of calling
    call_besides    TEXT NOT NULL,
    safe_place      TEXT NOT NULL,
    naloxone_place  TEXT NOT NULL,
    after_a_slip    TEXT NOT NULL,
    clinical_plan   TEXT NOT NULL,              -- JSON
    wellness_plan   TEXT NOT NULL,              -- JSON
    reviewed_on     TEXT
) STRICT;

CREATE TABLE attendance (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    meeting_id      TEXT NOT NULL REFERENCES meeting (id),
    day             TEXT NOT NULL,
    companion       TEXT NOT NULL CHECK (companion IN ('alone', 'specialist', 'support')),
    support_id      TEXT REFERENCES support (id),
    visit_id        TEXT REFERENCES visit (id) ON DELETE SET NULL,
    words           TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX attendance_once ON attendance (person_id, meeting_id, day);
CREATE INDEX attendance_person ON attendance (person_id, day);
CREATE INDEX attendance_meeting ON attendance (meeting_id);
CREATE INDEX attendance_support ON attendance (support_id) WHERE support_id IS NOT NULL;
CREATE INDEX attendance_visit ON attendance (visit_id) WHERE visit_id IS NOT NULL;

-- Next steps agreed outside a visit; those of a visit are part of its note.
CREATE TABLE agreed_step (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    text            TEXT NOT NULL CHECK (text <> ''),
    owner           TEXT NOT NULL,
    due             TEXT,
    agreed_on       TEXT NOT NULL,
    agreed_at       TEXT NOT NULL,              -- UTC
    meeting_id      TEXT REFERENCES meeting (id),
    done_at         TEXT
) STRICT;
CREATE INDEX agreed_step_open ON agreed_step (person_id, agreed_on DESC, agreed_at DESC) WHERE done_at IS NULL;
CREATE INDEX agreed_step_person ON agreed_step (person_id);
CREATE INDEX agreed_step_meeting ON agreed_step (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE TRIGGER agreed_step_stays BEFORE UPDATE OF person_id, text, owner, due, agreed_on, agreed_at, meeting_id
ON agreed_step BEGIN SELECT RAISE (ABORT, 'what was agreed never changes'); END;

-- How to reach somebody is kept only while they allow it, so it never enters the history, and what stands there goes.
-- This is the one change of written history; the guard is lifted for it and put back as it was.
DROP TRIGGER history_stays;
UPDATE history SET value = json_remove(value, '$.contact')
WHERE entity = 'support' AND json_type(value, '$.contact') IS NOT NULL;
CREATE TRIGGER history_stays BEFORE UPDATE ON history BEGIN SELECT RAISE (ABORT, 'history never changes'); END;
CREATE TRIGGER history_holds_no_contact BEFORE INSERT ON history
WHEN new.entity = 'support' AND coalesce(json_extract(new.value, '$.contact'), '') <> ''
BEGIN SELECT RAISE (ABORT, 'contact details never enter the history'); END;
