// Package session is what happens in a shop's brainstorming meeting and to the
// idea that comes out of it: who is here, the steps of a customer's visit, the
// ideas, the vote, the decision, and the checklist that lives on. It does no
// input or output, asks no clock and throws no dice; all of that comes in as
// values.
//
// # Where things are
//
// A subject has a file, and a subject with parts has several that begin with its name:
//
//   - log*, event.go, batch.go, id.go, atomic.go, undo* and vocabulary.go are the log.
//     The facts that can happen stand in session_facts*, shop_facts* and initiative_facts*;
//     copied.go has their lists, errors.go what a rule refuses with.
//   - session.go, phase.go, plan*, clock.go, catchup*, step.go, rating*, idea.go, draft.go,
//     author.go, turn.go, hints.go, round.go, ballot.go, score.go, slip.go, withdraw.go,
//     tally.go, tie.go, regroup.go and decision.go are a meeting, in the order in which it
//     goes; meeting.go joins it with its shop and the ideas it chose, tend.go with those of
//     others.
//   - replay* goes through it again; rehearsal.go and pretend.go are for trying it out.
//   - shop*, houserules.go, thought.go and visit* are what a shop keeps; people.go and
//     reword.go are names.
//   - initiative.go, task*, obstacle.go, checkin.go, feedback*, best.go, told.go, thanks.go,
//     wait.go, gap.go, stuck.go, standards.go, figure.go and stories.go are what comes of an
//     idea, summary.go and likely.go how lists show it, evidence.go and coverage* what a
//     next meeting is told of it.
//   - alike*, memory* and origin.go find the same idea again; text.go, words.go, sought.go
//     and fault.go read words, due*, past.go and date.go days.
//   - visible.go, disclosed.go and secret.go say who may see what.
//   - Packages of their own: template has starter maps, review and table what is asked of
//     many meetings; years tells the years of a shop, for tests.
//
// # The log
//
// Three things have a history: a [Shop], a [Session] (one meeting) and an
// [Initiative] (a promoted idea). The history is a [Log], a stream of small
// facts called events, in the order they happened. Each embeds its log and is
// the log's fold: its exported fields say what the events say, and nothing
// else is kept. Whoever has the events has everything, so a meeting resumes
// where it stopped, and old histories always load: applying an event never
// checks and never fails.
//
// # Rules
//
// A rule is a method such as [Session.AddIdea]. It checks first. Either it
// records one or more events and applies them, or it answers an error and has
// recorded nothing. The error is a sentence for the person at the screen; a
// [FieldError] also says which value was at fault, and errors.Is tells the
// sentinels ([ErrSecret], [ErrTie], [ErrClosed], …) apart. A rule that would
// change nothing records nothing, except of hands, slips and ballots that are taken
// again: whether they are the same is as secret as they are.
//
// What a rule recorded is pending until the store has it: see [Log.Pending],
// [PendingOf] and [Log.MarkSaved]. Saving several streams together keeps an act
// whole that touched them all.
//
// # Acts
//
// An [Act] is one deed of one person, such as a key press. It brings the time,
// the name and the source of new IDs. All its events carry its ID, in one
// stream or in several: adding somebody in a meeting writes to the roster and
// to the meeting. The IDs of acts must grow with time, as UUIDs of version 7
// do.
//
// # Undo, redo and walls
//
// [Undo] takes back the latest act, in every stream it touched, by recording
// an event that names it; the fold then skips that act. [Redo] brings it back
// until something new is done. Because both are events, they work across
// restarts and to any depth.
//
// Four sorts of event are treated apart. Moving about and the clock are passing:
// undo does not see them. A turn that an idea took stands beside it and goes with
// it. A revealed round, a revealed rating and a drawn lot are walls: undo stops
// there with [ErrWall], because what a room has seen stays seen; so is a name that
// was removed on request, which is nowhere any more; and so is the
// beginning of a meeting, or a finger resting on undo would take all of it away.
// An act that left a wall is never undone, nor is half of an act of which a part
// lies behind one. An undo is not itself undone, it is redone.
//
// A vote that is counted again is no wall, although it is there for all to see at
// once: a recount tells no secret, since the round it comes from was revealed and
// stays. Undo takes it back together with the merge from which it follows, and
// whoever marked the wrong ideas can mark others.
//
// # Look-alikes
//
// A [Finder] finds ideas that may be the same one, by their words alone. It looks
// through capitals and accents, punctuation, the order of words, their endings,
// slips of the keyboard, and words that mean the same in a shop. It only asks:
// whether two are one is for the room to say, with [Session.Merge] or
// [Session.TellApart].
//
// # Memory
//
// A [Memory] holds the ideas of earlier meetings and finds, while a line is still
// being typed, the one that it resembles. An idea of this meeting can be linked to
// it with [Session.Link], and one from the backlog brought back with
// [Session.Revive]. Both keep its [Origin]: whoever had the idea first is named
// first, under the stricter of the promises that were given in both meetings.
//
// # What the shop keeps
//
// An act in a meeting may leave something for the next one in the shop's stream:
// how the map was rated, a parked [Thought], the house rules. The meeting's
// stream notes such an act too, so that undo finds it there.
//
// # The map over the years
//
// A [MapPast] is what the file's lists say about the meetings on one map;
// [MapPast.Cover] lays it out along the steps and knows where to look next. A
// [Visit] is somebody's walk through the map as a customer, on the scale of the
// team's own [Rating]. It is for the desk only, and what the desk did to the shop
// is undone there ([Meeting.UndoAtDesk]).
//
// # People
//
// Every stream writes a [Person] down as they were called then. How they are
// called now is the roster's to say: [Shop.Now] follows a new name, two spellings
// that were merged, and a name that was removed on request. Whoever shows a
// person, or gathers what one did, asks it.
//
// # After the meeting
//
// An [Initiative] lives on: its status moves, customers react to it and say
// things about it ([Initiative.Count], [Initiative.Note]), and somebody tells its
// authors ([Initiative.Tell]). A telling passes on all praise that was noted before
// it; what came since waits ([Initiative.Untold]), and how long it waited is the
// one figure of recognition ([Initiative.Waits]). People are never counted.
//
// The next meeting opens with [Evidence] of all this. What it does about another
// meeting's initiative goes through [Meeting.Tend], which leaves a note in the
// meeting's own stream.
//
// # Going through a meeting again
//
// A [Replay] tells a meeting moment by moment and makes it anew as it stood after
// each. It is for the desk, and more careful than the moment itself was: what was
// secret then stays so until the moment of its reveal, and a name that may not be
// shown today is not shown in the past either.
//
// # Rehearsals
//
// A rehearsal is a meeting like any other, with people that are made up, and it
// leaves the shop as it is: whatever a meeting would keep for the next one asks
// [Meeting.Keeps] first, and whoever is looked up by name comes from
// [Meeting.Everybody].
//
// # Who may see what
//
// Before its reveal a [Round] tells how many ballots are in and nothing more:
// [Round.Tally] answers [ErrSecret], neither JSON nor a printed struct holds
// the ballots, and the words of an undo never tell a vote. So it is with a
// [Rating] and the hands that were counted. The events do hold them, since they
// are the record; whoever reads events directly must leave out the ballots of
// rounds and the hands of ratings that are not revealed.
//
// Whose idea it was is private too. [Session.AuthorsVisible] alone decides
// whether a [Face] may know, from the promise that was made
// ([Session.Promise]), the phase, and whether the idea was decided for and shown.
// An initiative has won: it names its authors from then on, unless names are never
// shown; the wall of its own meeting waits until they were shown there
// ([Meeting.AuthorsOf]). Whose
// turn it is ([Session.Speaker]) is said aloud and no secret; whose turn an idea
// took is, and stands in its event only, or in one of its own with [SignNever].
package session
