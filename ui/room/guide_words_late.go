package room

import "flashpoint/session"

// lateGuidance is the guide's text on Vote, Plan and Close.
func lateGuidance(on topic, s *session.Session) guidance {
	switch on {
	case onVote:
		return guidance{
			title:   "Vote",
			purpose: "Choose by what a customer would tell a friend, and by nothing else.",
			say:     []string{"Which would a customer tell a friend about? Never mind cost yet.", "Write your letters on a slip, each for yourself. Your own idea may have dots too."},
			watch:   []string{"No speeches for or against before the slips are written.", "The suggested number of dots gives few ties; you may change it."},
			next:    "Enter opens the round. Then the slips come to you.",
		}
	case onSlips:
		g := guidance{
			title:   "Slips",
			purpose: "Take in one slip from everybody; nobody sees how the vote stands.",
			say:     []string{"Fold your slip and pass it on to me."},
			watch:   []string{"Type the letters. The wall says how many slips are in, and nothing else.", "Wait for the last slip: what the room has seen stays seen."},
			next:    "With the last slip in, Enter reveals.",
		}
		if s.Rehearsal {
			g.watch = append(g.watch, "In this rehearsal tab casts the slips of the pretend team.")
		}
		return g
	case onReveal:
		return guidance{
			title:   "Result",
			purpose: "See together what the room says.",
			say:     []string{"This is what we said. Does anything surprise you?"},
			watch:   []string{"Give it a breath before anybody explains it.", "Few dots are no verdict on whoever had the idea; every idea gets its answer in Close."},
			next:    "Plan. Should it be tied, Enter leads out of the tie.",
		}
	case onTie:
		return guidance{
			title:   "Tie",
			purpose: "A tie is normal in a small team; it is settled in the open, step by step.",
			say:     []string{"One minute each: make the case. Then everybody has one dot."},
			watch:   []string{"Neither the order of the list nor the loudest voice settles it."},
			next:    "The run-off. Tied again, one person decides and says why, or lots are drawn.",
		}
	case onCredit:
		return guidance{
			title:   "Whose idea it was",
			purpose: "The credit is given here and now, in front of everybody.",
			say:     []string{"And this was ... whose?"},
			watch:   []string{"Wait for them to say it themselves. Then applaud, also those who built on it."},
			next:    "What it takes, and then the checklist: who does what by when.",
		}
	case onChecklist:
		return guidance{
			title:   "Checklist",
			purpose: "The idea leaves the room with a name and a day on every task.",
			say:     []string{"What has to happen first, who does it, by which day, and what is in the way?"},
			watch:   []string{"One name a task: “all of us” means nobody.", "A day, not “soon”.", "Name what is in the way, and who can clear it."},
			next:    "Close: every other idea gets its answer.",
		}
	case onClose:
		return guidance{
			title:   "Close",
			purpose: "Everybody leaves knowing what becomes of every idea and when we meet again.",
			say:     []string{"Every idea gets an answer: another time, parked, or not now because …", "When do we meet again?", "Thank you. You will hear what customers say about it."},
			watch:   []string{"A no with a reason is fine; it is silence that stops people."},
			next:    "The page with what we chose, to hang up. Enter closes the meeting.",
		}
	}
	return guidance{
		title:   "Plan",
		purpose: "One idea leaves the room, and we say why this one.",
		say:     []string{"This is what the vote says. Do we go with it?", "What does it cost, who must say yes, and what is in the way?"},
		watch:   []string{"Another idea than the winner is allowed, with a reason said aloud.", "One idea done well beats three begun."},
		next:    "Whose idea it was, what it takes, and then the checklist.",
	}
}
