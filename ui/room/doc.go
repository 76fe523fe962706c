// Package room is what the wall shows during a meeting: a ribbon of the seven
// phases, and below it the phase where the meeting stands.
//
// A phase is a view on the same session. It has no state that matters: what it
// shows follows from the session, so that a meeting goes on after a crash where
// it was; only cursors, focus and the half-typed line belong to the screen.
//
//   - room.go goes from phase to phase; heading.go draws the question and the
//     clock, entry.go the line to type on, pane.go a list above such a line,
//     deck.go and pages.go what is read page by page.
//   - parking.go lies over any phase: thoughts for another time.
//   - opening, mapping, ideas and write, tidy, vote, plan and closing are the
//     phases; a phase's further files begin with its name, but for the parts of
//     the map (rating), of the vote and of the plan (gate, checklist).
//   - the vote has a screen for each of its states (vote_screens). Slips, booth
//     and hands are the ways in which ballots come in; ways leads to them, to the
//     roll and to withdraw. ballot_typed is what the wall may tell of a
//     ballot that is half typed, round_mark a round in a draft. reveal, its facts,
//     motion and bar_numbers are the result, and tie, finalists and regroup what
//     may follow. picks is the list of those last two.
//   - remembered is what earlier meetings thought of, asked beside the keys;
//     ideas_same says that an idea is one of theirs, and backlog brings one back.
//   - clock.go is what can be done with the clock, to end on time above all;
//     clock_face.go how it looks. guide.go is the page for whoever leads, its
//     texts in the files guide_words; pretend.go lets the team of a rehearsal
//     vote.
//   - mapping_past.go is what earlier meetings did with the steps, and where to look
//     next.
//   - roomcheck.go asks, before anything else, whether the wall can be read.
//   - lasttime is how a meeting opens with what came of the earlier ones, a file for
//     each page; credit.go is the applause for an idea over any screen, and
//     applause.go how an applause moves.
//   - ticker.go drives what moves, large.go draws words from cells.
//   - drafted.go is every form: what is half typed in it is a draft, as it is on
//     a line. counts.go is what the late phases count, once for each change.
//
// Keys mean the same wherever there are any: enter goes on and esc goes back, tab
// goes between a line and its list and completes a name (in a round robin an
// empty line passes the turn), space ticks or marks, ctrl+r ends a vote or a
// rating by its reveal, and ctrl+g leads to the other ways here: another plan for
// the meeting, another way to vote. A letter alone is an action only where none
// is text. What goes with every phase is in room_acts.go.
//
// Nothing secret is drawn: a tally exists only after its round is revealed, and
// whose idea it was is asked of [session.Session.Authors] with
// [session.FaceRoom]; whose an earlier one was stands in the memory only where
// everybody knows ([session.Session.Acknowledged]). What is typed as a ballot is drawn as bullets at most, in
// the booth and by hand not even as many as there are characters: secret_test.go
// types two votes side by side and holds everything that can be seen against
// each other.
package room
