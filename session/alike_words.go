package session

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A word is one word of a text as it is compared.
type word struct {
	key   uint64 // of the stem, one for all words that mean the same
	plain string // as it was typed, for slips of the keyboard
	marks uint64 // a bit for each letter of plain, to rule a slip out quickly
	turns bool   // makes another idea of the same words: a no, an after, a number
}

// wordsOf are the content words of a skeleton, in the order they were typed. A
// text that has nothing but stop words keeps those, and one without any word
// its signs, such as emoji.
func wordsOf(skeleton string) []word {
	content := make([]word, 0, 1+strings.Count(skeleton, " "))
	var little []word // the stop words
	split(skeleton, func(said string, whole bool) {
		w := word{key: keyOf(meaning(said)), plain: said}
		if whole {
			said = zeroAndOne(said)
			w = word{key: keyOf(meaning(stem(said))), plain: said, marks: lettersOf(said)}
		}
		w.turns = turningWords()[said] || strings.ContainsAny(said, "0123456789%")
		if stopWords()[said] {
			little = append(little, w)
		} else {
			content = append(content, w)
		}
	})
	if len(content) > 0 {
		return content
	}
	if len(little) == 0 {
		for _, r := range skeleton {
			if r != ' ' && !unicode.IsPunct(r) {
				content = append(content, word{key: keyOf(string(r))})
			}
		}
		return content
	}
	return little
}

// split hands over the words of a skeleton; a sign for money or per cent is
// one. Of writing without spaces (Chinese, Japanese, Thai) it hands over every
// two characters that stand together, and whole is false.
func split(skeleton string, found func(said string, whole bool)) {
	start, before := -1, -1 // of a run of letters, and of the latest character in it
	unspaced := false
	end := func(at int) {
		if start >= 0 && (!unspaced || before == start) {
			found(skeleton[start:at], !unspaced)
		}
		start = -1
	}
	for at, r := range skeleton {
		next := at + utf8.RuneLen(r)
		mark := unicode.Is(unicode.M, r)
		switch {
		case r == '%' || unicode.Is(unicode.Sc, r):
			end(at)
			found(skeleton[at:next], false)
		case mark || unicode.IsLetter(r) || unicode.IsDigit(r):
			is := spaceless(r)
			if start >= 0 && !mark && is != unspaced {
				end(at)
			}
			if start < 0 {
				start, unspaced = at, is
			} else if unspaced {
				found(skeleton[before:next], false)
			}
			before = at
		default:
			end(at)
		}
	}
	end(len(skeleton))
}

// spaceless reports letters of writing that puts no spaces between words.
func spaceless(r rune) bool {
	return r > 0x0E00 && (r == 'ー' || unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar))
}

// stem takes the commonest English endings off: plural, -ing and -ed. It is
// light on purpose; a word it leaves alone is missed, a word it cuts too short
// is taken for another.
func stem(w string) string {
	n := len(w)
	switch {
	case n < 4 || w[n-1] > 'z' || w[n-1] < 'a':
	case strings.HasSuffix(w, "ies"), strings.HasSuffix(w, "ied"):
		w = w[:n-2]
	case hasAny(w, "xes", "shes", "ches"):
		w = w[:n-2]
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
		w = w[:n-1]
	}
	if cut, ok := verb(w, "ing"); ok {
		w = cut
	} else if cut, ok := verb(w, "ed"); ok {
		w = cut
	}
	n = len(w)
	switch {
	case n >= 3 && w[n-1] == 'y' && !vowel(w[n-2]): // berry, berries
		return w[:n-1] + "i"
	case n >= 5 && w[n-1] == 'e' && w[n-2] != 'e': // smile, smiling; but not care, which is no car
		w, n = w[:n-1], n-1
	}
	if n >= 3 && w[n-1] == w[n-2] && !vowel(w[n-1]) { // chat, chatting
		return w[:n-1]
	}
	return w
}

func hasAny(w string, endings ...string) bool {
	return slices.ContainsFunc(endings, func(e string) bool { return strings.HasSuffix(w, e) })
}

// verb takes -ing or -ed off where a word is left; "waving" comes to "wave".
func verb(w, ending string) (string, bool) {
	cut, ok := strings.CutSuffix(w, ending)
	n := len(cut)
	if !ok || n < 3 || !strings.ContainsAny(cut, "aeiouy") {
		return w, false
	}
	if n == 3 && !vowel(cut[0]) && vowel(cut[1]) && !vowel(cut[2]) && strings.IndexByte("wxy", cut[2]) < 0 {
		return cut + "e", true
	}
	return cut, true
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

// keyOf is the FNV-1a sum of a stem: comparing sums is faster than words, and
// two stems of one sum are far rarer than a wrong guess.
func keyOf(stem string) uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	sum := uint64(offset)
	for i := range len(stem) {
		sum = (sum ^ uint64(stem[i])) * prime
	}
	return sum
}

// meaning is the stem that stands for all words of a shop that mean the same.
func meaning(stem string) string {
	if same, ok := synonyms()[stem]; ok {
		return same
	}
	return stem
}

// setOf makes a set of lists of words.
func setOf(lists ...string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		set := map[string]bool{}
		for _, list := range lists {
			for w := range strings.FieldsSeq(list) {
				set[w] = true
			}
		}
		return set
	})
}
