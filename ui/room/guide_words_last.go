package room

// guidanceOnLast is the guide's text on how a meeting opens with what came of
// the earlier ones. It is never written to.
var guidanceOnLast = map[topic]guidance{
	onThanks: {
		title:   "Last time: applause",
		purpose: "Whoever thought of it hears what customers say of it, in front of everybody.",
		say:     []string{"This is what a customer said.", "Whose idea was it? Thank you."},
		watch:   []string{"Read the customer's words as they stand; add nothing.", "Then wait: people need a moment to clap."},
		next:    "The ideas that customers have now.",
	},
	onLive: {
		title:   "Last time: live ideas",
		purpose: "Each live idea is looked at again, so that none goes on only because nobody asked.",
		say:     []string{"Do we keep it, change it, or stop it?", "Are customers still surprised, or do they expect it by now?"},
		watch:   []string{"Stopping is no defeat: say what was learned, and thank whoever thought of it.", "What customers expect by now is no wow any more, but taking it away would be missed."},
		next:    "What is open, and what is in the way.",
	},
	onOpenTasks: {
		title:   "Last time: open tasks",
		purpose: "What was promised is done, gets another day, or is given back.",
		say:     []string{"What do you need, so that it can be done?", "Who takes this off our way, and by when?"},
		watch:   []string{"Late is a question and no blame.", "An obstacle that nobody has stays: give it to one person who is here."},
		next:    "Praise that its author has not heard.",
	},
	onUntold: {
		title:   "Last time: who should hear",
		purpose: "Praise reaches whoever thought of it, in person and at once.",
		say:     []string{"This came from a customer, and it was your idea."},
		watch:   []string{"Say it to the person, not to the wall.", "Whoever is not here is told later: it stays on the list."},
		next:    "The meeting itself.",
	},
	onParked: {
		title:   "Last time: what waits",
		purpose: "Parked thoughts are taken up, dealt with, or left for another time.",
		say:     []string{"Do we take one of these up today?"},
		watch:   []string{"Two minutes at most: what is large becomes an idea of its own."},
		next:    "Map: the steps of the visit.",
	},
}
