package main

import (
	"fmt"
	"strings"
	"time"

	"flashpoint/session"
	"flashpoint/store"
)

// matchWords ask whether two are one.
func matchWords(m store.Match) string {
	for _, one := range []*store.Matched{&m.One, &m.Other} {
		one.Name, one.Shop = session.Clean(one.Name), session.Clean(one.Shop)
	}
	switch m.Kind {
	case store.MatchPerson:
		return fmt.Sprintf("Is %s (%s) the same person as %s (%s)?", m.Other.Name, m.Other.Shop, m.One.Name, m.One.Shop)
	case store.MatchMap:
		return fmt.Sprintf("Is the map %s (%s) the same as %s (%s), step by step?", m.Other.Name, m.Other.Shop, m.One.Name, m.One.Shop)
	}
	return fmt.Sprintf("Is the step %s (%s) the same as %s (%s)?", m.Other.Name, m.Other.Shop, m.One.Name, m.One.Shop)
}

// matchAbout are lines that help to decide: of people what they did where, of a map its
// steps, of a step its map.
func matchAbout(m store.Match, now time.Time) string {
	about := func(one store.Matched) string {
		return "  " + session.Clean(one.Shop+": "+matchedWords(m.Kind, one, now)) + "\n"
	}
	return about(m.Other) + about(m.One)
}

func matchedWords(kind store.MatchKind, one store.Matched, now time.Time) string {
	switch kind {
	case store.MatchMap:
		return strings.Join(one.Steps, ", ")
	case store.MatchStep:
		return "on the map " + one.Map
	}
	words := one.Name
	if one.Manager {
		words += ", manager"
	}
	switch {
	case one.Meetings == 0:
		return words + ", in no meeting yet"
	case one.Meetings == 1:
		words += ", in 1 meeting, " + dayOf(one.First, now)
	default:
		words += fmt.Sprintf(", in %s, %s to %s", session.Count(one.Meetings, "meeting"), dayOf(one.First, now), dayOf(one.Last, now))
	}
	if one.Idea != "" {
		words += "; had the idea “" + session.Clean(one.Idea) + "”"
	}
	return words
}
