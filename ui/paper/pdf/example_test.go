package pdf_test

import (
	"bytes"
	"fmt"

	"flashpoint/ui/paper"
	"flashpoint/ui/paper/pdf"
)

func Example() {
	sheet, err := pdf.Bytes(paper.Document{{Kind: paper.Title, Text: "Corner Coffee"}}, "Corner Coffee", pdf.Letter)
	fmt.Println(bytes.HasPrefix(sheet, []byte("%PDF-")), err)
	// Output:
	// true <nil>
}
