package session

import "testing"

func TestStatusOnADay(t *testing.T) {
	r, init := promoted(t, Gate{})
	next := r.days(2)
	r.says(init.SetStatus(r.act(), StatusLive, Date{}, ""), "Say on which day it was: today, yesterday, 12 mar")
	r.says(init.SetStatus(r.act(), StatusLive, next.AddDays(1), ""), next.AddDays(1).Words(next)+" is still to come: say the day on which it was")
	r.says(init.SetStatus(r.act(), StatusLive, today.AddDays(-1), ""), "Sun 1 Mar is too early: it is chosen since Mon 2 Mar. Say that day or a later one")
	equal(t, "chosen since", init.Since(r.now.Location()), today)
	r.ok(init.SetStatus(r.act(), StatusLive, today.AddDays(1), ""))
	equal(t, "live since", init.Since(r.now.Location()), today.AddDays(1))
	r.says(init.SetStatus(r.act(), StatusKept, today, "x"), "Mon 2 Mar is too early: it is live since Tue 3 Mar. Say that day or a later one")
	r.says(init.CheckIn(r.act(), CheckIn{Verdict: VerdictKeep, On: today}), "Mon 2 Mar is too early: it is live since Tue 3 Mar. Say that day or a later one")
	r.ok(init.SetStatus(r.act(), StatusKept, today.AddDays(1), "x"))
	r.folds()
}

func TestCheckDue(t *testing.T) {
	r, init := live(t)
	equal(t, "at first", init.CheckDue(today.AddDays(27)), Date{})
	equal(t, "after four weeks", init.CheckDue(today.AddDays(28)), today)
	ninth := r.days(9)
	r.ok(init.CheckIn(r.act(), CheckIn{On: ninth, Verdict: VerdictKeep}))
	equal(t, "after a look", init.CheckDue(today.AddDays(28)), Date{})
	equal(t, "four weeks on", init.CheckDue(ninth.AddDays(28)), ninth)
	r.ok(init.CheckIn(r.act(), CheckIn{On: ninth, Verdict: VerdictStop, Note: "x"}))
	equal(t, "when it has ended", init.CheckDue(ninth.AddDays(90)), Date{})
}

func TestTextsKnowWhenTheyWereWritten(t *testing.T) {
	r, init := promoted(t, Gate{})
	equal(t, "nothing yet", init.Written, Written{})
	r.ok(init.SetCost(r.act(), Cost{Amount: "30 euro"}))
	cost := init.Last()
	r.days(1)
	r.ok(init.SetStandard(r.act(), "it rains", "lend an umbrella"))
	equal(t, "written", init.Written, Written{Cost: cost, Standard: init.Last()})
	equal(t, "by its number", init.At(init.Seq()), init.Last())
	equal(t, "no such number", init.At(init.Seq()+1).IsZero() && init.At(0).IsZero(), true)
	r.folds()
}

func TestATellingIsChanged(t *testing.T) {
	r, init := live(t)
	whom, _ := init.Authors()
	r.ok(init.Count(r.act(), ReactionPraised, today))
	id, err := init.Tell(r.act(), Telling{Whom: whom, On: today})
	r.ok(err)
	w, ok := init.Waits()[id]
	equal(t, "waited", ok && w.String() == "on the day of the praise", true)
	second := r.days(2)
	r.ok(init.Count(r.act(), ReactionPraised, second))
	r.ok(init.ChangeTelling(r.act(), Telling{ID: id, Whom: whom, By: r.person("Cleo"), On: second, InPerson: true, Words: "Lovely"}))
	told, _ := init.Telling(id)
	equal(t, "by", told.By.Name, "Cleo")
	w, _ = init.Waits()[id]
	equal(t, "waited", w.String(), "2 days after the praise")
	_, since := init.Untold()
	equal(t, "what was noted after it still waits", since, second)
	before := init.Seq()
	r.ok(init.ChangeTelling(r.act(), told))
	equal(t, "the same again records", init.Seq(), before)
	r.says(init.ChangeTelling(r.act(), Telling{ID: id, On: second}), "Say who was told: Ana and Bo")
	r.answers(init.ChangeTelling(r.act(), Telling{ID: 999, On: second}), ErrNotFound, "This is no longer here")
	r.folds()
}
