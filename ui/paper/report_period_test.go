package paper

import (
	"strings"
	"testing"
	"time"

	"flashpoint/session"
)

// A report of the last weeks counts meetings of these weeks beside the praise of a whole
// life. It says so, because the figures can't be added up otherwise.
func TestReportSaysWhichOfItsFiguresGoFurtherBack(t *testing.T) {
	const says = "How often an idea was praised is counted from its beginning, and charts along the months begin with all of August 2026."
	dogs := session.InitiativeSummary{Title: "Greet the dog first", Status: session.StatusLive, Feedback: session.Feedback{Liked: 11}}
	b := Briefing{Initiatives: []session.InitiativeSummary{dogs}, Since: session.Date{Year: 2026, Month: time.August, Day: 22}}
	now := time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	page := Report(b, now).Text(0)
	before, _, _ := strings.Cut(page, "In short")
	if !strings.Contains(strings.Join(strings.Fields(before), " "), says) || !strings.Contains(page, "11 times") {
		t.Errorf("of a time, it says\n%s", page)
	}
	b.Since = session.Date{}
	if page := Report(b, now).Text(0); strings.Contains(page, "from its beginning") || !strings.Contains(page, "from the beginning.") {
		t.Errorf("of all time, it says\n%s", page)
	}
}
