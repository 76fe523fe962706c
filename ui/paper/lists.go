package paper

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"flashpoint/session"
	"flashpoint/ui/cells"
)

// The widest column of titles, in cells.
const titleWidth = 32

// SessionList is a table of meetings as plain text, seen from now: the
// beginning of each ID, as long as it takes to tell them apart; day, map, how
// far it is, ideas, and what was chosen.
func SessionList(meetings []session.Summary, now time.Time) string {
	if len(meetings) == 0 {
		return "There are no meetings yet. Start flashpoint and press Enter to hold the first one.\n"
	}
	table := [][]string{{"ID", "WHEN", "MEETING", "STATE", "IDEAS", "CHOSEN"}}
	digits, several := idDigits(meetings), severalShops(meetings)
	if several {
		table[0] = slices.Insert(table[0], 2, "SHOP")
	}
	for _, s := range meetings {
		state := "closed"
		if s.Closed.IsZero() {
			state = "in " + s.Phase.Title()
		}
		if s.Rehearsal {
			state += ", rehearsal"
		}
		chosen := strings.Join(s.Chosen, "; ")
		if chosen == "" {
			chosen = "-"
		}
		line := []string{s.ID.String()[:digits], When(s.Opened, now), short(session.Clean(s.Title), titleWidth),
			state, fmt.Sprint(s.Ideas), session.Clean(chosen)}
		if several {
			line = slices.Insert(line, 2, short(session.Clean(s.ShopName), titleWidth))
		}
		table = append(table, line)
	}
	return columns(table)
}

// severalShops reports whether the meetings are not all of one shop.
func severalShops(meetings []session.Summary) bool {
	return slices.ContainsFunc(meetings, func(s session.Summary) bool { return s.Shop != meetings[0].Shop })
}

// idDigits is how many characters of their IDs tell the meetings apart, at
// least eight.
func idDigits(meetings []session.Summary) int {
	const least, whole = 8, 36
	for n := least; n < whole; n++ {
		seen := map[string]bool{}
		for _, s := range meetings {
			seen[s.ID.String()[:n]] = true
		}
		if len(seen) == len(meetings) {
			return n
		}
	}
	return whole
}

// short is a text in at most width cells, with "..." where it was cut: a list
// may go to a terminal that has no other dots.
func short(text string, width int) string {
	if cells.Width(text) <= width {
		return text
	}
	return cells.Cut(text, width, "...")
}

// columns sets a table with two blanks between columns. The last one is as
// long as it is.
func columns(table [][]string) string {
	widths := make([]int, len(table[0]))
	for _, row := range table {
		for i, cell := range row {
			widths[i] = max(widths[i], cells.Width(cell))
		}
	}
	var out strings.Builder
	for _, row := range table {
		last := len(row) - 1
		for i, cell := range row[:last] {
			out.WriteString(cells.Pad(cell, widths[i]) + "  ")
		}
		out.WriteString(row[last] + "\n")
	}
	return out.String()
}
