-- What a specialist adds to the phrases, wording hints and abbreviations that ship, and what they hide of them.

CREATE TABLE writing_help (
    kind            TEXT NOT NULL CHECK (kind IN ('phrase', 'wording', 'abbreviation')),
    language        TEXT NOT NULL,
    id              TEXT NOT NULL,
    value           TEXT,                       -- JSON; NULL hides what ships under this id
    added           INTEGER NOT NULL,           -- the order in which they were added
    PRIMARY KEY (kind, language, id)
) STRICT;
