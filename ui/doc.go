// Package ui is the program on the screen: a root model that carries one
// screen, a dialog over it, and the writer that brings every act to the disk.
//
// A key press goes to the open dialog, else to the action that has the key,
// else to the screen. The screen calls a rule of package session in memory and
// is drawn at once; what the rule recorded is written afterwards by one command
// at a time, in order, and the help line says "saved" when the disk has it.
//
//   - app.go answers messages; view.go draws; host.go is what screens may ask.
//   - writer.go saves and retries; refresh.go starts over when another window was faster.
//   - loading.go and navigate.go read meetings and go from screen to screen,
//     back.go goes back to where a page was opened.
//   - read.go gets anything else from the file, and drops what is wanted no more:
//     fetch.go an initiative, evidence.go what came of earlier meetings and
//     memory.go what they thought of, people.go what somebody did.
//   - drafts.go keeps half-typed lines, reread.go home's lists as they are now;
//     customers.go is what customers said, from anywhere.
//   - cover.go puts a screen over the present one and uncovers it again; credit.go
//     does so with the applause for an idea.
//   - coverage.go reads what was done with a map over the years, for the desk and
//     for the wall.
//   - paperwork.go makes files of what is on the screen: its key, what it asks, and
//     what it says when the file is there.
//   - lookback.go is what the archive may ask, and the pages that it opens.
//   - checkup.go has the file and the computer checked before a meeting.
//   - actions.go, undo.go, palette.go and help.go are what works everywhere; ahead.go keeps
//     what is typed before the rows that it is for can be seen.
//
// The screens themselves are in [flashpoint/ui/room] (the wall),
// [flashpoint/ui/desk] (one person alone) and [flashpoint/ui/archive] (looking
// back); their parts in [flashpoint/ui/kit], which measures text with
// [flashpoint/ui/cells]; what leaves the program in [flashpoint/ui/paper].
//
// Update and View make no calls to the Store: only commands do.
//
// # Finding the code of a key
//
// Press F1 on the screen, and look in this folder for the sentence that stands beside
// the key:
//
//	grep -rni "go through this meeting again" ui
//
// The line that is found is the key's [kit.Action], and its Do is what happens. Where a
// name or a number is set in, the words before it are found. Keys that move a cursor or
// belong to a text are in the Update of the screen, and in package kit in the files list,
// field, edit, choose, pick, preview and form.
package ui
