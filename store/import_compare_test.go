package store

import "testing"

// chainOf is a history in which each letter is an event.
func chainOf(letters string) (sums []sum) {
	for n := range letters {
		var s sum
		copy(s[:], letters[:n+1]) // it seals all before it
		sums = append(sums, s)
	}
	return sums
}

func TestHistory_compare(t *testing.T) {
	here := history{main: chainOf("abcd"), branches: []branchHistory{
		{storedBranch{number: 1, fork: 2, head: 4}, chainOf("abxy")},
		{storedBranch{number: 4, fork: 0, head: 1}, chainOf("q")},
	}}
	for in, want := range map[string]outcome{
		"abcd":  {verdict: ImportKnown},
		"a":     {verdict: ImportKnown},
		"abcde": {verdict: ImportExtended, from: 4},
		"abx":   {verdict: ImportKnown, ofBranch: true},
		"abxy":  {verdict: ImportKnown, ofBranch: true},
		"abxyz": {verdict: ImportApart, from: 4, fork: 2, ofBranch: true, branch: here.branches[0].storedBranch},
		"abxz":  {verdict: ImportApart, from: 2, fork: 2, branch: storedBranch{number: 5, fork: 2, head: 2}},
		"abce":  {verdict: ImportApart, from: 3, fork: 3, branch: storedBranch{number: 5, fork: 3, head: 3}},
		"r":     {verdict: ImportApart, branch: storedBranch{number: 5}},
	} {
		if got := here.compare(chainOf(in)); got != want {
			t.Errorf("%s: %+v, not %+v", in, got, want)
		}
	}
	none, one := history{}, history{main: chainOf("a")}
	if got := none.compare(chainOf("a")); got.verdict != ImportNew {
		t.Errorf("to nothing: %+v", got)
	}
	if got := one.compare(chainOf("ab")); got.verdict != ImportExtended {
		t.Errorf("to one event: %+v", got)
	}
}
