package archive

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/session/table"
	"flashpoint/ui/kit"
)

// short is the first page: how everything stands, each line with the list that it was
// counted from behind it.
type short struct {
	asked asking
	read  bool
	review.Short
	stuck, untold []review.Row // the newest few
	cursor        int
}

// named is how many ideas are named below the line that counts them.
const named = 5

// A shortLine is a line of the page, with what it was counted from.
type shortLine struct {
	name, words string
	of          review.Subject
	filter      string
	sort        string
	alarm       bool
	under       []string // of ideas, why
}

// readShort asks for the page.
func (a *Archive) readShort() tea.Cmd {
	library, now := a.host.Library(), a.host.Now()
	today, loc := session.DateOf(now), now.Location()
	return ask(&a.short.asked, func(ctx context.Context) (s short, err error) {
		if s.Short, err = library.InShort(ctx, today, loc); err != nil {
			return s, err
		}
		of := func(mark review.Mark) ([]review.Row, error) {
			page, err := library.List(ctx, review.Query{Of: review.Initiatives, Filter: review.Filter{Is: []review.Mark{mark}}, Limit: named, Today: today, Loc: loc})
			return page.Rows, err
		}
		if s.stuck, err = of(review.Stuck); err == nil {
			s.untold, err = of(review.Untold)
		}
		return s, err
	}, func(s short, err error) {
		if a.failed = ""; err != nil {
			a.failed = a.host.Explain(err)
			return
		}
		a.short.read, a.short.Short, a.short.stuck, a.short.untold = true, s.Short, s.stuck, s.untold
	})
}

// shortLines are the lines of the page.
func (a *Archive) shortLines() []shortLine {
	s := &a.short
	lately := "since:" + s.Since.String()
	meetings := session.Count(s.Meetings, "meeting")
	if s.Running > 0 {
		meetings += fmt.Sprintf(", %d still running", s.Running)
	}
	praise := session.Count(s.Praise, "time")
	if s.InWords > 0 {
		praise += fmt.Sprintf(", %d of them in words", s.InWords)
	}
	return []shortLine{
		{name: "Stuck", words: howMany(s.Stuck), of: review.Initiatives, filter: "is:stuck", alarm: s.Stuck > 0, under: a.ideas(s.stuck, s.Stuck, "stuck")},
		{name: "Praise not told", words: howMany(s.Untold), of: review.Initiatives, filter: "is:untold", alarm: s.Untold > 0, under: a.ideas(s.untold, s.Untold, "untold_since")},
		{name: "Customers have", words: howMany(s.Live) + " today", of: review.Initiatives, filter: "is:live"},
		{name: "Praise so far", words: praise, of: review.Initiatives, sort: "praise"},
		{name: "Decided lately", words: howMany(s.Chosen) + " since " + s.Since.Words(a.host.Today()), of: review.Meetings, filter: lately + " is:chosen"},
		{name: "Met lately", words: meetings, of: review.Meetings, filter: lately},
	}
}

func howMany(n int) string {
	if n == 0 {
		return "no idea"
	}
	return session.Count(n, "idea")
}

// ideas are a few by name, each with what a column says of it, and with its shop
// where there are several.
func (a *Archive) ideas(rows []review.Row, of int, column string) []string {
	var out []string
	for _, r := range rows {
		why := ""
		for n, c := range review.Columns(review.Initiatives) {
			if c.ID == column && n < len(r.Cells) {
				why = cellText(c.ID, r.Cells[n], a.host.Today())
				if c.Kind == table.Day && why != "" {
					why = "since " + why
				}
			}
		}
		title := text(r, review.Initiatives, "title")
		if shop := text(r, review.Initiatives, "shop"); len(a.names.Shops) > 1 && shop != "" {
			title += ", " + shop
		}
		out = append(out, why+": "+title)
	}
	if more := of - len(rows); more > 0 && len(rows) > 0 {
		out = append(out, fmt.Sprintf("and %d more", more))
	}
	return out
}

// openShort goes to the list behind the line under the cursor.
func (a *Archive) openShort() {
	if !a.short.read {
		return
	}
	line := a.shortLines()[a.short.cursor]
	l := a.lists[line.of]
	l.typed, l.sort, l.rising = line.filter, line.sort, false
	l.wrong = nil
	l.query, _ = review.Parse(line.of, line.filter, a.host.Today()) // every filter above can be read
	l.changed = true
	a.choose(line.of)
}

func (a *Archive) moveShort(n int) {
	a.short.cursor = max(min(a.short.cursor+n, len(a.shortLines())-1), 0)
}

// shortFrame draws the page. What is named gives way first where there is no room.
func (a *Archive) shortFrame(w, h int) []kit.Line {
	switch {
	case a.failed != "":
		return kit.WrapSpan(kit.Bad, a.failed, w)
	case !a.short.read:
		return []kit.Line{kit.T(kit.Text, "One moment: reading the file.").Truncate(w)}
	}
	lines, g := a.shortLines(), a.host.Theme().Glyphs()
	room := h - len(lines)
	var out []kit.Line
	for i, line := range lines {
		sign, tok := "  ", kit.Text
		if i == a.short.cursor {
			sign = g.Cursor + " "
		}
		if line.alarm {
			tok = kit.Warn
		}
		row := kit.Concat(kit.T(kit.Strong, sign+kit.Pad(line.name, 17)), kit.T(tok, line.words)).Truncate(w).Pad(w).WithTarget(kit.RowTarget(i))
		if i == a.short.cursor {
			row = row.WithToken(kit.Picked)
		}
		out = append(out, row)
		for _, under := range line.under {
			if room--; room < 0 {
				break
			}
			out = append(out, kit.T(kit.Text, "    "+under).Truncate(w))
		}
	}
	return out
}

// shortActions are what can be done on the page.
func (a *Archive) shortActions() []kit.Action {
	return []kit.Action{
		{ID: "open", Keys: []string{"enter"}, Name: "show them", Help: "Open the list from which this line was counted", Off: offIf(!a.short.read, "One moment: reading the file"), Hint: true, Do: a.do(a.openShort)},
		a.trendsAction(),
		a.backAction(),
	}
}
