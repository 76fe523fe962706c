package archive

import (
	"math"
	"strconv"
	"strings"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/session/table"
	"flashpoint/ui/kit"
)

// head is the names of the columns, with an arrow at the one that orders the list.
func (a *Archive) head(columns []column) kit.Line {
	l, g := a.list(), a.host.Theme().Glyphs()
	line := kit.Blank(2)
	for n, c := range columns {
		title, tok := c.Title, kit.Strong
		if c.ID == l.sort && l.sort != "" {
			arrow := g.Down
			if l.rising {
				arrow = g.Up
			}
			title, tok = title+" "+arrow, kit.Title
		}
		if n > 0 {
			line = kit.Concat(line, kit.Blank(columnGap))
		}
		line = kit.Concat(line, kit.T(tok, aligned(c, title)).WithTarget("sort:"+c.ID))
	}
	return line
}

// aligned is a text in the width of its column, numbers at the right.
func aligned(c column, text string) string {
	if c.Kind == table.Number {
		text = kit.Truncate(text, c.w)
		return strings.Repeat(" ", c.w-kit.Width(text)) + text
	}
	return kit.Pad(text, c.w)
}

// rowLine is one row of the list.
func (a *Archive) rowLine(columns []column, r review.Row, current bool) kit.Line {
	g, today := a.host.Theme().Glyphs(), a.host.Today()
	sign := "  "
	if current {
		sign = g.Cursor + " "
	}
	line := kit.T(kit.Text, sign)
	for n, c := range columns {
		if n > 0 {
			line = kit.Concat(line, kit.Blank(columnGap))
		}
		cell := table.Cell{}
		if c.at < len(r.Cells) {
			cell = r.Cells[c.at]
		}
		tok := kit.Text
		if alarming(c.ID) && cell != (table.Cell{}) && (cell.Kind != table.YesNo || cell.Yes) && (cell.Kind != table.Number || cell.Number != 0) {
			tok = kit.Warn
		}
		line = kit.Concat(line, kit.T(tok, aligned(c, cellText(c.ID, cell, today))))
	}
	return line
}

// alarming tells a column that something should be done about.
func alarming(id string) bool {
	return id == "late" || id == "stuck" || id == "blocked" || id == "untold_since" || id == "never_wow"
}

// cellText is what a cell says, "" for nothing.
func cellText(id string, c table.Cell, today session.Date) string {
	switch c.Kind {
	case table.Text:
		return c.Text
	case table.Number:
		if c.Number == 0 && id == "blocked" {
			return ""
		}
		if c.Number == math.Trunc(c.Number) {
			return strconv.Itoa(int(c.Number))
		}
		return strconv.FormatFloat(c.Number, 'f', 1, 64)
	case table.Day:
		return c.Day.Short(today)
	case table.Moment:
		return session.DateOf(c.At).Short(today)
	case table.YesNo:
		switch {
		case !c.Yes:
			return ""
		case id == "late":
			return "! yes"
		}
		return "yes"
	}
	return ""
}
