-- The city's tables. Common subset of SQLite and PostgreSQL; only two markers are replaced per
-- dialect: @id (local key) and @text (bytewise ordered text). Enumerations are stored as named codes
-- (models/domain/vocabulary.h), days as YYYY-MM-DD, yes/no/unknown as 'yes', 'no', ''. An empty text
-- means "not filled"; NULL stands only in references and optional counts. Columns ending in _key are
-- made by the text service and can be made again; rev is the optimistic lock.
CREATE TABLE setting (
    id @id, uid @text NOT NULL UNIQUE,
    key @text NOT NULL UNIQUE, value @text NOT NULL DEFAULT '', basis @text NOT NULL DEFAULT '',
    rev BIGINT NOT NULL DEFAULT 1)
-- next
CREATE TABLE department (
    id @id, uid @text NOT NULL UNIQUE,
    name @text NOT NULL UNIQUE, code @text NOT NULL DEFAULT '',
    level @text NOT NULL DEFAULT 'municipal', category @text NOT NULL DEFAULT '',
    leader @text NOT NULL DEFAULT '', contact @text NOT NULL DEFAULT '', phone @text NOT NULL DEFAULT '',
    origin @text NOT NULL DEFAULT 'entered',
    merged_into_id BIGINT REFERENCES department(id),
    sort_key @text NOT NULL DEFAULT '', search_key @text NOT NULL DEFAULT '',
    rev BIGINT NOT NULL DEFAULT 1)
-- next
CREATE TABLE library (
    id @id, uid @text NOT NULL UNIQUE,
    name @text NOT NULL UNIQUE, kind @text NOT NULL CHECK (kind IN ('base', 'theme')),
    state @text NOT NULL DEFAULT 'built' CHECK (state IN ('built', 'planned')),
    sort_key @text NOT NULL DEFAULT '',
    rev BIGINT NOT NULL DEFAULT 1)
-- next
CREATE TABLE catalog (
    id @id, uid @text NOT NULL UNIQUE,
    department_id BIGINT NOT NULL REFERENCES department(id),
    library_id BIGINT REFERENCES library(id),
    classification @text NOT NULL DEFAULT '', title @text NOT NULL CHECK (title <> ''),
    code @text NOT NULL DEFAULT '', english_name @text NOT NULL DEFAULT '',
    provider_unit @text NOT NULL DEFAULT '', abstract @text NOT NULL DEFAULT '',
    format_category @text NOT NULL DEFAULT '', format_type @text NOT NULL DEFAULT '',
    format_note @text NOT NULL DEFAULT '',
    share_type @text NOT NULL DEFAULT '', share_condition @text NOT NULL DEFAULT '',
    share_method @text NOT NULL DEFAULT '',
    is_open @text NOT NULL DEFAULT '' CHECK (is_open IN ('yes', 'no', '')),
    open_type @text NOT NULL DEFAULT '', open_condition @text NOT NULL DEFAULT '',
    update_cycle @text NOT NULL DEFAULT '', publish_date @text NOT NULL DEFAULT '',
    last_updated @text NOT NULL DEFAULT '', related_codes @text NOT NULL DEFAULT '',
    source_system @text NOT NULL DEFAULT '', contact @text NOT NULL DEFAULT '',
    census_storage @text NOT NULL DEFAULT '', census_records @text NOT NULL DEFAULT '',
    census_shared_storage @text NOT NULL DEFAULT '', census_shared_records @text NOT NULL DEFAULT '',
    census_open_storage @text NOT NULL DEFAULT '', census_open_records @text NOT NULL DEFAULT '',
    extension @text NOT NULL DEFAULT '',
    state @text NOT NULL DEFAULT 'draft'
        CHECK (state IN ('draft', 'submitted', 'returned', 'published', 'retired')),
    title_key @text NOT NULL DEFAULT '', sort_key @text NOT NULL DEFAULT '',
    search_key @text NOT NULL DEFAULT '',
    rev BIGINT NOT NULL DEFAULT 1)
