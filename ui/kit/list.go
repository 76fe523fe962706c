package kit

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// List is a cursor in a list of items that somebody else keeps, and the part of
// it that is on the screen. Keep it behind a pointer: drawing remembers where
// the window stood, so that the list does not jump.
type List struct {
	Airy bool // a blank line between items, when all of the page still fits
	Vim  bool // j and k move too; not where letters are text

	cursor int
	top    int
	page   int // items drawn last, for page up and page down
}

// Cursor is the index of the current item, counted from 0.
func (l *List) Cursor() int { return l.cursor }

// SetCursor makes item i the current one. Drawing keeps it within the list.
func (l *List) SetCursor(i int) { l.cursor = max(i, 0) }

// Move steps delta items on, or back when delta is negative, and stops at
// either end of the n items.
func (l *List) Move(delta, n int) {
	l.cursor += delta
	l.Clamp(n)
}

// PageMove steps delta pages on or back; a page is what was drawn last.
func (l *List) PageMove(delta, n int) { l.Move(delta*max(l.page, 1), n) }

// Clamp keeps the cursor within n items, for when some went away.
func (l *List) Clamp(n int) {
	l.cursor = max(min(l.cursor, n-1), 0)
	l.top = max(min(l.top, l.cursor), 0)
}

// Update moves the cursor for a key as [List.Key] does and for the wheel as
// [List.Wheel] does. It reports whether msg was one of these.
func (l *List) Update(msg tea.Msg, n int) bool {
	switch m := msg.(type) {
	case tea.MouseWheelMsg:
		return l.Wheel(m, n)
	case tea.KeyPressMsg:
		return l.Key(m, n)
	}
	return false
}

// Key moves the cursor for the arrow keys, home, end, page up and page down. It
// reports whether the key was one of these.
func (l *List) Key(k tea.KeyPressMsg, n int) bool {
	switch name := k.String(); {
	case name == "up", l.Vim && name == "k":
		l.Move(-1, n)
	case name == "down", l.Vim && name == "j":
		l.Move(1, n)
	case name == "home":
		l.Move(-n, n)
	case name == "end":
		l.Move(n, n)
	case name == "pgup":
		l.PageMove(-1, n)
	case name == "pgdown":
		l.PageMove(1, n)
	default:
		return false
	}
	return true
}

// Wheel moves the cursor one item with the mouse wheel. It reports whether the
// wheel turned up or down.
func (l *List) Wheel(m tea.MouseWheelMsg, n int) bool {
	switch m.Button {
	case tea.MouseWheelUp:
		l.Move(-1, n)
	case tea.MouseWheelDown:
		l.Move(1, n)
	default:
		return false
	}
	return true
}

// rowTarget begins what a click on an item means.
const rowTarget = "item:"

// RowTarget is what a click on item i of a list means, for [Item.Target].
func RowTarget(i int) string { return rowTarget + strconv.Itoa(i) }

// RowOf is the item of n that a click means; ok is false for anything else.
func RowOf(target string, n int) (i int, ok bool) {
	number, ok := strings.CutPrefix(target, rowTarget)
	i, err := strconv.Atoi(number)
	return i, ok && err == nil && i >= 0 && i < n
}
