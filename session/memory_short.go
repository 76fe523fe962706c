package session

import (
	"slices"
	"strings"
)

// mostShortened is how many times the words of a line an idea may have that was
// said in short: below that nobody can tell which part of it is meant.
const mostShortened = 3

// mostByChance is how many ideas may be expected to have all typed words if every
// idea drew its words by chance. Words that many ideas have must be several to
// tell one of them; of a shop's first few ideas nothing is told at all.
const mostByChance = 0.2

// short looks for an idea that is typed in fewer words than it was had in: "a
// riddle on the receipt". All that is typed is in it, at least two words, and such
// as are rare enough here to tell it from the others.
func (s *memorySearch) short() {
	if len(s.firm) == 0 || len(s.firm) > len(s.room) {
		return
	}
	least := len(s.firm)
	if s.half.plain != "" && !s.little {
		least++
	}
	from, to := s.ofSize(max(2, least), mostShortened*(len(s.firm)+1))
	if from == to {
		return
	}
	sought := s.soughtWords()
	tells, needsHalf := s.telling(sought)
	if !tells {
		return
	}
	rarest := slices.MinFunc(sought, func(a, b []uint32) int { return s.ideasOf(a, from, to) - s.ideasOf(b, from, to) })
	var having []uint32
	fewest := mostWeighed // typed words that one of them has
	for _, id := range rarest {
		for _, idea := range s.between(id, from, to) {
			if typed := s.inShort(idea, sought, needsHalf); typed > 0 {
				fewest = min(fewest, typed)
				s.offer(idea, float64(typed)/float64(s.size(idea)))
				if having = append(having, idea); len(having) > mostWeighed {
					return
				}
			}
		}
	}
	if fewest < 3 && s.several(having) {
		s.score = 0
	}
}

// several reports whether these ideas are not all the same one.
func (s *memorySearch) several(having []uint32) bool {
	if len(having) < 2 {
		return false
	}
	best := likeness{words: s.wordsOf(s.best, nil)}
	return slices.ContainsFunc(having, func(i uint32) bool {
		return best.score(likeness{words: s.wordsOf(i, s.room[:0])}) < alike
	})
}

// telling reports whether the words are rare enough to tell an idea, and whether
// only together with the one that is not certainly typed to its end.
func (s *memorySearch) telling(sought [][]uint32) (tells, needsHalf bool) {
	all := float64(len(s.ideas))
	chance := all
	for _, same := range sought {
		chance *= min(1, float64(s.ideasOf(same, 0, uint32(len(s.ideas))))/all)
	}
	switch {
	case chance == 0:
		return false, false
	case len(sought) > 1 && chance <= mostByChance:
		return true, false
	case len(s.half.plain) < 3:
		return false, false
	}
	half := append(s.sameWords(s.half), s.beginning(s.half.plain)...)
	slices.Sort(half)
	half = slices.Compact(half)
	chance *= min(1, float64(s.ideasOf(half, 0, uint32(len(s.ideas))))/all)
	return chance <= mostByChance, true
}

// inShort is how many words of an idea are typed, 0 unless it has all that is. One
// that goes on to deny it is another idea: "music in the queue", "no music".
func (s *memorySearch) inShort(idea uint32, sought [][]uint32, needsHalf bool) int {
	said := s.said[s.first[idea]:s.first[idea+1]]
	has := func(same []uint32) bool {
		return slices.ContainsFunc(same, func(id uint32) bool { return slices.Contains(said, id) })
	}
	for _, same := range sought {
		if !has(same) {
			return 0
		}
	}
	typed := len(sought)
	if s.half.plain != "" {
		whole, nearly, begun := s.halfIn(said)
		switch {
		case whole || nearly && typed > 1:
			typed++
		case needsHalf || !begun && !s.little:
			return 0
		}
	}
	if typed*mostShortened < len(said) || typed < 2 {
		return 0
	}
	for _, id := range said {
		if denyingWords()[s.words[id].plain] && !slices.ContainsFunc(s.all.words, func(w word) bool { return w.key == s.words[id].key }) {
			return 0
		}
	}
	return typed
}

// halfIn reports whether an idea has the word that is being typed: to its end, as
// good as to its end, or at least as far as it goes.
func (s *memorySearch) halfIn(said []uint32) (whole, nearly, begun bool) {
	for _, id := range said {
		w := &s.words[id]
		switch {
		case w.key == s.half.key:
			return true, true, true
		case strings.HasPrefix(w.plain, s.half.plain):
			begun = true
			nearly = nearly || float64(len(s.half.plain)) >= nearlyTyped*float64(len(w.plain))
		case len(s.half.plain) > 4 && slipped(s.half, *w) > 0:
			return true, true, true
		}
	}
	return false, nearly, begun
}
