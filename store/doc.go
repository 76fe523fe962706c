// Package store keeps what happens in meetings in one SQLite file: the log of
// events, the read tables made from it, a search index, half-typed lines and
// settings. It knows package session and no screen.
//
// # Where things are
//
//   - store.go opens and closes, open.go, create.go and path.go find a file or make one;
//     guard.go, sound.go and verify.go look whether it is ours and whole, before SQLite
//     sees it and after; reviewcopy.go and asitis.go read what would have to be written first.
//   - link.go is the one connection, settings.go how SQLite is set; migrate.go and the
//     files schema*.sql are the versions of the file.
//   - append.go saves, with cache.go, sum.go and promise.go; load.go reads a stream,
//     home.go the shop, chunks.go long lists; draft.go keeps half-typed lines.
//   - book.go and the files rows_* make the read tables from what happened, of values.go;
//     diff.go, many.go and lines_gathered.go write those rows that differ, rebuild.go makes
//     all of them anew.
//   - lists*, find.go, evidence.go, coverage*, comments.go, standards.go and remembered.go
//     are what meetings and the desk ask; review_*, search.go, trends* and compare.go what
//     looking back asks.
//   - source.go, import*, match*, branch.go and shops.go bring other files in; bundle.go,
//     logtext.go, seal* and nameless.go take meetings along.
//   - backup*, retention.go, complete.go, inplace.go, replace.go and target.go make files and copies,
//     scratch* those that are thrown away; keep.go copies a file before it is brought up to
//     date, kept.go lists backups, restore.go and exchange.go go back.
//   - forg*, mentions.go, naming.go, spoken.go, unnamed.go and sweep.go remove a name.
//   - errors.go and sentence.go say what went wrong, typed.go how a file is typed.
//
// # What is promised
//
// When [Store.Append] returns nil, what it was given is on the disk, complete,
// and stays there through a crash of the program, the system or the power. When
// it returns an error, nothing of it was saved, with two exceptions that say
// so: after [ErrUnknown] it may be there (the next write opens the file anew and
// finds out), and after [ErrMoved] it may have gone into a file that is no longer
// where it was. An older copy that was written over the open file answers ErrMoved
// too, and nothing goes into that. In every case the same events can be given again:
// what is there already is not saved twice.
//
// Two windows may have the same file open. The first to save an event wins; the
// other one gets [ErrConflict], loads anew and repeats. Nothing is overwritten.
//
// A file that is not ours, is newer, empty or damaged is refused and not
// touched: it is looked at before SQLite sees it, because SQLite makes a
// database of an empty file and repairs or converts others. Then its history is
// checked: all of it as long as that takes 2 ms, a shop's first year (to review
// only, up to 8 MiB); of a larger file what is read, because a start must stay
// fast.
//
// A backup is known by its name and only ever read; [Restore] puts one in the place of
// the file, which is set aside.
//
// A new file and a copy appear under their name when they are complete, and
// replace nothing. A rolling backup counts when its history is sound.
//
// # Why these settings
//
// The journal is truncated with full synchronisation, and it is not a
// write-ahead log. People copy the file while it is open, open it from a
// write-protected stick, and move it: with a write-ahead log such copies
// silently lack what was saved last. The price is five flushes for a commit,
// less than a millisecond. SQLite ignores a setting that it does not know, so
// all of them are read back. One connection is held from open to close, because
// a second one could, after a move, be to another file.
//
// # The tables
//
// The files schema.sql to schema_4.sql explain them to whoever opens the file with a
// SQLite shell. Truth are the events, and what is no event: half-typed lines and
// settings, where a stream came from ("imported"), what grew apart ("branch" and
// "branch_event"), what people said is the same ("same"), and the seal. All else is
// read tables. They hold nothing that the
// events do not say; a [Store.Rebuild] makes them anew and reports what was
// different. What is secret in the domain is not in them: no ballot, no standing
// and no rating of a step before the reveal, and no author whom paper may not
// name. What is for the desk only, a remark about somebody by name and the notes
// of a mystery visit, is in its table, and neither in the search index nor in a
// view. The log itself does hold the secrets, and the half-typed lines hold a
// slip or a count of hands that is being typed, as it has to survive a crash:
// until it is cast, and nothing but its own screen reads it.
//
// Each event is sealed by a sum over its content and the sum before it, which
// finds a changed, missing or exchanged event; see [Store.Verify]. It is no
// signature: who can write the file can also compute sums.
//
// # Several shops
//
// A file may hold more than the shop that works in it: what others brought, to be
// read. Recording sees the home shop alone, see [Store.HomeShop], and what belongs
// to another one is refused with [ErrElsewhere].
//
// [Store.Import] brings in the streams of other files, whole or not at all, and
// [Store.Plan] says what it would do. A stream is known by its ID and compared by its
// sums: it is new, is here already, goes on from where the file has it, or grew apart.
// What grew apart is kept beside the stream as a [Branch] and never mixed with it. So
// the order in which files come makes no difference, and neither does bringing them
// twice. People and steps of different shops that may be the same are a [Match]:
// somebody is asked, and without an answer they are two.
//
// [Store.Bundle] takes meetings along in a file of this format, and [Store.Log] in a
// line of text. Both end a meeting before a vote that is still open, see
// [session.Session.Disclosed]; what comes later goes on from there.
//
// # Sealed copies
//
// [Store.Seal] writes a bundle to hand over, in which nobody records any more, and
// [CheckSeal] says whether it is unchanged: the seal is a sum over every other byte of
// the file. A copy without names is written from events that were told anew by
// [session.Reword], so that no page of it ever had a name.
//
// # Lists and search
//
// [Store.List] and [Store.SearchAll] answer in parts: the rows behind a row, by what
// they are sorted by and then by their key, and never by their number, so that the
// thousandth part costs what the first did. Names in a filter are resolved first,
// among the names that the file has, and SQL compares them exactly; SQLite knows
// nothing of accents, and nothing is registered with it. For search, the index holds
// the words beyond ASCII a second time as [session.Seek] compares them. The newest
// come first because that is the order in which they lie there. Whoever asks can go
// away at any moment: what was asked is broken off, and the next gets its turn.
//
// # Removed names
//
// A removal of somebody's name on request ("person.forgotten") is the one thing
// that changes what was saved: the transaction that saves it takes the name out of
// every event that gives it to that person, seals the streams anew and makes their
// rows again. Half-typed lines lose it too. Then the file is written anew, so that
// its free pages do not have it; a program that was killed before is made up for by
// the next one that opens the file. Words in which people wrote the name themselves
// stay; see [Store.Mentions]. Another window that still holds the name gets
// [ErrConflict] and loads anew, and no event brings the name back. Backups and
// copies made before still have it. The column actor of an event stays as well: it
// is the name of the computer's account, and of nobody on the roster.
//
// # Speed
//
// The store keeps its own copy of the streams it saves and the rows that they
// made. An act is applied to the copy and only the rows that differ are
// written, so an idea costs about the same in a meeting of 20 and of 2,000, and a
// customer's word about an idea that had one or 2,000 before.
//
// An idea on the disk takes about seven times a raw append with one flush; see
// BenchmarkIdea. Not quite four of them are the journal: a commit flushes five
// times, once of it the folder because SQLite opens the journal anew, and writes
// each of a dozen pages twice. One is the index of words, to which five of the pages
// belong. The rest are the rows of the event, the idea, its step and its meeting.
// Less would cost a promise: with a write-ahead log and its one flush, a copy of the
// open file would lack its end, and with words that are indexed later, search would
// not find what was just said.
//
// Trends read nine tables from end to end, a line for each meeting, initiative or
// rated step, and so take about ten times as long as reading the meetings alone; see
// BenchmarkTrends. They let others in between, and none of the readings takes 100 ms
// where 500 shops are together. Ideas with a word that half of them have, sorted by a
// column, are all looked up before the first is shown, as bare SQL would: about half
// a second for a million. Whoever asks for something else meanwhile breaks it off.
package store
