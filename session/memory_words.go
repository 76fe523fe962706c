package session

import (
	"cmp"
	"slices"
	"strings"
)

// sameWords are the remembered words that mean the same as one, or are it but for
// a slip of the keyboard.
func (m *Memory) sameWords(w word) []uint32 {
	var same []uint32
	at, _ := slices.BinarySearchFunc(m.words, w.key, func(x word, key uint64) int { return cmp.Compare(x.key, key) })
	for ; at < len(m.words) && m.words[at].key == w.key; at++ {
		same = append(same, uint32(at))
	}
	if w.marks == 0 || len(w.plain) == 0 {
		return same
	}
	for _, id := range m.beginning(w.plain[:1]) { // the first letter is no slip
		if x := &m.words[id]; x.key != w.key && mayBeSlip(w, *x) && slipped(w, *x) > 0 {
			same = append(same, id)
		}
	}
	return same
}

// beginning are the remembered words that are written so at their beginning.
func (m *Memory) beginning(plain string) []uint32 {
	from, _ := slices.BinarySearchFunc(m.begun, plain, func(id uint32, plain string) int {
		return strings.Compare(m.words[id].plain, plain)
	})
	to, _ := slices.BinarySearchFunc(m.begun[from:], plain, func(id uint32, plain string) int {
		if strings.HasPrefix(m.words[id].plain, plain) {
			return -1
		}
		return 1
	})
	return m.begun[from : from+to]
}

// between are the ideas of a word that lie in a run.
func (m *Memory) between(word, from, to uint32) []uint32 {
	having := m.having[m.from[word]:m.from[word+1]]
	begin, _ := slices.BinarySearch(having, from)
	end, _ := slices.BinarySearch(having, to)
	return having[begin:end]
}

// ideasOf is how many ideas of a run have one of these words.
func (m *Memory) ideasOf(words []uint32, from, to uint32) int {
	n := 0
	for _, w := range words {
		n += len(m.between(w, from, to))
	}
	return n
}
