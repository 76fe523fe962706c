package paper

import (
	"strings"
	"testing"
	"time"

	"flashpoint/session/review"
)

// The report of several shops lays them side by side, in the order of their names; that
// of one shop does not.
func TestReportLaysShopsSideBySide(t *testing.T) {
	shops := []review.OneShop{{Name: "Mill"}, {Name: "Harbour"}}
	shops[0].Held = []review.Held{{Month: review.MonthOf(review.Scope{}.Since), Meetings: 3, Ideas: 12}}
	now := time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC)
	page := Report(Briefing{Beside: review.Compare(shops, review.Scope{})}, now).Text(0)
	_, page, ok := strings.Cut(page, "The shops side by side")
	if !ok {
		t.Fatal("nothing is side by side")
	}
	harbour, mill := strings.Index(page, "Harbour"), strings.Index(page, "Mill")
	if harbour < 0 || mill < harbour || !strings.Contains(page, "Meetings held") || strings.Contains(page, "Step rating") {
		t.Errorf("says\n%s", page)
	}
	if page := Report(Briefing{Beside: review.Compare(shops[:1], review.Scope{})}, now).Text(0); strings.Contains(page, "side by side") {
		t.Errorf("one shop:\n%s", page)
	}
}
