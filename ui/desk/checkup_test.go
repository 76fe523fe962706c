package desk

import (
	"cmp"
	"strings"
	"testing"

	"flashpoint/ui/kit/kittest"
)

// findings are what a check may come to, with this text in them.
func findings(text string) []Finding {
	return []Finding{
		{Fine, "The file", cmp.Or(text, "shop.db is healthy: 214 events in 12 streams, each as it was saved."), ""},
		{Fine, "Backups", "5 of them, the newest of Mon 30 Nov 17:45, which can be read.", ""},
		{Look, "The window", "80 by 24 cells.", cmp.Or(text, "Make it larger.")},
		{Wrong, "Room on the disk", "2 MB are free.", "Make room, or move the file to another disk."},
		{Look, "The folder", "It lies on a stick.", "Copy the file to this computer before the meeting."},
	}
}

func (o *office) openCheckup(found ...Finding) *office {
	page := NewCheckup(o)
	if o.screen = page; len(found) > 0 {
		page.Found(found)
	}
	return o
}

func TestCheckupShowsTheWorstFirst(t *testing.T) {
	o := newOffice(t).openCheckup().sees("One moment: checking")
	o.openCheckup(findings("")...).sees("1 thing wrong, 2 things worth a look.", "# wrong  Room on the disk: 2 MB are free.", "Make room, or move", "! look   The window", "+ ok     The file")
	page := o.screenAt(80, 24)
	if strings.Index(page, "Room on the disk") > strings.Index(page, "The window") || strings.Index(page, "The window") > strings.Index(page, "The file") {
		t.Errorf("the worst does not come first:\n%s", page)
	}
	for _, key := range []string{"enter", "esc", "q"} {
		if o.went = ""; o.keys(key).went != "home" {
			t.Errorf("%s leads to %q", key, o.went)
		}
	}
	if o.keys("d"); o.went != "check up" {
		t.Errorf("d leads to %q", o.went)
	}
	o.screenAt(48, 14)
	for range 40 {
		down := kittest.Press("down")
		o.screen.Update(down)
		o.screenAt(48, 14)
	}
	if page := o.screenAt(48, 14); !strings.Contains(page, "Backups") {
		t.Errorf("the end is out of reach:\n%s", page)
	}
}

func TestVerdict(t *testing.T) {
	all := findings("")
	for want, some := range map[string][]Finding{
		"All is well.": all[:2], "Nothing is wrong, 1 thing worth a look.": all[:3], "1 thing wrong.": all[3:4], "2 things wrong, 1 thing worth a look.": {all[3], all[3], all[2]},
	} {
		if got := Verdict(some); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

func TestHomeLeadsToTheCheckup(t *testing.T) {
	for _, o := range []*office{busyHome(t, 2, 2, ""), readOnlyHome(t)} {
		if o.keys("d"); o.went != "check up" {
			t.Errorf("d leads to %q", o.went)
		}
	}
}
