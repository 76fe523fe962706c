package session

import (
	"testing"
)

// customers makes everything happen that customers bring about.
func (r *room) customers(init *Initiative) {
	r.t.Helper()
	task, err := init.AddTask(r.act(), Task{What: "Show it", Everyone: true})
	r.ok(err)
	r.ok(init.SetShown(r.act(), task, r.person("Bo"), true))
	r.ok(init.SetStatus(r.act(), StatusLive, today, "x"))
	r.ok(init.Count(r.act(), ReactionPraised, today))
	comment, err := init.Note(r.act(), Comment{Words: "x", On: today})
	r.ok(err)
	r.ok(init.ChangeComment(r.act(), Comment{ID: comment, Words: "y", On: today}))
	whom, _ := init.Authors()
	telling, err := init.Tell(r.act(), Telling{Whom: whom, On: today, InPerson: true})
	r.ok(err)
	r.ok(init.ChangeTelling(r.act(), Telling{ID: telling, Whom: whom, On: today}))
	r.ok(init.RemoveTelling(r.act(), telling))
	r.ok(init.RemoveComment(r.act(), comment))
	r.ok(init.SetFigure(r.act(), Figure{Name: "cups", After: Measure{Value: "3", On: today}}))
	r.ok(init.CheckIn(r.act(), CheckIn{On: today, Verdict: VerdictKeep}))
	next := &Meeting{Shop: r.shop, Session: r.Session}
	other := reloaded(r.t, init)
	next.Fetched(other)
	r.ok(next.Do(r.act(), func(a Act, m *Meeting) error {
		return m.Tend(a, init.ID(), func(i *Initiative) error { return i.Count(a, ReactionLiked, today) })
	}))
}

// live is a room with an idea of Ana's and Bo's that customers have.
func live(t testing.TB) (*room, *Initiative) {
	r := newRoom(t, "Ana", "Bo", "Cleo")
	init := r.promote(r.idea("A bench", "Ana", "Bo"), Gate{})
	r.ok(init.SetStatus(r.act(), StatusLive, today, ""))
	return r, init
}

// says notes a customer's words on a day.
func (r *room) hears(init *Initiative, words string, mood Mood, on Date) CommentID {
	r.t.Helper()
	id, err := init.Note(r.act(), Comment{Words: words, Mood: mood, On: on})
	r.ok(err)
	return id
}

// on lets days pass and says what day it is then.
func (r *room) days(n int) Date {
	r.now = r.now.AddDate(0, 0, n)
	return DateOf(r.now)
}

func TestReactionsAndWordsAreCounted(t *testing.T) {
	r, init := live(t)
	for _, reaction := range []Reaction{ReactionPraised, ReactionPraised, ReactionLiked, ReactionIndifferent, ReactionNotKeen} {
		r.ok(init.Count(r.act(), reaction, today))
	}
	next := r.days(1)
	r.hears(init, "My mother can come again now", MoodLoved, next)
	r.hears(init, "It is in the way", MoodNotKeen, next)
	f := init.Feedback()
	equal(t, "feedback", f, Feedback{Praised: 2, Liked: 1, Indifferent: 1, NotKeen: 1, Words: 2, GoodWords: 1, Last: next})
	equal(t, "asked", f.Asked(), 3)
	equal(t, "praise", f.Praise(), 4)
	r.folds()
}

func TestFeedbackIsRefusedInWords(t *testing.T) {
	r, init := live(t)
	r.says(init.Count(r.act(), "meh", today), "A customer praised it, liked it when asked, had no reaction, or was not keen")
	r.says(init.Count(r.act(), ReactionPraised, Date{}), "Say on which day it was: today, yesterday, 12 mar")
	r.says(init.Count(r.act(), ReactionPraised, today.AddDays(1)), "Tue 3 Mar is still to come: say the day on which it was")
	_, err := init.Note(r.act(), Comment{Words: " ", On: today})
	r.says(err, "This line is empty: type something first.")
	_, err = init.Note(r.act(), Comment{Words: "x", Mood: "sad", On: today})
	r.says(err, "A customer loved it, liked it, was neutral, or was not keen")
	_, err = init.Note(r.act(), Comment{Words: "x", Channel: "pigeon", On: today})
	r.says(err, "Words come in person, by card, phone or online, overheard, or from a mystery visit")
	equal(t, "kept", len(init.Comments)+len(init.Reactions), 0)
}

