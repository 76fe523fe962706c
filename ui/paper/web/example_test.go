package web_test

import (
	"fmt"
	"strings"

	"flashpoint/ui/paper"
	"flashpoint/ui/paper/web"
)

// What people typed can't pass for markup.
func Example() {
	page := string(web.Bytes(paper.Document{{Kind: paper.Title, Text: "<b>Corner</b> & Co"}}, web.Page{}))
	for line := range strings.Lines(page) {
		if strings.HasPrefix(line, "<h1") {
			fmt.Print(line)
		}
	}
	// Output:
	// <h1 dir="auto">&lt;b&gt;Corner&lt;/b&gt; &amp; Co</h1>
}
