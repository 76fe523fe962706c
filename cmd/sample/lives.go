package sample

import (
	"fmt"

	"flashpoint/session"
)

// What became of the chosen ideas after their meetings, in the order of time.

// happening is one thing in an initiative's life, between two meetings.
type happening struct {
	at   string // "2026-06-17 17:40"
	idea string // the key of the idea
	tell func(*tale, *session.Initiative)
}

// liveUntil tells what happened before a moment, in the order of the lists.
func (t *tale) liveUntil(at string) {
	for ; len(t.lives) > 0 && t.lives[0].at < at && t.err == nil; t.lives = t.lives[1:] {
		x := t.lives[0]
		t.clock(x.at)
		if i := t.initiatives[x.idea]; i != nil {
			x.tell(t, i)
		} else {
			t.try(fmt.Errorf("no initiative came of %q", x.idea))
		}
	}
}

// dogsLife is Mary Ann's slate: it worked from the first day, and is kept.
func dogsLife() []happening {
	const dogs = "dogs"
	return []happening{
		{"2026-06-16 18:10", dogs, measured(session.Figure{Name: "people who stop at the door", Unit: "an hour"}, "3", "")},
		{"2026-06-17 17:40", dogs, moves(session.StatusPreparing, "")},
		{"2026-06-17 17:42", dogs, ticks("Buy a slate and two chalk pens")},
		{"2026-06-22 07:10", dogs, ticks("Screw it to the door frame, low enough for children")},
		{"2026-06-23 18:05", dogs, ticks("Ask every dog's name for a week")},
		{"2026-06-24 07:05", dogs, moves(session.StatusLive, "")},
		{"2026-06-26 16:30", dogs, counted(session.ReactionPraised, 3)},
		{"2026-06-27 11:20", dogs, said("He pulls me here now. I only hold the lead.", session.MoodLoved, session.ChannelInPerson, "Bea", "regulars")},
		{"2026-06-28 07:00", dogs, told("Mary Ann", "Dana", "He pulls me here now. I only hold the lead.")},
		{"2026-07-08 18:00", dogs, asked(5, 2, 1)},
		{"2026-07-09 09:40", dogs, said("At last somebody who says hello to Schnitzel first", session.MoodLoved, session.ChannelCard, "", "regulars")},
		{"2026-07-10 07:05", dogs, told("Mary Ann", "Dana", "At last somebody who says hello to Schnitzel first")},
		{"2026-08-20 15:10", dogs, said("My daughter learned to read with your slate", session.MoodLoved, session.ChannelInPerson, "Zoë", "children")},
		{"2026-08-27 14:10", dogs, told("Mary Ann", "Zoë", "My daughter learned to read with your slate")},
		{"2026-09-03 17:20", dogs, remark("Malik wrote the wrong name twice and laughed about it")},
		{"2026-09-10 18:05", dogs, measured(session.Figure{}, "", "9")},
		{"2026-09-24 18:20", dogs, moves(session.StatusKept, "Forty-one dogs on the slate, and people bring friends to show them theirs")},
	}
}

