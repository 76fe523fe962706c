package session

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

func TestPendingEventsAreThoseNotSaved(t *testing.T) {
	r := newRoom(t, "Ana")
	batches := PendingOf(r.Session, r.shop)
	equal(t, "batches", len(batches), 2)
	equal(t, "stream", batches[0].Stream, r.ID())
	equal(t, "kind", batches[1].Kind, KindShop)
	equal(t, "events", len(batches[0].Events), int(r.Seq()))

	r.MarkSaved(r.Seq())
	r.shop.MarkSaved(99)
	equal(t, "all saved", len(PendingOf(r.Session, r.shop)), 0)
	r.idea("A bench")
	r.MarkSaved(1) // a late answer
	equal(t, "pending", kinds(r.Session)[len(kinds(r.Session))-1:], []string{"idea.added"})
	equal(t, "pending", len(r.Pending()), 1)

	held := PendingOf(r.Session)[0].Events
	r.idea("A bell")
	equal(t, "a batch held on to", len(held), 1)
	equal(t, "its capacity", cap(held), 1)
	fresh := reloaded(t, r.Session)
	equal(t, "pending after a load", len(fresh.Pending()), 0)
	equal(t, "last", fresh.Last(), r.now)
}

func TestEventSaysWhoDidWhatWhen(t *testing.T) {
	r := newRoom(t)
	a := r.act()
	a.At = time.Date(2026, 3, 2, 9, 0, 0, 1_234_567, time.FixedZone("", 3600))
	_, err := r.AddIdea(a, r.step(0), "A bench", Wow)
	r.ok(err)
	e := r.Events()[r.Seq()-1]
	equal(t, "event", e, Event{Stream: r.ID(), Seq: r.Seq(), Act: a.ID, At: time.Date(2026, 3, 2, 8, 0, 0, 1_000_000, time.UTC),
		Actor: "Fay", Kind: "idea.added", Body: e.Body})
	equal(t, "body", string(e.Body), `{"v":1,"step":`+strconv.Itoa(int(r.step(0)))+`,"text":"A bench","kind":"wow"}`)
	equal(t, "an empty body", string(encode(&sessionClosed{})), `{"v":1}`)
}

func TestLoadRefusesWhatDoesNotFollow(t *testing.T) {
	r := newRoom(t)
	events := r.Events()
	for name, wrong := range map[string][]Event{
		"a gap":                   {events[0], events[2]},
		"a repetition":            {events[0], events[0]},
		"no beginning":            events[1:],
		"another stream":          r.shop.Events(),
		"a body that isn't":       {{Stream: r.ID(), Seq: 1, Kind: "session.opened", Body: []byte("{")}},
		"a body of another shape": {{Stream: r.ID(), Seq: 1, Kind: "session.opened", Body: []byte(`{"plan":3}`)}},
	} {
		if err := EmptySession(r.ID()).Load(wrong); err == nil {
			t.Errorf("%s is loaded", name)
		}
	}
	s := EmptySession(r.ID())
	r.ok(s.Load(events[:3]))
	r.ok(s.Load(events[3:]))
	same(t, r.Session, s)
}

func TestLoadTakesKindsOfALaterVersion(t *testing.T) {
	r := newRoom(t)
	events := append(slices.Clone(r.Events()), Event{Stream: r.ID(), Seq: r.Seq() + 1, Act: r.id(), At: r.now, Kind: "step.sung", Body: []byte(`{"v":7}`)})
	s := EmptySession(r.ID())
	r.ok(s.Load(events))
	same(t, r.Session, s)
	_, err := s.AddIdea(r.act(), s.Steps[0].ID, "A bench", Wow)
	r.ok(err)
	same(t, reloaded(t, s), s)
}

func TestEmptyStreams(t *testing.T) {
	id := ID{15: 1}
	for _, kind := range []Kind{KindShop, KindSession, KindInitiative} {
		s := Empty(kind, id)
		equal(t, "kind", s.Kind(), kind)
		equal(t, "id", s.ID(), id)
		equal(t, "seq", s.Seq(), int64(0))
	}
	equal(t, "of no kind", Empty("menu", id), nil)
	equal(t, "last of none", EmptyShop(id).Last(), time.Time{})
}

func TestIDs(t *testing.T) {
	id := ID{0x01, 0x98, 0xf3, 0xa2, 0x5b, 0x1c, 0x70, 0, 0x80, 0, 1, 2, 3, 4, 5, 6}
	const text = "0198f3a2-5b1c-7000-8000-010203040506"
	equal(t, "text", id.String(), text)
	for _, typed := range []string{text, strings.ToUpper(text)} {
		got, err := ParseID(typed)
		equal(t, typed, got, id)
		equal(t, "error", err, nil)
	}
	for _, typed := range []string{"", "x", text[1:], text + "0", strings.ReplaceAll(text, "-", "0"), "0198f3a2-5b1c-7000-8000-01020304050g"} {
		if _, err := ParseID(typed); err == nil {
			t.Errorf("%q is an ID", typed)
		}
	}
	for _, want := range []ID{id, {}} {
		raw, err := json.Marshal(want)
		equal(t, "error", err, nil)
		got := ID{15: 9}
		equal(t, "error", json.Unmarshal(raw, &got), nil)
		equal(t, "through JSON", got, want)
	}
	equal(t, "order", ID{1}.Compare(ID{2}), -1)
	equal(t, "zero", ID{}.IsZero(), true)
}

