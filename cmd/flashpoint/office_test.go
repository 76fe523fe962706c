package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"flashpoint/session"
	"flashpoint/session/table"
	"flashpoint/session/years"
	"flashpoint/ui"
	"flashpoint/ui/paper/export"
)

// What F8 asks for is written, whatever it is about.
func TestOfficeWrites(t *testing.T) {
	y := years.Tell(years.Size{Initiatives: 4})
	s := shelfOf(t, y.Streams(), y.Now)
	o := office{s, t.TempDir()}
	latest, err := s.Latest(t.Context(), session.ID{})
	if err != nil {
		t.Fatal(err)
	}
	lists, err := s.Lists(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for name, p := range map[string]ui.Paper{
		"of a meeting": {Of: export.Meeting, ID: latest, Kind: "minutes", Format: export.Text},
		"of an idea":   {Of: export.Initiative, ID: lists.Board[0].ID, Kind: "story", Format: export.HTML},
		"of a map":     {Of: export.Map, Kind: "booklet", Format: export.Markdown},
		"of the shop":  {Of: export.Shop, Kind: "report", Format: export.PDF},
		"what is seen": {Of: export.Shop, Table: &table.Table{Name: "seen", Columns: []table.Column{{ID: "a", Kind: table.Text}}}, Format: export.CSV},
		"all of it":    {Of: export.Shop, Kind: "data", Format: export.XLSX},
	} {
		p.Path = o.Folder()
		path, _, err := o.Write(t.Context(), p)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if info, err := os.Stat(path); err != nil || info.Size() == 0 || !filepath.IsAbs(path) || !strings.HasSuffix(path, "."+string(p.Format)) {
			t.Errorf("%s is in %s: %v", name, path, err)
		}
		if again, _, err := o.Write(t.Context(), p); !errors.Is(err, ui.ErrTaken) || again != path {
			t.Errorf("%s is overwritten without a word: %v", name, err)
		}
		p.Over = true
		if _, _, err := o.Write(t.Context(), p); err != nil {
			t.Errorf("%s, overwritten: %v", name, err)
		}
	}
	if _, _, err := o.Write(t.Context(), ui.Paper{Of: export.Meeting, ID: session.ID{9}, Kind: "minutes", Format: export.Text, Path: o.folder}); err == nil || !strings.Contains(err.Error(), "not in") {
		t.Errorf("of a meeting that is not there: %v", err)
	}
	if _, _, err := o.Write(t.Context(), ui.Paper{Of: export.Shop, Kind: "report", Format: export.Text, Path: filepath.Join(o.folder, "no", "x.txt")}); err == nil || !strings.Contains(err.Error(), "There is no folder") {
		t.Errorf("into a folder that is not there: %v", err)
	}
}

// A report of a shop's years names what is stuck and has its trends.
func TestMaterialOfAShop(t *testing.T) {
	y := years.Tell(years.Size{Initiatives: 30})
	s := shelfOf(t, y.Streams(), y.Now)
	m, err := s.material(t.Context(), subject{of: export.Shop}, "report", export.Text)
	if err != nil {
		t.Fatal(err)
	}
	b := m.Briefing
	if len(b.Shops) != 1 || len(b.Meetings) == 0 || len(b.Initiatives) < 30 || len(b.Trends) == 0 || len(b.Standards) == 0 {
		t.Errorf("%d shops, %d meetings, %d initiatives, %d trends, %d maps", len(b.Shops), len(b.Meetings), len(b.Initiatives), len(b.Trends), len(b.Standards))
	}
	since := session.DateOf(y.Now.In(time.UTC)).AddDays(-30)
	less, err := s.material(t.Context(), subject{of: export.Shop, since: since}, "report", export.Text)
	if err != nil || len(less.Briefing.Meetings) >= len(b.Meetings) {
		t.Errorf("since %s: %d of %d meetings, %v", since, len(less.Briefing.Meetings), len(b.Meetings), err)
	}
	live, err := s.initiativesSince(t.Context(), session.ID{}, since.AddDays(365))
	if err != nil || len(live) == 0 || len(live) >= len(b.Initiatives) {
		t.Errorf("%d of %d initiatives have not ended, %v", len(live), len(b.Initiatives), err)
	}
}

// What is everything is everything, and only a report is of the last year.
func TestOfficeWritesAllYears(t *testing.T) {
	y := years.Tell(years.Size{Initiatives: 260})
	s := shelfOf(t, y.Streams(), y.Now)
	all, err := s.meetingsSince(t.Context(), session.ID{}, session.Date{})
	if err != nil {
		t.Fatal(err)
	}
	if last := all[len(all)-1].Opened; last.After(y.Now.AddDate(-1, 0, 0)) {
		t.Fatalf("the first meeting is of %v: that is less than a year", last)
	}
	o := office{s, t.TempDir()}
	path, _, err := o.Write(t.Context(), ui.Paper{Of: export.Shop, Kind: "meetings", Format: export.CSV, Path: o.folder})
	if err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(path)
	if got := strings.Count(string(raw), "\r\n") - 1; err != nil || got != len(all) {
		t.Errorf("%d of %d meetings: %v", got, len(all), err)
	}
	page, err := o.make(t.Context(), ui.Paper{Of: export.Shop, Kind: "report", Format: export.Text})
	if err != nil || !strings.Contains(string(page.Bytes), ", from ") {
		t.Errorf("the report does not say from when on it is: %v", err)
	}
}

func TestFromHome(t *testing.T) {
	for path, whole := range map[string]bool{"~": false, "~" + string(filepath.Separator) + "x": false, "~x": true, "x~": true} {
		if (fromHome(path) == path) != whole {
			t.Errorf("%s is %s", path, fromHome(path))
		}
	}
}

// The screen's report is of a year, and says of which.
func TestOfficeReportsOfAYear(t *testing.T) {
	y := years.Tell(years.Size{Initiatives: 4})
	o := office{shelfOf(t, y.Streams(), y.Now), t.TempDir()}
	file, err := o.make(t.Context(), ui.Paper{Of: export.Shop, Kind: "report", Format: export.Text})
	if err != nil {
		t.Fatal(err)
	}
	if want := "from " + session.DateOf(o.now()).AddDays(-365).Words(session.Date{}) + " on."; !strings.Contains(string(file.Bytes), want) {
		t.Errorf("no %q in\n%.300s", want, file.Bytes)
	}
}
