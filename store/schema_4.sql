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

-- A file may hold several shops: one that works in it, and others that were
-- brought together here to be read. The setting "shop" is the ID of the one that
-- works in it; without it that is the oldest. What a meeting starts with is read
-- by shop, so that it costs the same beside five hundred others:
--
--   session_shop, initiative_shop
--                 a shop's meetings and initiatives, the newest last
--   initiative_session
--                 what came of a meeting
--   session_ended when a shop's meetings were closed
--   praise_words, praise_counted
--                 what customers said of an initiative since a moment

CREATE INDEX session_shop ON session(shop, id);
CREATE INDEX initiative_shop ON initiative(shop, id);
CREATE INDEX initiative_session ON initiative(session);
CREATE INDEX session_ended ON session(shop, closed) WHERE closed IS NOT NULL AND NOT rehearsal;
CREATE INDEX praise_words ON comment(initiative, noted) WHERE praise;
CREATE INDEX praise_counted ON reaction(initiative, noted) WHERE praise;
