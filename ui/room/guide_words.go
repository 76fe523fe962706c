package room

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// guidance is what the guide has to say on a topic.
type guidance struct {
	title   string
	purpose string   // what it is for, in a sentence
	say     []string // what to say aloud, as a person would
	watch   []string // what to watch for
	next    string   // what comes then
}

// deck is the guidance in blocks to deal into pages, with what is known now.
func (g guidance) deck(known []string, w int) deck {
	said := []kit.Line{}
	for _, line := range g.say {
		said = append(said, hanging("Say: ", quoted(line), w, kit.Strong)...)
	}
	watched := []kit.Line{}
	for _, line := range g.watch {
		watched = append(watched, hanging("  ", line, w, kit.Text)...)
	}
	all := [][]kit.Line{kit.WrapSpan(kit.Accent, g.purpose, w), said, append([]kit.Line{kit.T(kit.Strong, "Watch for")}, watched...)}
	if len(known) > 0 {
		now := []kit.Line{kit.T(kit.Strong, "Now")}
		for _, line := range known {
			now = append(now, hanging("  ", line, w, kit.Warn)...)
		}
		all = append(all, now)
	}
	return blocks(append(all, hanging("Next: ", g.next, w, kit.Text))...)
}

// hintsFor are what may be worth knowing on a topic: counts and the names of
// steps, never of people.
func hintsFor(on topic, h session.Hints) []string {
	var known []string
	if (on == onShare || on == onMore) && h.Unheard > 0 {
		verb := "have"
		if h.Unheard == 1 {
			verb = "has"
		}
		known = append(known, fmt.Sprintf("%d of %d %s not been heard yet: ask them too.", h.Unheard, h.Present, verb))
	}
	if on < onShare || on > onVote {
		return known
	}
	if len(h.Empty) > 0 {
		var names []string
		for _, name := range h.Empty {
			names = append(names, quoted(name))
		}
		known = append(known, "No idea yet for "+joined(few(names))+".")
	}
	if h.Fixes > h.Wows {
		known = append(known, fmt.Sprintf("%s and %s: ask what would delight.", manyOf(h.Fixes, "fix", "fixes"), counted(h.Wows, "wow")))
	}
	return known
}

func manyOf(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprint(n, " ", many)
}

// guidanceOn is the guide's text on a topic in this meeting.
func guidanceOn(on topic, s *session.Session) guidance {
	switch on {
	case onMap:
		return guidance{
			title:   "Map",
			purpose: "Agree on the steps of one ordinary visit, as the customer lives it.",
			say:     []string{"An ordinary customer on an ordinary day: what do they do first? And then?", "Where do they wait longest? What is the last thing they remember?"},
			watch:   []string{"What customers do, not our chores behind the counter.", "Good enough will do: the map can be changed at any time."},
			next:    "Ideas, step by step. With none ticked, Enter takes the suggested steps.",
		}
	case onWrite:
		return guidance{
			title:   "Write",
			purpose: "Everybody thinks alone, so that nobody waits for a turn and nobody is led.",
			say:     []string{writeSpoken(s), signSpoken(s.Sign)},
			watch:   []string{"Leave the silence alone, and give no example: it would narrow what people think of.", "All pens down early? Ask for two more, the stranger the better."},
			next:    "Share: every idea gets onto the wall.",
		}
	case onShare:
		g := guidance{
			title:   "Share",
			purpose: "Every idea gets onto the wall, in the words of whoever had it.",
			say:     []string{sharingSpoken(s.Sharing), "Questions yes, verdicts later.", "Who would add something to this one?"},
			watch:   []string{"Type what was said, not what you would have said.", "“We tried that” is a verdict: write the idea down and go on."},
			next:    "A second, short write: the first ideas wake others.",
		}
		if s.Sharing == session.RoundRobin {
			g.watch = append(g.watch, "Managers speak last; tab lets a turn go by.")
		}
		return g
	case onAgain:
		return guidance{
			title:   "Write again",
			purpose: "The first ideas are the obvious ones; now come the fresher ones.",
			say:     []string{"A second, short write: build on what you heard, or turn it upside down."},
			watch:   []string{"Short and silent: one line is plenty."},
			next:    "Sharing what the second write brought.",
		}
	case onMore:
		return guidance{
			title:   "Share the rest",
			purpose: "Take in what the second write brought, then go on.",
			say:     []string{"What did the second write bring?", "Anybody we have not heard on this step?"},
			watch:   []string{"Nothing new is fine: go on."},
			next:    "The next step, or Tidy after the last one.",
		}
	case onTidy:
		return guidance{
			title:   "Tidy",
			purpose: "Every idea stands there once, and clear enough to vote on.",
			say:     []string{"Same idea, or a cousin? Authors decide.", "Is this a wow, or a fix: something that ought to work anyway?"},
			watch:   []string{"Merge only what is the same; cousins stay two ideas.", "What it costs and whether it will work comes later."},
			next:    "Vote, on the wows. Fixes keep a list of their own.",
		}
	case onOpen:
		g := guidance{
			title:   "Open",
			purpose: "Everybody knows what we are here for, how long it takes, and what happens to names.",
			say:     []string{"We take one visit apart, piece by piece, and look for the piece where a customer would say wow.", fmt.Sprintf("We have %d minutes, and we end on time.", s.Plan.Minutes)},
			watch:   []string{"Tick who is here: slips are counted by it.", "Can the back row read the wall? If not, make the letters larger (ctrl and +)."},
			next:    "Map: the steps of the visit.",
		}
		if s.Rehearsal {
			g.watch = append(g.watch, "This team is pretended. Change it as you like: nothing of a rehearsal stays with your shop.")
		}
		return g
	}
	return lateGuidance(on, s)
}
