package kit

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// FuzzPastedLines takes in whatever somebody pastes. Each line is one line, and nothing
// in it commands the terminal.
func FuzzPastedLines(f *testing.F) {
	for _, text := range []string{"", "- a\r\n- b", "a\rb\n\nc", "\x1b[31mred\x1b[m \x1b]0;x\x07", "\x9b2Ja", "\x1bP\x1b\\", "\xff\xc3(", "a\u2028b\u202ec", "\u0600١", "\u200bx\ufeff", "\t\v\f\u0085"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, line := range PastedLines(text) {
			if line == "" || line != strings.TrimSpace(line) || !utf8.ValidString(line) || strings.ContainsFunc(line, func(r rune) bool { return unicode.IsControl(r) || invisible(r) }) {
				t.Errorf("%q gives the line %q", text, line)
			}
			if again := Clean(line); again != line {
				t.Errorf("%q is cleaned once more to %q", line, again)
			}
		}
	})
}