// foamLife is Malik's cards: customers talk about it, and Malik has not heard
// the latest.
func foamLife() []happening {
	const foam = "foam"
	return []happening{
		{"2026-07-22 15:30", foam, moves(session.StatusPreparing, "")},
		{"2026-08-02 20:15", foam, ticks("Draw twelve cards: cat, sailing boat, hedgehog …")},
		{"2026-08-14 19:45", foam, shown("Two evenings of hedgehogs for everybody at the machine", "Theo,Malik,Bea,Zoë")},
		{"2026-08-14 19:46", foam, ticks("Two evenings of hedgehogs for everybody at the machine")},
		{"2026-08-14 19:47", foam, cleared("Only Theo can pour a hedgehog")},
		{"2026-08-17 12:00", foam, ticks("Have the cards printed so that they can be wiped")},
		{"2026-08-18 07:00", foam, moves(session.StatusLive, "")},
		{"2026-08-20 17:30", foam, counted(session.ReactionPraised, 4)},
		{"2026-08-22 10:15", foam, said("Mine was a hedgehog. I have three pictures of it.", session.MoodLoved, session.ChannelOnline, "Bea", "pictures")},
		{"2026-08-23 08:50", foam, told("Malik", "Theo", "Mine was a hedgehog. I have three pictures of it.")},
		{"2026-09-05 16:40", foam, said("The children drew one for grandma too, and she came the day after", session.MoodLoved, session.ChannelInPerson, "Theo", "children")},
		{"2026-09-06 07:10", foam, told("Malik", "Dana", "The children drew one for grandma too, and she came the day after")},
		{"2026-09-12 18:00", foam, asked(27, 6, 2)},
		{"2026-09-13 07:30", foam, told("Malik", "Dana", "27 of 35 said that they like it")},
		{"2026-10-12 18:10", foam, counted(session.ReactionPraised, 5)},
		{"2026-10-14 08:00", foam, told("Malik", "Bea", "")},
		{"2026-11-14 12:20", foam, said("My whole office knows about the hedgehog", session.MoodLoved, session.ChannelPhone, "Ingrid", "offices")},
		{"2026-11-19 17:45", foam, counted(session.ReactionPraised, 2)},
	}
}

// riddleLife is Kofi's: a good start, and then silence. Kofi has left.
func riddleLife() []happening {
	const riddle = "riddle"
	return []happening{
		{"2026-08-12 19:30", riddle, ticks("Write thirty riddles that a child of eight can solve")},
		{"2026-08-24 18:30", riddle, ticks("Ask how the till prints a line of our own")},
		{"2026-08-25 07:00", riddle, moves(session.StatusLive, "")},
		{"2026-09-02 13:30", riddle, said("I read it out at supper, and nobody knew the answer", session.MoodLiked, session.ChannelInPerson, "Ravi", "")},
		{"2026-09-03 07:10", riddle, told("Kofi", "Ravi", "I read it out at supper, and nobody knew the answer")},
		{"2026-09-12 17:50", riddle, counted(session.ReactionPraised, 2)},
		{"2026-09-14 07:20", riddle, told("Kofi", "Dana", "")},
	}
}

// cardLife is Ingrid's card for each office, which time undid.
func cardLife() []happening {
	const card = "card"
	return []happening{
		{"2026-08-31 16:00", card, moves(session.StatusPreparing, "")},
		{"2026-08-31 16:01", card, ticks("Write cards for the six offices that order most")},
		{"2026-09-07 08:20", card, cleared("People may not want their names on our wall")},
		{"2026-09-07 08:21", card, ticks("A box for the cards next to the telephone")},
		{"2026-09-07 08:22", card, moves(session.StatusLive, "")},
		{"2026-09-15 09:10", card, said("You knew who was ill before I said it", session.MoodLoved, session.ChannelPhone, "Yusuf", "offices")},
		{"2026-09-17 10:00", card, telephoned("Ingrid", "Yusuf", "You knew who was ill before I said it")},
		{"2026-10-08 09:30", card, said("Half of the people on that card left in spring", session.MoodNotKeen, session.ChannelPhone, "Yusuf", "offices")},
		{"2026-10-20 17:50", card, moves(session.StatusStopped, "Offices change people every week: by October nine cards of fourteen were wrong")},
	}
}

// jarsLife is on its way, with something in it.
func jarsLife() []happening {
	const jars = "jars"
	return []happening{
		{"2026-09-30 14:10", jars, moves(session.StatusPreparing, "")},
		{"2026-10-09 11:30", jars, ticks("Ask the roaster for a handful of each")},
	}
}

// spareLife has just begun.
func spareLife() []happening {
	return []happening{
		{"2026-11-05 07:30", "spare", shown("Tell the early shift", "Bea,Theo,Mary Ann")},
	}
}
