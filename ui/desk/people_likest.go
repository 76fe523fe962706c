package desk

import "flashpoint/session"

// likest is which of the others has the name that looks most like somebody's: the
// fewest letters are typed otherwise, for the longest beginning in common. The
// first of several.
func likest(p session.Person, others []session.Person) int {
	name := []rune(session.Fold(p.Name))
	best, at := 0, 0
	for n, o := range others {
		other := []rune(session.Fold(o.Name))
		// A beginning in common counts for more than letters that are missing: people
		// write Ingrid, and Ingrid Berg.
		if unlike := typedOtherwise(name, other) - 2*begunAlike(name, other); n == 0 || unlike < best {
			best, at = unlike, n
		}
	}
	return at
}

// begunAlike is how many letters two names have in common from their beginning.
func begunAlike(a, b []rune) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// typedOtherwise is how many letters must be put in, left out or exchanged to make
// one name of the other.
func typedOtherwise(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		before := row[0]
		row[0] = i + 1
		for j, y := range b {
			exchanged := before
			if x != y {
				exchanged++
			}
			before = row[j+1]
			row[j+1] = min(row[j+1]+1, row[j]+1, exchanged)
		}
	}
	return row[len(b)]
}