-- next
CREATE INDEX catalog_department ON catalog(department_id)
-- next
CREATE INDEX catalog_title ON catalog(title_key)
-- next
CREATE INDEX catalog_code ON catalog(code)
-- next
CREATE TABLE data_item (
    id @id, uid @text NOT NULL UNIQUE,
    catalog_id BIGINT NOT NULL REFERENCES catalog(id),
    position BIGINT NOT NULL DEFAULT 0, name @text NOT NULL DEFAULT '',
    english_name @text NOT NULL DEFAULT '', data_type @text NOT NULL DEFAULT '',
    length @text NOT NULL DEFAULT '', is_required @text NOT NULL DEFAULT '',
    is_unique @text NOT NULL DEFAULT '', share_type @text NOT NULL DEFAULT '',
    share_condition @text NOT NULL DEFAULT '', sensitivity @text NOT NULL DEFAULT '',
    column_name @text NOT NULL DEFAULT '', description @text NOT NULL DEFAULT '',
    rev BIGINT NOT NULL DEFAULT 1)
-- next
CREATE INDEX data_item_catalog ON data_item(catalog_id, position)
-- next
-- V12: a mount leaves draft only with its mapping complete; V13: the owner is the catalog's department,
-- so a resource has none of its own; V14: locator carries no secret, probe says 'not_probed' until probed.
CREATE TABLE resource (
    id @id, uid @text NOT NULL UNIQUE,
    catalog_id BIGINT NOT NULL REFERENCES catalog(id),
    kind @text NOT NULL CHECK (kind IN ('table', 'api', 'file')),
    name @text NOT NULL DEFAULT '', locator @text NOT NULL DEFAULT '',
    mapping_complete @text NOT NULL DEFAULT 'no' CHECK (mapping_complete IN ('yes', 'no')),
    probe @text NOT NULL DEFAULT 'not_probed', fingerprint @text NOT NULL DEFAULT '',
    state @text NOT NULL DEFAULT 'draft'
        CHECK (state IN ('draft', 'submitted', 'returned', 'published', 'withdrawn')),
    rev BIGINT NOT NULL DEFAULT 1,
    CONSTRAINT resource_v12 CHECK (state IN ('draft', 'returned', 'withdrawn') OR mapping_complete = 'yes'),
    CONSTRAINT resource_v14 CHECK (lower(locator) NOT LIKE '%password=%' AND lower(locator) NOT LIKE '%pwd=%'))
-- next
CREATE INDEX resource_catalog ON resource(catalog_id)
-- next
CREATE TABLE usage_day (
    id @id, uid @text NOT NULL UNIQUE,
    catalog_id BIGINT NOT NULL REFERENCES catalog(id),
    consumer_id BIGINT NOT NULL REFERENCES department(id),
    day @text NOT NULL, calls BIGINT NOT NULL DEFAULT 0,
    rev BIGINT NOT NULL DEFAULT 1,
    UNIQUE (catalog_id, consumer_id, day))
-- next
CREATE TABLE duty_list (
    id @id, uid @text NOT NULL UNIQUE,
    department_id BIGINT NOT NULL REFERENCES department(id),
    version BIGINT NOT NULL DEFAULT 1, title @text NOT NULL DEFAULT '',
    state @text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'submitted', 'signed', 'withdrawn')),
    author @text NOT NULL DEFAULT '', signed_by @text NOT NULL DEFAULT '', signed_on @text NOT NULL DEFAULT '',
    rev BIGINT NOT NULL DEFAULT 1,
    UNIQUE (department_id, version))
