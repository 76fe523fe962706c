package ui

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session/table"
	"flashpoint/ui/paper/export"
)

// An officer makes no files but remembers which were wanted.
type officer struct {
	wrote  []Paper
	taken  string // a path where there is a file
	fail   error
	left   string // what no file has
	opened string
	sent   string
}

func (o *officer) Folder() string { return filepath.FromSlash("/home/fay/Documents") }

func (o *officer) Write(_ context.Context, p Paper) (path, left string, err error) {
	switch {
	case o.fail != nil:
		return "", "", o.fail
	case p.Path == o.taken && !p.Over:
		return p.Path, "", ErrTaken
	}
	o.wrote = append(o.wrote, p)
	return p.Path, o.left, nil
}

func (o *officer) Open(_ context.Context, path string) error {
	o.opened = path
	return o.fail
}

func (o *officer) Print(_ context.Context, path string) error {
	o.sent = path
	return o.fail
}

// inOffice gives a laptop somebody who makes files.
func inOffice(l *laptop) (*laptop, *officer) {
	o := &officer{}
	l.app.cfg.Office = o
	return l, o
}

func (o *officer) last(t *testing.T, n int) Paper {
	t.Helper()
	if len(o.wrote) != n {
		t.Fatalf("%d files, not %d: %v", len(o.wrote), n, o.wrote)
	}
	return o.wrote[n-1]
}

// In a meeting F8 and Enter alone make the recap as a PDF, with a name of its own.
func TestApp_paperOfAMeeting(t *testing.T) {
	l, o := inOffice(inShare(t).keys("A bell for the queue", "enter"))
	l.keys("f8").see("What should be on paper?", "Recap", "Minutes").notSee("Report", "Table of")
	l.keys("enter").see("Recap: as what?", "PDF").keys("enter")
	l.see("Recap: where to?", "corner-coffee-2026-12-01-recap.pdf")
	l.keys("enter").see("Written: ", "Open it", "Print it")
	p := o.last(t, 1)
	if want := filepath.FromSlash("/home/fay/Documents/corner-coffee-2026-12-01-recap.pdf"); p.Path != want || p.Kind != "recap" || p.Format != export.PDF || p.Of != export.Meeting || p.ID != l.app.meetingID() {
		t.Errorf("%+v", p)
	}
	l.keys("down", "enter").see("A bell for the queue")
	if o.opened != p.Path {
		t.Errorf("opened %q", o.opened)
	}
}

// What a file lacks is said with where it is.
func TestApp_paperSaysWhatIsNotInIt(t *testing.T) {
	l, o := inOffice(inShare(t))
	o.left = "1 task without a day is not in it."
	l.keys("f8", "enter", "enter", "enter").see("Written: ", "1 task without a day")
}

// What is there already is asked about, and nothing is overwritten by Enter.
func TestApp_paperAsksBeforeItOverwrites(t *testing.T) {
	l, o := inOffice(inShare(t))
	o.taken = filepath.FromSlash("/home/fay/Documents/corner-coffee-2026-12-01-recap.pdf")
	l.keys("f8", "enter", "enter", "enter").see("There is already a file", "Choose another name")
	l.keys("enter").see("where to?", "recap.pdf")
	if len(o.wrote) > 0 {
		t.Fatal("it was overwritten")
	}
	l.keys("enter").see("There is already").keys("down", "enter").see("Written")
	if !o.last(t, 1).Over {
		t.Error("it was not to be overwritten")
	}
	l.keys("enter", "f8", "enter", "enter", "2", "enter").see("Written")
	if p := o.last(t, 2); p.Over || !strings.HasSuffix(p.Path, "recap.pdf2") {
		t.Errorf("%+v", p)
	}
}

// The format follows the ending that was typed; the folder and the format are
// remembered; what can't be is said before anything is made.
func TestApp_paperTypedPath(t *testing.T) {
	l, o := inOffice(inShare(t))
	l.keys("f8", "checklist", "enter", "enter")
	for range len("pdf") {
		l.keys("backspace")
	}
	l.keys("xlsx").see("Excel").keys("enter").see("Written")
	if p := o.last(t, 1); p.Format != export.XLSX || p.Kind != "checklist" {
		t.Errorf("%+v", p)
	}
	l.keys("enter", "f8", "enter", "enter")
	for range len("pdf") {
		l.keys("backspace")
	}
	l.keys("csv", "enter").see("Recap does not come as csv").keys("esc", "esc")
	o.last(t, 1)
	l.keys("f8", "minutes", "enter", "down", "enter").see("minutes.html").keys("enter", "enter")
	l.keys("f8", "enter", "enter").see("recap.pdf").keys("esc")
	l.keys("f8", "minutes", "enter", "enter").see("minutes.html").keys("esc")
	l.app.SaveSetting(settingPaperFolder, filepath.FromSlash("/media/stick"))
	l.keys("f8", "enter", "enter").see("stick")
}

