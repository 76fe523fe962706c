package session

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

// roundOf is an open round of that many candidates, numbered from 101.
func roundOf(candidates, budget, most int) Round {
	r := Round{Budget: budget, Cap: most}
	for i := range candidates {
		r.Candidates = append(r.Candidates, IdeaID(101+i))
	}
	return r
}

func TestParseSlip(t *testing.T) {
	for _, c := range []struct {
		typed      string
		candidates int
		want       []IdeaID
	}{
		{"A A D", 7, []IdeaID{101, 101, 104}},
		{"a a d", 7, []IdeaID{101, 101, 104}},
		{"aAd", 7, []IdeaID{101, 101, 104}},
		{"a,a,d", 7, []IdeaID{101, 101, 104}},
		{" A; a. +D ", 7, []IdeaID{101, 101, 104}},
		{"AA D", 7, []IdeaID{101, 101, 104}},
		{"g", 7, []IdeaID{107}},
		{"\x1b[1mA\tB\n", 7, []IdeaID{101, 102}},
		{"-", 7, nil},
		{" – ", 7, nil},
		{"zz", 26, []IdeaID{126, 126}},
		{"AA", 27, []IdeaID{127}},
		{"a a aa", 27, []IdeaID{101, 101, 127}},
		{"ab z", 30, []IdeaID{128, 126}},
		{"-", 30, nil},
	} {
		got, err := roundOf(c.candidates, 3, 2).ParseSlip(c.typed)
		if err != nil {
			t.Errorf("%q: %v", c.typed, err)
		}
		equal(t, c.typed, got, c.want)
	}
}

func TestParseSlipRefuses(t *testing.T) {
	const empty = "Type the letters on the slip, for example A A D; - for an empty slip"
	for _, c := range []struct {
		typed      string
		candidates int
		says       string
		value      string
	}{
		{"", 4, empty, ""},
		{" \t", 4, empty, " \t"},
		{", ;", 4, empty, ", ;"},
		{"A H", 7, "There is no idea H on this ballot: letters go from A to G", "H"},
		{"1", 7, "There is no idea 1 on this ballot: letters go from A to G", "1"},
		{"A -", 7, "There is no idea - on this ballot: letters go from A to G", "-"},
		{"é", 7, "There is no idea É on this ballot: letters go from A to G", "É"},
		{"AB", 28, "", ""},
		{"AC", 28, "Something there is not on the ballot: letters go from A to AB, with spaces between them", ""},
		{"aab", 28, "Something there is not on the ballot: letters go from A to AB, with spaces between them", ""},
		{"A B C D", 7, "That is 4 dots; everybody has 3", ""},
		{"AAAA", 7, "That is 4 dots; everybody has 3", ""},
		{"A A A", 7, "More than 2 dots on one idea; at most 2", "A"},
		{"b b b", 7, "More than 2 dots on one idea; at most 2", "B"},
	} {
		_, err := roundOf(c.candidates, 3, 2).ParseSlip(c.typed)
		if c.says == "" {
			if err != nil {
				t.Errorf("%q: %v", c.typed, err)
			}
			continue
		}
		var field *FieldError
		if !errors.As(err, &field) || field.Msg != c.says || field.Field != "slip" || field.Value != c.value {
			t.Errorf("%q of %d: %#v, want %q about %q", c.typed, c.candidates, err, c.says, c.value)
		}
	}
}

func TestLetters(t *testing.T) {
	for i, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 27: "AB", 51: "AZ", 52: "BA", 701: "ZZ", 702: "AAA"} {
		equal(t, "letter", Letter(i), want)
	}
	r := roundOf(28, 1, 1)
	equal(t, "the last", r.Letter(128), "AB")
	equal(t, "of none", r.Letter(99), "")
}

func FuzzParseSlip(f *testing.F) {
	for _, seed := range []string{"A A D", "a,b;c", "-", "–", "", "AA", "zzz", "\x1b[1mA", "\xffA", "ÄÖ", "ﬀ", "aa ab a", "+++"} {
		f.Add(seed, 7)
		f.Add(seed, 28)
	}
	f.Fuzz(func(t *testing.T, typed string, candidates int) {
		r := roundOf(1+max(0, candidates)%60, 3, 2)
		dots, err := r.ParseSlip(typed)
		if err != nil {
			if strings.TrimSpace(err.Error()) == "" {
				t.Errorf("%q is refused without a word", typed)
			}
			return
		}
		if len(dots) > r.Budget {
			t.Errorf("%q: %d dots", typed, len(dots))
		}
		letters := []string{}
		for _, id := range dots {
			if !slices.Contains(r.Candidates, id) {
				t.Errorf("%q: %d is no candidate", typed, id)
			}
			letters = append(letters, r.Letter(id))
		}
		if len(dots) == 0 {
			return
		}
		again, err := r.ParseSlip(strings.Join(letters, " "))
		if err != nil || !slices.Equal(again, dots) {
			t.Errorf("%q reads as %v, its letters as %v, %v", typed, dots, again, err)
		}
	})
}
