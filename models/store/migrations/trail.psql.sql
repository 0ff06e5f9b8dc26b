-- What the triggers need on a server. The names and meanings are those of the functions that the
-- connection factory registers on SQLite (sqlitefunctions.h).
-- Trigger functions run as the database's owner and see this schema only: who writes can neither write
-- the trail himself nor put something of his own in the place of what they call. session_user is the login
-- all the same.
SELECT set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true)
-- next
CREATE OR REPLACE FUNCTION shuzhi_tx() RETURNS bigint LANGUAGE sql VOLATILE AS
$f$ SELECT pg_current_xact_id()::text::bigint $f$
-- next
-- Within a trigger: whether the login is the database's owner, a member of it or a superuser. What a
-- client says of time, day and person counts for these only (demonstration city, copy, restore).
CREATE OR REPLACE FUNCTION trail_trusts() RETURNS boolean LANGUAGE sql STABLE AS
$f$ SELECT pg_has_role(session_user, current_user, 'MEMBER') $f$
-- next
CREATE OR REPLACE FUNCTION trail_is(text) RETURNS boolean LANGUAGE sql STABLE AS
$f$ SELECT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = $1 AND pg_has_role(session_user, oid, 'MEMBER')) $f$
-- next
-- The strongest role of the login: 'owner', a group role without its prefix, or '' where it has none.
CREATE OR REPLACE FUNCTION shuzhi_role() RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS
$f$
BEGIN
    IF trail_trusts() THEN
        RETURN 'owner';
    END IF;
    RETURN coalesce((SELECT name
        FROM unnest(ARRAY['cdo', 'authority', 'department', 'auditor', 'reader']) WITH ORDINALITY AS r(name, strength)
        WHERE trail_is('shuzhi_' || name) ORDER BY strength LIMIT 1), '');
END
$f$
-- next
-- The person a login is: of the table member; where that says nothing the login itself, the owner nobody.
CREATE OR REPLACE FUNCTION shuzhi_person() RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS
$f$
BEGIN
    RETURN coalesce((SELECT nullif(person, '') FROM member WHERE login = session_user::text),
        CASE WHEN trail_trusts() THEN '' ELSE session_user::text END);
END
$f$
-- next
CREATE OR REPLACE FUNCTION shuzhi_department_id() RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS
$f$
BEGIN
    RETURN (SELECT department_id FROM member WHERE login = session_user::text);
END
$f$
-- next
CREATE OR REPLACE FUNCTION shuzhi_department() RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS
$f$
BEGIN
    RETURN coalesce((SELECT uid FROM department WHERE id = shuzhi_department_id()), '');
