package session

import (
	"cmp"
	"slices"
	"strings"
)

// A likeness is a text made ready to be compared with many others.
type likeness struct {
	squashed string // the letters alone: "check-in" and "check in" are one; "" with a number
	words    []word // the content words, each once, by their keys
}

// alike is the score from which two texts are worth the question whether they
// are the same idea. A wrong question in front of eight people costs more than
// one that was not asked, so it is high; a table of pairs in the tests keeps it.
const alike = 0.75

// prepare makes a text ready to be compared. It looks through capitals and
// accents, letters that are drawn alike, punctuation, the order of words, stop
// words, the endings -s, -ing and -ed, and words that mean the same in a shop.
func prepare(text string) likeness {
	read := skeleton(text)
	words := wordsOf(read)
	slices.SortFunc(words, func(a, b word) int { return cmp.Compare(a.key, b.key) })
	words = slices.CompactFunc(words, func(a, b word) bool { return a.key == b.key })
	return likeness{squashed: squash(read), words: words}
}

// squash takes out spaces, hyphens and what else stands between words. It
// leaves texts with numbers alone: 1.5 is not 15.
func squash(read string) string {
	if strings.ContainsAny(read, "0123456789") {
		return ""
	}
	return strings.Map(func(r rune) rune {
		if r <= '~' && (r < 'a' || r > 'z') && r != '%' {
			return -1
		}
		return r
	}, read)
}

// score says how much of what two texts say together is said by both, from 0,
// nothing, to 1, everything: the words in common over all their words. A word
// with a slip of the keyboard counts nearly as one in common. It counts against
// them when each says something that the other does not, as then one thing may
// stand in the other's place ("for children", "for dogs"); and much so when one
// has a word that turns the sense ("no", "before", a number).
//
// It is the same in both directions, and cheap: most texts that have little in
// common are told apart by their number of words.
func (l likeness) score(m likeness) float64 {
	if l.squashed == m.squashed && l.squashed != "" {
		return 1
	}
	if l.squashed > m.squashed { // the same in both directions, slips too
		l, m = m, l
	}
	a, b := l.words, m.words
	same, few, many := common(a, b), min(len(a), len(b)), max(len(a), len(b))
	if few == 0 {
		return 0
	}
	// More slips than words that are right make another text.
	if float64(few) < alike*float64(many) || few-same > max(1, same) {
		return float64(same) / float64(few+many-same)
	}
	return compared(a, b, 0)
}

// common is how many words two lists share.
func common(a, b []word) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch c := cmp.Compare(a[i].key, b[j].key); {
		case c < 0:
			i++
		case c > 0:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// compared is the score of two lists of about the same length. Each may have one
// word more that is not in its list: half is how much of that one is common to
// both, 0 for no such word.
func compared(a, b []word, half float64) float64 {
	var room [2][8]word
	onlyA, onlyB := room[0][:0], room[1][:0]
	same := 0
	for i, j := 0, 0; i < len(a) || j < len(b); {
		switch {
		case j == len(b) || i < len(a) && a[i].key < b[j].key:
			onlyA, i = append(onlyA, a[i]), i+1
		case i == len(a) || a[i].key > b[j].key:
			onlyB, j = append(onlyB, b[j]), j+1
		default:
			same, i, j = same+1, i+1, j+1
		}
	}
	onlyA, onlyB, inCommon := withoutSlips(onlyA, onlyB, float64(same)+half)
	all := float64(len(a)+len(b)) - inCommon
	if half > 0 {
		all += 2
	}
	score := inCommon / (all + float64(min(len(onlyA), len(onlyB)))/2)
	turns := func(w word) bool { return w.turns }
	if slices.ContainsFunc(onlyA, turns) || slices.ContainsFunc(onlyB, turns) {
		score /= 2
	}
	return score
}

// withoutSlips takes the words out that are the same but for a slip, and adds
// to what is in common.
func withoutSlips(a, b []word, inCommon float64) ([]word, []word, float64) {
	a = slices.DeleteFunc(a, func(x word) bool {
		for j, y := range b {
			if there := slipped(x, y); there > 0 {
				b = slices.Delete(b, j, j+1)
				inCommon += there
				return true
			}
		}
		return false
	})
	return a, b, inCommon
}

// Alike reports whether two texts say so much the same that it is worth asking
// whether they mean one thing.
func Alike(a, b string) bool { return prepare(a).score(prepare(b)) >= alike }
