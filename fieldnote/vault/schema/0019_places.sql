-- Nothing is sent on the condition that it has not changed there: what leaves is frozen, and the same again changes nothing.
ALTER TABLE remote_map DROP COLUMN etag;
