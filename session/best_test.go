package session

import "testing"

func TestBestIsLovedFirstThenNewest(t *testing.T) {
	said := func(id CommentID, mood Mood, desk bool) Comment { return Comment{ID: id, Mood: mood, DeskOnly: desk} }
	for want, all := range map[CommentID][]Comment{
		0: {said(1, MoodNeutral, false), said(2, MoodLoved, true)},
		3: {said(1, MoodLiked, false), said(3, MoodLiked, false), said(2, MoodLiked, false)},
		2: {said(3, MoodLiked, false), said(2, MoodLoved, false), said(1, MoodLoved, false)},
	} {
		best, ok := Best(all)
		equal(t, "best", best.ID, want)
		equal(t, "any", ok, want != 0)
	}
}

// What was told once is not passed on again; whoever has not heard it hears it all
// the same.
func TestNewsIsWhatWasNotToldYet(t *testing.T) {
	r, init := live(t)
	news := func(want string) {
		t.Helper()
		c, ok := init.News()
		equal(t, "news", c.Words, want)
		equal(t, "any", ok, want != "")
		equal(t, "listed", init.Summary().News, want)
	}
	tell := func(whom ...Person) {
		t.Helper()
		_, err := init.Tell(r.act(), Telling{Whom: whom, On: today})
		r.ok(err)
	}
	news("")
	r.hears(init, "Lovely", MoodLoved, today)
	news("Lovely")
	both, _ := init.Untold()
	tell(both[0])
	news("Lovely") // to the other author
	tell(both[1])
	news("")
	r.ok(init.Count(r.act(), ReactionPraised, today))
	news("")
	r.hears(init, "Nice", MoodLiked, today)
	news("Nice")
	best, _ := init.Best()
	equal(t, "best of all", best.Words, "Lovely")
}

// Words that are for the desk by now are no face's but the desk's, though an author
// was told them.
func TestToldWordsThatAreForTheDesk(t *testing.T) {
	r, init := live(t)
	r.hears(init, "Quicker than Bo", MoodLoved, today)
	r.hears(init, "Lovely", MoodLoved, today)
	whom, _ := init.Untold()
	for _, words := range []string{"quicker than bo", "They said: quicker than Bo!", "Lovely", ""} {
		_, err := init.Tell(r.act(), Telling{Whom: whom, On: today, Words: words})
		r.ok(err)
	}
	shown := func(face Face, want ...string) {
		t.Helper()
		var got []string
		for _, x := range init.Tellings {
			got = append(got, init.ToldWords(x, face))
		}
		equal(t, "told", got, want)
	}
	shown(FacePaper, "quicker than bo", "They said: quicker than Bo!", "Lovely", "")
	c := init.Comments[0]
	c.Words, c.DeskOnly = "Quicker than B.", true
	r.ok(init.ChangeComment(r.act(), c))
	shown(FacePaper, "", "", "Lovely", "")
	shown(FaceRoom, "", "", "Lovely", "")
	shown(FaceDesk, "quicker than bo", "They said: quicker than Bo!", "Lovely", "")

	r.ok(init.RemoveComment(r.act(), c.ID))
	shown(FacePaper, "", "", "Lovely", "")
	shown(FaceDesk, "quicker than bo", "They said: quicker than Bo!", "Lovely", "")
	r.undoIn(init)
	r.undoIn(init) // nor was it ever for the desk
	shown(FacePaper, "quicker than bo", "They said: quicker than Bo!", "Lovely", "")
}

// undoIn takes back what was done last to an initiative.
func (r *room) undoIn(i *Initiative) {
	r.t.Helper()
	_, err := r.meeting().UndoIn(r.act(), i)
	r.ok(err)
}

// A change that began with something else than what is there now is refused.
func TestChangedMeanwhile(t *testing.T) {
	r, init := live(t)
	r.hears(init, "Lovely", MoodLoved, today)
	was := init.Comments[0]
	r.ok(init.SameComment(was))
	now := was
	now.DeskOnly = true
	r.ok(init.ChangeComment(r.act(), now))
	r.act()
	err := init.SameComment(was)
	r.says(err, "Another window changed these words meanwhile: look at them again")
	equal(t, "a sentence for people", Refusal(err), true)
	r.ok(init.Count(r.act(), ReactionPraised, today))
	whom, _ := init.Untold()
	_, err = init.Tell(r.act(), Telling{Whom: whom, On: today})
	r.ok(err)
	told := init.Tellings[0]
	r.ok(init.SameTelling(told))
	told.InPerson = true
	r.ok(init.ChangeTelling(r.act(), told))
	r.act()
	r.ok(init.SameTelling(init.Tellings[0]))
	told.InPerson = false
	r.says(init.SameTelling(told), "Another window changed this meanwhile: look at it again")
}
