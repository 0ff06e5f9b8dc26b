-- Who may read and write what on a server: the five group roles of the program, their grants and the
-- row-level security of every table. `shuzhi-cli db roles` runs this file in one transaction, as often as
-- wanted; it makes everything anew, so that what stands here is what holds. A server's administrator puts
-- logins into the groups; which person and department a login is stands in the table member.
--
--   cdo         reads all, approves: moves what was submitted to published or returned
--   authority   reads all, edits all but member; does not publish what it submitted itself
--   department  reads what is published and its own; edits its own drafts, submits them, signs its own lists
--   auditor     reads all, the trail too
--   reader      reads what is published
--
-- What moves a row between its states, and who signs, is held by the triggers hands_* (trail.psql.sql).
-- Policies ask of each row as little as can be: functions stand in (SELECT …), so that they are called once
-- per statement, and EXISTS lets the server choose for each statement whether it looks rows up or hashes all.
DO $roles$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['shuzhi_cdo', 'shuzhi_authority', 'shuzhi_department', 'shuzhi_auditor', 'shuzhi_reader'] LOOP
        CONTINUE WHEN EXISTS (SELECT 1 FROM pg_roles WHERE rolname = name);
        BEGIN
            EXECUTE format('CREATE ROLE %I NOLOGIN', name);
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL; -- another database of the server made it at the same moment
        END;
    END LOOP;
    SELECT rolname INTO name FROM pg_roles
        WHERE rolname IN ('shuzhi_cdo', 'shuzhi_authority', 'shuzhi_department', 'shuzhi_auditor', 'shuzhi_reader')
            AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication OR rolcanlogin);
    IF name IS NOT NULL THEN
        RAISE EXCEPTION 'the group role % may do more than a group role: no policy would hold it', name
            USING ERRCODE = 'insufficient_privilege';
    END IF;
END
$roles$
-- next
-- From here on as the city's owner, also where a superuser runs this.
SELECT set_config('role', pg_get_userbyid(relowner), true) FROM pg_class WHERE oid = 'schema_migration'::regclass
-- next
DO $roles$
BEGIN
    IF has_schema_privilege('public', current_schema(), 'CREATE') THEN
        EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM PUBLIC', current_schema());
    END IF;
    IF NOT has_schema_privilege('shuzhi_reader', current_schema(), 'USAGE') THEN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO shuzhi_cdo, shuzhi_authority, shuzhi_department, shuzhi_auditor, '
            'shuzhi_reader', current_schema());
    END IF;
    IF has_schema_privilege('shuzhi_department', current_schema(), 'CREATE') THEN
        RAISE EXCEPTION 'everybody may create in schema %: REVOKE CREATE ON SCHEMA % FROM PUBLIC as its owner',
            current_schema(), current_schema() USING ERRCODE = 'insufficient_privilege';
    END IF;
END
$roles$
-- next
-- Every table: nothing for anybody but the owner, then what all groups have in common. They read every
-- table; the policies say which rows.
DO $roles$
DECLARE
    it record;
BEGIN
    FOR it IN SELECT p.policyname, p.tablename FROM pg_policies p WHERE p.schemaname = current_schema() LOOP
        EXECUTE format('DROP POLICY %I ON %I', it.policyname, it.tablename);
    END LOOP;
    FOR it IN SELECT c.relname FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace
            AND c.relkind IN ('r', 'p') ORDER BY c.relname LOOP
        EXECUTE format('REVOKE ALL ON %I FROM PUBLIC, shuzhi_cdo, shuzhi_authority, shuzhi_department, shuzhi_auditor, '
            'shuzhi_reader', it.relname);
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', it.relname);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', it.relname);
        EXECUTE format('CREATE POLICY shuzhi_owner ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', it.relname);
        EXECUTE format('GRANT SELECT ON %I TO shuzhi_cdo, shuzhi_authority, shuzhi_department, shuzhi_auditor, '
            'shuzhi_reader', it.relname);
        CONTINUE WHEN it.relname IN ('write_request', 'presence');
        EXECUTE format('CREATE POLICY shuzhi_reads_all ON %I FOR SELECT TO shuzhi_cdo, shuzhi_authority, shuzhi_auditor '
            'USING (true)', it.relname);
    END LOOP;
