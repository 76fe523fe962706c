package kit

import tea "charm.land/bubbletea/v2"

// Sheet is something to read. Nothing is asked: whatever closes it answers no.
type Sheet struct {
	title string
	rows  []Item
	list  List
}

// NewSheet is a sheet of rows under a title.
func NewSheet(title string, rows []Item) *Sheet {
	return &Sheet{title: title, rows: rows, list: List{Vim: true}}
}

// Update moves with the arrow keys and the wheel; every other key closes.
func (s *Sheet) Update(msg tea.Msg) Result {
	if _, pressed := msg.(tea.KeyPressMsg); !s.list.Update(msg, len(s.rows)) && pressed {
		return Cancelled
	}
	return Open
}

// Click closes on the hint in the last line.
func (s *Sheet) Click(target string) Result {
	if target == "key:enter" {
		return Cancelled
	}
	return Open
}

// Frame draws the title and the rows.
func (s *Sheet) Frame(w, h int, t Theme) Frame {
	var f Frame
	f.Add(titleLines(s.title, w, h, len(s.rows)+1)...)
	f.Add(s.list.Lines(len(s.rows), func(i int) Item { return s.rows[i] }, w, h-1-len(f.Lines), 0, false, t.Glyphs())...)
	f.Fit(h - 1)
	f.Add(HelpLine([]Action{{ID: "enter", Keys: []string{"enter"}, Name: "back", Hint: true}}, nil, w, 1))
	f.Fit(h)
	return f
}
