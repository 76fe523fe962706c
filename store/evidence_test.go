package store

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"flashpoint/session"
)

// A looking is a shop that looks back: a meeting that was closed on monday, and
// what came of it in the days after.
type looking struct {
	*world
	all map[string]*session.Initiative
}

func newLooking(t testing.TB) *looking {
	t.Helper()
	l := &looking{world: newWorld(t), all: map[string]*session.Initiative{}}
	s := l.meeting("Ana", "Bo", "Cleo")
	for n, title := range []string{"bench", "wave", "song"} {
		i := l.promote(s, l.idea(s, title, s.Attendees[n].ID))
		l.all[title] = i
	}
	l.hear("bench", session.Comment{Words: "before the meeting was over", Mood: session.MoodLoved})
	l.ok(s.Close(l.act()))
	l.save(l.shop, s)
	l.saveAll()
	return l
}

func (l *looking) saveAll() {
	for _, i := range l.all {
		l.save(i)
	}
}

func (l *looking) today() session.Date { return session.DateOf(l.now) }

func (l *looking) hear(title string, c session.Comment) {
	l.t.Helper()
	c.On = l.today()
	_, err := l.all[title].Note(l.act(), c)
	l.ok(err)
}

func (l *looking) evidence() session.Evidence {
	l.t.Helper()
	l.saveAll()
	e, err := l.store.Evidence(l.t.Context(), l.now)
	l.ok(err)
	return e
}

// sums are the summaries of initiatives by their titles.
func (l *looking) sums(titles ...string) (sums []session.InitiativeSummary) {
	for _, title := range titles {
		sums = append(sums, l.all[title].Summary())
	}
	return sums
}

func TestEvidence_beforeTheFirstMeeting(t *testing.T) {
	w := newWorld(t)
	e, err := w.store.Evidence(t.Context(), w.now)
	w.ok(err)
	if e.Any() || !reflect.DeepEqual(e, session.Evidence{}) {
		t.Errorf("there is %+v", e)
	}
}

func TestEvidence_initiatives(t *testing.T) {
	l := newLooking(t)
	l.now = l.now.AddDate(0, 0, 14)
	l.ok(l.all["song"].SetStatus(l.act(), session.StatusStopped, l.today(), "too loud"))
	o := l.all["bench"].Obstacles[0]
	o.By = l.today().AddDays(-1)
	l.ok(l.all["bench"].ChangeObstacle(l.act(), o))
	e := l.evidence()
	if want := l.sums("bench", "song", "wave"); !reflect.DeepEqual(e.Initiatives, want) {
		t.Errorf("there are\n%+v, want late ones first, and what ended since\n%+v", e.Initiatives, want)
	}
	if got := e.Since.Format(time.DateOnly); got != "2026-03-02" {
		t.Errorf("since %v", e.Since)
	}

	// The next meeting is over: what ended before it is history.
	l.now = l.now.AddDate(0, 0, 1)
	next := l.meeting("Ana")
	l.ok(next.Close(l.act()))
	rehearsal := session.Rehearse(l.act(), l.id(), l.shop, session.Plans()[0])
	l.ok(rehearsal.ChooseMap(l.act(), "Counter visit", next.StepPlans()))
	pretended := l.promote(rehearsal, l.idea(rehearsal, "a zeppelin"))
	_, err := pretended.Note(l.act(), session.Comment{Words: "I flew", On: l.today()})
	l.ok(err)
	l.now = l.now.AddDate(0, 0, 1)
	l.ok(rehearsal.Close(l.act()))
	l.save(l.shop, next, rehearsal, pretended)
	e = l.evidence()
	if want := l.sums("bench", "wave"); !reflect.DeepEqual(e.Initiatives, want) || !e.Since.Equal(next.Closed) || len(e.Heard) > 0 || len(e.Obstacles) != 2 {
		t.Errorf("there is %+v", e)
	}
}