END
$roles$
-- next
-- Which catalogs are seen, without a look at the catalogs.
CREATE UNIQUE INDEX IF NOT EXISTS catalog_seen ON catalog (id) INCLUDE (state, department_id)
-- next
-- What a reader sees, and what a department sees besides: OWN is the login's department. Spans follow their
-- rows day by day: what was published on a day stays in the figures of that day.
DO $roles$
DECLARE
    -- a row of a catalog that is seen; looked up, or found once and hashed where all rows are read
    of_seen constant text := 'EXISTS (SELECT 1 FROM catalog c WHERE c.id = TAB.catalog_id)';
    among_seen constant text := 'TAB.catalog_id IN (SELECT c.id FROM catalog c)';
    of_own constant text := 'EXISTS (SELECT 1 FROM catalog c WHERE c.id = TAB.catalog_id AND c.department_id = OWN)';
    -- an open span of a catalog that is seen now, or a span that meets days on which its catalog is seen
    span constant text := '(TAB.to_day = ''9999-12-31'' AND SEEN OR EXISTS (SELECT 1 FROM catalog_span k '
        'WHERE k.row_id = TAB.catalog_id AND k.from_day < TAB.to_day AND k.to_day > TAB.from_day))';
    span_of_own constant text := 'EXISTS (SELECT 1 FROM catalog_span k WHERE k.row_id = TAB.catalog_id AND k.department_id = OWN)';
    rule record;
BEGIN
    FOR rule IN SELECT tab, replace(replace(sees, 'SEEN', of_seen), 'TAB', tab) AS sees,
            replace(replace(owns, 'TAB', tab), 'OWN', '(SELECT shuzhi_department_id())') AS owns
        FROM (VALUES
        ('setting', 'true', NULL), ('department', 'true', NULL), ('library', 'true', NULL), ('peer', 'true', NULL),
        ('scenario', 'true', NULL), ('open_unit', 'true', NULL), ('city_figure', 'true', NULL), ('demand', 'true', NULL),
        ('schema_migration', 'true', NULL), ('change_head', 'true', NULL),
        ('department_span', 'true', NULL), ('demand_span', 'true', NULL),
        ('catalog', 'state = ''published''', 'department_id = OWN'),
        ('data_item', among_seen, NULL),
        ('resource', 'state = ''published'' AND SEEN', of_own),
        ('usage_day', 'SEEN', NULL),
        ('duty_list', 'state = ''signed''', 'department_id = OWN'),
        ('duty', 'EXISTS (SELECT 1 FROM duty_list l WHERE l.id = TAB.duty_list_id)', NULL),
        ('duty_catalog', 'EXISTS (SELECT 1 FROM duty d WHERE d.id = TAB.duty_id)', NULL),
        ('catalog_span', 'state = ''published''', 'department_id = OWN'),
        ('item_span', replace(span, 'SEEN', among_seen), NULL),
        ('resource_span', 'state = ''published'' AND ' || span, span_of_own),
        ('usage_span', span, NULL),
        ('duty_span', 'confirmed = 1 AND ' || span, 'EXISTS (SELECT 1 FROM duty d WHERE d.id = TAB.duty_id)'),
        ('member', 'login = (SELECT session_user::text)', 'department_id = OWN')
    ) AS r(tab, sees, owns) LOOP
        EXECUTE format('CREATE POLICY shuzhi_reader_reads ON %I FOR SELECT TO shuzhi_reader USING (%s)', rule.tab, rule.sees);
        EXECUTE format('CREATE POLICY shuzhi_department_reads ON %I FOR SELECT TO shuzhi_department USING (%s%s)', rule.tab,
            rule.sees, ' OR ' || rule.owns);
    END LOOP;
END
$roles$
-- next
-- The trail: a department reads what it wrote and what became of its own rows; a reader nothing. A link of
-- the chain holds no values: who prints or proves a list needs its number and hash.
CREATE POLICY shuzhi_department_reads ON change_log FOR SELECT TO shuzhi_department
    USING (login = (SELECT session_user::text) OR row_uid IN (SELECT shuzhi_own_uids()))
