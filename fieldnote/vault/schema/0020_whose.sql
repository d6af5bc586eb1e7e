-- Whose note an entry of the log tells of: found without reading a person's notes, which lie all over the file.
CREATE INDEX visit_whose ON visit (person_id, id);
