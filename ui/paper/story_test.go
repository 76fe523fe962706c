package paper

import (
	"strings"
	"testing"

	"flashpoint/session"
)

// loved is what customers brought about once they had the chosen idea: praise,
// a telling, a look at it, a figure, and a remark that is for the desk only.
func (o *office) loved() *session.Initiative {
	o.t.Helper()
	i := o.m.Initiatives[0]
	day := func(n int) session.Date { return session.Date{Year: 2026, Month: 12, Day: n} }
	was := o.now
	o.now = was.AddDate(0, 0, 6) // Mon 7 Dec
	o.must(i.Count(o.act(), session.ReactionPraised, day(4)))
	o.must(i.Count(o.act(), session.ReactionPraised, day(4)))
	o.must(i.Count(o.act(), session.ReactionLiked, day(4)))
	_, err := i.Note(o.act(), session.Comment{Words: "You saw me", Mood: session.MoodLoved, HeardBy: o.person("Bo"), On: day(4), Tags: []string{"Queue"}})
	o.must(err)
	_, err = i.Note(o.act(), session.Comment{Words: "Dev was rude", Mood: session.MoodNotKeen, On: day(5), DeskOnly: true})
	o.must(err)
	whom, _ := i.Authors()
	_, err = i.Tell(o.act(), session.Telling{Whom: whom, By: o.person("Dev"), On: day(6), InPerson: true, Words: "You saw me"})
	o.must(err)
	o.must(i.Count(o.act(), session.ReactionNotKeen, day(7)))
	o.must(i.SetFigure(o.act(), session.Figure{Name: "Faces that look up", Unit: "a day", Before: session.Measure{Value: "12", N: 3, On: day(1)}, After: session.Measure{Value: "19", On: day(7)}}))
	o.must(i.CheckIn(o.act(), session.CheckIn{On: day(7), Verdict: session.VerdictStop, Surprise: session.SurpriseStill, Note: "the bell broke"}))
	o.now = was
	return i
}

func told(scenes []Scene) string {
	var b strings.Builder
	for _, s := range scenes {
		b.WriteString(s.On.String()[8:] + " " + s.Name)
		if s.Words != "" {
			b.WriteString(": " + s.Words)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestStoryIsTold(t *testing.T) {
	o := full(t)
	i := o.loved()
	golden(t, "story", []byte(told(Story(session.FaceDesk, o.m, i, o.later()))))
	for _, s := range Story(session.FaceDesk, o.m, i, o.later()) {
		if c, ok := i.Comment(s.Comment); (s.Comment != 0) != ok || ok && !strings.Contains(s.Words, c.Words) {
			t.Errorf("%q is not comment %d", s.Words, s.Comment)
		}
		if (s.Telling != 0) != (s.Name == "Told") {
			t.Errorf("%q names telling %d", s.Words, s.Telling)
		}
	}
}

func TestStoryKeepsItsSecrets(t *testing.T) {
	o := full(t)
	i := o.loved()
	for face, shows := range map[session.Face]bool{session.FaceDesk: true, session.FacePaper: false, session.FaceRoom: false} {
		if strings.Contains(told(Story(face, o.m, i, o.later())), "rude") != shows {
			t.Errorf("face %d: a remark for the desk", face)
		}
	}
	never := func(author string) string {
		o := newOffice(t, "Ana", "Bo", "Cleo")
		o.must(o.m.Session.SetSign(o.act(), session.SignNever))
		o.must(o.m.Session.ChooseMap(o.act(), "Coffee", []session.StepPlan{{Name: "Pay", Kind: session.KindPay}}))
		bell := o.idea(0, "A bell", session.Wow, author)
		o.must(o.m.Session.Decide(o.act(), "", "because", bell))
		i, err := o.m.Promote(o.act(), bell, session.Gate{})
		o.must(err)
		o.must(i.Count(o.act(), session.ReactionPraised, session.DateOf(o.now)))
		_, err = i.Tell(o.act(), session.Telling{By: o.person("Cleo"), On: session.DateOf(o.now), InPerson: true})
		o.must(err)
		return told(Story(session.FaceDesk, o.m, i, o.now))
	}
	if a, b := never("Ana"), never("Bo"); a != b || !strings.Contains(a, "Cleo told the team in person") {
		t.Errorf("the story tells whose idea it was:\n%s\n%s", a, b)
	}
}

func TestStoryWithNamesOfNow(t *testing.T) {
	o := full(t)
	i := o.loved()
	bo := o.person("Bo")
	bo.Name = "Bodil"
	o.must(o.m.Shop.ChangePerson(o.act(), bo))
	if story := told(Story(session.FaceDesk, o.m, i, o.later())); !strings.Contains(story, "in person, to Bodil") {
		t.Error(story)
	}
	alone := &session.Meeting{Shop: o.m.Shop} // its meeting can't be read
	if story := told(Story(session.FaceDesk, alone, i, o.later())); !strings.Contains(story, "Chosen: in a meeting on Coffee to go") {
		t.Error(story)
	}
	if len(Story(session.FacePaper, nil, i, o.later())) == 0 {
		t.Error("no story without a meeting")
	}
}

// The minutes and the JSON form tell what came of an idea, and no remark that is
// for the desk only.
func TestMinutesTellWhatBecameOfAnIdea(t *testing.T) {
	o := full(t)
	i := o.loved()
	everyone := i.Tasks[1]
	everyone.Everyone = true
	o.must(i.ChangeTask(o.act(), everyone))
	o.must(i.SetShown(o.act(), everyone.ID, o.person("Ana"), true))
	golden(t, "minutes-life", []byte(Minutes(o.m, o.later()).Text(0)))
	raw, err := Session(o.m).Bytes()
	o.must(err)
	golden(t, "life-json", raw)
	if strings.Contains(string(everything(t, o)), "rude") {
		t.Error("a remark for the desk is on paper")
	}
	if desk := MinutesFor(session.FaceDesk, o.m, o.later()).Text(200); !strings.Contains(desk, "1 said other things") {
		t.Error(desk)
	}
}

func TestStoryBeginsWhereTheIdeaWasFirstSaid(t *testing.T) {
	o, _ := earlier(t, session.Signed, session.Signed, "Theo")
	back := o.m.Session.Ideas[0].ID
	o.must(o.m.Session.Decide(o.act(), "", "its time has come", back))
	i, err := o.m.Promote(o.act(), back, session.Gate{})
	o.must(err)
	if scenes := Story(session.FaceDesk, o.m, i, o.now); scenes[0].Name != "First said" || scenes[0].Words != "“A bench”, in an earlier meeting" || !scenes[0].On.Before(scenes[1].On) {
		t.Error(told(scenes))
	}
}

// Of what took place on one day, the story tells first what was first.
func TestStoryOfADay(t *testing.T) {
	o := full(t)
	i := o.loved()
	task, err := i.AddTask(o.act(), session.Task{What: "Buy a kettle"})
	o.must(err)
	o.must(i.SetDone(o.act(), task, true))
	o.must(i.SetAsking(o.act(), "Did you like the kettle?"))
	story := told(Story(session.FaceDesk, o.m, i, o.later()))
	if strings.Index(story, "Did you like the kettle?") < strings.Index(story, "Done: Buy a kettle") {
		t.Error(story)
	}
}
