-- Goals, triggers and supports are found like notes are: their words stand in one table that their own tables keep by
-- themselves, with an index that forgets a word when it goes.

CREATE TABLE record_text (
    key             INTEGER PRIMARY KEY,
    kind            TEXT NOT NULL,              -- the record's table
    record_id       TEXT NOT NULL,
    person_id       TEXT NOT NULL REFERENCES person (id),
    title           TEXT NOT NULL,
    words           TEXT NOT NULL,
    UNIQUE (kind, record_id)
) STRICT;
CREATE INDEX record_text_person ON record_text (person_id);

CREATE VIRTUAL TABLE record_index USING fts5 (
    title, words, content = 'record_text', content_rowid = 'key',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
INSERT INTO record_index (record_index, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER record_text_added AFTER INSERT ON record_text BEGIN
    INSERT INTO record_index (rowid, title, words) VALUES (new.key, new.title, new.words);
END;
CREATE TRIGGER record_text_removed AFTER DELETE ON record_text BEGIN
    INSERT INTO record_index (record_index, rowid, title, words) VALUES ('delete', old.key, old.title, old.words);
END;
CREATE TRIGGER record_text_changed AFTER UPDATE OF title, words ON record_text BEGIN
    INSERT INTO record_index (record_index, rowid, title, words) VALUES ('delete', old.key, old.title, old.words);
    INSERT INTO record_index (rowid, title, words) VALUES (new.key, new.title, new.words);
END;

CREATE TRIGGER goal_words_added AFTER INSERT ON goal BEGIN
    INSERT INTO record_text (kind, record_id, person_id, title, words)
    VALUES ('goal', new.id, new.person_id, new.title,
            new.own_words || char(10) || new.what_changed || char(10) || new.to_add_to_plan);
END;
CREATE TRIGGER goal_words_changed AFTER UPDATE ON goal BEGIN
    UPDATE record_text SET title = new.title,
        words = new.own_words || char(10) || new.what_changed || char(10) || new.to_add_to_plan
    WHERE kind = 'goal' AND record_id = new.id;
END;
CREATE TRIGGER goal_words_removed AFTER DELETE ON goal BEGIN
    DELETE FROM record_text WHERE kind = 'goal' AND record_id = old.id;
END;

CREATE TRIGGER trigger_words_added AFTER INSERT ON trigger BEGIN
    INSERT INTO record_text (kind, record_id, person_id, title, words)
    VALUES ('trigger', new.id, new.person_id, new.what,
            new.early_sign || char(10) || new.what_helps || char(10) || new.who_to_call);
END;
CREATE TRIGGER trigger_words_changed AFTER UPDATE ON trigger BEGIN
    UPDATE record_text SET title = new.what,
        words = new.early_sign || char(10) || new.what_helps || char(10) || new.who_to_call
    WHERE kind = 'trigger' AND record_id = new.id;
END;
CREATE TRIGGER trigger_words_removed AFTER DELETE ON trigger BEGIN
    DELETE FROM record_text WHERE kind = 'trigger' AND record_id = old.id;
END;

-- Never how a support is reached: it is kept only while they allow it.
CREATE TRIGGER support_words_added AFTER INSERT ON support BEGIN
    INSERT INTO record_text (kind, record_id, person_id, title, words)
    VALUES ('support', new.id, new.person_id, new.name,
            new.how_they_help || char(10) || new.reach_out_when || char(10) || new.fellowship || char(10) || new.meets);
END;
CREATE TRIGGER support_words_changed AFTER UPDATE ON support BEGIN
    UPDATE record_text SET title = new.name,
        words = new.how_they_help || char(10) || new.reach_out_when || char(10) || new.fellowship || char(10) || new.meets
    WHERE kind = 'support' AND record_id = new.id;
END;
CREATE TRIGGER support_words_removed AFTER DELETE ON support BEGIN
    DELETE FROM record_text WHERE kind = 'support' AND record_id = old.id;
END;

INSERT INTO record_text (kind, record_id, person_id, title, words)
SELECT 'goal', id, person_id, title, own_words || char(10) || what_changed || char(10) || to_add_to_plan FROM goal;
INSERT INTO record_text (kind, record_id, person_id, title, words)
SELECT 'trigger', id, person_id, what, early_sign || char(10) || what_helps || char(10) || who_to_call FROM trigger;
INSERT INTO record_text (kind, record_id, person_id, title, words)
SELECT 'support', id, person_id, name,
       how_they_help || char(10) || reach_out_when || char(10) || fellowship || char(10) || meets FROM support;

-- Letters that no accent can be taken from are folded for names, too.
UPDATE person SET folded_name = replace(replace(replace(replace(replace(
    folded_name, 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'æ', 'ae'), 'œ', 'oe');
