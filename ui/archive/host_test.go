package archive

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/session/table"
	"flashpoint/ui/kit"
)

// desk is somebody looking back. Commands wait until they are let go, as they do in
// the program while the disk turns.
type desk struct {
	t        testing.TB
	shelves  *shelves
	screen   kit.Screen
	under    []kit.Screen
	now      time.Time
	theme    kit.Theme
	readOnly bool
	home     bool // the archive is the first screen
	still    bool // no motion
	waiting  []tea.Cmd
	ticks    []tea.Msg
	said     string
	went     string      // where it was sent
	table    table.Table // that left
	unread   error       // why none did
	w, h     int
	ids      uint64
}

func newDesk(t testing.TB, s *shelves) *desk {
	t.Helper()
	theme, err := kit.NewTheme("paper", false)
	if err != nil {
		t.Fatal(err)
	}
	return &desk{t: t, shelves: s, theme: theme, w: 78, h: 22, now: time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC)}
}

// begin is the archive, read as far as it reads by itself, and open its first list.
func (d *desk) begin() *desk {
	d.screen = New(d)
	return d.settle()
}

func (d *desk) open() *desk { return d.begin().keys("1") }

func (d *desk) Now() time.Time         { return d.now }
func (d *desk) Today() session.Date    { return session.DateOf(d.now) }
func (d *desk) Theme() kit.Theme       { return d.theme }
func (d *desk) Motion() bool           { return !d.still }
func (d *desk) ReadOnly() bool         { return d.readOnly }
func (d *desk) ShopName() string       { return "Corner Coffee" }
func (d *desk) IsHome() bool           { return d.home }
func (d *desk) Library() Library       { return d.shelves }
func (d *desk) Explain(e error) string { return "The disk says: " + e.Error() + "." }
func (d *desk) OpenAt(p Place)         { d.went = fmt.Sprint(p.Kind, " ", p.Item, " ", p.Text) }
func (d *desk) Cover(page kit.Screen)  { d.under, d.screen = append(d.under, d.screen), page }
func (d *desk) Uncover()               { d.screen, d.under = d.under[len(d.under)-1], d.under[:len(d.under)-1] }
func (d *desk) Back()                  { d.went = "home" }
func (d *desk) Later(cmd tea.Cmd)      { d.wait(cmd) }
func (d *desk) wait(cmd tea.Cmd)       { d.waiting = append(d.waiting, cmd) }
func (d *desk) archive() *Archive      { return d.screen.(*Archive) }
func (d *desk) Ask(kit.Dialog, func()) {}

// HandTable takes what a list says, when it is let.
func (d *desk) HandTable(read func(context.Context) (table.Table, error)) {
	d.wait(func() tea.Msg { d.table, d.unread = read(context.Background()); return nil })
}

func (d *desk) After(_ time.Duration, msg tea.Msg) tea.Cmd {
	return func() tea.Msg { d.ticks = append(d.ticks, msg); return nil }
}

// settle lets everything that was asked be answered.
func (d *desk) settle() *desk {
	d.t.Helper()
	for range 100 {
		d.frame()
		waiting := d.waiting
		if d.waiting = nil; len(waiting) == 0 {
			return d
		}
		for _, cmd := range waiting {
			d.run(cmd)
		}
	}
	d.t.Fatal("it never stops asking")
	return d
}

func (d *desk) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			d.run(c)
		}
	default:
		for _, s := range append(slices.Clone(d.under), d.screen) {
			d.wait(s.Update(msg))
		}
	}
}

// tick lets the time pass that a screen waits for.
func (d *desk) tick() *desk {
	ticks := d.ticks
	d.ticks = nil
	for _, msg := range ticks {
		d.wait(d.screen.Update(msg))
	}
	return d.settle()
}
