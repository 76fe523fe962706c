package session

import (
	"slices"
	"strings"
	"unicode"
)

// FindsFault proposes that a customer's words stay at the desk: they are no
// praise, and somebody of these people is named in them. It only proposes; a
// person decides.
func FindsFault(words string, mood Mood, people []Person) (Person, bool) {
	if mood.good() {
		return Person{}, false
	}
	return NamedIn(words, people)
}

// NamedIn is the first of these people who is named in a customer's words, by one
// of their names or all.
func NamedIn(words string, people []Person) (Person, bool) {
	said := nameWords(words)
	return find(people, func(p Person) bool {
		name := nameWords(p.Name)
		return len(name) > 0 && (slices.Contains(said, name[0]) || slices.Contains(said, name[len(name)-1]) || runsIn(said, name))
	})
}

// nameWords are the words of a text as names are compared: folded, and "Bo's" is
// Bo and s.
func nameWords(text string) []string {
	return strings.FieldsFunc(Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// runsIn reports whether a name stands in a text of a script without spaces.
func runsIn(text, name []string) bool {
	const enough = 2 // characters that no chance puts together
	whole := strings.Join(name, "")
	spaceless := strings.IndexFunc(whole, func(r rune) bool { return r > unicode.MaxLatin1 }) >= 0
	return spaceless && len([]rune(whole)) >= enough && strings.Contains(strings.Join(text, ""), whole)
}