// Half a path is there again after the power failed, and on no other paper.
func TestApp_halfAPathIsADraft(t *testing.T) {
	l, _ := inOffice(inShare(t))
	l.keys("f8", "enter", "enter", " and mo").see("recap.pdf and mo")
	again, _ := inOffice(newLaptop(t, l.shelf))
	again.keys("enter").see("Everything is back").notSee("half-typed")
	again.keys("f8", "enter", "enter").see("recap.pdf and mo").keys("esc", "esc")
	again.keys("f8", "minutes", "enter", "enter").notSee("and mo")
}

// At home paper is about the shop, on an idea's page about the idea.
func TestApp_paperElsewhere(t *testing.T) {
	l, o := inOffice(inShare(t))
	l.keys("ctrl+o").see("What next?")
	l.keys("f8").see("Report", "Standards booklet").notSee("Minutes").keys("booklet", "enter", "enter", "enter").see("Written")
	if p := o.last(t, 1); p.Of != export.Map || !strings.Contains(p.Path, "corner-coffee-2026-12-01-booklet") {
		t.Errorf("%+v", p)
	}
	l.keys("enter", "f8", "dates", "enter").see("where to?", ".ics") // a calendar is all it comes as
	l.keys("enter").see("Written")
	if p := o.last(t, 2); p.Of != export.Shop || p.Format != export.ICS {
		t.Errorf("%+v", p)
	}
}

// What can't be written is said, with what is safe, and the next try is as good as
// the first.
func TestApp_paperThatFails(t *testing.T) {
	l, o := inOffice(inShare(t))
	o.fail = errors.New("There is not enough room for the file: nothing was written")
	l.keys("f8", "enter", "enter", "enter").see("not enough room", "[Ideas]")
	o.fail = nil
	l.keys("f8", "enter", "enter", "enter").see("Written").keys("enter")
	o.last(t, 1)
}

// A file that can only be read gives paper as well, and leaves no draft behind.
func TestApp_paperOfAReadOnlyFile(t *testing.T) {
	l, o := inOffice(inShare(t))
	l.app.cfg.ReadOnly = true
	l.keys("f8", "enter", "enter", "x", "enter").see("Written").keys("enter")
	o.last(t, 1)
	l.keys("ctrl+c")
	if !l.gone {
		t.Error("a half-typed path keeps the program from leaving")
	}
}

// A meeting's paper is called by the day of the meeting, also days later.
func TestApp_paperOfAnOlderMeeting(t *testing.T) {
	l, _ := inOffice(inShare(t))
	l.now = l.now.AddDate(0, 0, 3)
	l.keys("f8", "enter", "enter").see("corner-coffee-2026-12-01-recap.pdf")
}

// Without an office, and without a shop, F8 says why not.
func TestApp_noPaper(t *testing.T) {
	inShare(t).keys("f8").see("No paper can be made here")
	l, _ := inOffice(newLaptop(t, newShelf()))
	l.keys("f8").see("There is no shop yet")
}

// What was done last is on the disk before paper is made of it.
func TestApp_paperWaitsForTheDisk(t *testing.T) {
	l, o := inOffice(inShare(t))
	l.hold = true
	l.keys("A bell", "enter", "f8", "enter", "enter", "enter")
	if len(o.wrote) > 0 {
		t.Error("paper was made of what is not saved")
	}
	l.release()
	l.see("Written")
	o.last(t, 1)
	if l.app.between() {
		t.Error("keys still wait")
	}
}

// A table that a screen shows leaves as CSV, or as a workbook where that is typed.
func TestApp_aTableLeaves(t *testing.T) {
	l, o := inOffice(inShare(t))
	l.keys("ctrl+o")
	given := func(context.Context) (table.Table, error) {
		return table.Table{Name: "days-to-live", Title: "Days from idea to live"}, nil
	}
	l.app.HandTable(given)
	l.send(tea.WindowSizeMsg{Width: 80, Height: 24}).see("Days from idea to live: where to?", "corner-coffee-2026-12-01-days-to-live.csv")
	l.keys(".pdf", "enter").see("A table does not come as pdf")
	for range len("csv.pdf") {
		l.keys("backspace")
	}
	l.keys("xlsx", "enter").see("Written", "Open it").notSee("Print it")
	if p := o.last(t, 1); p.Table == nil || p.Format != export.XLSX {
		t.Errorf("%+v", p)
	}
	bare := inShare(t)
	bare.app.HandTable(given)
	bare.send(tea.WindowSizeMsg{Width: 80, Height: 24}).see("No paper can be made here")
}

func TestApp_paperFits(t *testing.T) {
	l, _ := inOffice(inShare(t))
	for _, size := range []tea.WindowSizeMsg{{Width: 48, Height: 14}, {Width: 60, Height: 18}, {Width: 200, Height: 60}} {
		l.send(size)
		for _, keys := range [][]string{{"f8"}, {"enter"}, {"enter"}, {"enter"}} {
			l.keys(keys...)
			for _, line := range l.app.frame().Lines {
				if line.Width() > size.Width {
					t.Fatalf("%v: %q", size, line.Plain())
				}
			}
			if n := len(l.app.frame().Lines); n != size.Height {
				t.Fatalf("%v: %d lines", size, n)
			}
		}
		l.keys("enter")
	}
	l.keysAreClear()
}
