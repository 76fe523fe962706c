package room

import (
	"fmt"
	"regexp"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// askPasted shows what a paste would add and has add do so with the places of
// the lines that stay ticked, all in one act. A line that can't be taken says why.
func askPasted(host Host, count string, lines []kit.Option, add func(kept []int)) {
	d := kit.NewPreview(fmt.Sprintf("Add %s?", count), lines)
	host.Ask(d, func() { add(d.Kept()) })
}

// only are the items at these places.
func only[T any](items []T, places []int) []T {
	kept := make([]T, len(places))
	for i, at := range places {
		kept[i] = items[at]
	}
	return kept
}

// whyNot is the reason beside a line that can't be taken, "" for none.
func whyNot(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

var bullet = regexp.MustCompile(`^(?:[-*•–·]|\d{1,2}[.)])\s+`)

// pasted are the lines of a paste without the bullets and numbers that lists
// have elsewhere.
func pasted(content string) []string {
	var lines []string
	for _, line := range kit.PastedLines(content) {
		if line = session.Clean(bullet.ReplaceAllString(line, "")); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}
