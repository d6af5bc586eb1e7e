-- A notebook that is handed over to another laptop: who said so, whether this copy stops, and who took it over.

CREATE TABLE handover (
    id              TEXT PRIMARY KEY,
    device_id       TEXT NOT NULL REFERENCES device (id),   -- of the copy that was handed over
    sealed_for      TEXT NOT NULL,                          -- the other laptop's fingerprint; empty for a passphrase
    moves           INTEGER NOT NULL CHECK (moves IN (0, 1)),   -- whether the copy handed over stops
    begun_at        TEXT NOT NULL,
    made_at         TEXT,           -- when the file was checked and got its name; in the file itself it stays empty
    taken_back_at   TEXT CHECK (taken_back_at IS NULL OR made_at IS NOT NULL),
    taken_at        TEXT CHECK (taken_at IS NULL OR made_at IS NULL),   -- the other side of the same hand-over
    taken_by        TEXT REFERENCES device (id),
    alone_at        TEXT CHECK (alone_at IS NULL OR taken_at IS NOT NULL),  -- when only this copy goes on after all
    CHECK ((taken_at IS NULL) = (taken_by IS NULL))
) STRICT;
CREATE TRIGGER handover_stays BEFORE UPDATE ON handover
WHEN new.id <> old.id OR new.device_id <> old.device_id OR new.sealed_for <> old.sealed_for OR new.moves <> old.moves
    OR new.begun_at <> old.begun_at OR (old.made_at IS NOT NULL AND new.made_at IS NOT old.made_at)
    OR (old.taken_back_at IS NOT NULL AND new.taken_back_at IS NOT old.taken_back_at)
    OR (old.taken_at IS NOT NULL AND (new.taken_at IS NOT old.taken_at OR new.taken_by IS NOT old.taken_by))
    OR (old.alone_at IS NOT NULL AND new.alone_at IS NOT old.alone_at)
BEGIN SELECT RAISE (ABORT, 'what was handed over never changes'); END;
CREATE TRIGGER handover_remains BEFORE DELETE ON handover WHEN old.made_at IS NOT NULL OR old.taken_at IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'what was handed over never goes'); END;