-- next
-- A tree: function (职能, with its 三定 clause) → matter (事项) → duty (数据职责).
CREATE TABLE duty (
    id @id, uid @text NOT NULL UNIQUE,
    duty_list_id BIGINT NOT NULL REFERENCES duty_list(id),
    parent_id BIGINT REFERENCES duty(id),
    level @text NOT NULL CHECK (level IN ('function', 'matter', 'duty')),
    position BIGINT NOT NULL DEFAULT 0, name @text NOT NULL CHECK (name <> ''),
    clause @text NOT NULL DEFAULT '', kinds @text NOT NULL DEFAULT '',
    source_department_id BIGINT REFERENCES department(id),
    source_system @text NOT NULL DEFAULT '', items @text NOT NULL DEFAULT '',
    share_type @text NOT NULL DEFAULT '', update_cycle @text NOT NULL DEFAULT '',
    office @text NOT NULL DEFAULT '', person @text NOT NULL DEFAULT '', contact @text NOT NULL DEFAULT '',
    basis @text NOT NULL DEFAULT '', note @text NOT NULL DEFAULT '',
    state @text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'confirmed')),
    search_key @text NOT NULL DEFAULT '',
    rev BIGINT NOT NULL DEFAULT 1)
-- next
CREATE INDEX duty_list_tree ON duty(duty_list_id, parent_id, position)
-- next
CREATE TABLE duty_catalog (
    id @id, uid @text NOT NULL UNIQUE,
    duty_id BIGINT NOT NULL REFERENCES duty(id),
    catalog_id BIGINT NOT NULL REFERENCES catalog(id),
    rev BIGINT NOT NULL DEFAULT 1,
    UNIQUE (duty_id, catalog_id))
-- next
CREATE INDEX duty_catalog_catalog ON duty_catalog(catalog_id)
-- next
CREATE TABLE peer (
    id @id, uid @text NOT NULL UNIQUE,
    name @text NOT NULL UNIQUE, catalogs BIGINT, mounted BIGINT, open_records BIGINT, interfaces BIGINT,
    as_of @text NOT NULL DEFAULT '', source @text NOT NULL DEFAULT '', note @text NOT NULL DEFAULT '',
    sort_key @text NOT NULL DEFAULT '',
    rev BIGINT NOT NULL DEFAULT 1)
-- next
CREATE TABLE demand (
    id @id, uid @text NOT NULL UNIQUE,
    title @text NOT NULL, requester_id BIGINT NOT NULL REFERENCES department(id),
    provider_id BIGINT REFERENCES department(id), catalog_id BIGINT REFERENCES catalog(id),
    purpose @text NOT NULL DEFAULT '', state @text NOT NULL DEFAULT 'submitted',
    received_on @text NOT NULL DEFAULT '', due_on @text NOT NULL DEFAULT '', closed_on @text NOT NULL DEFAULT '',
    rev BIGINT NOT NULL DEFAULT 1)
-- next
CREATE TABLE scenario (
    id @id, uid @text NOT NULL UNIQUE,
    name @text NOT NULL UNIQUE, description @text NOT NULL DEFAULT '',
    lead_id BIGINT REFERENCES department(id), state @text NOT NULL DEFAULT 'running',
    started_on @text NOT NULL DEFAULT '',
    rev BIGINT NOT NULL DEFAULT 1)
-- next
-- Units served by the open platform (开放服务单位).
CREATE TABLE open_unit (
    id @id, uid @text NOT NULL UNIQUE,
    name @text NOT NULL UNIQUE, kind @text NOT NULL DEFAULT '', since @text NOT NULL DEFAULT '',
    rev BIGINT NOT NULL DEFAULT 1)
-- next
-- Figures that are entered, not computed (汇聚, 治理, 服务次数): shown as entered, with their source.
CREATE TABLE city_figure (
    id @id, uid @text NOT NULL UNIQUE,
    key @text NOT NULL, value BIGINT NOT NULL, unit @text NOT NULL DEFAULT '',
    as_of @text NOT NULL DEFAULT '', source @text NOT NULL DEFAULT '',
    rev BIGINT NOT NULL DEFAULT 1,
    UNIQUE (key, as_of))
