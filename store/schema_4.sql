-- Version 4 of the file: what a manager asks of many meetings, of one shop or of
-- many. The conventions are those of schema.sql.
--
-- Counts, so that what happened over the years is told without reading every
-- idea and every word of a customer:
--
-- session, besides:
--   rating       which rating of the meeting was revealed last; NULL for none
-- rating, besides:
--   name         what the step is called; '' when it left the map
-- obstacle, besides:
--   raised       when somebody first said that it is in the way
--   took         whole days from then until it was cleared; NULL while it stands
-- praise_month   how often customers praised an initiative in a month:
--   month        the month of the days that people named: 2026-03
--   reactions    praised and liked
--   words        comments that are praise
-- session_rehearsed
--                the rehearsals: some initiatives don't say that they are of one
-- idea_chosen    the idea that an initiative was, with what trends ask of it

ALTER TABLE session ADD COLUMN rating INTEGER;

ALTER TABLE rating ADD COLUMN name TEXT NOT NULL DEFAULT '';

CREATE INDEX session_rehearsed ON session(id) WHERE rehearsal;

ALTER TABLE obstacle ADD COLUMN raised TEXT NOT NULL DEFAULT '';
ALTER TABLE obstacle ADD COLUMN took INTEGER;

CREATE INDEX idea_chosen ON idea(initiative, kind, at) WHERE initiative IS NOT NULL;

CREATE TABLE praise_month(
  initiative TEXT    NOT NULL,
  month      TEXT    NOT NULL,
  reactions  INTEGER NOT NULL,
  words      INTEGER NOT NULL,
  PRIMARY KEY(initiative, month)
) STRICT, WITHOUT ROWID;

-- What lists are asked for, without reading every idea:
--
-- step, besides:
--   ideas, wows  of the meeting for this step, without removed and merged ones
-- person, besides:
--   spellings    JSON: the ids that somebody had before two names turned out to be one
-- attendee       who was at a meeting, by place, as they were called there
-- comment_day    what customers said, by day
-- credit_person  which initiatives are somebody's
-- initiative_untold
--                those of which praise waits to be told

-- found, anew:
--   folded       the words of the line that are not plain ASCII, as search compares
--                them: without accents, and letters of other alphabets that are
--                drawn alike as the Latin ones. Its kinds are meeting, decision, idea,
--                initiative, standard, task, obstacle, thought, comment, checkin.

DROP TABLE found;

CREATE VIRTUAL TABLE found USING fts5(
  text, folded, stream UNINDEXED, kind UNINDEXED, item UNINDEXED,
  columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
);

ALTER TABLE step ADD COLUMN ideas INTEGER NOT NULL DEFAULT 0;
ALTER TABLE step ADD COLUMN wows INTEGER NOT NULL DEFAULT 0;

ALTER TABLE person ADD COLUMN spellings TEXT NOT NULL DEFAULT '[]';

CREATE TABLE attendee(
  session TEXT    NOT NULL,
  place   INTEGER NOT NULL,
  person  TEXT    NOT NULL,
  name    TEXT    NOT NULL,
  PRIMARY KEY(session, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX comment_day ON comment(day);
CREATE INDEX credit_person ON credit(person);
CREATE INDEX initiative_untold ON initiative(untold_since) WHERE untold_since IS NOT NULL;

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
--
-- They stand in place of session_closed, comment_praise and reaction_praise, which
-- knew no shops.

DROP INDEX session_closed;
DROP INDEX comment_praise;
DROP INDEX reaction_praise;

CREATE INDEX session_shop ON session(shop, id);
CREATE INDEX initiative_shop ON initiative(shop, id);
CREATE INDEX initiative_session ON initiative(session);
CREATE INDEX session_ended ON session(shop, closed) WHERE closed IS NOT NULL AND NOT rehearsal;
CREATE INDEX praise_words ON comment(initiative, noted) WHERE praise;
CREATE INDEX praise_counted ON reaction(initiative, noted) WHERE praise;

-- Where a history came from, when it was not recorded in this file. Truth tables,
-- like "setting": nothing makes them anew.
--
-- imported       a stream that an import brought, or of which it brought more:
--   file         the file's name as it was called then, without its folder
--   shop         whose it is
--   at           when
-- branch         a history that grew apart from the one here: both begin alike, and
--                then each went its own way. The one here stays as it is.
--   branch       its number, from 1 for each stream
--   fork         the last event that both have; 0 for none
--   head         its last event
--   file, at     where it came from, and when
-- branch_event   its events after the fork, as in "event"
-- same           what people answered when they were asked whether two are one:
--   kind         person, map or step
--   one, other   which, the lower first. Of a person: the ID. Of a map: the shop's
--                ID, a tab, the map's name; of a step, a tab and its name besides.
--   yes          1 for the same, 0 for two
--   at           when it was answered

CREATE TABLE imported(
  stream TEXT NOT NULL,
  file   TEXT NOT NULL,
  shop   TEXT NOT NULL,
  at     TEXT NOT NULL,
  PRIMARY KEY(stream, file)
) STRICT, WITHOUT ROWID;

CREATE TABLE branch(
  stream TEXT    NOT NULL,
  branch INTEGER NOT NULL,
  fork   INTEGER NOT NULL,
  head   INTEGER NOT NULL,
  file   TEXT    NOT NULL,
  at     TEXT    NOT NULL,
  PRIMARY KEY(stream, branch)
) STRICT, WITHOUT ROWID;

CREATE TABLE branch_event(
  stream BLOB    NOT NULL CHECK(length(stream) = 16),
  branch INTEGER NOT NULL,
  seq    INTEGER NOT NULL CHECK(seq > 0),
  act    BLOB    NOT NULL CHECK(length(act) = 16),
  at     INTEGER NOT NULL,
  actor  TEXT    NOT NULL,
  kind   TEXT    NOT NULL,
  body   TEXT    NOT NULL,
  sum    BLOB    NOT NULL CHECK(length(sum) = 8),
  PRIMARY KEY(stream, branch, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE same(
  kind  TEXT    NOT NULL,
  one   TEXT    NOT NULL,
  other TEXT    NOT NULL,
  yes   INTEGER NOT NULL,
  at    TEXT    NOT NULL,
  PRIMARY KEY(kind, one, other)
) STRICT, WITHOUT ROWID;

-- A copy that was sealed to be handed over has one row here, any other file none.
--   at, sealed_by, program
--                 when, by which account of the computer, with which version
--   nameless      1 where people stand as "Colleague A"
--   sum           SHA-256 over every other byte of the file; see flashpoint verify
-- It is no read table: nothing makes it anew.

CREATE TABLE seal(
  number    INTEGER PRIMARY KEY CHECK(number = 1),
  at        TEXT    NOT NULL,
  sealed_by TEXT    NOT NULL,
  program   TEXT    NOT NULL,
  nameless  INTEGER NOT NULL,
  sum       BLOB    NOT NULL CHECK(length(sum) = 32)
) STRICT;
