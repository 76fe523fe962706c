-- Version 3 of the file: what became of an idea with customers, and who told its
-- authors. The conventions are those of schema.sql; in the columns called "day"
-- stands the day that people named, in "noted" the moment at which it was typed.
--
-- Names stand as they were when they were written down. How somebody is called
-- by now, or whether they left, says the roster: person, by the id.
--
-- comment   a customer's words:
--   comment   which one of the initiative: the number of the event that noted it
--   mood      loved it, liked it, neutral, not keen
--   channel   in person, card, phone, online, overheard, mystery visit
--   heard_by  who heard it; '' when nobody said, and then no heard_by_id
--   tags      JSON: a list of words
--   desk_only 1 where the words find fault with somebody by name. They stay at
--             the desk: search does not find them, and no view here has them.
--   praise    1 where the author should hear of it
-- reaction  one customer whose reaction was counted: praised (unprompted), liked
--           or no reaction (when asked), not keen
-- told      that somebody told the authors what customers say:
--   whom      JSON: who they were; [] for the whole team
--   words     those that were passed on
--   heard     the day of the oldest praise that was news to them; NULL for none
--   waited    the days in between
-- move      every change of status, by its number from 1
-- checkin   every look at a live idea: keep, change or stop, and whether it still
--           is a surprise
-- figure    what was counted before it went live and after, as it was typed;
--           before_n and after_n are from how many days, customers …
-- credit    whose idea it was, by place; no row where nobody may know
-- shown     who was shown what a task for everyone is about, by place
-- visit     a walk through one of the shop's maps as a customer; visitor is ''
--           when nobody said who it was; a friend of the shop has no visitor_id.
--           Its notes stay at the desk as well.
-- visit_step
--           its steps by place, as the map called them that day, with a score from
--           -2 to 2; NULL where a step did not come up
--
-- person, besides:
--   standing     away, left; '' for somebody who works here
--
-- initiative, besides:
--   since        day of the present status; NULL while it is chosen
--   live_on      day on which customers could have it first
--   praised, liked, indifferent, not_keen
--                customers counted, by reaction
--   comments     noted in all, and good_words the ones that are praise
--   all_praise   praised, liked and good_words: the customers who praised it
--   last_praise  day of the latest, counted or in words
--   unowned      obstacles that nobody clears
--   untold       JSON: the authors who have not heard the latest praise
--   untold_since since when the oldest of it waits; NULL when none does. With
--                nobody in untold the team is to be told.
--   news         the customer's words to pass on; '' when nothing waits, or
--                customers were only counted
--   checked      day of the latest look at it
--
-- idea, besides:
--   from_session, from_idea
--                the idea of an earlier meeting that it is; NULL for none
--   credit       JSON: its authors, where everybody may know them, on a wall too;
--                NULL where not, whatever "authors" says

CREATE TABLE comment(
  initiative  TEXT    NOT NULL,
  comment     INTEGER NOT NULL,
  words       TEXT    NOT NULL,
  mood        TEXT    NOT NULL,
  channel     TEXT    NOT NULL,
  heard_by    TEXT    NOT NULL,
  heard_by_id TEXT,
  day         TEXT    NOT NULL,
  tags        TEXT    NOT NULL,
  desk_only   INTEGER NOT NULL,
  praise      INTEGER NOT NULL,
  noted       TEXT    NOT NULL,
  PRIMARY KEY(initiative, comment)
) STRICT, WITHOUT ROWID;

CREATE INDEX comment_praise ON comment(noted) WHERE praise;

CREATE TABLE reaction(
  initiative TEXT    NOT NULL,
  reaction   INTEGER NOT NULL,
  kind       TEXT    NOT NULL,
  day        TEXT    NOT NULL,
  praise     INTEGER NOT NULL,
  noted      TEXT    NOT NULL,
  PRIMARY KEY(initiative, reaction)
) STRICT, WITHOUT ROWID;

CREATE INDEX reaction_praise ON reaction(noted) WHERE praise;

CREATE TABLE told(
  initiative TEXT    NOT NULL,
  told       INTEGER NOT NULL,
  whom       TEXT    NOT NULL,
  teller     TEXT    NOT NULL, -- '' when nobody said, and then no teller_id
  teller_id  TEXT,
  day        TEXT    NOT NULL,
  in_person  INTEGER NOT NULL,
  words      TEXT    NOT NULL,
  heard      TEXT,
  waited     INTEGER,
  PRIMARY KEY(initiative, told)
) STRICT, WITHOUT ROWID;

CREATE INDEX told_day ON told(day) WHERE heard IS NOT NULL;

CREATE TABLE move(
  initiative TEXT    NOT NULL,
  move       INTEGER NOT NULL,
  status     TEXT    NOT NULL,
  day        TEXT    NOT NULL,
  reason     TEXT    NOT NULL,
  PRIMARY KEY(initiative, move)
) STRICT, WITHOUT ROWID;

