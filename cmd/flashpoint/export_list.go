package main

import (
	"fmt"
	"strings"

	"flashpoint/ui/kit"
	"flashpoint/ui/paper/export"
)

// listWidth is how wide the list of papers is, in characters.
const listWidth = 80

// listOfPapers are all kinds with what they are made of and the formats they come in.
func listOfPapers() string {
	var b strings.Builder
	for _, part := range [...]struct {
		of    export.Source
		title string
	}{
		{export.Meeting, "Of a meeting: flashpoint export ID|latest --as …"},
		{export.Initiative, "Of a chosen idea: flashpoint export ID|words --as …"},
		{export.Map, "Of a map: flashpoint export --as … [--map NAME]"},
		{export.Shop, "Of a shop, or of all: flashpoint export --as … [--shop NAME] [--since DAY]"},
	} {
		fmt.Fprintf(&b, "%s\n", part.title)
		var tables []string
		for _, k := range export.KindsOf(part.of) {
			if k.Plain {
				tables = append(tables, k.ID)
				continue
			}
			var formats []string
			for _, f := range k.Formats(part.of) {
				formats = append(formats, string(f))
			}
			fmt.Fprintf(&b, "  %-14s %s\n  %-14s %s\n", k.ID, k.Help, "", strings.Join(formats, " "))
		}
		if len(tables) > 0 {
			for _, line := range kit.Wrap("One table, as xlsx or csv: "+strings.Join(tables, ", "), listWidth-2) {
				fmt.Fprintf(&b, "  %s\n", line)
			}
		}
		b.WriteByte('\n')
	}
	return strings.TrimSuffix(b.String(), "\n")
}
