package kit

import (
	"slices"
	"strings"
	"unicode"
)

// Complete looks for a name being typed: what stands between the last trigger
// before pos and pos. A name matches when the word is how it, or one of its
// later parts, begins; case and accents don't matter. pos counts characters
// (runes) of value.
//
// ok is false when no name is being typed there. It is true without options
// when a single word is typed that no name begins with: perhaps a new name.
func Complete(value string, pos int, trigger rune, names []string) (word string, options []string, ok bool) {
	runes := []rune(value)
	pos = max(min(pos, len(runes)), 0)
	at := triggerBefore(runes, pos, trigger)
	if at < 0 {
		return "", nil, false
	}
	word = string(runes[at+1 : pos])
	folded := Fold(word)
	for _, name := range names {
		if partBegins(Fold(name), folded) {
			options = append(options, name)
		}
	}
	if len(options) == 0 && strings.Contains(word, " ") {
		return "", nil, false
	}
	return word, options, true
}

// Apply puts option in the place of the word that [Complete] found, with a
// space after it, and returns the new value and cursor, in characters. Without
// a trigger before pos nothing changes.
func Apply(value string, pos int, trigger rune, option string) (newValue string, newPos int) {
	runes := []rune(value)
	pos = max(min(pos, len(runes)), 0)
	at := triggerBefore(runes, pos, trigger)
	if at < 0 {
		return value, pos
	}
	rest := runes[pos:]
	if len(rest) > 0 && rest[0] == ' ' {
		rest = rest[1:]
	}
	head := slices.Concat(runes[:at+1], []rune(option), []rune{' '})
	return string(slices.Concat(head, rest)), len(head)
}

// triggerBefore is the index of the last trigger before pos, -1 for none. One
// in the middle of a word, as in an address, is none.
func triggerBefore(runes []rune, pos int, trigger rune) int {
	for i := pos - 1; i >= 0; i-- {
		if runes[i] != trigger {
			continue
		}
		if i > 0 && (unicode.IsLetter(runes[i-1]) || unicode.IsDigit(runes[i-1])) {
			return -1
		}
		return i
	}
	return -1
}

func partBegins(name, word string) bool {
	for {
		if strings.HasPrefix(name, word) {
			return true
		}
		i := strings.IndexAny(name, " -")
		if i < 0 {
			return false
		}
		name = name[i+1:]
	}
}
