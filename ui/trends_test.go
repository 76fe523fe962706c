package ui

import (
	"testing"

	"flashpoint/ui/paper/export"
)

// The trends lie over the lists, and their numbers leave as a table.
func TestApp_trends(t *testing.T) {
	l, o := inOffice(inShare(t))
	l.app.OpenArchive()
	l.send(nil).keys("t").see("Trends", "Meetings held", "so far in Dec", "not enough yet")
	l.keys("enter").see("meetings by month, n 3").keys("v").see("Dec 2026 so far")
	l.keys("x").see("Meetings held: where to?").keys("enter").see("Written: ")
	if p := o.last(t, 1); p.Format != export.CSV || p.Table == nil || p.Table.Name != "meetings" {
		t.Errorf("%+v", p)
	}
	l.keys("enter", "esc").see("Step ratings").keys("esc").see("Looking back")
}
