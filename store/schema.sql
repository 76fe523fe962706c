-- Version 1 of the file. Readable with any SQLite shell:
--
--   sqlite3 FILE 'SELECT opened, title, ideas FROM session ORDER BY id DESC'
--
-- The table "event" is the truth: what happened, fact by fact. The tables
-- "draft" and "setting" hold what is no event. Everything else is read from the
-- events and can be made anew at any time; changing it changes nothing for good.
--
-- Conventions of the read tables:
--   ids        UUIDs as text, 36 characters; those of version 7 sort by time.
--   numbers    a step, idea, round, task or obstacle is named within its
--              meeting or initiative by the number of the event that added it.
--   moments    text in UTC, to the millisecond: 2026-03-02T08:00:00.000Z;
--              datetime(opened, 'localtime') shows them as the clock on the wall.
--   days       text: 2026-03-06.
--   nothing    NULL for a moment, a day or an id that there is not; '' for words.
--   yes, no    1, 0.
-- Never in them: the ballots and the standing of a round that is not revealed,
-- and the authors of an idea where paper may not name them (then NULL).

PRAGMA application_id = 0x666C7368; -- 'flsh'

-- sum: the first 8 bytes of SHA-256 over the sum before and this event.
CREATE TABLE event(
  stream BLOB    NOT NULL CHECK(length(stream) = 16),
  seq    INTEGER NOT NULL CHECK(seq > 0),
  act    BLOB    NOT NULL CHECK(length(act) = 16),
  at     INTEGER NOT NULL, -- milliseconds since 1970
  actor  TEXT    NOT NULL,
  kind   TEXT    NOT NULL,
  body   TEXT    NOT NULL, -- JSON
  sum    BLOB    NOT NULL CHECK(length(sum) = 8),
  PRIMARY KEY(stream, seq)
) STRICT, WITHOUT ROWID;

