-- What the triggers need on a server. The names and meanings are those of the functions that the
-- connection factory registers on SQLite (sqlitefunctions.h).
CREATE OR REPLACE FUNCTION shuzhi_tx() RETURNS bigint LANGUAGE sql VOLATILE AS
$f$ SELECT pg_current_xact_id()::text::bigint $f$
-- next
CREATE OR REPLACE FUNCTION shuzhi_at() RETURNS text LANGUAGE sql STABLE AS
$f$ SELECT coalesce(nullif(current_setting('shuzhi.at', true), ''),
    to_char(transaction_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) $f$
-- next
-- In plpgsql where a function is more than one expression: SQL functions that cannot be inlined are
-- parsed and planned anew by every statement that calls them.
CREATE OR REPLACE FUNCTION shuzhi_day() RETURNS text LANGUAGE plpgsql STABLE AS
$f$
DECLARE
    given text := current_setting('shuzhi.day', true);
BEGIN
    IF given <> '' THEN
        RETURN given;
    END IF;
    RETURN greatest(
        coalesce((SELECT nullif(value, '') FROM setting WHERE key = 'reference_day'),
                 to_char(transaction_timestamp() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')) COLLATE "C",
        (SELECT day FROM change_head WHERE id = 1));
END
$f$
-- next
CREATE OR REPLACE FUNCTION shuzhi_actor() RETURNS text LANGUAGE sql STABLE AS
$f$ SELECT coalesce(current_setting('shuzhi.actor', true), '') $f$
-- next
CREATE OR REPLACE FUNCTION shuzhi_login() RETURNS text LANGUAGE sql STABLE AS
$f$ SELECT session_user::text $f$
-- next
CREATE OR REPLACE FUNCTION shuzhi_source() RETURNS text LANGUAGE sql STABLE AS
$f$ SELECT coalesce(current_setting('shuzhi.source', true), '') $f$
-- next
CREATE OR REPLACE FUNCTION trail_hash(VARIADIC fields text[]) RETURNS text LANGUAGE plpgsql IMMUTABLE AS
$f$
DECLARE
    field text;
    entry text := '';
BEGIN
    FOREACH field IN ARRAY fields LOOP
        entry := entry || octet_length(field)::text || ':' || field || ',';
    END LOOP;
    RETURN encode(sha256(convert_to(entry, 'UTF8')), 'hex');
END
$f$
-- next
CREATE OR REPLACE FUNCTION shuzhi_hash(t text, u text, op text, o text, n text) RETURNS text LANGUAGE sql STABLE AS
$f$ SELECT trail_hash(shuzhi_at(), shuzhi_day(), shuzhi_actor(), shuzhi_login(), shuzhi_source(), t, u, op, o, n) $f$
-- next
CREATE OR REPLACE FUNCTION trail_refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS
$f$BEGIN RAISE EXCEPTION 'TRUNCATE is refused: every change must be logged'; END$f$
-- next
CREATE OR REPLACE FUNCTION trail_next_rev() RETURNS trigger LANGUAGE plpgsql AS
$f$BEGIN NEW.rev := OLD.rev + 1; RETURN NEW; END$f$
-- next
-- Seals a transaction once, at its commit: the entries' hashes in order, linked to the head.
CREATE OR REPLACE FUNCTION trail_seal() RETURNS trigger LANGUAGE plpgsql AS
$f$
DECLARE
    head record;
    total bigint;
    entries_digest text;
    last_day text;
    sealed_at text := coalesce(nullif(current_setting('shuzhi.at', true), ''),
        to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'));
    link text;
BEGIN
    IF EXISTS (SELECT 1 FROM change_chain WHERE tx = NEW.tx) THEN
        RETURN NULL;
    END IF;
    SELECT chain, hash, day INTO STRICT head FROM change_head WHERE id = 1 FOR UPDATE;
    SELECT count(*), encode(sha256(string_agg(decode(hash, 'hex'), ''::bytea ORDER BY id)), 'hex'), max(day)
        INTO total, entries_digest, last_day FROM change_log WHERE tx = NEW.tx;
    link := trail_hash(head.hash, (head.chain + 1)::text, total::text, sealed_at, entries_digest);
    INSERT INTO change_chain (chain, tx, entries, at, digest, previous, hash)
        VALUES (head.chain + 1, NEW.tx, total, sealed_at, entries_digest, head.hash, link);
    UPDATE change_head SET chain = head.chain + 1, hash = link, day = greatest(head.day, last_day COLLATE "C") WHERE id = 1;
    RETURN NULL;
END
$f$
-- next
DROP TRIGGER IF EXISTS trail_seal ON change_log
-- next
CREATE CONSTRAINT TRIGGER trail_seal AFTER INSERT ON change_log DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION trail_seal()
-- next
CREATE OR REPLACE TRIGGER guard_change_log_truncate BEFORE TRUNCATE ON change_log
    FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse_truncate()
-- next
CREATE OR REPLACE TRIGGER guard_change_chain_truncate BEFORE TRUNCATE ON change_chain
    FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse_truncate()
