package room

import "flashpoint/session"

// guidanceInVote is the guide's text on the vote. It is never
// written to.
var guidanceInVote = map[topic]guidance{
	onVote: {
		title:   "Vote",
		purpose: "Choose by what a customer would tell a friend, and by nothing else.",
		say:     []string{"Which would a customer tell a friend about? Never mind cost yet.", "Write your letters on a slip, each for yourself. Your own idea may have dots too."},
		watch:   []string{"No speeches for or against before the slips are written.", "The suggested number of dots gives few ties; you may change it."},
		next:    "Enter opens the round. Then the slips come to you.",
	},
	onSlips: {
		title:   "Slips",
		purpose: "Take in one slip from everybody; nobody sees how the vote stands.",
		say:     []string{"Fold your slip and pass it on to me."},
		watch:   []string{"Type the letters. The wall says how many slips are in, and nothing else.", "Wait for the last slip: what the room has seen stays seen."},
		next:    "With the last slip in, Enter reveals.",
		now:     pretendHint,
	},
	onBooth: {
		title:   "Booth",
		purpose: "Each votes alone at the keyboard; nobody sees how the vote stands.",
		say:     []string{"One after the other, please. Everybody else looks away from the keys."},
		watch:   []string{"The wall shows how much is typed, and nothing else; hands on the keys tell more.", "Esc leads back to the slips; what was cast is in."},
		next:    "With the last ballot in, Enter reveals.",
	},
	onHands: {
		title:   "Hands",
		purpose: "Count hands, idea by idea, while nobody sees the hands of others.",
		say:     []string{"Heads down, eyes closed. A hand for each idea you want."},
		watch:   []string{"Type the number; don't say it aloud.", "Whoever has a slip in, or was in the booth, raises no hand."},
		next:    "After the last idea the hands are in. With the last ballot in, Enter reveals.",
	},
	onScoring: {
		title:   "Points",
		purpose: "Everybody gives each of a few ideas 0 to 4 points; nobody sees how it stands.",
		say:     []string{"For each idea a number: 0 for no, 4 for yes, that one. Each for yourself, then fold your slip."},
		watch:   []string{"Type the numbers in the order of the letters.", "Wait for the last slip: what the room has seen stays seen."},
		next:    "With the last slip in, Enter reveals.",
		now:     pretendHint,
	},
	onReveal: {
		title:   "Result",
		purpose: "See together what the room says.",
		say:     []string{"This is what we said. Does anything surprise you?"},
		watch:   []string{"Give it a breath before anybody explains it.", "Few dots are no verdict on whoever had the idea; every idea gets its answer in Close."},
		next:    "When all bars are there, Enter leads on.",
	},
	onFinalists: {
		title:   "Finalists",
		purpose: "Choose the 3 to 5 ideas that everybody then looks at once more.",
		say:     []string{"These are in front. Do we take them into the second round?"},
		watch:   []string{"Marked are those the vote suggests; change the marks for a reason said aloud.", "No speeches for or against yet."},
		next:    "Everybody gives each finalist 0 to 4 points.",
	},
	onSame: {
		title:   "Same idea",
		purpose: "Ideas that turned out to be the same are counted as one, from the same ballots.",
		say:     []string{"Are these the same idea, or cousins? Those who had them decide."},
		watch:   []string{"Merge only what is the same; cousins stay two ideas.", "Nothing is counted before the wall has shown what changes. The old round stays."},
		next:    "The wall shows how the vote would stand; then Enter counts it again.",
	},
	onTie: {
		title:   "Tie",
		purpose: "A tie is normal in a small team; it is settled in the open, step by step.",
		watch:   []string{"Neither the order of the list nor the loudest voice settles it."},
	},
}

// pretendHint names the key of a rehearsal that casts the other slips.
func pretendHint(g *guidance, s *session.Session) {
	if s.Rehearsal {
		g.watch = append(g.watch, "In this rehearsal ctrl+d casts the slips of the pretend team.")
	}
}