-- The half-typed lines, by the place of the screen where they stand. One may be
-- a slip that is being filled in: it is emptied when the slip is cast, and no
-- list, search or export reads it.
CREATE TABLE draft(
  stream TEXT NOT NULL,
  place  TEXT NOT NULL,
  text   TEXT NOT NULL,
  PRIMARY KEY(stream, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- From here on: read tables.

-- "head" is the number of a stream's last event. A meeting or an initiative
-- whose opening was undone stays as a row that was never opened.

CREATE TABLE shop(
  id   TEXT PRIMARY KEY,
  head INTEGER NOT NULL,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person(
  shop    TEXT    NOT NULL,
  place   INTEGER NOT NULL, -- on the roster, from 1
  id      TEXT    NOT NULL,
  name    TEXT    NOT NULL,
  manager INTEGER NOT NULL,
  PRIMARY KEY(shop, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE map(
  shop  TEXT    NOT NULL,
  place INTEGER NOT NULL,
  name  TEXT    NOT NULL,
  steps TEXT    NOT NULL, -- JSON: a list of their names
  PRIMARY KEY(shop, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE session(
  id        TEXT PRIMARY KEY,
  head      INTEGER NOT NULL,
  shop      TEXT,
  shop_name TEXT    NOT NULL,
  title     TEXT    NOT NULL,
  purpose   TEXT    NOT NULL,
  opened    TEXT,
  closed    TEXT,
  last      TEXT    NOT NULL, -- event
  phase     TEXT    NOT NULL,
  rehearsal INTEGER NOT NULL,
  present   INTEGER NOT NULL, -- people
  steps     INTEGER NOT NULL,
  ideas     INTEGER NOT NULL, -- without removed and merged ones
  wows      INTEGER NOT NULL,
  rounds    INTEGER NOT NULL, -- revealed
  chosen    TEXT    NOT NULL, -- JSON: a list of the promoted ideas
  next      TEXT,             -- day of the next meeting
  plan      INTEGER NOT NULL, -- minutes
  sign      TEXT    NOT NULL, -- what people were told about their names
  decision  TEXT    NOT NULL  -- the reason, where the vote did not say so
) STRICT, WITHOUT ROWID;

CREATE TABLE step(
  session      TEXT    NOT NULL,
  step         INTEGER NOT NULL,
  place        INTEGER NOT NULL, -- on the map, from 1
  name         TEXT    NOT NULL,
  kind         TEXT    NOT NULL,
  ending       INTEGER NOT NULL,
  longest_wait INTEGER NOT NULL,
  focus        INTEGER NOT NULL,
  PRIMARY KEY(session, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE idea(
  session    TEXT    NOT NULL,
  idea       INTEGER NOT NULL,
  step       INTEGER NOT NULL,
  text       TEXT    NOT NULL,
  kind       TEXT    NOT NULL, -- wow, fix
  state      TEXT    NOT NULL,
  reason     TEXT    NOT NULL,
  part_of    INTEGER,          -- the idea it was merged into
  initiative TEXT,
  at         TEXT    NOT NULL,
  authors    TEXT,             -- in words; NULL where nobody may know
  PRIMARY KEY(session, idea)
) STRICT, WITHOUT ROWID;

CREATE TABLE round(
  session    TEXT    NOT NULL,
  round      INTEGER NOT NULL,
  number     INTEGER NOT NULL,
  kind       TEXT    NOT NULL,
  run_off_of INTEGER,
  budget     INTEGER NOT NULL, -- dots a person has
  most       INTEGER NOT NULL, -- dots on one idea
  candidates INTEGER NOT NULL,
  opened     TEXT    NOT NULL,
  revealed   TEXT,
  dropped    INTEGER NOT NULL,
  ballots    INTEGER,          -- NULL before the reveal
  settled    TEXT    NOT NULL, -- how a tie was settled
  winner     INTEGER,          -- of the settled tie
  PRIMARY KEY(session, round)
) STRICT, WITHOUT ROWID;

-- How each candidate did, in revealed rounds only.
CREATE TABLE standing(
  session    TEXT    NOT NULL,
  round      INTEGER NOT NULL,
  idea       INTEGER NOT NULL,
  letter     TEXT    NOT NULL,
  dots       INTEGER NOT NULL,
  supporters INTEGER NOT NULL,
  place      INTEGER NOT NULL,
  PRIMARY KEY(session, round, idea)
) STRICT, WITHOUT ROWID;

CREATE TABLE initiative(
  id          TEXT PRIMARY KEY,
  head        INTEGER NOT NULL,
  shop        TEXT,
  session     TEXT,
  idea        INTEGER NOT NULL,
  title       TEXT    NOT NULL,
  map         TEXT    NOT NULL,
  step        TEXT    NOT NULL,
  status      TEXT    NOT NULL,
  ended       INTEGER NOT NULL,
  opened      TEXT,
  tasks       INTEGER NOT NULL,
  done        INTEGER NOT NULL,
  next_due    TEXT,
  next_task   TEXT    NOT NULL,
  unready     INTEGER NOT NULL,
  obstacles   INTEGER NOT NULL, -- that still stand
  clear_by    TEXT,
  vote        TEXT    NOT NULL,
  decision    TEXT    NOT NULL,
  cost        TEXT    NOT NULL,
  approved_by TEXT    NOT NULL,
  standard    TEXT    NOT NULL, -- When …, we …
  asking      TEXT    NOT NULL,
  authors     TEXT             -- in words; NULL where nobody may know
) STRICT, WITHOUT ROWID;

CREATE TABLE task(
  initiative TEXT    NOT NULL,
  task       INTEGER NOT NULL,
  what       TEXT    NOT NULL,
  owner      TEXT    NOT NULL,
  due        TEXT,
  cost       TEXT    NOT NULL,
  done       TEXT,
  PRIMARY KEY(initiative, task)
) STRICT, WITHOUT ROWID;

CREATE TABLE obstacle(
  initiative TEXT    NOT NULL,
  obstacle   INTEGER NOT NULL,
  kind       TEXT    NOT NULL,
  what       TEXT    NOT NULL,
  who        TEXT    NOT NULL,
  clear_by   TEXT,
  cleared    TEXT,
  PRIMARY KEY(initiative, obstacle)
) STRICT, WITHOUT ROWID;

-- What search finds, line by line:
--
--   SELECT text FROM found('bench queue') ORDER BY rowid DESC
--
-- A line's rowid begins with its moment, so that the newest come first without
-- sorting. Its kind is meeting, idea, initiative, task or obstacle; item is which
-- one of its stream, 0 for the meeting or initiative itself.
CREATE VIRTUAL TABLE found USING fts5(
  text, stream UNINDEXED, kind UNINDEXED, item UNINDEXED,
  columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIEW stream AS
  SELECT id, 'shop' AS kind, head, id AS shop FROM shop
  UNION ALL SELECT id, 'session', head, shop FROM session
  UNION ALL SELECT id, 'initiative', head, shop FROM initiative;

-- For people at the shell.

CREATE VIEW open_task AS
  SELECT task.due, task.owner, task.what, initiative.title, initiative.status
  FROM task JOIN initiative ON initiative.id = task.initiative
  WHERE task.done IS NULL AND NOT initiative.ended AND initiative.opened IS NOT NULL
  ORDER BY task.due IS NULL, task.due;

-- What happened, without what it says: that would tell ballots.
CREATE VIEW log AS
  SELECT lower(substr(hex(stream), 1, 8) || '-' || substr(hex(stream), 9, 4) || '-' || substr(hex(stream), 13, 4)
         || '-' || substr(hex(stream), 17, 4) || '-' || substr(hex(stream), 21)) AS stream,
         seq, strftime('%Y-%m-%dT%H:%M:%SZ', at / 1000, 'unixepoch') AS at, actor, kind
  FROM event;