-- next
CREATE POLICY shuzhi_department_reads ON change_chain FOR SELECT TO shuzhi_department USING (true)
-- next
-- Columns: nobody but the owner gives or changes local ids and uids; rev is set by a trigger.
DO $roles$
DECLARE
    it record;
BEGIN
    FOR it IN SELECT t.tab, string_agg(format('%I', a.attname), ', ') FILTER (WHERE a.attname NOT IN ('id', 'rev')) AS enters,
            string_agg(format('%I', a.attname), ', ') FILTER (WHERE a.attname NOT IN ('id', 'uid')) AS changes
        FROM unnest(ARRAY['setting', 'department', 'library', 'catalog', 'data_item', 'resource', 'usage_day', 'duty_list',
                'duty', 'duty_catalog', 'peer', 'demand', 'scenario', 'open_unit', 'city_figure']) AS t(tab)
            JOIN pg_attribute a ON a.attrelid = t.tab::regclass AND a.attnum > 0 AND NOT a.attisdropped
        GROUP BY t.tab ORDER BY t.tab LOOP
        EXECUTE format('GRANT INSERT (%s), UPDATE (%s), DELETE ON %I TO shuzhi_authority', it.enters, it.changes, it.tab);
        EXECUTE format('CREATE POLICY shuzhi_authority_writes ON %I TO shuzhi_authority USING (true) WITH CHECK (true)',
            it.tab);
        CONTINUE WHEN it.tab NOT IN ('catalog', 'data_item', 'resource', 'duty_list', 'duty', 'duty_catalog', 'demand');
        EXECUTE format('GRANT INSERT (%s), UPDATE (%s), DELETE ON %I TO shuzhi_department', it.enters, it.changes, it.tab);
    END LOOP;
END
$roles$
-- next
-- A catalog's day of publication comes with the move (hands_publication).
GRANT UPDATE (state, rev) ON catalog TO shuzhi_cdo
-- next
GRANT UPDATE (state, rev) ON resource TO shuzhi_cdo
-- next
GRANT UPDATE (state, submitted_by, submitted_on, remark, rev) ON duty_list TO shuzhi_cdo
-- next
CREATE POLICY shuzhi_cdo_approves ON catalog FOR UPDATE TO shuzhi_cdo
    USING (state IN ('submitted', 'published', 'returned')) WITH CHECK (state IN ('submitted', 'published', 'returned'))
-- next
CREATE POLICY shuzhi_cdo_approves ON resource FOR UPDATE TO shuzhi_cdo
    USING (state IN ('submitted', 'published', 'returned')) WITH CHECK (state IN ('submitted', 'published', 'returned'))
-- next
CREATE POLICY shuzhi_cdo_returns ON duty_list FOR UPDATE TO shuzhi_cdo
    USING (state = 'submitted') WITH CHECK (state = 'draft')
-- next
-- What a department writes: MAY is asked of the row as it was, BECOMES of the row as it will be; an empty
-- one: never.
DO $roles$
DECLARE
    own constant text := '(SELECT shuzhi_department_id())';
    drafts constant text := 'catalog_id IN (SELECT c.id FROM catalog c WHERE c.department_id = OWN AND c.state IN (''draft'', ''returned''))';
    mounts constant text := 'catalog_id IN (SELECT c.id FROM catalog c WHERE c.department_id = OWN AND c.state IN (''draft'', ''returned'', ''published''))';
    nodes constant text := 'duty_list_id IN (SELECT l.id FROM duty_list l WHERE l.department_id = OWN AND l.state = ''draft'')';
    links constant text := 'duty_id IN (SELECT d.id FROM duty d JOIN duty_list l ON l.id = d.duty_list_id WHERE l.department_id = OWN AND l.state = ''draft'')';
    rule record;
