package kit

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentence is text as people write a sentence: it begins with a capital letter
// and ends with a full stop, unless it ends in a way of its own ("!", "…", a stop
// within closing quotation marks or brackets). A text in quotation marks at the
// beginning stays as somebody typed it.
func Sentence(text string) string {
	text = strings.TrimSpace(text)
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	text = string(unicode.ToTitle(first)) + text[size:]
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "”’\"')"))
	if strings.ContainsRune(".!?…", last) {
		return text
	}
	return text + "."
}
