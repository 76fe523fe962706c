package main

import (
	"fmt"
	"strings"
	"time"

	"flashpoint/session"
	"flashpoint/store"
)

// mostStreams is how many meetings or initiatives are named one by one.
const mostStreams = 12

// importWords say what an import does, in the tense of a plan or of a result.
func importWords(r store.ImportReport, now time.Time, target string) string {
	var b strings.Builder
	files := map[string]bool{}
	for t := range r.Counts {
		files[t.File] = true
	}
	for _, file := range sorted(files) {
		fmt.Fprintf(&b, "%s\n", session.Clean(file))
		for _, v := range []store.Verdict{store.ImportNew, store.ImportExtended, store.ImportKnown, store.ImportApart} {
			if said := tallied(r, file, v); said != "" {
				fmt.Fprintf(&b, "  %-13s %s\n", v, said)
			}
		}
	}
	b.WriteString(named(r, now))
	for _, name := range r.NewShops {
		fmt.Fprintf(&b, "New in %s: the shop %s.\n", target, session.Clean(name))
	}
	for _, name := range r.Erased {
		fmt.Fprintf(&b, "%s removed somebody's name on request: it goes here too.\n", session.Clean(name))
	}
	for _, name := range r.Held {
		fmt.Fprintf(&b, "Somebody removed the name %s in the other file. Here the roster went its own way and still has it: remove it on the page Team too.\n", session.Clean(name))
	}
	return b.String()
}

// tallied are the streams of one verdict out of one file.
func tallied(r store.ImportReport, file string, v store.Verdict) string {
	var parts []string
	for _, kind := range []session.Kind{session.KindShop, session.KindSession, session.KindInitiative} {
		if n := r.Counts[store.Tally{File: file, Kind: kind, Verdict: v}]; n > 0 {
			parts = append(parts, session.Count(n, kindWord(kind)))
		}
	}
	return strings.Join(parts, ", ")
}

func kindWord(kind session.Kind) string {
	switch kind {
	case session.KindShop:
		return "roster"
	case session.KindSession:
		return "meeting"
	}
	return "initiative"
}

// named are the streams one by one, as many as somebody reads.
func named(r store.ImportReport, now time.Time) string {
	var b strings.Builder
	shown, left := 0, 0
	for _, s := range r.Streams {
		switch {
		case s.Verdict == store.ImportApart:
		case s.Kind == session.KindShop && s.Verdict == store.ImportNew:
			continue // said as a new shop
		case shown == mostStreams:
			left++
			continue
		default:
			shown++
		}
		fmt.Fprintf(&b, "  %s\n", streamWords(s, now))
	}
	if left > 0 {
		fmt.Fprintf(&b, "  … and %d more\n", left)
	}
	return b.String()
}

func streamWords(s store.Imported, now time.Time) string {
	s.Title, s.Shop = session.Clean(s.Title), session.Clean(s.Shop)
	what := map[session.Kind]string{session.KindShop: "the roster of ", session.KindInitiative: "“" + s.Title + "”"}[s.Kind]
	switch s.Kind {
	case session.KindShop:
		what += s.Shop
	case session.KindSession:
		what = fmt.Sprintf("%s, %s", s.Title, dayOf(s.At, now))
	}
	if s.Shop != "" && s.Kind != session.KindShop {
		what += " (" + s.Shop + ")"
	}
	events := session.Count(s.Events, "event")
	switch s.Verdict {
	case store.ImportExtended:
		return fmt.Sprintf("> %s goes on with %s", what, events)
	case store.ImportApart:
		if s.OfBranch {
			return fmt.Sprintf("! %s had grown apart and went on there with %s: kept beside", what, events)
		}
		if events += " from there are"; s.Events == 1 {
			events = "1 event from there is"
		}
		return fmt.Sprintf("! %s grew apart after event %d: the one here stays, and %s kept beside", what, s.Fork, events)
	}
	return fmt.Sprintf("+ %s, %s", what, events)
}

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
