//go:build unix

package windowtest

import "testing"

// Cut anywhere, a text arrives whole.
func TestCharactersThatComeInPieces(t *testing.T) {
	for text, want := range map[string]int{"": 0, "a": 0, "é": 0, "a\xc3": 1, "━━": 0, "━\xe2": 1, "━\xe2\x94": 2, "🙂": 0, "\xf0\x9f\x99": 3, "no text \xff": 0} {
		if got := unfinished([]byte(text)); got != want {
			t.Errorf("%q: %d and not %d", text, got, want)
		}
	}
}