// factKinds are the kinds of all facts in the source of the package.
func factKinds(t *testing.T) []string {
	t.Helper()
	var found []string
	for _, file := range sources(t) {
		for _, d := range file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Name.Name != "kind" || f.Recv == nil {
				continue
			}
			kind, err := strconv.Unquote(f.Body.List[0].(*ast.ReturnStmt).Results[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			found = append(found, kind)
		}
	}
	return found
}

func TestEveryFactGoesThroughJSON(t *testing.T) {
	shop, meeting, initiative := shopVocabulary(), sessionVocabulary(), initiativeVocabulary()
	known := slices.Concat(slices.Collect(maps.Keys(shop)), slices.Collect(maps.Keys(meeting)), slices.Collect(maps.Keys(initiative)))
	for _, kind := range factKinds(t) {
		if !slices.Contains(known, kind) {
			t.Errorf("no stream knows %s: an old history would lose it", kind)
		}
	}
	factsRoundTrip(t, shop)
	factsRoundTrip(t, meeting)
	factsRoundTrip(t, initiative)
}

func factsRoundTrip[A any](t *testing.T, known vocabulary[A]) {
	make := known.fact
	for kind := range known {
		f := make(kind)
		equal(t, "kind", f.kind(), kind)
		fill(reflect.ValueOf(f).Elem())
		if note := kind == "initiative.tended"; note != (strings.TrimSpace(f.words()) == "") {
			t.Errorf("%s has no words", kind)
		}
		back := make(kind)
		if err := json.Unmarshal(encode(f), back); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
		if !reflect.DeepEqual(f, back) {
			t.Errorf("%s: %+v came back as %+v", kind, f, back)
		}
		if v := make(kind); json.Unmarshal(encode(v), v) != nil {
			t.Errorf("an empty %s does not come back", kind)
		}
	}
	equal(t, "of no kind", make("menu.eaten") == nil, true)
}

// fill puts something into every field that JSON keeps.
func fill(v reflect.Value) {
	switch x := v.Addr().Interface().(type) {
	case *ID:
		*x = ID{0: 1, 15: 7}
		return
	case *time.Time:
		*x = monday
		return
	case *Date:
		*x = Date{2026, time.March, 9}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Tag.Get("json") != "-" {
				fill(v.Field(i))
			}
		}
	case reflect.Array, reflect.Slice:
		if v.Kind() == reflect.Slice {
			v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		}
		for i := range v.Len() {
			fill(v.Index(i))
		}
	case reflect.String:
		v.SetString("ü \"x\"")
	case reflect.Int, reflect.Int64:
		v.SetInt(42)
	case reflect.Bool:
		v.SetBool(true)
	default:
		panic("a fact holds a " + v.Type().String())
	}
}

