package store

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"flashpoint/session"
)

// spoken are where a text says one of these folded names as words of their own, in
// order. "Ana's" and "Anas" say Ana, and "banana" does not. Scripts that put no
// spaces between words say it wherever it stands.
func spoken(text string, names map[string]bool) []span {
	wanted, longest := map[string]bool{}, 0
	folded := session.Fold(text)
	for name := range names {
		if name = bare(name); name != "" && strings.Contains(folded, name) {
			wanted[name] = true
			longest = max(longest, len(name))
		}
	}
	if len(wanted) == 0 {
		return nil
	}
	var found []span
	edges := wordEdges(text)
	const accents = 4 // bytes that a character may have and its folded one has not
	for i := 0; i < len(edges); i++ {
		if first, _ := utf8.DecodeRuneInString(text[edges[i]:]); !inWord(first) {
			continue
		}
		for j := i + 1; j < len(edges) && edges[j]-edges[i] <= accents*(longest+1); j++ {
			said := session.Fold(text[edges[i]:edges[j]])
			if wanted[said] || wanted[strings.TrimSuffix(said, "s")] {
				found = append(found, span{edges[i], edges[j]})
				i = j - 1
				break
			}
		}
	}
	return found
}

// bare is a folded name without what stands around its words: "jose m." is "jose m".
func bare(name string) string {
	return strings.TrimFunc(name, func(r rune) bool { return !inWord(r) })
}

// wordEdges are the places in a text at which a word begins or ends.
func wordEdges(text string) []int {
	edges := []int{0}
	before := false
	for at, r := range text {
		now := inWord(r)
		if at > 0 && (now != before || alone(r)) {
			edges = append(edges, at)
		}
		before = now
	}
	return append(edges, len(text))
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) }

// alone reports whether a character is of a script without spaces between words.
func alone(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai)
}
