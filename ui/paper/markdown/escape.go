package markdown

import (
	"strings"

	"flashpoint/session"
)

// special are the characters that mean something within a line: to CommonMark,
// to GitHub's tables and lines through, and "$" to those who set formulas.
const special = "\\`*_{}[]<>&#|~$"

// escape is a line of text in which nothing means anything.
func escape(text string) string {
	text = session.Clean(text)
	var b strings.Builder
	marker := markerAt(text)
	for i := range len(text) {
		if i == marker || strings.IndexByte(special, text[i]) >= 0 || linked(text, i) {
			b.WriteByte('\\')
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

// markerAt is where a line has the sign that would begin a list, a rule or an
// underline: "- ", "---", "12. ", "12) "; -1 for nowhere. Signs that are escaped
// anyway don't count, nor does a number such as -1.7.
func markerAt(line string) int {
	digits := 0
	for digits < len(line) && line[digits] >= '0' && line[digits] <= '9' {
		digits++
	}
	if digits == len(line) {
		return -1
	}
	sign, last := line[digits], digits+1 == len(line)
	spaced := last || line[digits+1] == ' '
	switch {
	case digits > 0 && spaced && (sign == '.' || sign == ')'),
		digits == 0 && spaced && strings.IndexByte("-+:", sign) >= 0,
		digits == 0 && (sign == '=' || strings.HasPrefix(line, "--")):
		return digits
	}
	return -1
}

// linked reports whether the character there would make GitHub's link of an
// address: with its underscores escaped, that would lead elsewhere.
func linked(text string, i int) bool {
	switch text[i] {
	case ':':
		return strings.HasPrefix(text[i:], "://")
	case '.':
		return i >= 3 && strings.EqualFold(text[i-3:i], "www")
	case '@':
		return true
	}
	return false
}