BEGIN
    FOR rule IN SELECT * FROM (VALUES
        ('catalog', 'INSERT', '', 'department_id = OWN AND state = ''draft'''),
        ('catalog', 'UPDATE', 'department_id = OWN AND state IN (''draft'', ''returned'', ''submitted'')',
            'department_id = OWN AND state IN (''draft'', ''returned'', ''submitted'')'),
        ('catalog', 'DELETE', 'department_id = OWN AND state IN (''draft'', ''returned'')', ''),
        ('data_item', 'INSERT', '', drafts), ('data_item', 'UPDATE', drafts, drafts), ('data_item', 'DELETE', drafts, ''),
        ('resource', 'INSERT', '', mounts || ' AND state IN (''draft'', ''submitted'')'),
        ('resource', 'UPDATE', mounts || ' AND state IN (''draft'', ''returned'', ''submitted'')',
            mounts || ' AND state IN (''draft'', ''returned'', ''submitted'')'),
        ('resource', 'DELETE', mounts || ' AND state IN (''draft'', ''returned'')', ''),
        ('duty_list', 'INSERT', '', 'department_id = OWN AND state = ''draft'''),
        ('duty_list', 'UPDATE', 'department_id = OWN', 'department_id = OWN'),
        ('duty_list', 'DELETE', 'department_id = OWN AND state = ''draft''', ''),
        ('duty', 'INSERT', '', nodes), ('duty', 'UPDATE', nodes, nodes), ('duty', 'DELETE', nodes, ''),
        ('duty_catalog', 'INSERT', '', links || ' AND catalog_id IN (SELECT c.id FROM catalog c)'),
        ('duty_catalog', 'UPDATE', links, links || ' AND catalog_id IN (SELECT c.id FROM catalog c)'),
        ('duty_catalog', 'DELETE', links, ''),
        ('demand', 'INSERT', '', 'requester_id = OWN AND (catalog_id IS NULL OR catalog_id IN (SELECT c.id FROM catalog c))'),
        ('demand', 'UPDATE', 'requester_id = OWN OR provider_id = OWN',
            '(requester_id = OWN OR provider_id = OWN) AND (catalog_id IS NULL OR catalog_id IN (SELECT c.id FROM catalog c))')
    ) AS r(tab, verb, may, becomes) LOOP
        EXECUTE replace(format('CREATE POLICY shuzhi_department_%s ON %I FOR %s TO shuzhi_department%s%s', lower(rule.verb),
            rule.tab, rule.verb, ' USING (' || nullif(rule.may, '') || ')', ' WITH CHECK (' || nullif(rule.becomes, '') || ')'),
            'OWN', own);
    END LOOP;
END
$roles$
-- next
-- Keys of writes that were done, and who has which row open: each login its own. Whose mark stands on a row
-- is seen by those who see the row.
GRANT INSERT, DELETE ON write_request TO shuzhi_cdo, shuzhi_authority, shuzhi_department, shuzhi_auditor, shuzhi_reader
-- next
CREATE POLICY shuzhi_own ON write_request TO shuzhi_cdo, shuzhi_authority, shuzhi_department, shuzhi_auditor, shuzhi_reader
    USING (login = (SELECT session_user::text)) WITH CHECK (login = (SELECT session_user::text))
-- next
GRANT INSERT, UPDATE, DELETE ON presence TO shuzhi_cdo, shuzhi_authority, shuzhi_department, shuzhi_auditor, shuzhi_reader
-- next
CREATE POLICY shuzhi_own ON presence TO shuzhi_cdo, shuzhi_authority, shuzhi_department, shuzhi_auditor, shuzhi_reader
    USING (login = (SELECT session_user::text)) WITH CHECK (login = (SELECT session_user::text))
-- next
CREATE POLICY shuzhi_sees ON presence FOR SELECT
    TO shuzhi_cdo, shuzhi_authority, shuzhi_department, shuzhi_auditor, shuzhi_reader
    USING (EXISTS (SELECT 1 FROM catalog c WHERE c.uid = row_uid) OR EXISTS (SELECT 1 FROM duty_list l WHERE l.uid = row_uid)
        OR EXISTS (SELECT 1 FROM duty d WHERE d.uid = row_uid) OR EXISTS (SELECT 1 FROM department d WHERE d.uid = row_uid))
