package session

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

// FuzzParseScores reads a slip of a score. It is refused with a word, or nobody has
// more points than a finalist can have.
func FuzzParseScores(f *testing.F) {
	for _, typed := range []string{"4 0 3", "A4 C3", "403", "a4b0c3", "-", "", "4 0", "A4 A4", "A5", "Ä4", "٤ ٠ ٣", "４ ０ ３", "A 4", "4A", "\x1b[1m4", "A99999999999999999999"} {
		f.Add(typed, 3)
		f.Add(typed, 1)
	}
	f.Fuzz(func(t *testing.T, typed string, finalists int) {
		r := roundOf(1+max(0, finalists)%MaxFinalists, 4*MaxFinalists, 4)
		r.Kind = RoundScore
		dots, err := r.ParseSlip(typed)
		if err != nil {
			if strings.TrimSpace(err.Error()) == "" {
				t.Errorf("%q is refused without a word", typed)
			}
			return
		}
		for _, id := range dots {
			points := 0
			for _, other := range dots {
				if other == id {
					points++
				}
			}
			if points > 4 || !slices.Contains(r.Candidates, id) {
				t.Errorf("%q gives %d points to %d", typed, points, id)
			}
		}
	})
}

// FuzzParseHands reads counted hands. Whatever is refused is not repeated: it may stand
// on the wall.
func FuzzParseHands(f *testing.F) {
	for _, typed := range []string{"01340", "0 1 3 4 0", "-", "", "7 7", "٣ 1 1 1 1", "9 9 9 9 99999999999999999999", "\xff1234", "1\u20e3 1 1 1 1", "1e9 0 0 0 0"} {
		f.Add(typed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		hands, err := ParseHands(typed)
		for _, n := range hands {
			if n < 0 || n > MaxHands+1 || err != nil && n != 0 {
				t.Errorf("%q is read as %v, %v", typed, hands, err)
			}
		}
		if err == nil {
			return
		}
		for _, word := range strings.FieldsFunc(typed, func(r rune) bool { return !unicode.IsDigit(r) }) {
			if n := strings.TrimLeft(word, "0"); len(n) > 1 && strings.Contains(err.Error(), n) {
				t.Errorf("%q is repeated: %v", typed, err)
			}
		}
	})
}
