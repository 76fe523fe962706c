package sample

import "flashpoint/session"

// The sample's finished meetings. This is a made-up shop to look around in: its
// ideas are never offered to a shop of one's own.

func finishedMeetings() []telling {
	return []telling{juneMeeting(), julyMeeting(), payMeeting(), augustMeeting(), septemberMeeting(), novemberMeeting()}
}

// juneMeeting is the first: a clear winner, and names told once it has won.
func juneMeeting() telling {
	const notice, wait, leave = "Get noticed", "Wait for the cup", "Say goodbye"
	return telling{
		at: "2026-06-16 07:00", minutes: 45, mapName: counterMap,
		purpose: "The first and the last minute of a visit",
		here:    "Dana,Zoë,Mary Ann,Ravi,Theo,Ingrid,Malik,Bea", focus: notice + "," + wait + "," + leave,
		ideas: []saying{
			{step: notice, key: "wave", by: "Theo", text: "Whoever steams milk lifts the jug to everybody who comes in"},
			{step: notice, key: "usual", by: "Bea", text: "Say the regular's drink before they do, as a question"},
			{step: notice, key: "hat", by: "Malik", text: "The one who greets wears the captain's cap"},
			{step: notice, key: "dogs", by: "Mary Ann", text: "Greet the dog first, by name, and keep the names on a slate by the door"},
			{step: wait, key: "crossword", by: "Zoë", text: "One huge crossword on the wall, a word for each customer"},
			{step: wait, key: "tokens", by: "Ravi", text: "The number tokens are sticky: wash them every night", kind: session.Fix},
			{step: wait, key: "taste", by: "Ravi", text: "A thimble of today's filter coffee for everybody in the queue"},
			{step: wait, key: "thimble", by: "Ingrid", text: "Free sips from an espresso cup while people wait"},
			{step: leave, key: "lid", by: "Malik", text: "Write the weather on the lid, as a forecast for their street"},
			{step: leave, key: "hinge", by: "Ingrid", text: "The door slams behind every pushchair: oil it", kind: session.Fix},
			{step: leave, key: "door", by: "Dana", text: "Whoever is nearest holds the door, whatever is in their hands"},
			{step: leave, key: "playlist", by: "Bea", text: "Friday's music is chosen by the regulars"},
			{step: leave, key: "umbrella", by: "Zoë,Theo", text: "Lend umbrellas without asking for a name"},
		},
		merges: []merging{{into: "taste", from: "thimble"}},
		tidied: []answer{
			{"hat", session.IdeaNotNow, "We had the cap at Easter: nobody wore it twice"},
			{"playlist", session.IdeaParked, "Belongs to the talk about the music licence"},
		},
		slips: []string{"dogs dogs umbrella", "dogs crossword lid", "umbrella umbrella dogs", "dogs usual taste",
			"crossword crossword wave", "dogs lid umbrella", "dogs umbrella taste", "crossword wave usual"},
		chosen: "dogs",
		gate:   session.Gate{Cost: "small change", Time: "this week", Approver: "Dana"},
		plan: func(t *tale, i *session.Initiative) {
			t.task(i, "Buy a slate and two chalk pens", "Mary Ann", "tomorrow", "14.50")
			t.task(i, "Ask every dog's name for a week", "Bea", "next tuesday", "")
			t.task(i, "Screw it to the door frame, low enough for children", "Theo", "next monday", "")
			t.promise(i, "a dog comes in", "greet it by name, or ask the name and write it on the slate",
				"Ask the owner: what does your dog think of us?")
		},
		answers: []answer{{"umbrella", session.IdeaBacklog, "Second in the vote: again before the autumn rain"}},
		next:    "21 jul",
	}
}

