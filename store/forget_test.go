package store

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"os"
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/session/review"
)

// forgettable is a world in which Zebedee had an idea, a task, an obstacle and a
// word in everything, and left; also as Zeb, a spelling that was merged.
func forgettable(t *testing.T) (*world, *session.Session, *session.Initiative) {
	t.Helper()
	w := newWorld(t)
	m := w.meeting("Ana", "Zebedee", "Zeb")
	zeb := w.person("Zebedee")
	idea := w.idea(m, "A bench", zeb.ID)
	w.ok(m.Leave(w.act(), zeb.ID))
	i := w.promote(m, idea)
	_, err := i.AddTask(w.act(), session.Task{What: "Ask Zebedee for the saw", Owner: zeb})
	w.ok(err)
	_, err = i.AddObstacle(w.act(), session.Obstacle{What: "Wood", Who: w.person("Zeb")})
	w.ok(err)
	w.ok(i.SetCost(w.act(), session.Cost{Amount: "30", ApprovedBy: "zebedee"}))
	_, err = i.Note(w.act(), session.Comment{Words: "Lovely", HeardBy: zeb, On: session.DateOf(w.now)})
	w.ok(err)
	_, err = i.Note(w.act(), session.Comment{Words: "ZEBEDEE was rude", Mood: session.MoodNotKeen, DeskOnly: true, On: session.DateOf(w.now)})
	w.ok(err)
	_, err = i.Tell(w.act(), session.Telling{Whom: []session.Person{zeb}, By: zeb, On: session.DateOf(w.now)})
	w.ok(err)
	shown, err := i.AddTask(w.act(), session.Task{What: "Show everybody", Everyone: true})
	w.ok(err)
	w.ok(i.SetShown(w.act(), shown, zeb, true))
	w.ok(m.Close(w.act()))
	w.ok(w.shop.MergePeople(w.act(), w.person("Zeb").ID, zeb.ID))
	w.ok(w.shop.SaveMap(w.act(), "Counter visit", []session.StepPlan{{Name: "Wait"}}))
	_, err = w.shop.NoteVisit(w.act(), session.Visit{Map: "Counter visit", On: session.DateOf(w.now), By: session.Person{Name: "Zebedee"}, Steps: []session.VisitedStep{{Name: "Wait", Seen: true}}})
	w.ok(err)
	w.save(w.shop, m, i)
	w.ok(w.store.SaveDraft(t.Context(), i.ID(), "words", "Lovely\nliked\nZebedee\nin person"))
	w.ok(w.store.SaveDraft(t.Context(), session.ID{}, "team:name", "ZEB"))
	w.ok(w.store.SaveDraft(t.Context(), session.ID{}, "visit:coffee", `{"map":"Coffee","steps":[{"note":"zebra, Zebedees"}]}`))
	w.ok(w.store.SaveSetting(t.Context(), "heard by", "2026-11-24 Zebedee"))
	w.ok(w.store.SaveSetting(t.Context(), "theme", "night"))
	return w, m, i
}

func (w *world) person(name string) session.Person {
	w.t.Helper()
	p, ok := w.shop.PersonNamed(name)
	if !ok {
		w.t.Fatalf("nobody is called %s", name)
	}
	return p
}

// bytesWith counts how often the file, as it lies on the disk, has a word.
func (w *world) bytesWith(word string) int {
	w.t.Helper()
	raw, err := os.ReadFile(w.path)
	w.ok(err)
	journal, err := os.ReadFile(w.path + "-journal")
	if !errors.Is(err, fs.ErrNotExist) {
		w.ok(err)
	}
	return bytes.Count(bytes.ToLower(append(raw, journal...)), []byte(strings.ToLower(word)))
}