func TestEvidence_tasksAndObstacles(t *testing.T) {
	l := newLooking(t)
	bo := l.shop.People[1]
	add := func(title string, task session.Task) session.OpenTask {
		id, err := l.all[title].AddTask(l.act(), task)
		l.ok(err)
		task.ID = id
		return session.OpenTask{Initiative: l.all[title].ID(), Title: title, Task: task}
	}
	some := add("bench", session.Task{What: "Some day"})
	later := add("wave", session.Task{What: "Later", Due: l.today().AddDays(3), Owner: bo, Cost: "€ 20"})
	late := add("bench", session.Task{What: "Late", Due: l.today().AddDays(-3), Everyone: true})
	done := add("bench", session.Task{What: "Done", Due: l.today()})
	add("song", session.Task{What: "Of a stopped one", Due: l.today()})
	l.ok(l.all["bench"].SetDone(l.act(), done.Task.ID, true))
	l.ok(l.all["song"].SetStatus(l.act(), session.StatusStopped, l.today(), "too loud"))
	l.ok(l.all["wave"].SetCleared(l.act(), l.all["wave"].Obstacles[0].ID, true))
	id, err := l.all["wave"].AddObstacle(l.act(), session.Obstacle{Kind: session.ObstacleMoney, What: "No money", Who: bo, By: l.today()})
	l.ok(err)

	e := l.evidence()
	if want := []session.OpenTask{late, later, some}; !reflect.DeepEqual(e.Tasks, want) {
		t.Errorf("there are\n%+v, want\n%+v", e.Tasks, want)
	}
	owned, _ := l.all["wave"].Obstacle(id)
	want := []session.OpenObstacle{
		{Initiative: l.all["wave"].ID(), Title: "wave", Obstacle: owned},
		{Initiative: l.all["bench"].ID(), Title: "bench", Obstacle: l.all["bench"].Obstacles[0]},
	}
	if !reflect.DeepEqual(e.Obstacles, want) {
		t.Errorf("there are\n%+v, want\n%+v", e.Obstacles, want)
	}
}

func TestEvidence_heard(t *testing.T) {
	l := newLooking(t)
	l.ok(l.all["wave"].Count(l.act(), session.ReactionPraised, l.today()))
	l.ok(l.all["wave"].Count(l.act(), session.ReactionNotKeen, l.today()))
	for n := range heardWords + 2 {
		l.hear("bench", session.Comment{Words: fmt.Sprint("lovely ", n), Mood: session.MoodLoved, HeardBy: l.shop.People[0], Tags: []string{"children"}})
	}
	l.hear("bench", session.Comment{Words: "too hard", Mood: session.MoodNotKeen})
	l.hear("bench", session.Comment{Words: "lovely, but Bo was rude", Mood: session.MoodLoved, DeskOnly: true})
	e := l.evidence()
	words := slices.Clone(l.all["bench"].Comments[3 : 3+heardWords])
	slices.Reverse(words)
	want := []session.Heard{
		{Initiative: l.all["bench"].ID(), Title: "bench", Praise: heardWords + 2, Words: words},
		{Initiative: l.all["wave"].ID(), Title: "wave", Praise: 1},
	}
	if !reflect.DeepEqual(e.Heard, want) {
		t.Errorf("heard\n%+v, want\n%+v", e.Heard, want)
	}
}

// Of a shop with more open initiatives than anybody looks back on it has the newest,
// and what is to be done for those.
func TestStore_Evidence_ofTheNewest(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.save(w.shop)
	w.fill(evidenceShown + 3)
	w.ok(w.store.with(t.Context(), "filling", func(l *link) error {
		return l.script(t.Context(), `INSERT INTO task(initiative, task, what, owner, due, done, cost) SELECT id, 1, 'Order it', 'Ana', NULL, NULL, '' FROM initiative;
			INSERT INTO obstacle(initiative, obstacle, kind, what, who, clear_by, cleared) SELECT id, 1, 'other', 'No room', 'Ana', NULL, NULL FROM initiative`)
	}))
	e, err := w.store.Evidence(t.Context(), w.now)
	w.ok(err)
	var ids []session.ID
	for _, i := range e.Initiatives {
		ids = append(ids, i.ID)
	}
	if oldest := slices.MinFunc(ids, session.ID.Compare).String(); len(ids) != evidenceShown || oldest != "00000004-0000-7000-9000-000000000000" {
		t.Errorf("%d initiatives from %s on", len(ids), oldest)
	}
	for _, task := range e.Tasks {
		if !slices.Contains(ids, task.Initiative) {
			t.Errorf("a task of %v, which is left out", task.Initiative)
		}
	}
	if len(e.Tasks) != evidenceShown || len(e.Obstacles) != evidenceShown {
		t.Errorf("%d tasks, %d obstacles", len(e.Tasks), len(e.Obstacles))
	}
}