func TestACriticalRemarkStaysAtTheDesk(t *testing.T) {
	r, init := live(t)
	id, err := init.Note(r.act(), Comment{Words: "Bo was rude", Mood: MoodNotKeen, On: today, DeskOnly: true})
	r.ok(err)
	c, _ := init.Comment(id)
	for face, want := range map[Face]bool{FaceRoom: false, FacePaper: false, FaceDesk: true} {
		equal(t, "shown", c.Shows(face), want)
	}
	equal(t, "undo says", r.did(init), "a customer's words")
	_, best := init.Best()
	equal(t, "best", best, false)
}

// did says what the last act did to an initiative.
func (r *room) did(i *Initiative) string { return i.did(i.Events()[i.Seq()-1].Act) }

func TestPraiseWaitsUntilItsAuthorHears(t *testing.T) {
	r, init := live(t)
	ana, bo := r.person("Ana"), r.person("Bo")
	whom, since := init.Untold()
	equal(t, "nobody waits", len(whom) == 0 && since.IsZero(), true)

	r.hears(init, "Lovely", MoodLoved, today)
	r.days(2)
	r.ok(init.Count(r.act(), ReactionPraised, today.AddDays(2)))
	whom, since = init.Untold()
	equal(t, "untold", Names(whom), "Ana and Bo")
	equal(t, "since", since, today)

	third := r.days(1)
	_, err := init.Tell(r.act(), Telling{Whom: []Person{ana}, By: r.person("Cleo"), On: third, InPerson: true, Words: "Lovely"})
	r.ok(err)
	whom, _ = init.Untold()
	equal(t, "still untold", Names(whom), "Bo")
	fifth := r.days(2)
	_, err = init.Tell(r.act(), Telling{Whom: []Person{bo}, On: fifth})
	r.ok(err)
	_, since = init.Untold()
	equal(t, "all heard", since.IsZero(), true)
	equal(t, "waits", waits(init), []Wait{{Heard: today, Told: third}, {Heard: today, Told: fifth}})
	equal(t, "days", waits(init)[1].Days(), 5)

	r.hears(init, "Again", MoodLiked, fifth)
	whom, since = init.Untold()
	equal(t, "new praise waits anew", Names(whom), "Ana and Bo")
	equal(t, "from its own day", since, fifth)
	r.folds()
}

func TestTellingTheTeam(t *testing.T) {
	r := newRoom(t, "Ana", "Bo")
	r.ok(r.SetSign(r.act(), SignNever))
	init := r.promote(r.idea("A bench"), Gate{})
	r.hears(init, "Lovely", MoodLoved, today)
	whom, since := init.Untold()
	equal(t, "the team waits", len(whom) == 0 && since == today, true)
	_, err := init.Tell(r.act(), Telling{Whom: []Person{r.person("Ana")}, On: today})
	r.says(err, "Nobody was to know whose idea this is: tell the whole team")
	_, err = init.Tell(r.act(), Telling{On: today})
	r.ok(err)
	_, since = init.Untold()
	equal(t, "told", since.IsZero(), true)

	_, signed := live(t)
	_, err = signed.Tell(r.act(), Telling{On: today})
	r.says(err, "Say who was told: Ana and Bo")
}

func TestSharesOnlyFromThirtyAnswers(t *testing.T) {
	_, ok := ShareOf(29, 29)
	equal(t, "29 answers", ok, false)
	// Newcombe, Statistics in Medicine 17 (1998), table I, method 3: 81 of 263.
	share, ok := ShareOf(81, 263)
	equal(t, "81 of 263", share, Share{N: 263, Percent: 31, Low: 26, High: 37})
	equal(t, "enough", ok, true)
	all, _ := ShareOf(30, 30)
	equal(t, "all of 30", all, Share{N: 30, Percent: 100, Low: 89, High: 100})
}

func TestCheckIns(t *testing.T) {
	r, init := live(t)
	r.says(init.CheckIn(r.act(), CheckIn{On: today, Verdict: "burn"}), "Keep it, change it, or stop it")
	r.says(init.CheckIn(r.act(), CheckIn{On: today, Verdict: VerdictStop}), "Say in a line why it is stopped")
	r.ok(init.CheckIn(r.act(), CheckIn{On: today, Verdict: VerdictKeep, Surprise: SurpriseExpected}))
	equal(t, "status", init.Status, StatusLive)
	equal(t, "quiet", init.QuietSince(today.AddDays(27)), Date{})
	equal(t, "quiet", init.QuietSince(today.AddDays(28)), today)
	r.ok(init.CheckIn(r.act(), CheckIn{On: today, Verdict: VerdictChange, Note: "Two benches"}))
	equal(t, "status", init.Status, StatusChanged)
	equal(t, "reason", init.Moves[len(init.Moves)-1].Reason, "Two benches")
	r.says(init.CheckIn(r.act(), CheckIn{On: today, Verdict: VerdictKeep}), "Only a live idea is looked at again: this one is changed")
	r.folds()
}

