package room

// guidanceInPlan is the guide's text on Plan and Close. It is never
// written to.
var guidanceInPlan = map[topic]guidance{
	onChoice: {
		title:   "Plan",
		purpose: "One idea leaves the room, and we say why this one.",
		say:     []string{"This is what the vote says. Do we go with it?", "What does it cost, who must say yes, and what is in the way?"},
		watch:   []string{"Another idea than the winner is allowed, with a reason said aloud.", "One idea done well beats three begun."},
		next:    "Whose idea it was, what it takes, and then the checklist.",
	},
	onCredit: {
		title:   "Whose idea it was",
		purpose: "The credit is given here and now, in front of everybody.",
		say:     []string{"And this was ... whose?"},
		watch:   []string{"Wait for them to say it themselves. Then applaud, also those who built on it."},
		next:    "What it takes, and then the checklist: who does what by when.",
	},
	onChecklist: {
		title:   "Checklist",
		purpose: "The idea leaves the room with a name and a day on every task.",
		say:     []string{"What has to happen first, who does it, by which day, and what is in the way?"},
		watch:   []string{"One name a task: “all of us” means nobody.", "A day, not “soon”.", "Name what is in the way, and who can clear it."},
		next:    "Close: every other idea gets its answer.",
	},
	onClose: {
		title:   "Close",
		purpose: "Everybody leaves knowing what becomes of every idea and when we meet again.",
		say:     []string{"Every idea gets an answer: another time, parked, or not now because …", "When do we meet again?", "Thank you. You will hear what customers say about it."},
		watch:   []string{"A no with a reason is fine; it is silence that stops people."},
		next:    "The page with what we chose, to hang up. Enter closes the meeting.",
	},
}