END
$f$
-- next
CREATE OR REPLACE FUNCTION shuzhi_at() RETURNS text LANGUAGE sql STABLE AS
$f$ SELECT coalesce(CASE WHEN trail_trusts() THEN nullif(current_setting('shuzhi.at', true), '') END,
    to_char(transaction_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) $f$
-- next
-- In plpgsql where a function is more than one expression: SQL functions that cannot be inlined are
-- parsed and planned anew by every statement that calls them.
CREATE OR REPLACE FUNCTION shuzhi_day() RETURNS text LANGUAGE plpgsql STABLE AS
$f$
DECLARE
    given text := current_setting('shuzhi.day', true);
BEGIN
    IF given <> '' AND trail_trusts() THEN
        RETURN given;
    END IF;
    RETURN greatest(
        coalesce((SELECT nullif(value, '') FROM setting WHERE key = 'reference_day'),
                 to_char(transaction_timestamp() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')) COLLATE "C",
        (SELECT day FROM change_head WHERE id = 1));
END
$f$
-- next
CREATE OR REPLACE FUNCTION shuzhi_actor() RETURNS text LANGUAGE plpgsql STABLE AS
$f$
BEGIN
    IF trail_trusts() THEN
        RETURN coalesce(current_setting('shuzhi.actor', true), '');
    END IF;
    RETURN shuzhi_person();
END
$f$
-- next
CREATE OR REPLACE FUNCTION shuzhi_login() RETURNS text LANGUAGE sql STABLE AS
$f$ SELECT session_user::text $f$
-- next
CREATE OR REPLACE FUNCTION shuzhi_source() RETURNS text LANGUAGE sql STABLE AS
$f$ SELECT coalesce(current_setting('shuzhi.source', true), '') $f$
-- next
-- All of it once for a statement, for the trail's triggers.
CREATE OR REPLACE FUNCTION trail_session(OUT at text, OUT day text, OUT actor text, OUT login text, OUT source text) LANGUAGE plpgsql STABLE AS
$f$
BEGIN
    at := shuzhi_at();
    day := shuzhi_day();
    actor := shuzhi_actor();
    login := shuzhi_login();
    source := shuzhi_source();
END
$f$
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
CREATE OR REPLACE FUNCTION trail_refuse_truncate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS
$f$BEGIN RAISE EXCEPTION 'TRUNCATE is refused: every change must be logged'; END$f$
-- next
CREATE OR REPLACE FUNCTION trail_next_rev() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS
$f$BEGIN NEW.rev := OLD.rev + 1; RETURN NEW; END$f$
-- next
-- Seals a transaction once, at its commit: the entries' hashes in order, linked to the head.
CREATE OR REPLACE FUNCTION trail_seal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS
$f$
DECLARE
    head record;
    total bigint;
    entries_digest text;
    last_day text;
    sealed_at text := coalesce(CASE WHEN trail_trusts() THEN nullif(current_setting('shuzhi.at', true), '') END,
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
    PERFORM trail_tell(head.chain + 1, NEW.tx);
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
-- next
-- A transaction may be sealed before its commit (SET CONSTRAINTS); what it wrote then would be in no link.
CREATE OR REPLACE FUNCTION trail_refuse_sealed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS
$f$
BEGIN
    IF EXISTS (SELECT 1 FROM change_chain WHERE tx = shuzhi_tx()) THEN
        RAISE EXCEPTION 'this transaction is sealed: it writes no more' USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    RETURN NULL;
END
$f$
-- next
CREATE OR REPLACE TRIGGER guard_change_log_sealed BEFORE INSERT ON change_log
    FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse_sealed()
-- next
-- Of the rest of this file nothing concerns the owner: it holds the logins of the group roles (roles.psql.sql)
-- to what the program holds its people to (catalogstate.h, resourcestate.h, dutystate.h), whatever tool writes.
-- Whether the login submitted a row last, with the same login or as the same person: it does not publish it
-- then. Not asked of who takes back a publication, or what he did himself just before: the row waits again for
-- those for whom it waited. The window asks it too (ownsubmissions.h).
CREATE OR REPLACE FUNCTION shuzhi_own_submission(kind text, row_uid text) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS
$f$
DECLARE
    asked record;
BEGIN
    IF trail_trusts() THEN
        RETURN false;
    END IF;
    SELECT l.login, l.actor INTO asked FROM change_log l CROSS JOIN LATERAL (
            SELECT CASE l.op WHEN 'update' THEN l.old_values::jsonb ->> 'state' END AS state) AS was
        WHERE l.row_uid = shuzhi_own_submission.row_uid AND l.table_name = kind AND l.op IN ('insert', 'update')
            AND l.new_values::jsonb ->> 'state' = 'submitted' AND was.state IS DISTINCT FROM 'published'
            AND NOT EXISTS (SELECT 1 FROM change_log p WHERE p.op = 'update' AND p.login = l.login
                AND p.id = (SELECT max(q.id) FROM change_log q WHERE q.row_uid = l.row_uid AND q.id < l.id)
                AND p.old_values::jsonb ->> 'state' = 'submitted' AND p.new_values::jsonb ->> 'state' = was.state)
        ORDER BY l.id DESC LIMIT 1;
    RETURN coalesce(asked.login = session_user::text OR lower(trim(asked.actor)) = lower(trim(shuzhi_person())), false);
END
$f$
-- next
CREATE OR REPLACE FUNCTION hands_state() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS
$f$
DECLARE
    way text := OLD.state || '>' || NEW.state;
    besides text[] := ARRAY['state', 'rev'];
    authority boolean;
BEGIN
    IF trail_trusts() THEN
        RETURN NULL;
    END IF;
    authority := trail_is('shuzhi_authority');
    IF way IN ('submitted>published', 'published>submitted') THEN
        besides := besides || 'publish_date'::text; -- hands_publication said which
    END IF;
    IF OLD.state IN ('submitted', 'published') AND NOT authority AND to_jsonb(NEW) - besides <> to_jsonb(OLD) - besides THEN
        RAISE EXCEPTION 'what waits for review or is published is not edited' USING ERRCODE = 'insufficient_privilege';
    END IF;
    -- published>submitted, returned>submitted and retired>published take back what was done
    IF OLD.state <> NEW.state AND NOT (
            authority AND (TG_TABLE_NAME = 'resource' OR way IN ('draft>submitted', 'submitted>published',
                'submitted>returned', 'submitted>draft', 'returned>submitted', 'published>retired', 'retired>draft',
                'published>submitted', 'retired>published'))
            OR trail_is('shuzhi_cdo') AND way IN ('submitted>published', 'submitted>returned', 'published>submitted',
                'returned>submitted')
            OR trail_is('shuzhi_department') AND way IN ('draft>submitted', 'returned>submitted', 'submitted>draft')) THEN
        RAISE EXCEPTION 'this role does not move a % that way: %', TG_TABLE_NAME, way
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF way = 'submitted>published' AND shuzhi_own_submission(TG_TABLE_NAME, NEW.uid) THEN
        RAISE EXCEPTION 'who submitted it does not publish it' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END
$f$
-- next
CREATE OR REPLACE TRIGGER hands_catalog AFTER UPDATE ON catalog FOR EACH ROW EXECUTE FUNCTION hands_state()
-- next
CREATE OR REPLACE TRIGGER hands_resource AFTER UPDATE ON resource FOR EACH ROW EXECUTE FUNCTION hands_state()
-- next
-- What is published without a day of publication gets it with that, and loses it where that publication is
-- taken back. Who edits no published catalog does not choose the day either.
CREATE OR REPLACE FUNCTION hands_publication() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS
$f$
DECLARE
    way text := OLD.state || '>' || NEW.state;
    publication record;
BEGIN
    IF way NOT IN ('submitted>published', 'published>submitted') OR trail_trusts() THEN
        RETURN NEW;
    END IF;
    IF NOT trail_is('shuzhi_authority') THEN
        NEW.publish_date := OLD.publish_date;
    END IF;
    IF way = 'submitted>published' AND NEW.publish_date = '' THEN
        NEW.publish_date := shuzhi_day();
    ELSIF way = 'published>submitted' AND NEW.publish_date = OLD.publish_date THEN
        SELECT l.old_values::jsonb ->> 'publish_date' AS before, l.new_values::jsonb ->> 'publish_date' AS since
            INTO publication FROM change_log l
            WHERE l.row_uid = NEW.uid AND l.table_name = 'catalog' AND l.op = 'update'
                AND l.old_values::jsonb ->> 'state' = 'submitted' AND l.new_values::jsonb ->> 'state' = 'published'
            ORDER BY l.id DESC LIMIT 1;
        IF publication.since = NEW.publish_date THEN
            NEW.publish_date := publication.before;
        END IF;
    END IF;
    RETURN NEW;
END
$f$
-- next
CREATE OR REPLACE TRIGGER hands_publication BEFORE UPDATE OF state ON catalog FOR EACH ROW EXECUTE FUNCTION hands_publication()
-- next
-- Who drew up, submitted, signed or withdrew a list, and on which day, is not for a client to say.
CREATE OR REPLACE FUNCTION hands_duty_list() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS
$f$
DECLARE
    who text;
    before duty_list;
    moved boolean := true;
BEGIN
    IF trail_trusts() THEN
        RETURN NEW;
    END IF;
    who := shuzhi_person();
    IF TG_OP = 'UPDATE' THEN
        before := OLD;
        moved := NEW.state <> OLD.state;
    END IF;
    NEW.author := CASE TG_OP WHEN 'INSERT' THEN who ELSE before.author END;
    NEW.submitted_by := CASE WHEN NEW.state = 'draft' THEN '' WHEN moved AND NEW.state = 'submitted' THEN who
        ELSE coalesce(before.submitted_by, '') END;
    NEW.submitted_on := CASE WHEN NEW.state = 'draft' THEN '' WHEN moved AND NEW.state = 'submitted' THEN shuzhi_day()
        ELSE coalesce(before.submitted_on, '') END;
    NEW.signed_by := CASE WHEN moved AND NEW.state = 'signed' THEN who ELSE coalesce(before.signed_by, '') END;
    NEW.signed_on := CASE WHEN moved AND NEW.state = 'signed' THEN shuzhi_day() ELSE coalesce(before.signed_on, '') END;
    NEW.withdrawn_by := CASE WHEN moved AND NEW.state = 'withdrawn' THEN who ELSE coalesce(before.withdrawn_by, '') END;
    NEW.withdrawn_on := CASE WHEN moved AND NEW.state = 'withdrawn' THEN shuzhi_day()
        ELSE coalesce(before.withdrawn_on, '') END;
    IF moved AND NEW.state = 'signed' AND NEW.department_id IS DISTINCT FROM shuzhi_department_id() THEN
        RAISE EXCEPTION 'a duty list is signed in its own department' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF before.state = 'submitted' AND NOT trail_is('shuzhi_authority')
            AND (NEW.state = 'submitted' OR NEW.department_id <> before.department_id OR NEW.title <> before.title
                 OR NEW.version <> before.version) THEN
        RAISE EXCEPTION 'what waits for its signature is not edited' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$f$
-- next
CREATE OR REPLACE TRIGGER hands_duty_list BEFORE INSERT OR UPDATE ON duty_list FOR EACH ROW EXECUTE FUNCTION hands_duty_list()
-- next
-- A duty hangs in its own list; before the row is there, so that nobody finds out which ids others have.
CREATE OR REPLACE FUNCTION hands_duty() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS
$f$
BEGIN
    IF NOT trail_trusts() AND NOT trail_is('shuzhi_authority') AND NEW.parent_id IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM duty p WHERE p.id = NEW.parent_id AND p.duty_list_id = NEW.duty_list_id) THEN
        RAISE EXCEPTION 'a duty hangs in its own list' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$f$
-- next
CREATE OR REPLACE TRIGGER hands_duty BEFORE INSERT OR UPDATE ON duty FOR EACH ROW EXECUTE FUNCTION hands_duty()
-- next
-- Who belongs to a department that is merged belongs to the one it becomes. Here, because those who merge
-- departments do not write member.
CREATE OR REPLACE FUNCTION hands_department() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS
$f$
BEGIN
    IF NEW.merged_into_id IS NOT NULL AND NEW.merged_into_id IS DISTINCT FROM OLD.merged_into_id THEN
        UPDATE member SET department_id = NEW.merged_into_id WHERE department_id = NEW.id;
    END IF;
    RETURN NULL;
END
$f$
-- next
CREATE OR REPLACE TRIGGER hands_department AFTER UPDATE ON department FOR EACH ROW EXECUTE FUNCTION hands_department()
-- next
-- The uids whose entries of the trail a department reads: of its rows, and of catalogs it had.
CREATE OR REPLACE FUNCTION shuzhi_own_uids() RETURNS SETOF text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS
$f$
DECLARE
    own bigint := shuzhi_department_id();
BEGIN
    RETURN QUERY SELECT d.uid FROM department d WHERE d.id = own
        UNION ALL SELECT c.uid FROM catalog c WHERE c.department_id = own
        UNION ALL SELECT i.uid FROM catalog c JOIN data_item i ON i.catalog_id = c.id WHERE c.department_id = own
        UNION ALL SELECT r.uid FROM catalog c JOIN resource r ON r.catalog_id = c.id WHERE c.department_id = own
        UNION ALL SELECT l.uid FROM duty_list l WHERE l.department_id = own
        UNION ALL SELECT k.uid FROM duty_list l JOIN duty k ON k.duty_list_id = l.id WHERE l.department_id = own
        UNION ALL SELECT x.uid FROM duty_list l JOIN duty k ON k.duty_list_id = l.id
            JOIN duty_catalog x ON x.duty_id = k.id WHERE l.department_id = own
        UNION ALL SELECT s.uid FROM catalog_span s WHERE s.department_id = own
            AND NOT EXISTS (SELECT 1 FROM catalog c WHERE c.id = s.row_id);
END
$f$
-- next
-- For the owner: who a login is. The department by its name or code; nothing takes it away.
CREATE OR REPLACE FUNCTION shuzhi_set_member(login text, person text, department text) RETURNS text LANGUAGE plpgsql AS
$f$
DECLARE
    its_id bigint;
    its_uid text;
    stamp text := lpad(to_hex((extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0');
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = login AND rolcanlogin) THEN
        RAISE EXCEPTION 'there is no login "%"', login USING ERRCODE = 'undefined_object';
    END IF;
    IF coalesce(department, '') <> '' THEN
        SELECT d.id INTO its_id FROM department d WHERE d.merged_into_id IS NULL
            AND (d.name = department OR d.code = department) ORDER BY d.name <> department, d.uid LIMIT 1;
        IF its_id IS NULL THEN
            RAISE EXCEPTION 'there is no department "%"', department USING ERRCODE = 'no_data_found';
        END IF;
    END IF;
    INSERT INTO member AS m (uid, login, person, department_id)
        VALUES (substr(stamp, 1, 8) || '-' || substr(stamp, 9) || '-7' || substr(gen_random_uuid()::text, 16),
                login, coalesce(person, ''), its_id)
        ON CONFLICT ON CONSTRAINT member_login_key
        DO UPDATE SET person = excluded.person, department_id = excluded.department_id
        RETURNING m.uid INTO its_uid;
    RETURN its_uid;
END
$f$
-- next
-- Tells whoever listens, once the transaction is committed, which link was added and which tables were
-- written: names and numbers only, as everybody who may connect hears it.
CREATE OR REPLACE FUNCTION trail_tell(link bigint, of_tx bigint) RETURNS void LANGUAGE sql AS
$f$ SELECT pg_notify('shuzhi', json_build_object('chain', link, 'tables',
    (SELECT json_agg(DISTINCT table_name) FROM change_log WHERE tx = of_tx))::text) $f$
-- next
CREATE OR REPLACE FUNCTION presence_tell() RETURNS trigger LANGUAGE plpgsql AS
$f$BEGIN PERFORM pg_notify('shuzhi', '{"tables":["presence"]}'); RETURN NULL; END$f$
-- next
-- A row's `seen` moves on without a word. However many rows, a transaction tells it once.
CREATE OR REPLACE TRIGGER presence_tell AFTER INSERT OR DELETE ON presence
    FOR EACH ROW EXECUTE FUNCTION presence_tell()
-- next
-- Who has a trigger function could hang it on a table of his own, and write the trail with it.
DO $f$
DECLARE
    made regprocedure;
BEGIN
    FOR made IN SELECT oid FROM pg_proc WHERE pronamespace = current_schema()::regnamespace
            AND prorettype = 'trigger'::regtype AND proowner = (SELECT oid FROM pg_roles WHERE rolname = current_user) LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', made);
    END LOOP;
END
$f$
