package paper

import (
	"time"

	"flashpoint/session"
	"flashpoint/session/table"
	"flashpoint/ui/paper/axis"
)

// CellText is what a cell says to people, in one line: "Say hello", "1,250",
// "4 Dec 2026", "4 Dec 2026, 7:40", "yes"; "" where it holds nothing. A moment
// is told in its own time zone.
func CellText(c table.Cell) string {
	switch c.Kind {
	case table.Text:
		return session.Clean(c.Text)
	case table.Number:
		return axis.Number(c.Number)
	case table.Day:
		return c.Day.Time(time.UTC).Format(dayLayout) // the same day everywhere
	case table.Moment:
		return c.At.Format(dayLayout) + ", " + clock(c.At, c.At)
	case table.YesNo:
		if c.Yes {
			return "yes"
		}
		return "no"
	}
	return ""
}

// ColumnTitle is what stands over a column: its title, or its ID where it has
// none.
func ColumnTitle(c table.Column) string {
	if title := session.Clean(c.Title); title != "" {
		return title
	}
	return c.ID
}

const dayLayout = "2 Jan 2006"
