package paper_test

import (
	"fmt"

	"flashpoint/ui/paper"
)

// A document is said first and set afterwards: here as plain text of 40 columns.
func Example() {
	d := paper.Document{
		{Kind: paper.Title, Text: "Corner Coffee: the recap"},
		{Kind: paper.Fact, Mark: "Chosen", Text: "A bench by the window"},
		{Kind: paper.Item, Mark: "[ ]", Text: "Ask the landlord whether the bench may stand there"},
		{Kind: paper.Detail, Text: "Dev, by Fri 4 Dec"},
	}
	fmt.Print(d.Text(40))
	// Output:
	// Corner Coffee: the recap
	// ========================
	// Chosen  A bench by the window
	// [ ] Ask the landlord whether the bench
	//     may stand there
	//     Dev, by Fri 4 Dec
}
