//go:build unix

package lab

import "testing"

// TestTypedBeforeTheFirstScreen types before the program has taken the keys from the
// system, which hands them over in lines, with a line feed for Enter.
func TestTypedBeforeTheFirstScreen(t *testing.T) {
	t.Parallel()
	for _, painter := range []string{"own", "stock"} {
		newSeat(t).open(t, "--painter", painter).Keys("Harbour<enter><enter><enter>Ana<enter>").See("Harbour", "Who is here?", "1 here")
	}
}