func TestFiguresAreShownAsTheyAre(t *testing.T) {
	r, init := live(t)
	before := Measure{Value: "12,5", N: 3, On: today}
	r.says(init.SetFigure(r.act(), Figure{Before: before}), "Say what was counted: people who sit down, minutes in the queue")
	r.says(init.SetFigure(r.act(), Figure{Name: "cups", Before: Measure{Value: "a lot", On: today}}), "“a lot” is no number: type digits, as in 12 or 3.5")
	r.says(init.SetFigure(r.act(), Figure{Name: "cups", Before: Measure{Value: "3", N: -1, On: today}}), "From how many it was counted can't be less than none")
	r.ok(init.SetFigure(r.act(), Figure{Name: "degrees", Before: Measure{Value: "−2", On: today}}))
	r.ok(init.SetFigure(r.act(), Figure{Name: "cups", Unit: "a day", Before: before}))
	equal(t, "before", init.Figure.Before, before)
	r.ok(init.SetFigure(r.act(), Figure{}))
	equal(t, "none", init.Figure, Figure{})
}

func TestTasksForEveryoneAndSplit(t *testing.T) {
	r, init := live(t)
	id, err := init.AddTask(r.act(), Task{What: "Wipe and show", Owner: r.person("Ana"), Due: today})
	r.ok(err)
	r.says(init.SetShown(r.act(), id, r.person("Bo"), true), "This task has one owner: make it one for everyone first")
	second, err := init.SplitTask(r.act(), Task{ID: id, What: "Wipe", Owner: r.person("Ana"), Due: today}, Task{What: "Show how", Owner: r.person("Ana"), Due: today})
	r.ok(err)
	equal(t, "split in words", r.did(init), "splitting “Wipe and show”")
	one, _ := init.Task(id)
	two, _ := init.Task(second)
	equal(t, "first", one.What, "Wipe")
	equal(t, "second", two, Task{ID: second, What: "Show how", Owner: one.Owner, Due: today})
	two.Everyone = true
	r.ok(init.ChangeTask(r.act(), two))
	r.ok(init.SetShown(r.act(), second, r.person("Bo"), true))
	r.ok(init.SetShown(r.act(), second, r.person("Bo"), true)) // another window was slower
	r.silent()
	r.ok(init.SetShown(r.act(), second, r.person("Ana"), true))
	r.says(init.SetShown(r.act(), second, Person{Name: "Ana"}, true), "Say who was shown")
	equal(t, "shown", Names(init.Shown(second)), "Bo and Ana")
	r.ok(init.SetShown(r.act(), second, r.person("Bo"), false))
	equal(t, "one tick taken away", Names(init.Shown(second)), "Ana")
	r.folds()
}

func TestTendingAnIdeaOfAnotherMeeting(t *testing.T) {
	r, init := live(t)
	init.MarkSaved(init.Seq())
	next := Open(r.act(), r.id(), r.shop, Plans()[0], false)
	m := &Meeting{Shop: r.shop, Session: next}
	praise := func(a Act, m *Meeting) error {
		return m.Tend(a, init.ID(), func(i *Initiative) error { return i.Count(a, ReactionPraised, today) })
	}
	r.answers(m.Do(r.act(), praise), ErrTakenBack, "This idea is no longer chosen: its promotion was taken back in its meeting")
	m.Fetched(init)
	r.ok(m.Do(r.act(), praise))
	equal(t, "tended", next.Tended(), []ID{init.ID()})
	equal(t, "tendings", init.Did(next.Tendings[0].Act), "a customer: praised")
	words, err := m.Undo(r.act())
	r.ok(err)
	equal(t, "undone", words, "a customer: praised")
	equal(t, "reactions", len(init.Reactions), 0)
	equal(t, "tendings", len(next.Tendings), 0)
	_, err = m.Undo(r.act()) // what was done elsewhere is not reached
	r.answers(err, ErrWall, "Undo stops here: this is the beginning of the meeting")
	_, err = m.Redo(r.act())
	r.ok(err)
	equal(t, "again", len(init.Reactions), 1)

	rehearsal := &Meeting{Shop: r.shop, Session: Rehearse(r.act(), r.id(), r.shop, Plans()[0]), Others: []*Initiative{init}}
	r.says(rehearsal.Do(r.act(), praise), "This is a rehearsal: what belongs to your shop stays as it is")
}
