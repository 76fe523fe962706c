-- Version 4 of the file: what a manager asks of many meetings, of one shop or of
-- many. The conventions are those of schema.sql.
--
-- Counts, so that what happened over the years is told without reading every
-- idea and every word of a customer:
--
-- session, besides:
--   rating       which rating of the meeting was revealed last; NULL for none
-- obstacle, besides:
--   raised       when somebody first said that it is in the way
-- praise_month   how often customers praised an initiative in a month:
--   month        the month of the days that people named: 2026-03
--   reactions    praised and liked
--   words        comments that are praise

ALTER TABLE session ADD COLUMN rating INTEGER;

CREATE INDEX session_rehearsed ON session(id) WHERE rehearsal;

ALTER TABLE obstacle ADD COLUMN raised TEXT NOT NULL DEFAULT '';

CREATE INDEX idea_chosen ON idea(initiative, kind, at) WHERE initiative IS NOT NULL;

CREATE TABLE praise_month(
  initiative TEXT    NOT NULL,
  month      TEXT    NOT NULL,
  reactions  INTEGER NOT NULL,
  words      INTEGER NOT NULL,
  PRIMARY KEY(initiative, month)
) STRICT, WITHOUT ROWID;
