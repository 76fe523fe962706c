package session

import (
	"cmp"
	"math"
	"slices"
	"unicode/utf8"
)

// nearby goes through the candidates, shortest first, and hands each of them
// those before it that can be as much as alike to it, until it has enough.
//
// Comparing all with all is out of the question with 2,000 ideas. Two that are
// alike share so many words that one of the rarest few of either is among them
// (prefix filtering, after Bayardo's all-pairs search): only these are looked
// up, and a word that every idea has is hardly ever one of them.
func nearby(ideas []candidate, slips *slipGroups, of func(i int) (enough func(j int) bool)) {
	rare := rarestFirst(ideas, slips)
	byWord := map[int][]int{}
	byLetters := make(map[string][]int, len(ideas))
	met := make([]int, len(ideas)) // by whom an idea was met last, counted from 1
	for i := range ideas {
		next := of(i)
		meet := func(others []int, n int) bool {
			for _, j := range others {
				if met[j] == i+1 || float64(len(rare[j])) < alike*float64(n) {
					continue
				}
				if met[j] = i + 1; !next(j) {
					return false
				}
			}
			return true
		}
		n := len(rare[i])
		same := ideas[i].like.squashed
		going := same == "" || meet(byLetters[same], 0)
		for _, word := range rare[i][:prefix(n, alike)] {
			going = going && meet(byWord[word], n)
		}
		for _, word := range rare[i][:prefix(n, 2*alike/(1+alike))] {
			byWord[word] = append(byWord[word], i)
		}
		byLetters[same] = append(byLetters[same], i)
	}
}

// prefix is how many of the rarest of n words must be looked at when at least
// that share of them is in common.
func prefix(n int, share float64) int {
	const rounding = 1e-9
	return min(n, n-int(math.Ceil(share*float64(n)-rounding))+1)
}

// rarestFirst are the words of each candidate as numbers, one for all that may
// be a slip of each other, those that the fewest candidates have first.
func rarestFirst(ideas []candidate, slips *slipGroups) [][]int {
	rare := make([][]int, len(ideas))
	numbers := map[uint64]int{}
	var count []int
	for i := range ideas {
		words := ideas[i].like.words
		rare[i] = make([]int, len(words))
		for k := range words {
			slips.add(words[k])
		}
	}
	for i := range ideas {
		for k, w := range ideas[i].like.words {
			group := slips.of(w.key)
			n, ok := numbers[group]
			if !ok {
				n = len(count)
				numbers[group], count = n, append(count, 0)
			}
			count[n]++
			rare[i][k] = n
		}
	}
	for _, words := range rare {
		slices.SortFunc(words, func(a, b int) int { return cmp.Or(cmp.Compare(count[a], count[b]), cmp.Compare(a, b)) })
	}
	return rare
}

// slipGroups join the words of a meeting that may be slips of each other, and
// theirs in turn. The groups are too large rather than too small, since they
// only say who is worth comparing. The zero value has none.
type slipGroups struct {
	seen  map[string]bool
	begun map[rune][]word   // by the first letter, which is no slip
	join  map[uint64]uint64 // leads from a key towards the one that stands for the group
}

// add takes a word in, once.
func (g *slipGroups) add(w word) {
	if len(w.plain) < 4 || w.marks == 0 || g.seen[w.plain] {
		return
	}
	if g.seen == nil {
		g.seen, g.begun, g.join = map[string]bool{}, map[rune][]word{}, map[uint64]uint64{}
	}
	g.seen[w.plain] = true
	if w.turns { // numbers: no slip, and there may be many
		return
	}
	first, _ := utf8.DecodeRuneInString(w.plain)
	for i := range g.begun[first] {
		if other := &g.begun[first][i]; slipped(w, *other) > 0 {
			if a, b := g.of(w.key), g.of(other.key); a != b {
				g.join[a] = b
			}
		}
	}
	g.begun[first] = append(g.begun[first], w)
}

// of is the key that stands for a key's group.
func (g *slipGroups) of(key uint64) uint64 {
	for {
		next, ok := g.join[key]
		if !ok {
			return key
		}
		key = next
	}
}
