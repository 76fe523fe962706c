package review

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

var words = Vocabulary{
	Shops:  []string{"Harbour", "High Street", "Corner Coffee"},
	Maps:   []string{"A coffee at the counter", "Buying a bike"},
	Steps:  []string{"Wait for the cup", "Come in", "Say goodbye"},
	People: []string{"Ana", "Zoë", "Anabel", "Bo Ana"},
	Tags:   []string{"children", `the "good" chairs`},
}

// complete is what the line becomes with each completion at the place of the bar.
func complete(of Subject, line string) (became []string) {
	before, after, _ := strings.Cut(line, "|")
	line = before + after
	for _, c := range Complete(of, line, len(before), words) {
		became = append(became, line[:c.From]+c.Text+line[c.To:])
	}
	return became
}

func TestComplete(t *testing.T) {
	for _, test := range []struct {
		of   Subject
		line string
		want []string
	}{
		{People, "|", []string{"shop:", "person:", "is:"}},
		{People, "ana |", []string{"ana shop:", "ana person:", "ana is:"}},
		{Meetings, "s|", []string{"shop:", "step:", "since:"}},
		{Meetings, "S|h bench", []string{"shop: bench", "step: bench", "since: bench"}},
		{Meetings, "s|hop:x", []string{"step:x", "since:x"}},
		{Meetings, "bench|", nil},
		{Meetings, `"s|`, nil},
		{Initiatives, "is:l|", []string{"is:late", "is:live"}},
		{Initiatives, "is:late is:l|", []string{"is:late is:live"}},
		{Initiatives, "is:late,l|", []string{"is:late,live"}},
		{Meetings, "is:late|", nil},
		{Ideas, "status:n|", []string{`status:"not now"`}},
		{Meetings, "shop:|", []string{"shop:Harbour", `shop:"High Street"`, `shop:"Corner Coffee"`}},
		{Meetings, "shop:h|", []string{"shop:Harbour", `shop:"High Street"`}},
		{Meetings, "shop:harbour,h|", []string{`shop:harbour,"High Street"`}},
		{Meetings, `shop:"high s|`, []string{`shop:"High Street"`}},
		{Meetings, `shop:"hi|gh street" bench`, []string{`shop:"High Street" bench`}},
		{Meetings, "shop:COFFEE|", []string{`shop:"Corner Coffee"`}},
		{Ideas, "person:zoe|", []string{"person:Zoë"}},
		{Ideas, "person:an|", []string{"person:Ana", "person:Anabel", `person:"Bo Ana"`}},
		{Feedback, "tag:the|", []string{`tag:"the ""good"" chairs"`}},
		{Feedback, "tag:good|", []string{`tag:"the ""good"" chairs"`}},
		{Meetings, "since:ma|", []string{"since:march", "since:may"}},
		{Meetings, "since:l|", []string{`since:"last week"`, `since:"last month"`, `since:"last year"`}},
		{Meetings, "since:mon since:t|", nil},
		{People, "map:|", nil},
	} {
		if got := complete(test.of, test.line); !slices.Equal(got, test.want) {
			t.Errorf("%s %q became %q, want %q", test.of, test.line, got, test.want)
		}
	}
}

// Whatever is typed, a completed line is one that can be read, when it could be
// before.
func FuzzComplete(f *testing.F) {
	for _, line := range []string{"", "s", "shop:", `shop:"high s`, "is:late is:", "tag:a,b", "\xffé:", `person:"zoë" x`} {
		f.Add(0, line, len(line))
		f.Add(2, line, 1)
	}
	f.Fuzz(func(t *testing.T, n int, line string, at int) {
		of := append(Subjects(), Lines)[uint(n)%7]
		_, before := Parse(of, line, today)
		for _, c := range Complete(of, line, at, words) {
			if c.From < 0 || c.To < c.From || c.To > len(line) || c.Text == "" {
				t.Fatalf("%q at %d: %+v", line, at, c)
			}
			became := line[:c.From] + c.Text + line[c.To:]
			if !utf8.ValidString(became) && utf8.ValidString(line) {
				t.Fatalf("%q at %d: %+v cuts a character", line, at, c)
			}
			if _, err := Parse(of, became, today); err != nil && before == nil && !strings.HasSuffix(c.Text, ":") && !strings.Contains(err.Error(), "Nothing lies between") {
				t.Fatalf("%q at %d became %q: %v", line, at, became, err)
			}
		}
	})
}
