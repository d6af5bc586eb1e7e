-- What was typed into a form and not kept yet. It is no record: only its form reads it, and it goes when that is kept.

CREATE TABLE unfinished (
    person_id       TEXT NOT NULL REFERENCES person (id),
    kind            TEXT NOT NULL,
    record_id       TEXT NOT NULL,              -- the record that the form changes, or nothing for a new one
    typed           TEXT NOT NULL,              -- JSON
    PRIMARY KEY (person_id, kind, record_id)
) STRICT;
