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
		now: func(g *guidance, s *session.Session) {
			if s.Rehearsal {
				g.watch = append(g.watch, "In this rehearsal tab casts the slips of the pretend team.")
			}
		},
	},
	onReveal: {
		title:   "Result",
		purpose: "See together what the room says.",
		say:     []string{"This is what we said. Does anything surprise you?"},
		watch:   []string{"Give it a breath before anybody explains it.", "Few dots are no verdict on whoever had the idea; every idea gets its answer in Close."},
		next:    "Plan. Should it be tied, Enter leads out of the tie.",
	},
	onTie: {
		title:   "Tie",
		purpose: "A tie is normal in a small team; it is settled in the open, step by step.",
		say:     []string{"One minute each: make the case. Then everybody has one dot."},
		watch:   []string{"Neither the order of the list nor the loudest voice settles it."},
		next:    "The run-off. Tied again, one person decides and says why, or lots are drawn.",
	},
}
