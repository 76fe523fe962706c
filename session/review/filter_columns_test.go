package review

import (
	"slices"
	"testing"
)

// A list shows why its rows are there, and no column twice.
func TestFilterShowsWhatItAsksFor(t *testing.T) {
	for _, c := range []struct {
		of   Subject
		line string
		want []string
	}{
		{Initiatives, "", nil},
		{Initiatives, "bench", nil},
		{Initiatives, "status:live", []string{"status"}},
		{Ideas, "status:open", []string{"state"}},
		{Feedback, "tag:children", []string{"tags"}},
		{Feedback, "person:ana", []string{"heard_by"}},
		{Initiatives, "person:ana", []string{"authors"}},
		{Initiatives, "since:2026-03-01", []string{"since"}},
		{Steps, "until:2026-03-01", []string{"last"}},
		{Ideas, "step:wait", []string{"step"}},
		{Meetings, "map:coffee", []string{"map"}},
		{Meetings, "shop:harbour", []string{"shop"}},
		{People, "is:left is:untold", []string{"standing", "untold_since"}},
		{Ideas, "is:chosen is:live status:open", []string{"state"}},
		{Initiatives, "shop:harbour is:late", []string{"late", "shop"}},
	} {
		f, err := Parse(c.of, c.line, today)
		if err != nil {
			t.Fatal(err)
		}
		if got := f.About(c.of); !slices.Equal(got, c.want) {
			t.Errorf("%s %s shows %q, want %q", c.of, c.line, got, c.want)
		}
	}
}

func TestAYearHasNoSign(t *testing.T) {
	if _, err := Parse(Meetings, `since:"march +202"`, today); err == nil {
		t.Error("March of the year +202 is a month")
	}
}
