package session

import (
	"testing"
	"time"
)

func TestTheGapIsAMedian(t *testing.T) {
	wait := func(days int, told Date) Wait { return Wait{Heard: told.AddDays(-days), Told: told} }
	equal(t, "none", GapOf(nil).String(), "nothing told")
	equal(t, "one", GapOf([]Wait{wait(1, today)}).String(), "1 day, n 1")
	equal(t, "odd", GapOf([]Wait{wait(9, today), wait(0, today), wait(2, today)}), Gap{Days: 2, N: 3})
	equal(t, "even", GapOf([]Wait{wait(9, today), wait(0, today), wait(2, today), wait(3, today)}).String(), "2.5 days, n 4")
	for want, gap := range map[string]Gap{
		"nothing told": {}, "half of the thanks came within 2.5 days (n 4)": {2.5, 4}, "half of the thanks came within 1 day (n 2)": {1, 2},
		"half of the thanks came on the day of the praise (n 3)": {0, 3}, "the thanks came after 7 days (n 1)": {7, 1},
		"the thanks came on the day of the praise (n 1)": {0, 1},
	} {
		equal(t, "sentence", gap.Sentence(), want)
	}

	waits := []Wait{wait(1, today), wait(5, today.AddDays(-1)), wait(3, today.AddDays(-40)), wait(7, today.AddDays(-365))}
	equal(t, "between", WaitsBetween(waits, today.AddDays(-40), today.AddDays(-1)), waits[1:3])
	equal(t, "months", GapMonths(waits), []GapMonth{
		{2026, time.March, Gap{3, 2}}, {2026, time.January, Gap{3, 1}}, {2025, time.March, Gap{7, 1}},
	})
}

func TestThanksWaitByTheIdeaAndNeverByThePerson(t *testing.T) {
	r, init := live(t)
	_, waits := init.Thanks()
	equal(t, "nothing waits", waits, false)
	r.ok(init.Count(r.act(), ReactionPraised, today))
	r.hears(init, "Lovely", MoodLoved, today)
	thanks, _ := init.Thanks()
	equal(t, "whom", Names(thanks.Untold)+" of "+thanks.Title+": "+thanks.News, "Ana and Bo of A bench: Lovely")
	r.ok(r.shop.SetStanding(r.act(), r.person("Bo").ID, PersonLeft))
	here, left := r.shop.Waiting(thanks.Untold)
	equal(t, "who is waited for", Names(here)+", and not "+Names(left), "Ana, and not Bo")
	next := r.days(2)
	_, err := init.Tell(r.act(), Telling{Whom: thanks.Untold[:1], On: next, InPerson: true})
	r.ok(err)
	equal(t, "told", init.Told(), []Told{{Initiative: init.ID(), Title: "A bench", Whom: thanks.Untold[:1], InPerson: true, Wait: Wait{Heard: today, Told: next}}})

	gone, _ := init.Thanks()
	equal(t, "nobody who left is waited for", r.shop.Waited(gone), false)
	equal(t, "the team is", r.shop.Waited(Thanks{}), true)

	of := func(title string, since Date, whom ...Person) Thanks {
		return Thanks{InitiativeSummary: InitiativeSummary{Title: title, UntoldSince: since, Untold: whom}}
	}
	list := []Thanks{of("b", today), of("c", today.AddDays(-3)), of("A", today, Person{Name: "Zoë"})}
	SortThanks(list)
	equal(t, "order", list[0].Title+list[1].Title+list[2].Title, "cAb")
}