// julyMeeting is a huddle on one step: a tie that the run-off settles.
func julyMeeting() telling {
	const wait = "Wait for the cup"
	return telling{
		at: "2026-07-21 07:10", minutes: 20, mapName: counterMap,
		purpose: "Two dull minutes at the end of the bar", sign: session.Signed,
		here: "Dana,Zoë,Ravi,Theo,Malik,Bea", focus: wait,
		ideas: []saying{
			{step: wait, key: "crossword", by: "Zoë", text: "The wall crossword again, and a cookie for the last word", again: true},
			{step: wait, key: "pour", by: "Theo", text: "Turn the machine round so that everybody sees the pour"},
			{step: wait, key: "foam", by: "Malik", text: "Customers draw a card, and the picture on it goes into the foam"},
			{step: wait, key: "stools", by: "Dana", text: "Two stools at the end of the bar: standing with a stick hurts", kind: session.Fix},
			{step: wait, key: "train", by: "Bea", text: "Call the drinks out like trains, with platform and destination"},
			{step: wait, key: "shelf", by: "Theo", text: "Cups pile up at ten past eight: a second shelf", kind: session.Fix},
			{step: wait, key: "feeder", by: "Ravi", text: "A bird feeder outside the window where people wait"},
		},
		slips:  []string{"foam train", "foam foam", "train train", "foam crossword", "train feeder", "crossword feeder"},
		runOff: []string{"foam", "foam", "train", "foam", "train", "foam"},
		chosen: "foam",
		gate: session.Gate{Cost: "small change", Time: "this month", Approver: "Dana",
			InTheWay: "Only Theo can pour a hedgehog", Kind: session.ObstacleSkill},
		plan: func(t *tale, i *session.Initiative) {
			t.blocked(i, "Theo", "14 aug")
			t.task(i, "Draw twelve cards: cat, sailing boat, hedgehog …", "Malik", "in 2 weeks", "")
			t.task(i, "Two evenings of hedgehogs for everybody at the machine", "Theo", "14 aug", "")
			t.task(i, "Have the cards printed so that they can be wiped", "Bea", "17 aug", "22.00")
			t.promise(i, "somebody waits for a drink with milk", "hold out the cards and let them draw one",
				"Watch who takes a picture of the cup, and ask who will see it")
		},
		answers: []answer{{"pour", session.IdeaNotNow, "The water pipe ends where the machine stands"}},
		next:    "27 aug",
	}
}

// payMeeting is a huddle on the one step that nobody had thought about.
func payMeeting() telling {
	const pay = "Pay"
	return telling{
		at: "2026-08-11 07:10", minutes: 20, mapName: counterMap,
		purpose: "Nobody ever told a friend about paying", sign: session.Signed,
		here: "Dana,Zoë,Mary Ann,Ravi,Malik,Kofi", focus: pay,
		ideas: []saying{
			{step: pay, key: "riddle", by: "Kofi", text: "A riddle on the receipt, and the answer on tomorrow's"},
			{step: pay, key: "round", by: "Ravi", text: "Whoever pays the exact sum rings the bell"},
			{step: pay, key: "card", by: "Dana", text: "The card reader loses the network at noon: a longer cable", kind: session.Fix},
			{step: pay, key: "next", by: "Mary Ann", text: "Pay one for somebody you don't know: a bean in the jar for each"},
		},
		slips:  []string{"riddle next", "riddle riddle", "next riddle", "round riddle", "next next", "riddle round"},
		chosen: "riddle",
		gate:   session.Gate{Cost: "nothing", Time: "this month"},
		plan: func(t *tale, i *session.Initiative) {
			t.task(i, "Write thirty riddles that a child of eight can solve", "Kofi", "18 aug", "")
			t.task(i, "Ask how the till prints a line of our own", "Dana", "21 aug", "")
			t.promise(i, "we hand over a receipt", "ask whether they know yesterday's answer", "Ask who solved it")
		},
		answers: []answer{{"next", session.IdeaBacklog, "Second in the vote: the jar must not look like begging"}},
		next:    "27 aug",
	}
}
