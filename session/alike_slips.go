package session

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// longestSlip is the longest word, in letters, in which slips are looked for.
const longestSlip = 32

// lettersOf has a bit for each letter of a word.
func lettersOf(w string) (set uint64) {
	for _, r := range w {
		set |= 1 << (uint32(r) % 64)
	}
	return set
}

// slipped is how much of a word is still there when a is b with a slip of the
// keyboard: a letter wrong, missing, too many, or two letters the wrong way
// round. One slip may be in words of 4 to 7 letters, two in longer ones; 0 says
// that they are two words. The first letter is hardly ever the wrong one, and
// numbers are never a slip.
func slipped(a, b word) float64 {
	if !mayBeSlip(a, b) {
		return 0
	}
	n := min(utf8.RuneCountInString(a.plain), utf8.RuneCountInString(b.plain))
	allowed := slipsAllowed(n)
	if allowed == 0 || strings.ContainsAny(a.plain+b.plain, "0123456789") || realWords()[a.plain] && realWords()[b.plain] {
		return 0
	}
	if d := slips(a.plain, b.plain); d <= allowed {
		return 1 - float64(d)/float64(n)
	}
	return 0
}

// mayBeSlip rules most pairs of words out at little cost.
func mayBeSlip(a, b word) bool {
	const most = 2 // slips; each changes two letters at most, and no letter has more than four bytes
	return a.marks != 0 && b.marks != 0 && a.plain[0] == b.plain[0] && bits.OnesCount64(a.marks^b.marks) <= 2*most &&
		max(len(a.plain)-len(b.plain), len(b.plain)-len(a.plain)) <= 4*most
}

func slipsAllowed(letters int) int {
	switch {
	case letters < 4 || letters > longestSlip:
		return 0
	case letters < 8:
		return 1
	}
	return 2
}

// slips is the Damerau-Levenshtein distance of two words, in which no letter
// takes part in two slips. Words too long for it are far apart.
func slips(a, b string) int {
	x, y := []rune(a), []rune(b)
	if len(x) > longestSlip || len(y) > longestSlip {
		return longestSlip
	}
	var rows [3][longestSlip + 1]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range len(y) + 1 {
		last[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}
