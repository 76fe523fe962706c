package store

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"flashpoint/session"
)

// on adds an idea to the nth step.
func (w *world) on(s *session.Session, n int, kind session.IdeaKind, text string) session.IdeaID {
	w.t.Helper()
	id, err := s.AddIdea(w.act(), s.Steps[n].ID, text, kind)
	w.ok(err)
	return id
}

// covered are three meetings on one map, a rehearsal of it, and a meeting on
// another map.
func covered(t *testing.T) (w *world, meetings []*session.Session, inits []*session.Initiative) {
	w = newWorld(t)
	open := func(title string, rehearsal bool) *session.Session {
		s := session.Open(w.act(), w.id(), w.shop, session.Plans()[1], rehearsal)
		w.ok(s.ChooseMap(w.act(), title, []session.StepPlan{{Name: "Come in", Kind: session.KindArrive}, {Name: "Wait in the queue", LongestWait: true}, {Name: "Say goodbye", Ending: true}}))
		return s
	}
	first := open("Counter visit", false)
	w.ok(first.Focus(w.act(), first.Steps[1].ID))
	bench := w.on(first, 1, session.Wow, "A bench in the queue")
	w.on(first, 1, session.Fix, "A clock on the wall")
	w.ok(first.RemoveIdea(w.act(), w.on(first, 1, session.Wow, "A slip")))
	live := w.promote(first, bench)
	w.ok(live.SetStatus(w.act(), session.StatusLive, session.DateOf(w.now), "people asked for it"))
	w.ok(live.Count(w.act(), session.ReactionPraised, session.DateOf(w.now).AddDays(-1)))
	w.ok(live.Count(w.act(), session.ReactionNotKeen, session.DateOf(w.now)))
	_, err := live.Note(w.act(), session.Comment{Words: "I could sit!", Mood: session.MoodLoved, On: session.DateOf(w.now)})
	w.ok(err)
	w.ok(first.Close(w.act()))

	second := open("COUNTER visit", false)
	w.ok(second.RenameStep(w.act(), second.Steps[1].ID, "wait in the Queue"))
	w.ok(second.Focus(w.act(), second.Steps[1].ID, second.Steps[2].ID))
	chosen := w.promote(second, w.on(second, 1, session.Wow, "Tea for whoever waits"))
	w.on(second, 0, session.Wow, "A bell at the door")

	third := open("Counter visit", false)
	w.ok(third.RenameStep(w.act(), third.Steps[0].ID, "Find the door"))
	w.ok(third.Focus(w.act(), third.Steps[2].ID))
	stopped := w.promote(third, w.on(third, 0, session.Wow, "A sign that waves"))
	w.ok(stopped.SetStatus(w.act(), session.StatusLive, session.DateOf(w.now), "it hangs"))
	w.ok(stopped.SetStatus(w.act(), session.StatusStopped, session.DateOf(w.now), "the wind took it"))

	rehearsal := open("Counter visit", true)
	w.on(rehearsal, 2, session.Wow, "A rehearsed idea")
	other := open("Phone call", false)
	w.on(other, 2, session.Wow, "A song while they wait")
	elsewhere, err := session.NewShop(w.act(), w.id(), "Corner Coffee Uptown")
	w.ok(err)
	theirs := session.Open(w.act(), w.id(), elsewhere, session.Plans()[1], false)
	w.ok(theirs.ChooseMap(w.act(), "Counter visit", first.StepPlans()))
	w.on(theirs, 2, session.Wow, "An idea of another shop, in a file of both")
	w.bring(elsewhere, theirs)
	w.save(w.shop, first, live, second, chosen, third, stopped, rehearsal, other)
	return w, []*session.Session{first, second, third}, []*session.Initiative{live, chosen}
}

