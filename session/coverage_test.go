package session

import (
	"fmt"
	"testing"
)

// told is a coverage in words, a line for each step.
func told(c Coverage) (lines []string) {
	for _, x := range c.Steps {
		line := fmt.Sprintf("%s %d/%d", x.Name, x.Meetings, x.Ideas)
		if x.Gone {
			line += " gone"
		}
		for _, r := range x.Rated {
			line += " " + r.Hands.MeanText()
		}
		for _, v := range x.Visited {
			line += " v" + v.ScoreText()
		}
		lines = append(lines, line)
	}
	return lines
}

func past(name string, meetings, ideas, daysAgo int) StepPast {
	x := StepPast{Name: name, Worked: Worked{Meetings: meetings, Ideas: ideas}}
	if meetings > 0 {
		x.Last = monday.AddDate(0, 0, -daysAgo)
	}
	return x
}

func TestCoverageFollowsTheMapAsItIsNow(t *testing.T) {
	p := MapPast{Map: "Counter visit", Meetings: 3, Steps: []StepPast{
		past("Wait in the queue", 2, 9, 10), past("wait  in the QUEUE", 1, 3, 40), past("Ring a bell", 1, 2, 90), past("Sit down", 2, 1, 30),
		past("Never mind", 0, 0, 0), past("Come in", 0, 0, 0),
	}}
	ratings := []MapRating{
		{Session: ID{1}, Steps: []RatedStep{{"Come in", Hands{0, 3}}, {"Sit down", Hands{0, 0, 0, 1}}}},
		{Session: ID{2}, Steps: []RatedStep{{"Come in", Hands{0, 0, 0, 2}}, {"Say goodbye", Hands{}}}},
		{Session: ID{2}, Steps: []RatedStep{{"COME IN", Hands{0, 0, 0, 0, 2}}}}, // rated again in the same meeting
	}
	c := p.Cover(counterVisit(), ratings, []Visit{visited(today)})
	equal(t, "steps", told(c), []string{
		"Come in 0/0 -1.0 +2.0 v+1", "Wait in the queue 3/12 v-2", "Say goodbye 0/0", "Sit down 2/1 gone +1.0", "Ring a bell 1/2 gone",
	})
	equal(t, "last", c.Steps[1].Last, monday.AddDate(0, 0, -10))
	equal(t, "kind", c.Steps[1].Kind, KindWait)
	x, ok := c.Step("ring a BELL")
	equal(t, "found", ok && x.Gone, true)
	equal(t, "any", c.Any(), true)
	equal(t, "none", MapPast{}.Cover(counterVisit(), nil, nil).Any(), false)
}

func TestTwoStepsOfOneName(t *testing.T) {
	twice := []StepPlan{{Name: "Wait"}, {Name: "Pay"}, {Name: "wait"}}
	c := MapPast{Steps: []StepPast{past("Wait", 2, 3, 1)}}.Cover(twice, nil, nil)
	equal(t, "the first has it all", told(c), []string{"Wait 2/3", "Pay 0/0", "wait 0/0"})
}

func TestTheShopCoversItsOwnMap(t *testing.T) {
	r := visitable(t)
	r.ok(r.Rate(r.act(), r.step(0), Hands{0, 0, 0, 1, 0}))
	r.ok(r.meeting().RevealRating(r.act()))
	r.visit(visited(today))
	c := r.shop.Cover(MapPast{Map: "COUNTER visit", Latest: []StepPlan{{Name: "Elsewhere"}}})
	equal(t, "steps", told(c), []string{"Come in 0/0 +1.0 v+1", "Wait in the queue 0/0 v-2", "Say goodbye 0/0"})
	c = r.shop.Cover(MapPast{Map: "Phone call", Latest: []StepPlan{{Name: "Get through"}}})
	equal(t, "another map", told(c), []string{"Get through 0/0"})
}

func TestWhereToLookNext(t *testing.T) {
	step := func(name string, of Worked) StepCoverage {
		return StepCoverage{StepPlan: StepPlan{Name: name}, Worked: of}
	}
	worked := func(daysAgo int) Worked { return Worked{Meetings: 1, Last: monday.AddDate(0, 0, -daysAgo)} }
	hadOne := func(daysAgo int) Worked { w := worked(daysAgo); w.WowsLive = 1; return w }
	wait, ending, rated, seen := step("wait", worked(5)), step("ending", Worked{}), step("rated", hadOne(1)), step("seen", hadOne(1))
	wait.LongestWait, ending.Ending = true, true
	rated.Rated = []RatedOn{{Hands: Hands{5}}, {Hands: Hands{0, 1, 1}}}
	seen.Visited = []VisitedOn{{VisitedStep: VisitedStep{Seen: true, Score: -2}}}
	seen.Rated = []RatedOn{{Hands: Hands{0, 1, 1}}}
	way := worked(700)
	way.OnTheWay = 1
	gone := step("gone", Worked{})
	gone.Gone = true
	waited := step("waited", hadOne(3))
	waited.LongestWait = true
	live := hadOne(20)
	live.WowsNow = 1
	fine := step("fine", live)
	fine.Rated = []RatedOn{{Hands: Hands{0, 0, 0, 0, 3}}}
	c := Coverage{Steps: []StepCoverage{
		rated, waited, fine, seen, step("way", way), step("new", worked(3)), step("old", worked(30)), gone, step("never", Worked{}), wait, ending,
	}}
	var looks []string
	for _, l := range c.WhereToLook(monday) {
		looks = append(looks, l.Step.Name+": "+l.Why)
	}
	equal(t, "looks", looks, []string{
		"ending: never worked on, and people remember the ending",
		"never: never worked on",
		"wait: never had a wow live, and customers wait longest here",
		"old: never had a wow live, last worked on 31 Jan",
		"new: never had a wow live, last worked on 27 Feb",
		"seen: had a wow live once, a visitor gave it -2",
		"rated: had a wow live once, rated -0.5",
		"way: an idea is on its way, last worked on 1 Apr 2024",
		"fine: a wow is live, last worked on 10 Feb",
		"waited: had a wow live once, last worked on 27 Feb",
	})
	equal(t, "the first on the map", c.Steps[0].Name, "rated")
}

func TestDaysInShort(t *testing.T) {
	equal(t, "this year", today.Short(today), "2 Mar")
	equal(t, "another", today.AddDays(-365).Short(today), "2 Mar 2025")
	equal(t, "none", Date{}.Short(today), "")
}