func TestForget_TheNameIsNowhereInTheFile(t *testing.T) {
	w, m, i := forgettable(t)
	if w.bytesWith("zeb") < 8 {
		t.Fatal("the name is not in the file to begin with")
	}
	before, err := w.store.Mentions(t.Context(), w.person("Zebedee").ID)
	w.ok(err)
	if before.Lines != 2 || before.HalfTyped != 3 {
		t.Errorf("%+v, want the task and the remark for the desk, and three half-typed lines", before)
	}
	w.ok(i.RemoveTask(w.act(), i.Tasks[0].ID)) // its words hold the name still
	w.save(i)
	w.ok(w.shop.ForgetPerson(w.act(), w.person("Zeb").ID))
	w.save(w.shop)
	if hits, err := w.store.SearchAll(t.Context(), review.Search{Words: "wood"}); err != nil || len(hits) != 1 {
		t.Errorf("search finds the obstacle %d times, %v", len(hits), err)
	}

	events := loaded(w, session.EmptyInitiative(i.ID())).Events()
	for _, e := range events {
		if e.Kind != "task.added" && e.Kind != "task.removed" && !bytes.Contains(e.Body, []byte("rude")) && bytes.Contains(bytes.ToLower(e.Body), []byte("zeb")) {
			t.Errorf("%s still says %s", e.Kind, e.Body)
		}
	}
	// Left are people's own words: of the task in two events, and of the remark in
	// one and in its row.
	if got := w.bytesWith("zebedee"); got != 4 || w.bytesWith("zeb") != got+1 { // and the half-typed zebra
		t.Errorf("the file has the name %d times", got)
	}
	half, err := w.store.Drafts(t.Context(), session.ID{})
	w.ok(err)
	settings, err := w.store.Settings(t.Context())
	w.ok(err)
	if want := map[string]string{"visit:coffee": `{"map":"Coffee","steps":[{"note":"zebra, "}]}`}; !maps.Equal(half, want) {
		t.Errorf("half typed are %q", half)
	}
	if words, err := w.store.Drafts(t.Context(), i.ID()); err != nil || words["words"] != "Lovely\nliked\n\nin person" {
		t.Errorf("half typed are %q, %v", words, err)
	}
	if !maps.Equal(settings, map[string]string{"theme": "night"}) {
		t.Errorf("the settings are %q", settings)
	}
	got := loaded(w, session.EmptySession(m.ID()))
	people, ok := got.Authors(got.Ideas[0], session.FaceDesk)
	if !ok || session.Names(people) != session.SomeoneWhoLeft {
		t.Errorf("the idea is by %v, %v", people, ok)
	}
	back := loaded(w, session.EmptyInitiative(i.ID()))
	if back.Obstacles[1].Who.Name != session.SomeoneWhoLeft || back.Cost.ApprovedBy != session.SomeoneWhoLeft || back.Comments[0].Words != "Lovely" {
		t.Errorf("the initiative says %v, %v, %v", back.Obstacles, back.Cost, back.Comments)
	}
	w.sound()
	w.reopen()
	w.sound()
}

func TestForget_OthersStayWhoTheyAre(t *testing.T) {
	w, m, _ := forgettable(t)
	before := loaded(w, session.EmptySession(m.ID()))
	w.ok(w.shop.ForgetPerson(w.act(), w.person("Zebedee").ID))
	w.save(w.shop)
	after := loaded(w, session.EmptySession(m.ID()))
	for n, e := range after.Events() {
		was := before.Events()[n]
		if e.Kind != was.Kind || e.Act != was.Act || !e.At.Equal(was.At) {
			t.Errorf("event %d was %v and is %v", n, was, e)
		}
	}
	if after.Attendees[0] != before.Attendees[0] {
		t.Errorf("Ana is %v", after.Attendees[0])
	}
	// Everything goes on from here: undo, new events, another person of that name.
	_, err := session.Undo(w.act(), []session.Stream{after}, nil)
	w.ok(err)
	w.save(after)
	shop, err := w.store.Shop(t.Context())
	w.ok(err)
	_, err = shop.AddPerson(w.act(), "Zebedee", false)
	w.ok(err)
	w.save(shop)
	w.sound()
}

// Two windows have the file open. One removes a name; the other one, whatever it
// does next, neither brings the name back nor breaks the seal of the history.
func TestForget_AnotherWindowLoadsAnew(t *testing.T) {
	for name, late := range map[string]func(w *world, there *session.Shop, i *session.Initiative) []session.Stream{
		"in the roster": func(w *world, there *session.Shop, _ *session.Initiative) []session.Stream {
			_, err := there.AddPerson(w.act(), "Bo", false)
			w.ok(err)
			return []session.Stream{there}
		},
		"elsewhere": func(w *world, there *session.Shop, i *session.Initiative) []session.Stream {
			p, _ := there.PersonNamed("Zebedee")
			_, err := i.AddTask(w.act(), session.Task{What: "x", Owner: p})
			w.ok(err)
			return []session.Stream{i}
		},
	} {
		t.Run(name, func(t *testing.T) {
			w, _, i := forgettable(t)
			other := w.open(Options{})
			there, err := other.Shop(t.Context())
			w.ok(err)
			mine := session.EmptyInitiative(i.ID())
			w.ok(other.Load(t.Context(), mine))
			w.ok(mine.SetAsking(w.act(), "with a card")) // so that the other store has a copy of its own
			w.ok(saveTo(t.Context(), other, mine))

			w.ok(w.shop.ForgetPerson(w.act(), w.person("Zebedee").ID))
			w.save(w.shop)
			streams := late(w, there, mine)
			err = saveTo(t.Context(), other, streams...)
			w.is(err, ErrConflict)
			w.sound()

			_, err = other.Shop(t.Context()) // loads anew
			w.ok(err)
			fresh := session.EmptyInitiative(i.ID())
			w.ok(other.Load(t.Context(), fresh))
			_, err = fresh.AddTask(w.act(), session.Task{What: "y", Owner: w.zebOfThen(mine)})
			w.ok(err)
			w.ok(saveTo(t.Context(), other, fresh))
			w.ok(saveTo(t.Context(), other, fresh))
			back := session.EmptyInitiative(i.ID())
			w.ok(other.Load(t.Context(), back))
			if got := back.Tasks[len(back.Tasks)-1].Owner.Name; got != session.SomeoneWhoLeft {
				t.Errorf("the new task is %s's", got)
			}
			w.sound()
		})
	}
}

