-- The way of a duty list: who submitted it and who withdrew it, and when; why it was returned or
-- withdrawn; what was signed, as a digest of its content (dutyquery.h). A node keeps in its copies the
-- uid it had first, so that versions can be compared; empty: its own. The triggers that hold a signed list
-- as it is are made with the trail's (dutyguards.cpp).
ALTER TABLE duty_list ADD COLUMN submitted_by @text NOT NULL DEFAULT ''
-- next
ALTER TABLE duty_list ADD COLUMN submitted_on @text NOT NULL DEFAULT ''
-- next
ALTER TABLE duty_list ADD COLUMN withdrawn_by @text NOT NULL DEFAULT ''
-- next
ALTER TABLE duty_list ADD COLUMN withdrawn_on @text NOT NULL DEFAULT ''
-- next
ALTER TABLE duty_list ADD COLUMN remark @text NOT NULL DEFAULT ''
-- next
ALTER TABLE duty_list ADD COLUMN digest @text NOT NULL DEFAULT ''
-- next
ALTER TABLE duty ADD COLUMN origin_uid @text NOT NULL DEFAULT ''
