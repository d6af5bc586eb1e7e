-- Recovery work beside visits and plans. Incidents and reflections stand apart: no person's record leads to them.

CREATE TABLE whole_health (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    factor          TEXT NOT NULL,
    want            TEXT NOT NULL,
    what            TEXT NOT NULL,
    how_much        TEXT NOT NULL,
    "when"          TEXT NOT NULL,
    times_a_week    INTEGER NOT NULL CHECK (times_a_week BETWEEN 0 AND 7),
    confidence      INTEGER CHECK (confidence BETWEEN 1 AND 10),
    course          TEXT NOT NULL CHECK (course IN ('active', 'paused', 'met', 'set_aside')),
    started_on      TEXT,
    weeks           INTEGER NOT NULL
) STRICT;
CREATE INDEX whole_health_person ON whole_health (person_id);

CREATE TABLE week_log (
    goal_id         TEXT NOT NULL REFERENCES whole_health (id) ON DELETE CASCADE,
    person_id       TEXT NOT NULL REFERENCES person (id),
    monday          TEXT NOT NULL,
    done_on         TEXT NOT NULL,              -- JSON: days
    words           TEXT NOT NULL,
    PRIMARY KEY (goal_id, monday)
) STRICT;

CREATE TABLE milestone (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    kind            TEXT NOT NULL,
    since           TEXT NOT NULL,
    words           TEXT NOT NULL,
    to_celebrate    INTEGER NOT NULL CHECK (to_celebrate IN (0, 1)),
    ended_on        TEXT
) STRICT;
CREATE INDEX milestone_person ON milestone (person_id);

CREATE TABLE answers (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    instrument      TEXT NOT NULL,
    version         TEXT NOT NULL,
    "on"            TEXT NOT NULL,
    "values"        TEXT NOT NULL,              -- JSON: one for each item, null where it was left out
    words           TEXT NOT NULL
) STRICT;
CREATE INDEX answers_person ON answers (person_id, instrument, "on");

CREATE TABLE community_resource (
    id              TEXT PRIMARY KEY,
    name            TEXT NOT NULL,
    kind            TEXT NOT NULL,
    contact         TEXT NOT NULL,
    hours           TEXT NOT NULL,
    languages       TEXT NOT NULL,              -- JSON
    cost            TEXT NOT NULL,
    notes           TEXT NOT NULL,
    last_checked    TEXT,
    closed_on       TEXT
) STRICT;

CREATE TABLE hand_off (
    id              TEXT PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES person (id),
    resource_id     TEXT NOT NULL REFERENCES community_resource (id),
    "on"            TEXT NOT NULL,
    way             TEXT NOT NULL,
    follow_up_on    TEXT,
    outcome         TEXT NOT NULL,
    closed_on       TEXT,
    words           TEXT NOT NULL,
    visit_id        TEXT,
    consent_id      TEXT NOT NULL
) STRICT;
CREATE INDEX hand_off_person ON hand_off (person_id, "on" DESC);
CREATE INDEX hand_off_open ON hand_off (follow_up_on) WHERE outcome IN ('open', 'waiting_list');

CREATE TABLE incident (
    id              TEXT PRIMARY KEY,
    aware_at        TEXT NOT NULL,
    level           TEXT NOT NULL,
    who             TEXT NOT NULL,
    what_happened   TEXT NOT NULL,
    what_was_done   TEXT NOT NULL,
    told            TEXT NOT NULL,              -- JSON
    mandated_report INTEGER NOT NULL CHECK (mandated_report IN (0, 1)),
    reported_at     TEXT,
    changed_at      TEXT,
    updated_at      TEXT
) STRICT;

CREATE TABLE reflection (
    id              TEXT PRIMARY KEY,
    "on"            TEXT NOT NULL,
    text            TEXT NOT NULL,
    tags            TEXT NOT NULL,              -- JSON
    talked_about_on TEXT
) STRICT;

CREATE TABLE private_facts (
    only            INTEGER PRIMARY KEY CHECK (only = 1),
    facts           TEXT NOT NULL               -- JSON: the specialist's own phone, e-mail, address; never shown
) STRICT;
