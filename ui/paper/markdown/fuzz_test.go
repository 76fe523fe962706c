package markdown

import (
	"testing"

	"flashpoint/ui/paper"
	"flashpoint/ui/paper/papertest"
)

// FuzzBytes writes a text as a paragraph. Another program reads a paragraph and no
// markup of the text's own.
func FuzzBytes(f *testing.F) {
	for _, text := range papertest.Hostile() {
		f.Add(text)
	}
	f.Add("\x00<b>\t- x\n===\n```\n$a$")
	f.Fuzz(func(t *testing.T, text string) {
		source := Bytes(paper.Document{{Kind: paper.Paragraph, Text: text}})
		kinds, _ := parse(t, source)
		for kind, n := range kinds {
			if n > 0 && kind != "Document" && kind != "Paragraph" && kind != "Text" && kind != "String" {
				t.Errorf("%q became a %s: %q", text, kind, source)
			}
		}
	})
}
