package markdown_test

import (
	"fmt"

	"flashpoint/ui/paper"
	"flashpoint/ui/paper/markdown"
)

// What people typed stays what they typed.
func Example() {
	fmt.Print(string(markdown.Bytes(paper.Document{
		{Kind: paper.Title, Text: "Corner Coffee"},
		{Kind: paper.Item, Mark: "[x]", Text: "Order *two* cushions"},
	})))
	// Output:
	// # Corner Coffee
	//
	// - [x] Order \*two\* cushions
}
