package session

import (
	"cmp"
	"slices"
	"strings"
)

// A memoryBuilder collects ideas until a Memory is made of them. Every word is
// kept once: a shop says the same few thousand again and again.
type memoryBuilder struct {
	ideas []draftOf
	said  []uint32           // the words of all of them, one idea after the other
	known map[wordKey]uint32 // the place of a word in words
	words []word
	names map[string]string // maps, steps and people, each kept once
}

type wordKey struct {
	key   uint64
	plain string
}

// draftOf is an idea with its words, as the builder numbers them. The idea itself
// stays where it is: of a hundred thousand a copy is as large as all the rest.
type draftOf struct {
	of       *Remembered
	from, to uint32 // its words in said
	sum      uint64 // 0 for none
}

func (d *draftOf) size() int { return int(d.to - d.from) }

func (b *memoryBuilder) add(r *Remembered) {
	like := prepare(r.Text)
	d := draftOf{of: r, from: uint32(len(b.said))}
	for _, w := range like.words {
		b.said = append(b.said, b.word(w))
	}
	d.to = uint32(len(b.said))
	if like.squashed != "" {
		d.sum = keyOf(like.squashed)
	}
	b.ideas = append(b.ideas, d)
}

func (b *memoryBuilder) once(name string) string {
	if same, ok := b.names[name]; ok {
		return same
	}
	b.names[name] = name
	return name
}

func (b *memoryBuilder) word(w word) uint32 {
	n, ok := b.known[wordKey{w.key, w.plain}]
	if !ok {
		n = uint32(len(b.words))
		w.plain = strings.Clone(w.plain) // not to keep the whole text for it
		b.words = append(b.words, w)
		b.known[wordKey{w.key, w.plain}] = n
	}
	return n
}

func (b *memoryBuilder) memory() *Memory {
	slices.SortStableFunc(b.ideas, func(x, y draftOf) int {
		return cmp.Or(cmp.Compare(x.size(), y.size()), y.of.At.Compare(x.of.At))
	})
	m := &Memory{words: slices.Clone(b.words)}
	place := sortWords(m.words)
	m.begun = byLetters(m.words)
	m.ideas, m.first = make([]Remembered, len(b.ideas)), make([]uint32, 1, len(b.ideas)+1)
	m.said = make([]uint32, 0, len(b.said))
	for i := range b.ideas {
		d, x := &b.ideas[i], &m.ideas[i]
		*x = *d.of
		for _, name := range []*string{&x.Map, &x.Step, &x.Whose} {
			*name = b.once(*name)
		}
		begin := len(m.said)
		for _, w := range b.said[d.from:d.to] {
			m.said = append(m.said, place[w])
		}
		slices.Sort(m.said[begin:])
		m.first = append(m.first, uint32(len(m.said)))
		if d.sum != 0 {
			m.squeeze = append(m.squeeze, squeezed{d.sum, uint32(i)})
		}
	}
	slices.SortFunc(m.squeeze, func(x, y squeezed) int { return cmp.Or(cmp.Compare(x.sum, y.sum), cmp.Compare(x.idea, y.idea)) })
	m.squeeze = slices.Clip(m.squeeze)
	m.invert()
	m.line()
	m.number()
	return m
}

// line puts the ideas of each map that wait in order.
func (m *Memory) line() {
	m.waiting = map[string][]uint32{}
	folds := map[string]string{} // of the maps, each folded once
	for i := range m.ideas {
		x := &m.ideas[i]
		if !x.Waits() {
			continue
		}
		fold, known := folds[x.Map]
		if !known {
			fold = Fold(x.Map)
			folds[x.Map] = fold
		}
		m.waiting[fold] = append(m.waiting[fold], uint32(i))
	}
	for _, line := range m.waiting {
		slices.SortFunc(line, func(i, j uint32) int {
			x, y := &m.ideas[i], &m.ideas[j]
			return cmp.Or(y.At.Compare(x.At), y.Session.Compare(x.Session), cmp.Compare(y.Idea, x.Idea))
		})
	}
}

// number puts the ideas in order of their meetings and numbers.
func (m *Memory) number() {
	m.by = make([]uint32, len(m.ideas))
	for i := range m.by {
		m.by[i] = uint32(i)
	}
	slices.SortFunc(m.by, func(i, j uint32) int {
		x, y := &m.ideas[i], &m.ideas[j]
		return cmp.Or(x.Session.Compare(y.Session), cmp.Compare(x.Idea, y.Idea))
	})
}

// sortWords sorts words by their keys and says where each went.
func sortWords(words []word) (place []uint32) {
	order := make([]uint32, len(words))
	for i := range order {
		order[i] = uint32(i)
	}
	was := slices.Clone(words)
	slices.SortFunc(order, func(i, j uint32) int {
		return cmp.Or(cmp.Compare(was[i].key, was[j].key), cmp.Compare(was[i].plain, was[j].plain))
	})
	place = make([]uint32, len(words))
	for to, from := range order {
		words[to], place[from] = was[from], uint32(to)
	}
	return place
}

// byLetters are words in the order of the alphabet.
func byLetters(words []word) []uint32 {
	order := make([]uint32, len(words))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(i, j uint32) int { return cmp.Compare(words[i].plain, words[j].plain) })
	return order
}

// invert lists the ideas of every word.
func (m *Memory) invert() {
	m.from = make([]uint32, len(m.words)+1)
	for _, w := range m.said {
		m.from[w+1]++
	}
	for w := range m.words {
		m.from[w+1] += m.from[w]
	}
	m.having = make([]uint32, len(m.said))
	next := slices.Clone(m.from)
	for i := range m.ideas {
		for _, w := range m.said[m.first[i]:m.first[i+1]] {
			m.having[next[w]] = uint32(i)
			next[w]++
		}
	}
}
