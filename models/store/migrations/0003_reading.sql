-- What reading a large city needs, and nothing else: a program reads the same without these indexes, only
-- slower. Each holds every column of a question that is put to all catalogs, so that SQLite answers it from
-- the index alone (tests/bench/README.md has the times).
-- All catalogs by title, in order and without a look at the catalogs.
CREATE INDEX catalog_sort ON catalog(sort_key, uid)
-- next
-- Whether a catalog lived on a day.
CREATE INDEX catalog_span_live ON catalog_span(row_id, to_day, from_day)
-- next
-- What belonged to a catalog on a day: its items and their faults, its mounts and their kinds, its use.
DROP INDEX item_span_catalog
-- next
CREATE INDEX item_span_catalog ON item_span(catalog_id, to_day, from_day, faults)
-- next
DROP INDEX resource_span_catalog
-- next
CREATE INDEX resource_span_catalog ON resource_span(catalog_id, state, to_day, from_day, kind)
-- next
DROP INDEX usage_span_catalog
-- next
CREATE INDEX usage_span_catalog ON usage_span(catalog_id, to_day, from_day, day, consumer_id, calls)
