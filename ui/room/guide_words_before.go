package room

import (
	"fmt"

	"flashpoint/session"
)

// guidanceBeforeVote is the guide's text on all that comes before the vote. It is never
// written to.
var guidanceBeforeVote = map[topic]guidance{
	onOpen: {
		title:   "Open",
		purpose: "Everybody knows what we are here for, how long it takes, and what happens to names.",
		say:     []string{"We take one visit apart, piece by piece, and look for the piece where a customer would say wow."},
		watch:   []string{"Tick who is here: slips are counted by it.", "Can the back row read the wall? If not, make the letters larger (ctrl and +)."},
		next:    "Map: the steps of the visit.",
		now: func(g *guidance, s *session.Session) {
			g.say = append(g.say, fmt.Sprintf("We have %d minutes, and we end on time.", s.Plan.Minutes))
			if s.Rehearsal {
				g.watch = append(g.watch, "This team is pretended. Change it as you like: nothing of a rehearsal stays with your shop.")
			}
		},
	},
	onMap: {
		title:   "Map",
		purpose: "Agree on the steps of one ordinary visit, as the customer lives it.",
		say:     []string{"An ordinary customer on an ordinary day: what do they do first? And then?", "Where do they wait longest? What is the last thing they remember?"},
		watch:   []string{"What customers do, not our chores behind the counter.", "Good enough will do: the map can be changed at any time."},
		next:    "Ideas, step by step. With none ticked, Enter takes the suggested steps.",
	},
	onWrite: {
		title:   "Write",
		purpose: "Everybody thinks alone, so that nobody waits for a turn and nobody is led.",
		watch:   []string{"Leave the silence alone, and give no example: it would narrow what people think of.", "All pens down early? Ask for two more, the stranger the better."},
		next:    "Share: every idea gets onto the wall.",
		now:     func(g *guidance, s *session.Session) { g.say = []string{writeSpoken(s), signSpoken(s.Sign)} },
	},
	onShare: {
		title:   "Share",
		purpose: "Every idea gets onto the wall, in the words of whoever had it.",
		say:     []string{"Questions yes, verdicts later.", "Who would add something to this one?"},
		watch:   []string{"Type what was said, not what you would have said.", "“We tried that” is a verdict: write the idea down and go on."},
		next:    "A second, short write: the first ideas wake others.",
		now: func(g *guidance, s *session.Session) {
			g.say = append([]string{sharingSpoken(s.Sharing)}, g.say...)
			if s.Sharing == session.RoundRobin {
				g.watch = append(g.watch, "Managers speak last; tab lets a turn go by.")
			}
		},
	},
	onAgain: {
		title:   "Write again",
		purpose: "The first ideas are the obvious ones; now come the fresher ones.",
		say:     []string{"A second, short write: build on what you heard, or turn it upside down."},
		watch:   []string{"Short and silent: one line is plenty."},
		next:    "Sharing what the second write brought.",
	},
	onMore: {
		title:   "Share the rest",
		purpose: "Take in what the second write brought, then go on.",
		say:     []string{"What did the second write bring?", "Anybody we have not heard on this step?"},
		watch:   []string{"Nothing new is fine: go on."},
		next:    "The next step, or Tidy after the last one.",
	},
	onTidy: {
		title:   "Tidy",
		purpose: "Every idea stands there once, and clear enough to vote on.",
		say:     []string{"Same idea, or a cousin? Authors decide.", "Is this a wow, or a fix: something that ought to work anyway?"},
		watch:   []string{"Merge only what is the same; cousins stay two ideas.", "What it costs and whether it will work comes later."},
		next:    "Vote, on the wows. Fixes keep a list of their own.",
	},
}
