package spreadsheet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Guard is a text as it may stand in a CSV file: an apostrophe comes before one
// that a spreadsheet would take for a formula, which begins with = + - @, a tab
// or a line break, also after spaces or in full-width form. A text that has the
// apostrophe already gets one more, so that [Unguard] gives back every text as
// it was.
func Guard(text string) string {
	if formula(strings.TrimLeft(text, "'")) {
		return "'" + text
	}
	return text
}

// Unguard takes off the apostrophe that [Guard] put on. Other texts stay as
// they are: "'t Hof" begins with its own.
func Unguard(text string) string {
	if rest, ok := strings.CutPrefix(text, "'"); ok && formula(strings.TrimLeft(rest, "'")) {
		return rest
	}
	return text
}

// formula reports whether a spreadsheet may see more than text.
func formula(text string) bool {
	for _, r := range text {
		switch r {
		case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠':
			return true
		}
		if !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r) {
			return false
		}
	}
	return false
}

// printable is a text without control characters, but for tabs, and without what
// is not UTF-8 or not allowed in XML. Every line break becomes one line feed.
func printable(text string) string {
	text = strings.ToValidUTF8(text, string(utf8.RuneError))
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return '\n'
		case r == '\t' || r == '\n':
			return r
		case unicode.IsControl(r), r == 0xFFFE, r == 0xFFFF, r == '\uFEFF':
			return -1
		}
		return r
	}, text)
}
