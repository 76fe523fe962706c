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

	now func(g *guidance, s *session.Session) // adds what depends on the meeting
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

// guidanceOn is what the guide has to say on a topic in this meeting.
func guidanceOn(on topic, s *session.Session) guidance {
	var g guidance
	switch {
	case on > onOpen && on < onMap:
		g = guidanceOnLast[on]
	case on < onVote:
		g = guidanceBeforeVote[on]
	case on < onChoice:
		g = guidanceInVote[on]
	default:
		g = guidanceInPlan[on]
	}
	if g.now != nil {
		g.now(&g, s)
	}
	return g
}
