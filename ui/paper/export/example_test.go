package export_test

import (
	"fmt"

	"flashpoint/ui/paper/export"
)

// What can be made of a meeting, and in which formats.
func Example() {
	for _, kind := range export.KindsOf(export.Meeting)[:3] {
		fmt.Println(kind.ID, kind.Formats(export.Meeting))
	}
	_, err := export.Check("recap", export.CSV, export.Meeting)
	fmt.Println(err)
	// Output:
	// recap [pdf html md txt]
	// minutes [pdf html md txt]
	// story [pdf html md txt]
	// recap does not come as csv. It comes as: pdf, html, md, txt
}
