-- How it is between a person and a support may be left open, as whether they support sobriety could from the first.
ALTER TABLE support ADD COLUMN tie_now TEXT NOT NULL DEFAULT 'not_sure'
    CHECK (tie_now IN ('strong', 'steady', 'new', 'strained', 'not_sure'));
UPDATE support SET tie_now = tie;
ALTER TABLE support DROP COLUMN tie;
ALTER TABLE support RENAME COLUMN tie_now TO tie;
