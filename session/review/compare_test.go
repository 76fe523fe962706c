package review

import (
	"strings"
	"testing"

	"flashpoint/session"
)

func TestCompare(t *testing.T) {
	mill := Counts{Held: []Held{{monthAt("2026-02"), 4, 0, 10, 3}}, Maps: []MapCounts{{"COUNTER", 4, []StepCounts{{"wait", true, Given{6, 3}, Given{}}}}}}
	shops := []OneShop{{session.ID{15: 2}, "Mill", mill}, {session.ID{15: 1}, "Corner", *corner()}, {session.ID{15: 3}, "mill", Counts{}}}
	trends := Compare(shops, Scope{Today: day("2026-03-02")})
	check(t, trends, "shops-meetings", "Corner 3/3, Mill (0002) 4/4, mill (0003) 0/0")
	check(t, trends, "shops-ideas", "Corner 14/3, Mill (0002) 2.5/4, mill (0003) none")
	check(t, trends, "shops-wows-live", "Corner 2/2, Mill (0002) 0/0, mill (0003) 0/0")
	check(t, trends, "shops-days-to-live", "Corner 17/3, Mill (0002) none, mill (0003) none")
	check(t, trends, "shops-praise", "Corner 6/6, Mill (0002) 0/0, mill (0003) 0/0")
	check(t, trends, "shops-gap", "Corner 1.5/4, Mill (0002) none, mill (0003) none")
	check(t, trends, "shops-coverage", "Corner 33.33/3, Mill (0002) 100/1, mill (0003) none")
	var ratings []string
	for _, trend := range trends {
		if trend.ID == "shops-rating" {
			ratings = append(ratings, trend.Of+": "+drawn(trend))
		}
	}
	if got := strings.Join(ratings, "|"); got != "Come in: Corner 1.5/4, Mill (0002) none, mill (0003) none|Wait: Corner -1/2, Mill (0002) 2/3, mill (0003) none" {
		t.Errorf("%q", ratings)
	}
	if shops[0].Name != "Mill" {
		t.Error("the list that came in was sorted")
	}
}
