package web

import (
	"fmt"
	"html"
	"regexp"
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/ui/paper"
	"flashpoint/ui/paper/papertest"
)

func TestPagesSayWhatTheyAre(t *testing.T) {
	got := string(Bytes(papertest.Sample(), Page{}))
	for _, want := range []string{"<!DOCTYPE html>\n<html lang=\"en\">", "<title>Corner Coffee: the manager&#39;s report</title>", `content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`,
		`name="viewport"`, `<th scope="col"`, `<th scope="row"`, "<caption ", "<figure class=\"whole\">", `role="img"`, "<desc>Drawn from 0 to 5", "@page", "<li value=\"1\">"} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %s", want)
		}
	}
	for page, want := range map[Page]string{{Title: "A <b>", Lang: "de"}: "<html lang=\"de\">|<title>A &lt;b&gt;</title>", {}: "<html lang=\"en\">|<title>Flashpoint</title>"} {
		got := string(Bytes(nil, page))
		for part := range strings.SplitSeq(want, "|") {
			if !strings.Contains(got, part) {
				t.Errorf("%v: there is no %s in\n%s", page, part, got)
			}
		}
	}
}

var tag = regexp.MustCompile(`<(/?)([a-zA-Z0-9]+)[^<>]*?(/?)>`)

// Every tag is closed where it should be, and every text is there, whatever is
// in it.
func TestNothingTypedMeansAnything(t *testing.T) {
	got := string(Bytes(papertest.HostileDocument(), Page{}))
	_, body, _ := strings.Cut(got, "<body>")
	var open []string
	for _, m := range tag.FindAllStringSubmatch("<body>"+strings.TrimSuffix(body, "</html>\n"), -1) {
		switch name := m[2]; {
		case m[1] != "":
			if len(open) == 0 || open[len(open)-1] != name {
				t.Fatalf("</%s> closes %v", name, open)
			}
			open = open[:len(open)-1]
		case m[3] == "" && name != "hr":
			open = append(open, name)
		}
		if m[2] == "script" || m[2] == "img" || m[2] == "b" {
			t.Fatalf("there is a <%s>", m[2])
		}
	}
	if len(open) > 0 {
		t.Errorf("these stay open: %v", open)
	}
	text := html.UnescapeString(tag.ReplaceAllString(body, " "))
	for _, typed := range papertest.Hostile() {
		// In each kind of block, in four places of a card, twice in a table, and
		// for each chart in its notes and its numbers.
		if n := strings.Count(text, session.Clean(typed)); n < 7+5+2+4 {
			t.Errorf("%q is there %d times", typed, n)
		}
	}
}

// A box is "[ ]" to whoever sees no styles, and says when it is late.
func TestBoxes(t *testing.T) {
	got := string(Bytes(paper.Document{{Kind: paper.Item, Mark: "[ ]!", Text: "Late"}, {Kind: paper.Cut, Card: &paper.Card{Lines: []string{"[ ] I loved it"}}}}, Page{}))
	for _, want := range []string{`<span class="box"><span>[ ]</span></span>!</span> <div dir="auto">Late`, `<span class="box"><span>[ ]</span></span>I loved it</p>`} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %s in\n%s", want, got)
		}
	}
}

// Cards fill pages, and no page is empty.
func TestSheetsOfCards(t *testing.T) {
	newPage := paper.Block{Kind: paper.NewPage}
	d := append(paper.Document{newPage}, papertest.Cards(8, 9)...)
	d = append(append(d, newPage), papertest.Cards(2, 2)...)
	d = append(d, newPage, paper.Block{Kind: paper.Paragraph, Text: "After"}, newPage, paper.Block{Kind: paper.Paragraph, Text: "Last"}, newPage)
	got := string(Bytes(d, Page{}))
	for what, want := range map[string]int{"class=\"sheet per8\"": 2, "class=\"sheet per2\"": 1, "class=\"newpage\"": 1, "<article": 11} {
		if n := strings.Count(got, what); n != want {
			t.Errorf("%s is there %d times, not %d", what, n, want)
		}
	}
	if sizeOf(0).perPage != 1 || sizeOf(3).perPage != 4 || sizeOf(99).perPage != 8 {
		t.Error("sizes")
	}
}

// Of many months the last one has its label under the axis: it is the one people look for.
func TestTheLastMonthHasItsLabel(t *testing.T) {
	for n := 30; n < 36; n++ {
		trend := review.Trend{Title: "Meetings", Unit: "meetings", Along: review.AlongMonth, Lines: []review.Line{{}}}
		for i := range n {
			trend.Labels = append(trend.Labels, fmt.Sprintf("%d-%02d", 2024+i/12, i%12+1))
			trend.Lines[0].Points = append(trend.Lines[0].Points, review.Point{Value: 1, N: 1})
		}
		_, drawing, _ := strings.Cut(string(Bytes(paper.Document{{Kind: paper.Chart, Trend: &trend}}, Page{})), "<svg")
		drawing, _, _ = strings.Cut(drawing, "</svg>")
		if last := trend.Label(n - 1); !strings.Contains(drawing, ">"+last+"<") {
			t.Errorf("of %d months %s has no label", n, last)
		}
	}
}
