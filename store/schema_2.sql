-- Version 2 of the file: how the team rated the steps of its map, the thoughts
-- that meetings parked for another time, and which ideas were promoted in a
-- rehearsal. The conventions are those of schema.sql.
--
-- A rehearsal is in the tables too, so that it can be read. Whoever asks what the
-- shop did leaves it out: NOT rehearsal, in session and in initiative.
--
-- rating    what was counted for a step, in revealed ratings only:
--   session   the meeting
--   rating    which one of the meeting: the number of the event that began it
--   step      which step of the meeting; it may have left the map since
--   minus2 … plus2
--             people who raised their hands for -2, -1, 0, +1 and +2
--   n         all of them; the mean is
--             1.0 * (2 * plus2 + plus1 - minus1 - 2 * minus2) / n
-- thought   what is kept for a map until somebody deals with it:
--   shop      whose map it is
--   thought   which one of the shop: the number of the event that parked it
--   map       the map's name; '' when the meeting had none yet
--   text      one line; search finds it, with "thought" as the kind of line
--   session   the meeting that parked it
--   parked    when
--   done      when it was dealt with; NULL while it waits
--   answer    what came of it, if anybody said so
--
-- Never in them: a figure of a rating that is not revealed.

CREATE TABLE rating(
  session TEXT    NOT NULL,
  rating  INTEGER NOT NULL,
  step    INTEGER NOT NULL,
  minus2  INTEGER NOT NULL,
  minus1  INTEGER NOT NULL,
  zero    INTEGER NOT NULL,
  plus1   INTEGER NOT NULL,
  plus2   INTEGER NOT NULL,
  n       INTEGER NOT NULL,
  PRIMARY KEY(session, rating, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE thought(
  shop    TEXT    NOT NULL,
  thought INTEGER NOT NULL,
  map     TEXT    NOT NULL,
  text    TEXT    NOT NULL,
  session TEXT,
  parked  TEXT    NOT NULL,
  done    TEXT,
  answer  TEXT    NOT NULL,
  PRIMARY KEY(shop, thought)
) STRICT, WITHOUT ROWID;

ALTER TABLE initiative ADD COLUMN rehearsal INTEGER NOT NULL DEFAULT 0;

DROP VIEW open_task;

CREATE VIEW open_task AS
  SELECT task.due, task.owner, task.what, initiative.title, initiative.status
  FROM task JOIN initiative ON initiative.id = task.initiative
  WHERE task.done IS NULL AND NOT initiative.ended AND NOT initiative.rehearsal AND initiative.opened IS NOT NULL
  ORDER BY task.due IS NULL, task.due;
