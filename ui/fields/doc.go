// Package fields are what forms ask for in a shop's words: somebody's name, a
// day, a line of text. Room and desk ask for them alike.
package fields

import (
	"unicode"

	"flashpoint/session"
)

// Line checks a line of 1 to most characters as the domain will; field is what
// it is called in the refusal.
func Line(field string, most int) func(typed string) (echo string, err error) {
	return func(typed string) (string, error) {
		_, err := session.CleanLine(field, typed, most)
		return "", err
	}
}

// ProperName is a name as it was typed, with its first letter large: nobody
// reaches for shift in a meeting.
func ProperName(typed string) string {
	name := []rune(typed)
	if len(name) > 0 {
		name[0] = unicode.ToUpper(name[0])
	}
	return string(name)
}