func TestEveryKindOfEventHappens(t *testing.T) {
	r := newRoom(t, "Ana", "Bo")
	ana := r.person("Ana")
	r.ok(r.shop.ChangePerson(r.act(), Person{ID: ana.ID, Name: "Ana", Manager: true}))
	r.ok(r.shop.SaveMap(r.act(), "Ours", counterVisit()))
	r.ok(r.shop.SetStanding(r.act(), ana.ID, PersonAway))
	r.ok(r.SetSign(r.act(), Signed))
	r.ok(r.SetPurpose(r.act(), "x"))
	r.ok(r.SetPlan(r.act(), Plans()[0]))
	r.ok(r.SetNext(r.act(), today.AddDays(7)))
	r.ok(r.Leave(r.act(), ana.ID))
	r.now = r.now.Add(5 * time.Minute)
	r.ok(r.CatchUp(r.act(), WayShorten))
	r.ok(r.AddTime(r.act(), time.Minute))
	r.ok(r.ToggleClock(r.act()))
	r.ok(r.ToggleClock(r.act()))
	r.ok(r.RenameStep(r.act(), r.step(0), "x"))
	r.ok(r.MoveStep(r.act(), r.step(0), 1))
	r.ok(r.RemoveStep(r.act(), r.step(2)))
	r.ok(r.MarkEnding(r.act(), r.step(0)))
	r.ok(r.Focus(r.act(), r.step(0)))
	r.ok(r.SetStepKind(r.act(), r.step(0), KindPay))
	r.ok(r.SetSharing(r.act(), SlipBox))
	r.undo()
	r.ok(r.EnterStage(r.act(), r.step(0), StageShare))
	r.ok(r.SetSign(r.act(), SignNever))
	r.say("x")
	r.undo()
	r.undo()
	r.ok(r.Pass(r.act(), r.person("Bo").ID))
	m := r.meeting()
	r.ok(m.Session.Rate(r.act(), r.step(0), Hands{0, 0, 0, 1, 0}))
	r.ok(m.RevealRating(r.act()))
	thought, err := m.ParkThought(r.act(), "x")
	r.ok(err)
	r.ok(m.FinishThought(r.act(), thought, "y"))
	r.ok(m.SetHouseRules(r.act(), "x"))
	visit, err := r.shop.NoteVisit(r.act(), Visit{Map: "Ours", On: today, Steps: []VisitedStep{{Name: "x", Seen: true}}})
	r.ok(err)
	r.ok(r.shop.ChangeVisit(r.act(), Visit{ID: visit, Map: "Ours", On: today, Steps: []VisitedStep{{Name: "y", Seen: true}}}))
	r.ok(r.shop.RemoveVisit(r.act(), visit))
	ids := r.lettered(3)
	r.ok(r.Reword(r.act(), ids[0], "x"))
	r.ok(r.SetAuthors(r.act(), ids[0], ana.ID))
	r.ok(r.Tag(r.act(), ids[2], Fix))
	r.ok(r.Park(r.act(), ids[2], ""))
	r.ok(r.Merge(r.act(), ids[2], ids[1]))
	r.ok(r.Split(r.act(), ids[2]))
	r.ok(r.TellApart(r.act(), ids[0], ids[1]))
	r.ok(r.Link(r.act(), ids[0], Origin{Session: ID{1}, Idea: 1}))
	r.ok(r.Unlink(r.act(), ids[0]))
	r.revive(Origin{Session: ID{1}, Idea: 2, Text: "x"})
	r.undo()
	r.ok(r.DropRound(r.act(), r.ballot(1, 1)))
	r.join("Cleo")
	r.vote(1, 1, "A", "B")
	again, err := r.RunOff(r.act())
	r.ok(err)
	r.cast("A")
	r.ok(r.CountHands(r.act(), again, 1, []int{0, 1}))
	r.ok(r.Reveal(r.act(), again))
	r.scoreTied("44", "33")
	late := r.idea("late")
	third := r.ballot(1, 1, "A", "B")
	r.ok(r.Withdraw(r.act(), third, late, "x"))
	r.ok(r.Reveal(r.act(), third))
	_, err = r.RegroupRound(r.act(), third, []IdeaID{ids[0], r.Rounds[len(r.Rounds)-1].Candidates[1]})
	r.ok(err)
	r.undo()
	r.runOff("A", "B")
	r.scoreTied("44", "44")
	r.ok(r.Settle(r.act(), ids[0], "Fay", "x"))
	r.undo()
	_, err = r.Draw(r.act(), "x")
	r.ok(err)
	init := r.promote(ids[0], Gate{InTheWay: "x"})
	m = &Meeting{Shop: r.shop, Session: r.Session, Initiatives: []*Initiative{init}}
	r.ok(m.Credit(r.act(), ids[0], r.person("Bo").ID))
	r.ok(r.ShowAuthors(r.act(), ids[0]))
	r.ok(r.Close(r.act()))
	r.ok(r.Reopen(r.act()))
	r.undo()
	r.redo()

	r.ok(init.SetStatus(r.act(), StatusPreparing, today, ""))
	r.ok(init.SetCost(r.act(), Cost{Amount: "x"}))
	r.ok(init.SetStandard(r.act(), "x", "y"))
	r.ok(init.SetAsking(r.act(), "x"))
	task, err := init.AddTask(r.act(), Task{What: "x"})
	r.ok(err)
	r.ok(init.ChangeTask(r.act(), Task{ID: task, What: "y"}))
	_, err = init.SplitTask(r.act(), Task{ID: task, What: "y"}, Task{What: "z"})
	r.ok(err)
	r.ok(init.SetDone(r.act(), task, true))
	r.ok(init.SetDone(r.act(), task, false))
	r.ok(init.RemoveTask(r.act(), task))
	obstacle := init.Obstacles[0].ID
	r.ok(init.ChangeObstacle(r.act(), Obstacle{ID: obstacle, What: "y"}))
	r.ok(init.SetCleared(r.act(), obstacle, true))
	r.ok(init.SetCleared(r.act(), obstacle, false))
	r.ok(init.RemoveObstacle(r.act(), obstacle))
	r.customers(init)
	r.ok(r.shop.MergePeople(r.act(), r.person("Bo").ID, r.person("Cleo").ID))
	r.ok(r.shop.ForgetPerson(r.act(), r.person("Cleo").ID))
	r.folds()

	happened := map[string]bool{}
	for _, e := range r.history() {
		happened[e.Kind] = true
		if v := body(t, e)["v"]; v != 1.0 {
			t.Errorf("%s has version %v", e.Kind, v)
		}
	}
	for _, kind := range factKinds(t) {
		if !happened[kind] {
			t.Errorf("nothing makes %s", kind)
		}
		delete(happened, kind)
	}
	equal(t, "kinds that are no fact", slices.Sorted(maps.Keys(happened)), []string{kindRedone, kindUndone})
}

// sources are the package's own files, without tests.
func sources(t *testing.T) []*ast.File {
	t.Helper()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}
