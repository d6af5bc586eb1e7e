-- The rules of a visit: more kinds of contact, the policy packs by date, the catalogue of interventions, settings.

-- Only the check of the column changes, nothing that is stored: SQLite documents this way of changing a constraint
-- (lang_altertable.html, "Making Other Kinds Of Table Schema Changes"). Rebuilding the table would touch signed rows.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace (sql,
    '(''one_to_one'', ''group'', ''collateral'', ''attempted'')',
    '(''one_to_one'', ''group'', ''collateral'', ''attempted'', ''no_show'', ''outreach'')')
WHERE type = 'table' AND name = 'visit';
PRAGMA writable_schema = RESET;

-- Which rules are in force from which date of service on. The last word for a date counts; nothing is taken back.
-- Before the first date the rules hold that the notebook was made with.
CREATE TABLE policy_use (
    sequence        INTEGER PRIMARY KEY AUTOINCREMENT,
    from_day        TEXT NOT NULL,
    pack_id         TEXT NOT NULL,
    chosen_at       TEXT NOT NULL               -- UTC
) STRICT;
CREATE INDEX policy_use_day ON policy_use (from_day DESC, sequence DESC);
CREATE TRIGGER policy_use_stays BEFORE UPDATE ON policy_use
BEGIN SELECT RAISE (ABORT, 'which rules were in force never changes'); END;
CREATE TRIGGER policy_use_remains BEFORE DELETE ON policy_use
BEGIN SELECT RAISE (ABORT, 'which rules were in force never goes'); END;

-- Packs of the agency's own, exactly as they came. Those that ship with Fieldnote are not in here.
CREATE TABLE policy_file (
    sequence        INTEGER PRIMARY KEY AUTOINCREMENT,
    id              TEXT NOT NULL,
    version         TEXT NOT NULL,
    content         BLOB NOT NULL,              -- TOML
    added_at        TEXT NOT NULL,              -- UTC
    UNIQUE (id, version)
) STRICT;
CREATE TRIGGER policy_file_stays BEFORE UPDATE ON policy_file BEGIN SELECT RAISE (ABORT, 'rules never change'); END;
CREATE TRIGGER policy_file_remains BEFORE DELETE ON policy_file BEGIN SELECT RAISE (ABORT, 'rules never go'); END;

-- Items that the specialist added to the catalogue, and items put out of sight.
CREATE TABLE intervention (
    id              TEXT PRIMARY KEY,
    words           TEXT NOT NULL CHECK (words <> ''),
    support_types   TEXT NOT NULL,              -- JSON
    competencies    TEXT NOT NULL,              -- JSON
    dimension       TEXT
) STRICT;
CREATE TABLE intervention_hidden (
    id              TEXT PRIMARY KEY,
    hidden_at       TEXT NOT NULL               -- UTC
) STRICT;

CREATE TABLE setting (
    name            TEXT PRIMARY KEY,
    value           TEXT NOT NULL
) STRICT;
