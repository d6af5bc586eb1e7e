-- Groups: circles that meet again and again, their sessions, and who was there. A session's notes are visits of their
-- own; what is common to them stands here once. The list of those present is in nobody's chart.

CREATE TABLE peer_group (
    id                  TEXT PRIMARY KEY,
    name                TEXT NOT NULL CHECK (name <> ''),
    weekday             TEXT,
    starts_at           TEXT,
    minutes             INTEGER NOT NULL CHECK (minutes >= 0),
    mode                TEXT NOT NULL,
    place               TEXT,
    place_label         TEXT NOT NULL,
    service             TEXT NOT NULL,
    curriculum          TEXT NOT NULL,
    topics              TEXT NOT NULL,              -- JSON
    facilitators        TEXT NOT NULL,              -- JSON: those beside the specialist
    ended_on            TEXT
) STRICT;

CREATE TABLE group_member (
    id                  TEXT PRIMARY KEY,
    group_id            TEXT NOT NULL REFERENCES peer_group (id),
    person_id           TEXT NOT NULL REFERENCES person (id),
    since               TEXT,
    ended_on            TEXT
) STRICT;
CREATE INDEX group_member_group ON group_member (group_id);
CREATE INDEX group_member_person ON group_member (person_id);

CREATE TABLE group_session (
    id                  TEXT PRIMARY KEY,
    starts_at           TEXT NOT NULL,              -- with the place's offset
    ends_at             TEXT,
    group_id            TEXT REFERENCES peer_group (id),
    name                TEXT NOT NULL,
    mode                TEXT NOT NULL,
    place               TEXT CHECK (place <> 'mutual_aid_meeting'),
    place_label         TEXT NOT NULL,
    service             TEXT NOT NULL,
    facilitators        TEXT NOT NULL,              -- JSON
    topic               TEXT NOT NULL,
    curriculum          TEXT NOT NULL,
    aims                TEXT NOT NULL,
    what_we_did         TEXT NOT NULL,
    guests              INTEGER NOT NULL CHECK (guests >= 0),
    over_ratio_reason   TEXT NOT NULL,
    day                 TEXT NOT NULL,              -- the date of service
    began               TEXT NOT NULL               -- UTC, for the order of a day
) STRICT;
CREATE INDEX group_session_day ON group_session (day DESC, began DESC);
CREATE INDEX group_session_group ON group_session (group_id, day DESC);

CREATE TABLE group_participant (
    id                  TEXT PRIMARY KEY,
    session_id          TEXT NOT NULL REFERENCES group_session (id),
    person_id           TEXT NOT NULL REFERENCES person (id),
    presence            TEXT NOT NULL CHECK (presence IN ('expected', 'here', 'absent')),
    arrived_at          TEXT,
    left_at             TEXT
) STRICT;
CREATE INDEX group_participant_session ON group_participant (session_id);
CREATE INDEX group_participant_person ON group_participant (person_id);

-- Which session a note is of, as it stands in the note, too, where its signature covers it. No reference: a deleted note
-- that comes back by undo is kept, even when its session is gone.
ALTER TABLE visit ADD COLUMN session_id TEXT;
CREATE INDEX visit_session ON visit (session_id) WHERE session_id IS NOT NULL;

-- What a signed note says of somebody's time in a group, the list says, too.
CREATE TRIGGER group_participant_signed_stays BEFORE UPDATE ON group_participant
WHEN (new.presence, new.arrived_at, new.left_at, new.session_id) IS NOT
        (old.presence, old.arrived_at, old.left_at, old.session_id)
    AND EXISTS (SELECT 1 FROM visit_that_counts v JOIN chart c ON c.person_id = v.person_id JOIN chart d ON d.chart_id = c.chart_id
        WHERE v.session_id = old.session_id AND v.state = 'signed' AND d.person_id = old.person_id)
BEGIN SELECT RAISE (ABORT, 'this person''s note is signed'); END;
CREATE TRIGGER group_participant_signed_remains BEFORE DELETE ON group_participant
WHEN old.person_id NOT IN (SELECT record_id FROM disposed)
    AND EXISTS (SELECT 1 FROM visit_that_counts v JOIN chart c ON c.person_id = v.person_id JOIN chart d ON d.chart_id = c.chart_id
        WHERE v.session_id = old.session_id AND v.state = 'signed' AND d.person_id = old.person_id)
BEGIN SELECT RAISE (ABORT, 'this person''s note is signed'); END;

-- Everybody's names are made ready for looking once, and again when this stamp is another one. It is random, so that a
-- change that was undone is never taken for the one after it.
CREATE TABLE names_stamp (
    only                INTEGER PRIMARY KEY CHECK (only = 1),
    stamp               BLOB NOT NULL
) STRICT;
INSERT INTO names_stamp VALUES (1, randomblob (16));
CREATE TRIGGER names_of_someone_new AFTER INSERT ON person
BEGIN UPDATE names_stamp SET stamp = randomblob (16); END;
CREATE TRIGGER names_changed AFTER UPDATE OF preferred_name, given_name, family_name, other_names, record_ids ON person
BEGIN UPDATE names_stamp SET stamp = randomblob (16); END;
CREATE TRIGGER names_gone AFTER DELETE ON person
BEGIN UPDATE names_stamp SET stamp = randomblob (16); END;
CREATE TRIGGER names_merged AFTER UPDATE ON chart
BEGIN UPDATE names_stamp SET stamp = randomblob (16); END;
