package review_test

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/session/review"
)

// One line says which rows of a list are wanted; what it can't say it says why not.
func Example() {
	today := session.Date{Year: 2026, Month: 11, Day: 24}
	f, err := review.Parse(review.Initiatives, `is:stuck step:"wait to order" since:march bench`, today)
	fmt.Println(f.Is, f.Steps, f.Since, f.Words, err)

	_, err = review.Parse(review.Initiatives, "is:lost", today)
	fmt.Println(err)
	for _, c := range review.Complete(review.Initiatives, "is:st", 5, review.Vocabulary{}) {
		fmt.Println(c.Text)
	}
	// Output:
	// [stuck] [wait to order] 2026-03-01 bench <nil>
	// is:lost is not known. For initiatives, is: knows stuck, late, untold, blocked, unowned, quiet, live, wow, imported, grew-apart.
	// stuck
}
