package main

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// tell writes a sentence for people that may name files: see harmless.
func tell(w io.Writer, format string, args ...any) error {
	_, err := io.WriteString(w, harmless(fmt.Sprintf(format, args...)))
	return err
}

// harmless is a text that a terminal only draws. The name of a file may hold whatever
// somebody gave it, also what would move the cursor, colour the window or turn the
// reading direction.
func harmless(text string) string {
	return strings.Map(func(r rune) rune {
		if r != '\n' && r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) {
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(text, string(utf8.RuneError)))
}
