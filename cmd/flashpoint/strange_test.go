package main

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/store"
)

// A file from elsewhere may hold what no Flashpoint writes, with sums that are right.
// None of it gets to command this terminal.
func TestWordsFromElsewhereDoNotCommandTheTerminal(t *testing.T) {
	const evil = "a\x1b]0;mine\x07b\x1b[2J\r\nc\u202ed"
	now := time.Date(2026, 11, 24, 7, 0, 0, 0, time.UTC)
	report := store.ImportReport{
		Counts:   map[store.Tally]int{{File: evil, Kind: session.KindSession, Verdict: store.ImportNew}: 1},
		Streams:  []store.Imported{{File: evil, Kind: session.KindSession, Title: evil, Shop: evil, At: now, Verdict: store.ImportNew}},
		NewShops: []string{evil}, Erased: []string{evil}, Held: []string{evil},
	}
	both := store.Matched{Name: evil, Shop: evil}
	for name, write := range map[string]func(io.Writer) error{
		"import": func(w io.Writer) error { _, err := io.WriteString(w, importWords(report, now, "all.db")); return err },
		"match": func(w io.Writer) error {
			_, err := io.WriteString(w, matchWords(store.Match{Kind: store.MatchPerson, One: both, Other: both}))
			return err
		},
		"branches": func(w io.Writer) error {
			return printBranches(w, []store.Branch{{Kind: session.KindShop, Title: evil, File: evil}}, now, "")
		},
		"search": func(w io.Writer) error {
			return printHits(w, []review.Hit{{Kind: "idea", Text: evil, Where: evil, Shop: evil}})
		},
	} {
		var out bytes.Buffer
		if err := write(&out); err != nil {
			t.Fatal(err)
		}
		if strings.ContainsAny(out.String(), "\x1b\x07\r\u202e") || strings.Contains(out.String(), "\nc") {
			t.Errorf("%s prints %q", name, out.String())
		}
	}
}
