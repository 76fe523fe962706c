package session

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Sought is words that are looked for in what people wrote. It looks through
// capitals, accents, letters of other alphabets that are drawn alike, and full-width
// forms: "Zoe" finds "Zoë" and "ZОЕ" with the Cyrillic О and Е.
type Sought struct{ words []SoughtWord }

// A SoughtWord is one word of a text.
type SoughtWord struct {
	Text   string // as it is written
	Folded string // as it is compared
}

// Seek looks for all words of a text, or words that begin with them, in any order.
// A character of a script without spaces is a word of its own.
func Seek(text string) Sought {
	var s Sought
	eachSoughtWord(Clean(text), func(w *soughtWord) bool {
		s.words = append(s.words, SoughtWord{w.in[w.from:w.to], string(w.folded)})
		return true
	})
	return s
}

// Words are what is looked for; none for a text without a word.
func (s Sought) Words() []SoughtWord { return s.words }

// In reports whether all of it is in a text. No words are in every text.
func (s Sought) In(text string) bool {
	if len(s.words) == 0 {
		return true
	}
	found, left := make([]bool, len(s.words)), len(s.words)
	eachSoughtWord(text, func(w *soughtWord) bool {
		for i := range s.words {
			if !found[i] && strings.HasPrefix(string(w.folded), s.words[i].Folded) {
				found[i] = true
				left--
			}
		}
		return left > 0
	})
	return left == 0
}

// Marks are which bytes of a text are what is looked for: from, to; in order, apart,
// and never half a character.
func (s Sought) Marks(text string) (marks [][2]int) {
	eachSoughtWord(text, func(w *soughtWord) bool {
		longest := 0
		for i := range s.words {
			if sought := s.words[i].Folded; len(sought) > longest && strings.HasPrefix(string(w.folded), sought) {
				longest = len(sought)
			}
		}
		if longest == 0 {
			return true
		}
		mark := [2]int{w.from, w.ends[longest-1]}
		if n := len(marks); n > 0 && marks[n-1][1] == mark[0] { // characters that stand together
			marks[n-1][1] = mark[1]
		} else {
			marks = append(marks, mark)
		}
		return true
	})
	return marks
}

// SoughtForms are the words of a text that an index of its plain words would not
// find in the form in which [Sought] compares them: those that are not all ASCII.
func SoughtForms(text string) (forms []string) {
	if isASCII(text) {
		return nil
	}
	eachSoughtWord(text, func(w *soughtWord) bool {
		if !isASCII(w.in[w.from:w.to]) {
			forms = append(forms, string(w.folded))
		}
		return true
	})
	return forms
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// A soughtWord is a word where it stands.
type soughtWord struct {
	in       string
	from, to int
	folded   []byte
	ends     []int // for each byte of folded, where the character that made it ends
}

// eachSoughtWord calls do for every word of a text until it answers false. A word
// is letters, numbers and their marks.
func eachSoughtWord(text string, do func(*soughtWord) bool) {
	w := soughtWord{in: text}
	latin, single := false, false // what the character before was
	flush := func(at int) bool {
		w.to = at
		more := len(w.folded) == 0 || do(&w)
		w.folded, w.ends = w.folded[:0], w.ends[:0]
		return more
	}
	for at, r := range text {
		end := at + utf8.RuneLen(max(r, 0))
		if r == utf8.RuneError {
			_, n := utf8.DecodeRuneInString(text[at:])
			end = at + n
		}
		mark := r >= utf8.RuneSelf && unicode.Is(unicode.M, r)
		if mark && len(w.folded) > 0 {
			if latin && unicode.Is(unicode.Mn, r) { // an accent typed as a character of its own
				w.ends[len(w.ends)-1] = end
				continue
			}
			w.add(string(r), end)
			continue
		}
		if unicode.Is(unicode.Cf, r) && len(w.folded) > 0 { // a joiner shows nothing
			continue
		}
		if mark || !unicode.IsLetter(r) && !unicode.IsNumber(r) {
			if !flush(at) {
				return
			}
			continue
		}
		alone := spaceless(r)
		if (alone || single) && len(w.folded) > 0 && !flush(at) {
			return
		}
		if len(w.folded) == 0 {
			w.from = at
		}
		w.add(soughtLetter(r), end)
		latin, single = r < utf8.RuneSelf || unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic), alone
	}
	flush(len(text))
}

func (w *soughtWord) add(folded string, end int) {
	w.folded = append(w.folded, folded...)
	for range len(folded) {
		w.ends = append(w.ends, end)
	}
}

// soughtLetter is a letter as it is compared: what Fold and skeleton make of it, and
// Greek and Cyrillic letters without their accents.
func soughtLetter(r rune) string {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return asciiLetters[r : r+1]
	}
	const fullFirst, fullLast, fullToNarrow = '！', '～', '！' - '!'
	if fullFirst <= r && r <= fullLast {
		r -= fullToNarrow
	}
	r = unicode.ToLower(r)
	if plain, ok := plainLetters()[r]; ok {
		return plain
	}
	if at := strings.IndexRune(accented, r); at >= 0 {
		r = []rune(unaccented)[len([]rune(accented[:at]))]
	}
	if like, ok := drawn()[r]; ok {
		return like
	}
	return string(r)
}

const (
	accented   = "άέήίόύώϊϋΐΰςйѝѐ"
	unaccented = "αεηιουωιυιυσиие"
)

// asciiLetters are the first 128 characters, so that a letter is a piece of it and
// no garbage.
var asciiLetters = func() string {
	all := make([]byte, utf8.RuneSelf)
	for i := range all {
		all[i] = byte(i)
	}
	return string(all)
}()