// zebOfThen is the person as a screen that was not drawn anew still has them.
func (w *world) zebOfThen(i *session.Initiative) session.Person { return i.Tasks[0].Owner }

// The very window that removed the name still has streams in memory that say it.
func TestForget_WhatTheOwnWindowStillHasIsSavedWithoutTheName(t *testing.T) {
	w, m, i := forgettable(t)
	w.ok(w.shop.ForgetPerson(w.act(), w.person("Zebedee").ID))
	w.save(w.shop)
	w.ok(m.Reopen(w.act()))
	w.ok(m.Join(w.act(), w.zebOfThen(i)))
	pending := session.PendingOf(m)
	w.save(m)
	w.ok(w.store.Append(t.Context(), pending)) // once more, as after a fault of the disk
	back := loaded(w, session.EmptySession(m.ID()))
	if at, _ := back.Attendee(w.zebOfThen(i).ID); at.Name != session.SomeoneWhoLeft {
		t.Errorf("%s came in", at.Name)
	}
	w.sound()
}

// The window that removed the name goes on at once, also with what it saves in the
// same breath.
func TestForget_TheOwnWindowGoesOn(t *testing.T) {
	w, m, i := forgettable(t)
	_, err := w.store.Shop(t.Context())
	w.ok(err)
	w.ok(w.shop.ForgetPerson(w.act(), w.person("Zebedee").ID))
	w.ok(i.SetAsking(w.act(), "with a card"))
	w.ok(m.Reopen(w.act()))
	w.save(w.shop, m, i)
	w.ok(m.Close(w.act()))
	w.save(m)
	w.sound()
}

func TestForget_ADamagedStreamIsNoReasonToRefuse(t *testing.T) {
	w, m, i := forgettable(t)
	l := <-w.store.turn
	stream := i.ID()
	w.ok(l.exec(t.Context(), "UPDATE event SET actor = 'x' WHERE stream = $1 AND seq = 2", stream[:]))
	clear(w.store.cache)
	w.store.turn <- l
	w.ok(w.shop.ForgetPerson(w.act(), w.person("Zebedee").ID))
	w.save(w.shop)
	people, _ := loaded(w, session.EmptySession(m.ID())).Attendee(w.zebOfThen(i).ID)
	if people.Name != session.SomeoneWhoLeft {
		t.Errorf("the meeting still knows %s", people.Name)
	}
	health, err := w.store.Verify(t.Context())
	w.ok(err)
	if len(health.Findings) != 1 {
		t.Errorf("findings: %q", health.Findings)
	}
}

func TestUnnamed(t *testing.T) {
	id := session.ID{0: 1, 15: 7}
	gone := removal{ids: []session.PersonID{id}, names: map[string]bool{"zeb": true}}
	const me, other = `"id":"01000000-0000-0000-0000-000000000007"`, `"id":"02000000-0000-0000-0000-000000000007"`
	const left = `"someone who has left"`
	for body, want := range map[string]string{
		`{"v":1,` + me + `,"name":"Zeb"}`:                                        `{"v":1,` + me + `,"name":` + left + `}`,
		`{"v":1,"name" : "Zeb", ` + me + `}`:                                     `{"v":1,"name" : ` + left + `, ` + me + `}`,
		`{"a":[{` + me + `,"name":"Zeb"},{` + other + `,"name":"Zeb"}],"n":1e3}`: `{"a":[{` + me + `,"name":` + left + `},{` + other + `,"name":"Zeb"}],"n":1e3}`,
		`{"name":"Zeb","in":{` + me + `,"name":"Ze\"b"},` + me + `}`:             `{"name":` + left + `,"in":{` + me + `,"name":` + left + `},` + me + `}`,
		`{"person":"01000000-0000-0000-0000-000000000007","name":"Zeb"}`:         `{"person":"01000000-0000-0000-0000-000000000007","name":` + left + `}`,
		`{"text":"Zeb",` + me + `}`:                                              `{"text":"Zeb",` + me + `}`,
		`{"by":"ZEB","text":"Zeb"}`:                                              `{"by":` + left + `,"text":"Zeb"}`,
		`{"id":"","name":"ZEB"}`:                                                 `{"id":"","name":` + left + `}`,
		`{"id":"","name":"Zebra"}`:                                               `{"id":"","name":"Zebra"}`,
		`{"approved_by":"Zeb and Bo"}`:                                           `{"approved_by":"Zeb and Bo"}`,
		`{"name":"Zeb",` + me:                                                    `{"name":"Zeb",` + me,
	} {
		if got := string(gone.unnamed([]byte(body))); got != want {
			t.Errorf("%s\n became %s\n    want %s", body, got, want)
		}
	}
}
