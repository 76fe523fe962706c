package web

import (
	"strings"
	"testing"
	"unicode"

	"flashpoint/session"
	"flashpoint/session/table"
	"flashpoint/ui/paper"
	"flashpoint/ui/paper/papertest"
)

// signs are how many there are of those that make tags and attributes.
func signs(page string) (n [4]int) {
	for i, sign := range []string{"<", ">", `"`, "'"} {
		n[i] = strings.Count(page, sign)
	}
	return n
}

// FuzzBytes writes a text into each kind of block. The page has as many tags
// and attributes as it has with any other text.
func FuzzBytes(f *testing.F) {
	for _, text := range papertest.Hostile() {
		f.Add(text)
	}
	f.Add("\x00<\x7f\ufeff\u2028'\"`&#60;")
	page := func(text string) string {
		var d paper.Document
		for kind := paper.Title; kind <= paper.Detail; kind++ {
			d = append(d, paper.Block{Kind: kind, Text: text})
		}
		d = append(d, paper.Block{Kind: paper.Cut, Card: &paper.Card{PerPage: 2, Title: text, Lines: []string{text}, Foot: text}},
			paper.Block{Kind: paper.Grid, Table: &table.Table{Title: text, Columns: []table.Column{{ID: "a", Title: text}}, Rows: [][]table.Cell{{table.Words(text)}}}})
		return string(Bytes(d, Page{}))
	}
	f.Fuzz(func(t *testing.T, text string) {
		if strings.TrimSpace(session.Clean(text)) == "" {
			return
		}
		got := page(text)
		if signs(got) != signs(page("word")) {
			_, body, _ := strings.Cut(got, "<body>")
			t.Errorf("%q adds to the page: %s", text, body)
		}
		if strings.ContainsFunc(got, func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }) {
			t.Errorf("%q leaves control characters", text)
		}
	})
}
