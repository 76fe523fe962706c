package session

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Like finds the earlier idea that somebody types again, perhaps not to the end:
// through capitals, accents, letters that are drawn alike, slips of the keyboard,
// the order and the endings of words, and words that mean the same in a shop. It
// speaks once most of the idea is typed, or all of what is typed is in an idea and
// rare enough to tell it from the others; and rather not at all than wrongly. Of
// several that are equally alike it gives one that was promoted, else the latest.
//
// What is typed has no names and no tag in it: give it [IdeaLine.Text].
func (m *Memory) Like(typed string) (Remembered, bool) {
	if m.Len() == 0 {
		return Remembered{}, false
	}
	s := m.search(typed)
	s.whole()
	s.likely()
	if s.score == 0 {
		s.short()
	}
	if s.score == 0 {
		return Remembered{}, false
	}
	return m.ideas[s.best], true
}

// A memorySearch is one question to a Memory.
type memorySearch struct {
	*Memory
	squashed string
	all      likeness // as if the last word were typed to its end
	firm     []word   // without the last word
	half     word     // the last word; plain is "" when it is certainly typed to its end
	little   bool     // it may become one that says little: "th"

	sought [][]uint32 // see soughtWords

	best  uint32
	score float64 // 0 for nothing found
	room  [16]word
}

// search reads what is typed. The last word may be half a word unless something
// stands behind it.
func (m *Memory) search(typed string) *memorySearch {
	read := skeleton(typed)
	s := &memorySearch{Memory: m, all: prepare(typed)}
	s.squashed, s.all.squashed = s.all.squashed, ""
	s.firm = s.all.words
	if begin := lastWord(read); begin < len(read) && !stopWords()[read[begin:]] {
		s.half = wordsOf(read[begin:])[0]
		s.little = !turningWords()[s.half.plain] && beginsStopWord(s.half.plain)
		if s.firm = nil; strings.TrimSpace(read[:begin]) != "" {
			s.firm = prepare(read[:begin]).words
		}
	}
	return s
}

// lastWord is where the last word begins that may go on: one of letters alone, in
// writing that puts spaces between words.
func lastWord(read string) int {
	begin := strings.LastIndexFunc(read, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r)
	})
	if begin < 0 {
		begin = 0
	} else {
		_, n := utf8.DecodeRuneInString(read[begin:])
		begin += n
	}
	if strings.ContainsFunc(read[begin:], func(r rune) bool { return unicode.IsDigit(r) || spaceless(r) }) {
		return len(read)
	}
	return begin
}

// beginsStopWord reports whether a stop word is written so at its beginning.
func beginsStopWord(plain string) bool {
	for w := range stopWords() {
		if strings.HasPrefix(w, plain) {
			return true
		}
	}
	return false
}

// whole looks for an idea that is the same but for what stands between letters.
func (s *memorySearch) whole() {
	if s.squashed == "" {
		return
	}
	sum := keyOf(s.squashed)
	i, _ := slices.BinarySearchFunc(s.squeeze, sum, func(x squeezed, sum uint64) int { return cmp.Compare(x.sum, sum) })
	for _, x := range s.squeeze[i:min(i+mostWeighed, len(s.squeeze))] {
		if x.sum != sum {
			return
		}
		s.offer(x.idea, 1)
	}
}

// mostWeighed is how many ideas are weighed for one question. It is reached only
// where a shop had nearly the same idea thousands of times.
const mostWeighed = 2000

// likely weighs the ideas that share enough words with what is typed. Whatever
// the last word becomes, an idea that is like it has all but a few of the others,
// and so one of the rarest few of them: only the ideas of those are looked up.
func (s *memorySearch) likely() {
	n := len(s.firm)
	if n == 0 {
		return
	}
	const rounding = 1e-9
	typed := n
	if s.half.plain != "" {
		typed++
	}
	shared := max(1, int(math.Ceil(alike*float64(typed)-float64(typed-n)-rounding)))
	least, most := int(math.Ceil(alike*float64(n)-rounding)), int(float64(typed)/alike+rounding)
	from, to := s.ofSize(max(2, least), most)
	if from == to {
		return
	}
	is := make([]bool, len(s.words)) // the words that are typed, or a slip away
	var lists [][]uint32             // for each typed word the ideas that have it
	sought := slices.Clone(s.soughtWords())
	for _, same := range sought {
		for _, id := range same {
			is[id] = true
		}
	}
	slices.SortFunc(sought, func(a, b []uint32) int { return s.ideasOf(a, from, to) - s.ideasOf(b, from, to) })
	for _, same := range sought[:n-shared+1] {
		for _, id := range same {
			lists = append(lists, s.between(id, from, to))
		}
	}
	s.begin(is)
	s.weighAll(lists, is)
}

// soughtWords are for each word that is typed to its end those that are it.
func (s *memorySearch) soughtWords() [][]uint32 {
	if s.sought == nil {
		for _, w := range s.firm {
			s.sought = append(s.sought, s.sameWords(w))
		}
	}
	return s.sought
}

// begin marks the words that may become of the half-typed one.
func (s *memorySearch) begin(is []bool) {
	if s.half.plain == "" {
		return
	}
	for _, id := range s.sameWords(s.half) {
		is[id] = true
	}
	for _, id := range s.beginning(s.half.plain) {
		is[id] = true
	}
}

func (s *memorySearch) weighAll(lists [][]uint32, is []bool) {
	weighed := 0
	for _, list := range lists {
		for _, idea := range list {
			there := 0
			said := s.said[s.first[idea]:s.first[idea+1]]
			for _, id := range said {
				if is[id] {
					there++
				}
			}
			if float64(there) < alike*float64(len(said)) {
				continue
			}
			if weighed++; weighed > mostWeighed {
				return
			}
			if score := s.weigh(idea); score >= alike {
				s.offer(idea, score)
			}
		}
	}
}

// nearlyTyped is the part of a word from which it is as good as typed.
const nearlyTyped = 2. / 3

// weigh says how much an idea is like what is typed. A half-typed word counts as
// much as there is of it, and never against an idea that has one which begins so.
func (s *memorySearch) weigh(idea uint32) float64 {
	words := s.wordsOf(idea, s.room[:0])
	score := s.all.score(likeness{words: words})
	if s.half.plain == "" {
		return score
	}
	if s.little {
		score = max(score, likeness{words: s.firm}.score(likeness{words: words}))
	}
	for i, w := range words {
		if len(w.plain) <= len(s.half.plain) || !strings.HasPrefix(w.plain, s.half.plain) {
			continue
		}
		score = max(score, likeness{words: s.firm}.score(likeness{words: words}))
		part := float64(len(s.half.plain)) / float64(len(w.plain))
		if part >= nearlyTyped {
			part = 1
		}
		return max(score, compared(s.firm, slices.Concat(words[:i], words[i+1:]), part))
	}
	return score
}

// offer keeps an idea that is better than the one before.
func (s *memorySearch) offer(idea uint32, score float64) {
	now, best := &s.ideas[idea], &s.ideas[s.best]
	switch {
	case score < s.score:
		return
	case score > s.score:
	case (now.Status != "") != (best.Status != ""):
		if now.Status == "" {
			return
		}
	case !now.At.After(best.At):
		return
	}
	s.best, s.score = idea, score
}
