package kit

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"

	"flashpoint/ui/cells"
)

// Clean makes text from outside safe to keep and to draw on one line: escape
// sequences, control characters and marks that turn the direction of reading
// are dropped; tabs and line breaks become spaces.
func Clean(s string) string {
	if cells.ASCII(s) {
		return s
	}
	s = ansi.Strip(strings.ToValidUTF8(breaks(s), ""))
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || invisible(r) {
			return -1
		}
		return r
	}, s)
}

// breaks turns what would start a new line or jump into a space, before
// [ansi.Strip] drops it and joins two words.
func breaks(s string) string {
	s = strings.ReplaceAll(s, "\r\n", " ")
	return strings.Map(func(r rune) rune {
		switch r {
		case '\t', '\n', '\r', '\v', '\f', 0x85, 0x2028, 0x2029:
			return ' '
		}
		return r
	}, s)
}

// invisible tells characters that change how others are read without being
// seen. The joiners (200C, 200D) stay: emoji and several scripts need them.
func invisible(r rune) bool {
	switch {
	case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069: // direction overrides and isolates
		return true
	case r == 0x200B, r == 0x200E, r == 0x200F, r == 0x061C, r == 0xFEFF, r == unicode.ReplacementChar:
		return true
	}
	// Signs over the number that follows, in Arabic and Syriac: they swallow the
	// cell of any other character, so a line would come out too short.
	return unicode.Is(unicode.Prepended_Concatenation_Mark, r)
}

// PastedLines cleans what was pasted and splits it into its lines, leaving out
// empty ones.
func PastedLines(content string) []string {
	content = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n").Replace(content)
	var lines []string
	for line := range strings.SplitSeq(content, "\n") {
		if line = strings.TrimSpace(Clean(line)); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// Fold is s without what people don't type when they search: upper case and
// accents ("José" and "jose" fold to the same).
func Fold(s string) string {
	if cells.ASCII(s) {
		return strings.ToLower(s)
	}
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		switch r = unicode.ToLower(r); {
		case unicode.Is(unicode.Mn, r):
		case r == 'ß':
			b.WriteString("ss")
		case r == 'ø':
			b.WriteByte('o')
		case r == 'ł':
			b.WriteByte('l')
		case r == 'đ':
			b.WriteByte('d')
		case r == 'ı':
			b.WriteByte('i')
		case r == 'æ':
			b.WriteString("ae")
		case r == 'œ':
			b.WriteString("oe")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
