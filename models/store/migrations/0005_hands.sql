-- Many hands. member: which person of which department a login of the server is (definitions.md,
-- "People"); the role is the login's group on the server, nowhere else. write_request: the keys of writes
-- that were done, so that one whose answer was lost is not done twice. presence: who has which row open;
-- a row of a session that is gone means nothing. The last two are of the moment and are not in the trail.
CREATE TABLE member (
    id @id, uid @text NOT NULL UNIQUE,
    login @text NOT NULL UNIQUE CHECK (login <> ''), person @text NOT NULL DEFAULT '',
    department_id BIGINT REFERENCES department(id),
    rev BIGINT NOT NULL DEFAULT 1)
-- next
CREATE TABLE write_request (
    key @text PRIMARY KEY, login @text NOT NULL, at @text NOT NULL)
-- next
CREATE TABLE presence (
    session @text NOT NULL, login @text NOT NULL, person @text NOT NULL,
    table_name @text NOT NULL, row_uid @text NOT NULL, seen @text NOT NULL,
    PRIMARY KEY (session, table_name, row_uid))
