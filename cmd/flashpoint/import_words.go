package main

import (
	"fmt"
	"strings"
	"time"

	"flashpoint/session"
	"flashpoint/store"
)

// How many meetings and chosen ideas are named one by one, where all can be, and how many
// questions are asked ahead.
const (
	mostNews      = 60
	mostQuestions = 12
)

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
		return "team"
	case session.KindSession:
		return "meeting"
	}
	return "chosen idea"
}

// named are the meetings and chosen ideas one by one where nobody tires of reading them;
// of more, the counts have to do. What grew apart is named in any case.
func named(r store.ImportReport, now time.Time) string {
	var b strings.Builder
	many := r.Count(store.ImportNew, session.KindSession, session.KindInitiative)+r.Count(store.ImportExtended) > mostNews
	for _, s := range r.Streams {
		fresh := s.Kind == session.KindShop && s.Verdict == store.ImportNew // said as a new shop
		if s.Verdict == store.ImportApart || !many && !fresh {
			fmt.Fprintf(&b, "  %s\n", streamWords(s, now))
		}
	}
	return b.String()
}

func streamWords(s store.Imported, now time.Time) string {
	s.Title, s.Shop = session.Clean(s.Title), session.Clean(s.Shop)
	what := "“" + s.Title + "”"
	switch s.Kind {
	case session.KindShop:
		what = "the team of " + s.Shop
	case session.KindSession:
		what = s.Title
	}
	if s.Kind != session.KindShop {
		what += ", " + dayOf(s.At, now)
		if s.Shop != "" {
			what += " (" + s.Shop + ")"
		}
	}
	switch s.Verdict {
	case store.ImportExtended:
		return "> " + what + " goes on"
	case store.ImportApart:
		if s.OfBranch {
			return "! " + what + " had grown apart and went on there: kept beside"
		}
		return "! " + what + " grew apart: the one here stays, and what was recorded there is kept beside"
	}
	return "+ " + what
}

// comesWords are what comes in: "3 meetings, 2 chosen ideas and 1 team; more of 1 meeting".
func comesWords(r store.ImportReport) string {
	var parts []string
	for _, part := range [...]struct {
		of    store.Verdict
		begin string
	}{{store.ImportNew, ""}, {store.ImportExtended, "more of "}, {store.ImportApart, "another version of "}} {
		var counts []string
		for _, kind := range []session.Kind{session.KindSession, session.KindInitiative, session.KindShop} {
			if n := r.Count(part.of, kind); n > 0 {
				counts = append(counts, session.Count(n, kindWord(kind)))
			}
		}
		if len(counts) > 0 {
			parts = append(parts, part.begin+session.Join(counts))
		}
	}
	return strings.Join(parts, "; ")
}
