package ui

import (
	"path/filepath"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// gathered is a file into which three shops came, and which is nobody's own.
func gathered(t *testing.T) (*laptop, *officer) {
	t.Helper()
	l, o := inOffice(aMonthLater(t))
	l.app.cfg.Gathered, l.app.cfg.Shops = true, 3
	l.app = New(l.app.cfg)
	l.do(l.app.Init())
	l.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	return l, o
}

// Such a file is at home in the archive, for all of its shops, and nothing is recorded
// in it.
func TestApp_aFileOfSeveralShopsIsAtHomeInTheArchive(t *testing.T) {
	l, _ := gathered(t)
	l.see("3 shops", "Looking back", "read-only").notSee("Corner Coffee")
	l.keys("esc").see("Looking back", "This is the first screen")
	l.keys("3", "enter").see("It is").keys("enter").see("Whose idea").keys("esc", "esc").see("[3 Initiatives]", "3 shops")
	l.keys("t").see("Trends", "3 shops").keys("esc").see("Looking back")
	l.app.show(l.app.screen) // with nothing before it
	l.app.Back()
	l.do(l.app.flush())
	l.see("Looking back").notSee("What next?")
}

// Paper of all is called by how many there are; paper of a map asks of which shop.
func TestApp_paperOfAFileOfSeveralShops(t *testing.T) {
	l, o := gathered(t)
	l.keys("1", "x").see("3-shops-2026-12-31-meetings.csv").keys("esc")
	l.keys("4", "f8", "Report", "enter", "enter").see("3-shops-2026-12-31-report.pdf").keys("enter", "enter")
	if p := o.last(t, 1); filepath.Base(p.Path) != "3-shops-2026-12-31-report.pdf" || !p.Shop.IsZero() {
		t.Errorf("%+v", p)
	}
	l.keys("f8", "Standards", "enter").see("Of which shop?").keys("enter", "enter").see("corner-coffee-", "booklet.pdf").keys("enter")
	if p := o.last(t, 2); p.Shop != l.app.meeting.Shop.ID() {
		t.Errorf("%+v", p)
	}
}
