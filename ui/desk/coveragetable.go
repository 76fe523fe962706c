package desk

import (
	"fmt"
	"strconv"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// A column is one figure of each step.
type column struct {
	name  string
	w     int
	value func(x session.StepCoverage, c *Coverage) (string, kit.Token)
}

// A table is the columns that a width has room for, beside the step's name.
type table []column

// tableFor has more columns in a wider window. What a narrow one leaves out
// stands on the step's own page.
func tableFor(w int) table {
	columns := table{
		{"Last", 11, lastFigure},
		{"Wows live", 10, wowFigure},
	}
	if w >= 58 {
		columns = append(columns, column{"Ideas", 5, func(x session.StepCoverage, _ *Coverage) (string, kit.Token) { return figure(x.Ideas), kit.Text }})
	}
	if w >= 78 {
		columns = append(columns, column{"Praise", 6, func(x session.StepCoverage, _ *Coverage) (string, kit.Token) { return figure(x.Praise), kit.Text }},
			column{"Team -2..+2", 11, teamFigure})
	}
	if w >= 98 {
		columns = append(columns, column{"Visit", 7, visitFigure},
			column{"Live now", 8, func(x session.StepCoverage, _ *Coverage) (string, kit.Token) { return figure(x.Live), kit.Text }})
	}
	return columns
}

// room is what the columns leave for the step's name.
func (t table) room(w int) int {
	for _, c := range t {
		w -= c.w + 2
	}
	return w - 2
}

// heading names the columns.
func (t table) heading(w int) kit.Line {
	text := "  " + kit.Pad("Step", t.room(w))
	for _, c := range t {
		text += "  " + kit.Pad(c.name, c.w)
	}
	return kit.T(kit.Strong, strings.TrimRight(text, " "))
}

// lines draw a step; its name takes more lines where it must.
func (t table) lines(x session.StepCoverage, c *Coverage, s spot) []kit.Line {
	sign := "  "
	if s.current {
		sign = s.g.Cursor + " "
	}
	room := t.room(s.w)
	var out []kit.Line
	for i, text := range kit.Wrap(x.Name+x.Marks(), room) {
		line := kit.T(kit.Text, kit.Pad(sign+text, room+2))
		for _, col := range t {
			if i > 0 {
				break
			}
			value, token := col.value(x, c)
			line = kit.Concat(line, kit.T(token, "  "+kit.Pad(value, col.w)))
		}
		out = append(out, line)
		sign = "  "
	}
	return out
}

// figure is a number, or a dash for none: a table of noughts is hard to read.
func figure(n int) string {
	if n == 0 {
		return "-"
	}
	return fmt.Sprint(n)
}

func lastFigure(x session.StepCoverage, c *Coverage) (string, kit.Token) {
	if x.Meetings == 0 {
		return "never", kit.Warn
	}
	return x.LastDay(c.host.Now()).Short(c.host.Today()), kit.Text
}

// wowFigure is how many wows customers have today; those they had once say so.
func wowFigure(x session.StepCoverage, _ *Coverage) (string, kit.Token) {
	switch {
	case x.WowsNow > 0:
		return fmt.Sprint(x.WowsNow), kit.Good
	case x.WowsLive > 0:
		return fmt.Sprint(x.WowsLive) + " earlier", kit.Text
	case x.OnTheWay > 0:
		return "on the way", kit.Text
	}
	return "never", kit.Warn
}

// teamFigure is the first rating and the latest.
func teamFigure(x session.StepCoverage, c *Coverage) (string, kit.Token) {
	if len(x.Rated) == 0 {
		return "-", kit.Text
	}
	return thenNow(x.Rated[0].Hands.MeanText(), x.Rated[len(x.Rated)-1].Hands.MeanText(), len(x.Rated), c), kit.Text
}

// visitFigure is the first score of a visitor and the latest.
func visitFigure(x session.StepCoverage, c *Coverage) (string, kit.Token) {
	if len(x.Visited) == 0 {
		return "-", kit.Text
	}
	return thenNow(x.Visited[0].ScoreText(), x.Visited[len(x.Visited)-1].ScoreText(), len(x.Visited), c), kit.Text
}

func thenNow(then, now string, n int, c *Coverage) string {
	if n == 1 {
		return now
	}
	return then + " " + c.host.Theme().Glyphs().Right + " " + now
}

// stepAt is the step that a row is about, -1 for none.
func (c *Coverage) stepAt(key string) int {
	i, err := strconv.Atoi(strings.TrimPrefix(key, "step:"))
	if err != nil || i >= len(c.cover.Steps) {
		return -1
	}
	return i
}

// rows are the steps on the map, those no longer on it, and where to look next.
func (c *Coverage) rows() []row {
	var rows []row
	gone := false
	for i, x := range c.cover.Steps {
		if x.Gone && !gone {
			gone = true
			rows = append(rows, heading("No longer on the map", false))
		}
		rows = append(rows, row{key: "step:" + strconv.Itoa(i), draw: func(s spot) []kit.Line { return tableFor(s.w).lines(x, c, s) }})
	}
	rows = append(rows, heading("Where to look next", false))
	for i, l := range c.looks {
		rows = append(rows, words(kit.Text, fmt.Sprintf("  %d. %s: %s", i+1, l.Step.Name, l.Why)))
	}
	return rows
}
