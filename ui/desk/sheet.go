package desk

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/kit"
)

// A row is one part of a page: something to choose, or what stands between.
type row struct {
	key  string // names what can be chosen, also as the target of a click; "" for text
	draw func(s spot) []kit.Line
}

// spot is where a row is drawn.
type spot struct {
	w       int
	air     bool // there is room for empty lines between parts
	current bool // the cursor is here
	g       kit.Glyphs
}

// sheet is a page of rows with a cursor in those that can be chosen, and the
// part of it that is on the screen. Only rows in that part, and few around it,
// are ever drawn, whatever the page holds.
type sheet struct {
	rows    []row
	entries []int // the rows that can be chosen
	at      int   // the current one of these
	uncount bool  // how many there are is nobody's to compare: only "more" is said

	top, skip int     // the first row on the screen, and how many of its lines are above it
	free      bool    // the page was scrolled away from its cursor
	shown     bool    // the cursor was on the screen when it was drawn last
	over      [2]bool // part of its row was above the window then, or below
	paged     int     // entries on the screen then
	spot      spot
	h         int
	drawn     map[int][]kit.Line // rows of the frame at hand
}

// set replaces the rows. The cursor stays on what it was on, or near it.
func (s *sheet) set(rows []row) {
	key := s.key()
	clear(s.drawn)
	s.rows, s.entries = rows, s.entries[:0]
	for i, r := range rows {
		if r.key != "" {
			s.entries = append(s.entries, i)
		}
	}
	s.at = max(min(s.at, len(s.entries)-1), 0)
	s.choose(key)
	s.top = max(min(s.top, len(rows)-1), 0)
}

// key names what the cursor is on, "" for nothing.
func (s *sheet) key() string {
	if s.at >= len(s.entries) {
		return ""
	}
	return s.rows[s.entries[s.at]].key
}

// choose puts the cursor on the row of that key, if there is one.
func (s *sheet) choose(key string) bool {
	n := slices.IndexFunc(s.entries, func(i int) bool { return s.rows[i].key == key })
	if n >= 0 {
		s.at, s.free = n, false
	}
	return n >= 0
}

// move takes the cursor on by n. At either end it scrolls to what else there
// is and back, and in a row that is taller than the window to its rest.
func (s *sheet) move(n int) {
	to := max(min(s.at+n, len(s.entries)-1), 0)
	away := s.free && !s.shown
	if to == s.at || n == -1 && (s.over[0] || away) || n == 1 && (s.over[1] || away) {
		s.scroll(n)
		s.free = true
		return
	}
	s.at, s.free = to, false
}

// turn takes the cursor a page on, or back; at either end the page alone.
func (s *sheet) turn(sign int) {
	if to := max(min(s.at+sign*s.paged, len(s.entries)-1), 0); to != s.at {
		s.at, s.free = to, false
		return
	}
	s.scroll(sign * s.h)
	s.free = true
}

// pressed moves the cursor for the keys that move.
func (s *sheet) pressed(k tea.KeyPressMsg) {
	switch k.String() {
	case "up", "k":
		s.move(-1)
	case "down", "j":
		s.move(1)
	case "pgup":
		s.turn(-1)
	case "pgdown":
		s.turn(1)
	case "home":
		s.at, s.top, s.skip, s.free = 0, 0, 0, true
	case "end":
		s.last()
	}
}

// last takes the cursor to the last entry and shows what stands below it, as far
// as there is room; from there it goes to the end of the page.
func (s *sheet) last() {
	if to := len(s.entries) - 1; s.at < to {
		s.at, s.free = to, false
		s.top, s.skip = s.entries[to], 0
		return
	}
	const beyond = 1 << 16 // more lines than a row has; drawing goes back over the room that is left
	s.top, s.skip, s.free = max(len(s.rows)-1, 0), beyond, true
}

// update moves the cursor with the keys and the wheel.
func (s *sheet) update(msg tea.Msg) {
	switch m := msg.(type) {
	case tea.KeyPressMsg:
		s.pressed(m)
	case tea.MouseWheelMsg:
		s.wheel(m)
	}
}

// wheel moves the cursor with the mouse wheel.
func (s *sheet) wheel(m tea.MouseWheelMsg) {
	switch m.Button {
	case tea.MouseWheelUp:
		s.move(-1)
	case tea.MouseWheelDown:
		s.move(1)
	}
}

// lines draws the sheet into at most h lines of at most w cells. When something
// is left out, the last line says where the cursor is.
func (s *sheet) lines(w, h int, g kit.Glyphs) []kit.Line {
	if len(s.rows) == 0 || w <= 0 || h <= 0 {
		return nil
	}
	s.spot, s.h, s.drawn = spot{w: w, air: h >= 16, g: g}, h, map[int][]kit.Line{}
	if s.over = [2]bool{}; s.fits() {
		s.top, s.skip = 0, 0
		return s.window(h)
	}
	if s.h = max(h-1, 1); !s.free {
		s.follow()
	}
	s.fill()
	out := s.window(s.h)
	if h > 1 {
		out = append(out, s.position())
	}
	return out
}

// position says where the cursor is, and which way there is more.
func (s *sheet) position() kit.Line {
	words, g := "more", s.spot.g
	if n := len(s.entries); n > 0 && !s.uncount {
		words = fmt.Sprintf("%d of %d", s.at+1, n)
	}
	if s.top > 0 || s.skip > 0 {
		words = g.Up + " " + words
	}
	if s.below() {
		words += " " + g.Down
	}
	return kit.Join(nil, kit.T(kit.Text, words), s.spot.w)
}
