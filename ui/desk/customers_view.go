package desk

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// heardRow is one thing that can be noted about an idea's customers.
type heardRow struct {
	key, also string
	text      string
	note      string
	do        func()
}

// rows are what can be done: count, note words, tell, change the day.
func (c *customers) rows() []heardRow {
	i := c.initiative()
	f := c.built.feedback
	rows := []heardRow{
		c.counter(session.ReactionPraised, "1", "+", "praised it, unprompted", f.Praised),
		c.counter(session.ReactionLiked, "2", "2", "asked, and liked it", f.Liked),
		c.counter(session.ReactionIndifferent, "3", "3", "asked, no reaction", f.Indifferent),
		c.counter(session.ReactionNotKeen, "4", "-", "not keen", f.NotKeen),
		{key: wordsKey, text: "the customer's words", note: c.wordsNote(), do: func() { c.askWords() }},
		{key: "d", text: "on which day", note: dayWords(c.on, c.host.Today()), do: c.askDay},
	}
	if i != nil && c.built.whom != "" {
		rows = append(rows, heardRow{key: tellKey, text: "tell " + c.built.whom, note: "not told yet", do: c.askTold})
	}
	return rows
}

func (c *customers) counter(r session.Reaction, key, also, text string, total int) heardRow {
	note := fmt.Sprint(total)
	if n := c.now(r); n > 0 {
		note += fmt.Sprintf(" (now +%d)", n)
	}
	return heardRow{key: key, also: also, text: text, note: note, do: func() { c.count(r) }}
}

func (c *customers) wordsNote() string {
	note := fmt.Sprint(c.built.words)
	if c.host.Draft(c.wordsPlace()) != "" {
		note = "half typed, " + note
	}
	return note
}

// dayWords is a day as one would say it.
func dayWords(day, today session.Date) string {
	if day == today {
		return "today"
	}
	return day.Words(today)
}

// onTheWall is said while what is typed here hangs on the wall.
const onTheWall = "Everybody here reads this: what finds fault with somebody is for the desk."

// Frame draws the idea, how far it is, and what can be noted.
func (c *customers) Frame(w, h int, t kit.Theme) kit.Frame {
	if c.inner != nil {
		return c.inner.Frame(w, h, t)
	}
	i := c.initiative()
	if i == nil {
		return goneFrame(w, h)
	}
	var f kit.Frame
	for _, s := range kit.Clipped(i.Title, w, max(1, min(3, h/6))) {
		f.Add(kit.T(kit.Title, s))
	}
	f.Add(c.standing(i, w)...)
	if c.host.OnWall() {
		f.Add(kit.WrapSpan(kit.Accent, onTheWall, w)...)
	}
	rows := c.rows()
	if len(f.Lines)+len(rows)+3 <= h {
		f.Blank(1)
	}
	item := func(n int) kit.Item {
		label := rows[n].key
		if also := rows[n].also; also != "" && also != label {
			label += " " + also
		}
		return kit.Item{Label: kit.Pad(label, 3), Text: rows[n].text, Note: rows[n].note, Target: kit.RowTarget(n)}
	}
	f.Add(c.list.Lines(len(rows), item, w, h-1-len(f.Lines), 0, true, t.Glyphs())...)
	f.Fit(h - 1)
	f.Add(kit.HelpLine([]kit.Action{
		{ID: "enter", Keys: []string{"enter"}, Name: c.enters(rows), Hint: true},
		{ID: "esc", Keys: []string{"esc"}, Name: "done", Hint: true},
		{ID: "undo", Keys: []string{"ctrl+z"}, Name: "take back", Hint: len(c.done) > 0},
	}, nil, w, 3))
	f.Fit(h)
	return f
}

// enters is what Enter does where the cursor is.
func (c *customers) enters(rows []heardRow) string {
	switch at := rows[min(c.list.Cursor(), len(rows)-1)]; at.key {
	case wordsKey:
		return "note words"
	case "d":
		return "another day"
	case tellKey:
		return "tell them"
	}
	return "count one"
}

// goneFrame says that there is no idea any more.
func goneFrame(w, h int) kit.Frame {
	var f kit.Frame
	f.Add(kit.WrapSpan(kit.Warn, "This idea is no longer chosen: its promotion was taken back in its meeting.", w)...)
	f.Fit(h - 1)
	f.Add(kit.HelpLine([]kit.Action{{ID: "esc", Keys: []string{"esc"}, Name: "back", Hint: true}}, nil, w, 1))
	f.Fit(h)
	return f
}

// standing says how far the idea is, and where what is noted goes when customers
// can't have it now.
func (c *customers) standing(i *session.Initiative, w int) []kit.Line {
	since := ""
	if n := len(i.Moves); n > 0 {
		since = i.Moves[n-1].On.Words(c.host.Today())
	}
	switch i.Status {
	case session.StatusLive, session.StatusKept:
		return kit.WrapSpan(kit.Text, string(i.Status)+" since "+since, w)
	case session.StatusChanged, session.StatusStopped:
		return kit.WrapSpan(kit.Warn, fmt.Sprintf("It was %s on %s: what customers say is kept in its story.", i.Status, since), w)
	}
	return kit.WrapSpan(kit.Warn, "Not live yet: what customers say is kept all the same.", w)
}