func TestStore_MapPast(t *testing.T) {
	w, meetings, _ := covered(t)
	read := func(without session.ID) (session.MapPast, []string) {
		p, err := w.store.MapPast(t.Context(), session.MapQuery{Shop: w.shop.ID(), Map: "counter VISIT", Without: without})
		w.ok(err)
		var lines []string
		for _, x := range p.Steps {
			lines = append(lines, fmt.Sprintf("%s: %d meetings, %d ideas, %d wows, %d chosen, %d on the way, %d live, %d wows, %d ever, %d of them wows, %d praise %s, %s",
				x.Name, x.Meetings, x.Ideas, x.Wows, x.Chosen, x.OnTheWay, x.Live, x.WowsNow, x.EverLive, x.WowsLive, x.Praise, x.LastPraise, x.Last.Format("15:04:05")))
		}
		slices.Sort(lines)
		return p, lines
	}
	p, lines := read(session.ID{})
	if p.Meetings != 3 {
		t.Errorf("%d meetings", p.Meetings)
	}
	want := []string{
		"Come in: 1 meetings, 1 ideas, 1 wows, 0 chosen, 0 on the way, 0 live, 0 wows, 0 ever, 0 of them wows, 0 praise , " + meetings[1].Opened.Format("15:04:05"),
		"Find the door: 1 meetings, 1 ideas, 1 wows, 1 chosen, 0 on the way, 0 live, 0 wows, 1 ever, 1 of them wows, 0 praise , " + meetings[2].Opened.Format("15:04:05"),
		"Say goodbye: 2 meetings, 0 ideas, 0 wows, 0 chosen, 0 on the way, 0 live, 0 wows, 0 ever, 0 of them wows, 0 praise , " + meetings[2].Opened.Format("15:04:05"),
		"Wait in the queue: 1 meetings, 2 ideas, 1 wows, 1 chosen, 0 on the way, 1 live, 1 wows, 1 ever, 1 of them wows, 2 praise 2026-03-02, " + meetings[0].Opened.Format("15:04:05"),
		"wait in the Queue: 1 meetings, 1 ideas, 1 wows, 1 chosen, 1 on the way, 0 live, 0 wows, 0 ever, 0 of them wows, 0 praise , " + meetings[1].Opened.Format("15:04:05"),
	}
	if !slices.Equal(lines, want) {
		t.Errorf("read\n%q\nwant\n%q", lines, want)
	}
	if !reflect.DeepEqual(p.Latest, meetings[2].StepPlans()) {
		t.Errorf("the map as it was left last: %v", p.Latest)
	}
	if p, _ = read(meetings[2].ID()); p.Meetings != 2 || p.Latest[0].Name != "Come in" {
		t.Errorf("without the present meeting: %d meetings, %v", p.Meetings, p.Latest)
	}
	none, err := w.store.MapPast(t.Context(), session.MapQuery{Shop: w.shop.ID(), Map: "Garden"})
	w.ok(err)
	if none.Meetings != 0 || none.Map != "Garden" {
		t.Errorf("a map that nobody worked on: %+v", none)
	}
	other, err := w.store.MapPast(t.Context(), session.MapQuery{Shop: w.id(), Map: "Counter visit"})
	w.ok(err)
	if other.Meetings != 0 {
		t.Errorf("another shop's: %+v", other)
	}
}

func TestStore_MapsUsed(t *testing.T) {
	w, meetings, _ := covered(t)
	used, err := w.store.MapsUsed(t.Context(), w.shop.ID())
	w.ok(err)
	var names []string
	for _, u := range used {
		names = append(names, fmt.Sprint(u.Map, " ", u.Meetings))
	}
	if !slices.Equal(names, []string{"Phone call 1", "Counter visit 3"}) || !used[1].Last.Equal(meetings[2].Opened) {
		t.Errorf("%q, %v", names, used[1].Last)
	}
}

func TestStore_StepStory(t *testing.T) {
	w, meetings, inits := covered(t)
	story, err := w.store.StepStory(t.Context(), session.MapQuery{Shop: w.shop.ID(), Map: "Counter visit"}, "WAIT in the queue")
	w.ok(err)
	want := session.StepStory{
		Meetings: []session.StepMeeting{
			{Session: meetings[1].ID(), Opened: meetings[1].Opened, Ideas: 1, Wows: 1},
			{Session: meetings[0].ID(), Opened: meetings[0].Opened, Ideas: 2, Wows: 1},
		},
		Chosen: []session.ChosenIdea{
			{Initiative: inits[1].ID(), Title: "Tea for whoever waits", Status: session.StatusChosen, Opened: inits[1].Opened},
			{Initiative: inits[0].ID(), Title: "A bench in the queue", Status: session.StatusLive, Opened: inits[0].Opened, Praise: 2, LastPraise: session.DateOf(monday)},
		},
	}
	if !reflect.DeepEqual(story, want) {
		t.Errorf("read\n%+v\nwant\n%+v", story, want)
	}
	story, err = w.store.StepStory(t.Context(), session.MapQuery{Shop: w.shop.ID(), Map: "Counter visit"}, "Ring the bell")
	w.ok(err)
	if len(story.Meetings)+len(story.Chosen) != 0 {
		t.Errorf("a step that nobody worked on: %+v", story)
	}
}

// What the lists say is what the meetings say.
func TestStore_MapPast_isTheMeetings(t *testing.T) {
	w, meetings, _ := covered(t)
	p, err := w.store.MapPast(t.Context(), session.MapQuery{Shop: w.shop.ID(), Map: "Counter visit"})
	w.ok(err)
	ideas := map[string]int{}
	for _, s := range meetings {
		for _, x := range s.Ideas {
			if step, _ := s.Step(x.Step); x.State != session.IdeaRemoved {
				ideas[step.Name]++
			}
		}
	}
	for _, x := range p.Steps {
		if x.Ideas != ideas[x.Name] {
			t.Errorf("%s has %d ideas, not %d", x.Name, x.Ideas, ideas[x.Name])
		}
	}
	c := p.Cover(meetings[2].StepPlans(), nil, nil)
	names := make([]string, len(c.Steps))
	for i, x := range c.Steps {
		names[i] = fmt.Sprintf("%s %d", x.Name, x.Ideas)
	}
	if !slices.Equal(names, []string{"Find the door 1", "Wait in the queue 3", "Say goodbye 0", "Come in 1"}) {
		t.Errorf("laid out: %q", names)
	}
}
