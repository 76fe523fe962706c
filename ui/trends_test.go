package ui

import (
	"testing"

	"flashpoint/ui/paper/export"
)

// The trends lie over whatever was there, and their numbers leave as a table.
func TestApp_trends(t *testing.T) {
	l, o := inOffice(inShare(t))
	l.app.OpenTrends()
	l.send(nil).see("Trends", "Meetings held", "so far in Dec", "not enough yet")
	l.keys("enter").see("meetings by month, n 3").keys("v").see("Dec 2026 so far")
	l.keys("x").see("Meetings held: where to?").keys("enter").see("Written: ")
	if p := o.last(t, 1); p.Format != export.CSV || p.Table == nil || p.Table.Name != "meetings" {
		t.Errorf("%+v", p)
	}
	l.keys("enter", "esc", "esc").see("Next to speak")
}