CREATE TABLE checkin(
  initiative TEXT    NOT NULL,
  checkin    INTEGER NOT NULL,
  day        TEXT    NOT NULL,
  verdict    TEXT    NOT NULL,
  surprise   TEXT    NOT NULL, -- '' when nobody said
  note       TEXT    NOT NULL,
  session    TEXT,             -- the meeting that looked; NULL at the desk
  PRIMARY KEY(initiative, checkin)
) STRICT, WITHOUT ROWID;

CREATE TABLE figure(
  initiative   TEXT PRIMARY KEY,
  name         TEXT    NOT NULL,
  unit         TEXT    NOT NULL,
  before_value TEXT    NOT NULL, -- '' for none yet
  before_n     INTEGER,
  before_day   TEXT,
  after_value  TEXT    NOT NULL,
  after_n      INTEGER,
  after_day    TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE credit(
  initiative TEXT    NOT NULL,
  place      INTEGER NOT NULL,
  person     TEXT    NOT NULL,
  name       TEXT    NOT NULL,
  PRIMARY KEY(initiative, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE shown(
  initiative TEXT    NOT NULL,
  task       INTEGER NOT NULL,
  place      INTEGER NOT NULL,
  person     TEXT    NOT NULL,
  name       TEXT    NOT NULL,
  PRIMARY KEY(initiative, task, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE visit(
  shop       TEXT    NOT NULL,
  visit      INTEGER NOT NULL,
  map        TEXT    NOT NULL,
  day        TEXT    NOT NULL,
  visitor    TEXT    NOT NULL,
  visitor_id TEXT,
  note       TEXT    NOT NULL,
  PRIMARY KEY(shop, visit)
) STRICT, WITHOUT ROWID;

CREATE TABLE visit_step(
  shop  TEXT    NOT NULL,
  visit INTEGER NOT NULL,
  place INTEGER NOT NULL,
  step  TEXT    NOT NULL,
  score INTEGER,
  note  TEXT    NOT NULL,
  PRIMARY KEY(shop, visit, place)
) STRICT, WITHOUT ROWID;

ALTER TABLE person ADD COLUMN standing TEXT NOT NULL DEFAULT '';

ALTER TABLE task ADD COLUMN owner_id TEXT;
ALTER TABLE task ADD COLUMN everyone INTEGER NOT NULL DEFAULT 0;

ALTER TABLE obstacle ADD COLUMN who_id TEXT;

ALTER TABLE initiative ADD COLUMN since TEXT;
ALTER TABLE initiative ADD COLUMN live_on TEXT;
ALTER TABLE initiative ADD COLUMN praised INTEGER NOT NULL DEFAULT 0;
ALTER TABLE initiative ADD COLUMN liked INTEGER NOT NULL DEFAULT 0;
ALTER TABLE initiative ADD COLUMN indifferent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE initiative ADD COLUMN not_keen INTEGER NOT NULL DEFAULT 0;
ALTER TABLE initiative ADD COLUMN comments INTEGER NOT NULL DEFAULT 0;
ALTER TABLE initiative ADD COLUMN good_words INTEGER NOT NULL DEFAULT 0;
ALTER TABLE initiative ADD COLUMN all_praise INTEGER NOT NULL AS (praised + liked + good_words);
ALTER TABLE initiative ADD COLUMN last_praise TEXT;
ALTER TABLE initiative ADD COLUMN unowned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE initiative ADD COLUMN untold TEXT NOT NULL DEFAULT '[]';
ALTER TABLE initiative ADD COLUMN untold_since TEXT;
ALTER TABLE initiative ADD COLUMN news TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN checked TEXT;

CREATE INDEX session_closed ON session(closed) WHERE closed IS NOT NULL AND NOT rehearsal;

ALTER TABLE idea ADD COLUMN from_session TEXT;
ALTER TABLE idea ADD COLUMN from_idea INTEGER;
ALTER TABLE idea ADD COLUMN credit TEXT;

CREATE INDEX idea_from ON idea(from_session, from_idea) WHERE from_session IS NOT NULL;

-- For people at the shell.

-- What customers liked, in their words, and whose idea it was.
CREATE VIEW praise AS
  SELECT comment.day, initiative.title, comment.words, coalesce(initiative.authors, '') AS authors
  FROM comment JOIN initiative ON initiative.id = comment.initiative
  WHERE comment.praise AND NOT comment.desk_only AND NOT initiative.rehearsal
  ORDER BY comment.day DESC, comment.noted DESC;

-- Praise that waits to be told, the oldest first.
CREATE VIEW waiting_praise AS
  SELECT initiative.untold_since AS since, initiative.title, person.value ->> 'name' AS author
  FROM initiative LEFT JOIN json_each(initiative.untold) AS person
  WHERE initiative.untold_since IS NOT NULL AND NOT initiative.rehearsal
  ORDER BY initiative.untold_since;
