-- The trail and the spans. change_log is insert-only; tx groups the entries of one transaction, which is
-- sealed as one link of change_chain at commit. The triggers that write all this are made from the table
-- descriptions (trailsql.cpp) after every migration.
CREATE TABLE change_log (
    id @id, tx BIGINT NOT NULL,
    at @text NOT NULL, day @text NOT NULL,
    actor @text NOT NULL, login @text NOT NULL, source @text NOT NULL,
    table_name @text NOT NULL, row_uid @text NOT NULL,
    op @text NOT NULL CHECK (op IN ('insert', 'update', 'delete', 'note')),
    old_values @text NOT NULL, new_values @text NOT NULL, hash @text NOT NULL)
-- next
CREATE INDEX change_log_row ON change_log(row_uid)
-- next
CREATE INDEX change_log_tx ON change_log(tx)
-- next
CREATE TABLE change_chain (
    chain BIGINT PRIMARY KEY, tx BIGINT NOT NULL UNIQUE, entries BIGINT NOT NULL,
    at @text NOT NULL, digest @text NOT NULL, previous @text NOT NULL, hash @text NOT NULL)
-- next
CREATE TABLE change_head (
    id BIGINT PRIMARY KEY CHECK (id = 1), chain BIGINT NOT NULL, day @text NOT NULL, hash @text NOT NULL)
-- next
INSERT INTO change_head (id, chain, day, hash) VALUES (1, 0, '', '')
