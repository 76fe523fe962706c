package kit

import "slices"

// Glyphs are the signs layouts are drawn with. Each is one cell wide, except
// that Check is the word "ok" in ASCII.
type Glyphs struct {
	ASCII     bool      // these are the ASCII ones
	Rule      string    // one cell of a heavy line
	Cursor    string    // stands before the current row
	Winner    string    // stands before what the room chose
	Full      string    // a filled cell
	HalfUp    string    // a cell whose upper half is filled
	HalfDown  string    // a cell whose lower half is filled
	HalfLeft  string    // a cell whose left half is filled
	Check     string    // done, saved
	Dash      string    // between numbers, or nothing there
	Dots      string    // something was cut off here
	Bullet    string    // before a point, and for masked text
	Separator string    // between facts on one line
	Up        string    // more above, or rising
	Down      string    // more below, or falling
	Left      string    // back
	Right     string    // on, leads to
	Levels    [8]string // cells filled from below, the lowest first
}

// NewGlyphs returns the signs; ascii for terminals without box drawing.
func NewGlyphs(ascii bool) Glyphs {
	if ascii {
		return Glyphs{
			ASCII: true,
			Rule:  "=", Cursor: ">", Winner: "*", Full: "#", HalfUp: "'", HalfDown: ".", HalfLeft: " ", Levels: [8]string{"_", ".", ".", ":", "=", "=", "+", "#"},
			Check: "ok", Dash: "-", Dots: "~", Bullet: "*", Separator: "|",
			Up: "^", Down: "v", Left: "<", Right: ">",
		}
	}
	return Glyphs{
		Rule: "━", Cursor: "▸", Winner: "★", Full: "█", HalfUp: "▀", HalfDown: "▄", HalfLeft: "▌", Levels: [8]string{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"},
		Check: "✓", Dash: "–", Dots: "…", Bullet: "•", Separator: "·",
		Up: "↑", Down: "↓", Left: "←", Right: "→",
	}
}

// All are the signs once each, to try whether a terminal draws them as wide as
// they are counted here.
func (g Glyphs) All() []string {
	all := []string{g.Rule, g.Cursor, g.Winner, g.Full, g.HalfUp, g.HalfDown, g.HalfLeft, g.Check, g.Dash, g.Dots,
		g.Bullet, g.Separator, g.Up, g.Down, g.Left, g.Right}
	for _, sign := range g.Levels {
		if !slices.Contains(all, sign) {
			all = append(all, sign)
		}
	}
	return all
}
