// Package archive is how one person looks back on many meetings: lists of
// meetings, ideas, initiatives, customers' words, people and steps, with what the
// row under the cursor says beside them; a search over everything written; and a
// meeting gone through again, moment by moment. Nothing is recorded here.
//
//   - archive.go is the screen and its keys, lists.go what it remembers of each
//     subject, line.go the line that filters and searches.
//   - span.go is the part of a long list that is in memory, asking.go a question to
//     the file whose older answers don't count.
//   - columns.go and cells.go lay a list out, view.go draws the screen,
//     hits.go what a search found.
//   - detail.go is what stands beside the list, its documents in the files that
//     begin with about.
//   - leave.go is how a list leaves, acts.go all keys.
//   - replay and its files are a meeting gone through again.
//   - trends and its files are what happened over the months: all trends small, one
//     of them large or as numbers, shops side by side. chart.go draws what goes along
//     time, chart_lying.go all else.
//
// Typing never waits: a key asks the file in a command, cancels what was asked
// before, and the last good list stays until the answer is there. What acts on rows
// waits for those that are being read, see waits.go.
package archive
