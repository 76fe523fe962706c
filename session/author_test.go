package session

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"flashpoint/session/floortest"
)

// crowd is some attendees, told apart by the last byte of their IDs.
func crowd(names ...string) []Attendee {
	var people []Attendee
	for i, name := range names {
		people = append(people, Attendee{Person: Person{ID: ID{15: byte(i + 1)}, Name: name}, Present: true})
	}
	return people
}

func TestParseLine(t *testing.T) {
	people := crowd("Ana", "Bo", "Anders Berg", "José", "Li Wei", "Ana B.")
	for _, c := range []struct {
		typed, text string
		authors     string // names
		team        bool
		unknown     string
	}{
		{"A wave for everyone", "A wave for everyone", "", false, ""},
		{"", "", "", false, ""},
		{"A wave @Ana", "A wave", "Ana", false, ""},
		{"A wave @ANA @bo", "A wave", "Ana,Bo", false, ""},
		{"@bo A wave", "A wave", "Bo", false, ""},
		{"A @bo wave", "A wave", "Bo", false, ""},
		{"A wave @ana, @bo.", "A wave", "Ana,Bo", false, ""},
		{"A wave @jose", "A wave", "José", false, ""},
		{"A wave @jo", "A wave", "José", false, ""},
		{"A wave @and", "A wave", "Anders Berg", false, ""},
		{"A wave @an", "A wave", "", false, "an"},
		{"A wave @Ana", "A wave", "Ana", false, ""},
		{"A wave @Ana B.", "A wave", "Ana B.", false, ""},
		{"A wave @ana b. again", "A wave again", "Ana B.", false, ""},
		{"A wave @Anders Berg for all", "A wave for all", "Anders Berg", false, ""},
		{"A wave @li  wei", "A wave", "Li Wei", false, ""},
		{"A wave @li wei, and a bell", "A wave and a bell", "Li Wei", false, ""},
		{"A wave @zoe now", "A wave now", "", false, "zoe"},
		{"A wave @zoe, @bo", "A wave", "Bo", false, "zoe"},
		{"A wave @team", "A wave", "", true, ""},
		{"A wave @The Team, really", "A wave really", "", true, ""},
		{"A wave @bo @team", "A wave", "Bo", true, ""},
		{"Write to ana@shop.example", "Write to ana@shop.example", "", false, ""},
		{"Write to ana@shop.example @bo", "Write to ana@shop.example", "Bo", false, ""},
		{"Two @ a time", "Two @ a time", "", false, ""},
		{"At the end @", "At the end @", "", false, ""},
		{"A sign @, and @.", "A sign @, and @.", "", false, ""},
		{"\x1b[31mA  wave\x1b[0m \t@bo\n", "A wave", "Bo", false, ""},
	} {
		line := ParseLine(c.typed, people)
		var names []string
		for _, id := range line.Authors {
			names = append(names, people[id[15]-1].Name)
		}
		equal(t, c.typed+": text", line.Text, c.text)
		equal(t, c.typed+": authors", strings.Join(names, ","), c.authors)
		equal(t, c.typed+": team", line.Team, c.team)
		equal(t, c.typed+": unknown", strings.Join(line.Unknown, ","), c.unknown)
	}
}

func TestParseLineNamesNobodyByALoneSign(t *testing.T) {
	for _, typed := range []string{"@", "@,", "A bell @.", "@ @", "@@"} {
		if line := ParseLine(typed, crowd("Ana")); line.Authors != nil || line.Unknown != nil {
			t.Errorf("%q names %v, %q", typed, line.Authors, line.Unknown)
		}
	}
}

func TestParseLineTakesAPasteInItsStride(t *testing.T) {
	people := crowd("Ana", "Bo", "Cleo", "Dan", "Eve", "Fay", "Gus", "Hal")
	equal(t, "unknown", len(ParseLine(strings.Repeat("@zoe ", 1000), people).Unknown), 1000)
}

// BenchmarkParseLine measures a paste beside a tenth of it: what grows with its square
// takes a hundred times as long.
func BenchmarkParseLine(b *testing.B) {
	people := crowd("Ana", "Bo", "Cleo", "Dan", "Eve", "Fay", "Gus", "Hal")
	long, short := strings.Repeat("@zoe ", 1000), strings.Repeat("@zoe ", 100)
	floortest.Beside(b, "a-tenth-of-it", 20, func() { ParseLine(long, people) }, func() { ParseLine(short, people) })
}

func FuzzParseLine(f *testing.F) {
	for _, seed := range []string{"A wave @ana @bo", "@Anders Berg: hi", "x@y.z", "@team", "@@ana", "@ana@bo", "@", " @,;.: ",
		"\x1b[1m@\x00ana", "@Ä\u0301", "@\u200dana", "\xff@bo", "@li wei @Li"} {
		f.Add(seed)
	}
	people := crowd("Ana", "Bo", "Anders Berg", "Li Wei", "Ana B.")
	f.Fuzz(func(t *testing.T, typed string) {
		line := ParseLine(typed, people)
		if Clean(line.Text) != line.Text || !utf8.ValidString(line.Text) {
			t.Errorf("text %q is not clean", line.Text)
		}
		if utf8.RuneCountInString(line.Text) > utf8.RuneCountInString(Clean(typed)) {
			t.Errorf("text %q is longer than %q", line.Text, typed)
		}
		for _, id := range line.Authors {
			if !slices.ContainsFunc(people, func(p Attendee) bool { return p.ID == id }) {
				t.Errorf("%v is nobody", id)
			}
		}
		for _, word := range line.Unknown {
			if word == "" || strings.ContainsAny(word, " ") || !strings.Contains(Clean(typed), word) {
				t.Errorf("unknown %q in %q", word, typed)
			}
		}
		if !strings.Contains(Clean(typed), "@") && (line.Text != Clean(typed) || line.Authors != nil || line.Team || line.Unknown != nil) {
			t.Errorf("%q became %+v", typed, line)
		}
	})
}
