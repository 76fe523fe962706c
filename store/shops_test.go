package store

import (
	"database/sql"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"flashpoint/session"
	"flashpoint/session/review"
)

// seen is all that recording sees of a file.
func seen(w *world) map[string]any {
	w.t.Helper()
	ctx := w.t.Context()
	all := map[string]any{}
	keep := func(name string) func(any, error) {
		return func(what any, err error) {
			w.t.Helper()
			w.ok(err)
			all[name] = what
		}
	}
	home, err := w.store.HomeShop(ctx)
	w.ok(err)
	shop, err := w.store.Shop(ctx)
	w.ok(err)
	ana, _ := shop.PersonNamed("Ana")
	one := func(what any, err error) (any, error) { return what, err }
	keep("shop")(shop.Name, nil)
	keep("unfinished")(one(w.store.Summaries(ctx, SummaryQuery{Shop: home, Unfinished: true, Rehearsals: true})))
	keep("recent")(one(w.store.Summaries(ctx, SummaryQuery{Shop: home})))
	keep("board")(one(w.store.InitiativeSummaries(ctx, InitiativeQuery{Shop: home, Ended: true})))
	keep("told")(one(w.store.Told(ctx, session.Date{}, 1000)))
	keep("evidence")(one(w.store.Evidence(ctx, w.now)))
	keep("memory")(one(w.store.Remembered(ctx, shop, session.ID{}, 1000)))
	keep("maps")(one(w.store.MapsUsed(ctx, home)))
	past, err := w.store.MapPast(ctx, session.MapQuery{Shop: home, Map: "Counter visit"})
	slices.SortFunc(past.Steps, func(a, b session.StepPast) int { return strings.Compare(a.Name, b.Name) })
	keep("past")(past, err)
	keep("story")(one(w.store.StepStory(ctx, session.MapQuery{Shop: home, Map: "Counter visit"}, "come in")))
	keep("latest")(one(w.store.Latest(ctx, home)))
	keep("naming")(one(w.store.Naming(ctx, ana.ID)))
	keep("mentions")(one(w.store.Mentions(ctx, ana.ID)))
	return all
}

// homely is a file whose shop has something of everything, at an hour at which all
// of it has happened.
func homely(t testing.TB) *world {
	w := newWorld(t)
	own := w.neighbour("Corner Coffee")
	own.shop = w.shop
	own.closed = own.meeting("Ana", "Bo")
	idea := own.idea(own.closed, "A wave, as Ana does", own.closed.Attendees[0].ID)
	own.live = own.promote(own.closed, idea)
	w.ok(own.closed.Close(own.act()))
	own.now = own.now.AddDate(0, 0, 1)
	day := session.DateOf(own.now)
	w.ok(own.live.SetStatus(own.act(), session.StatusLive, day, "we wave without balloons"))
	_, err := own.live.Note(own.act(), session.Comment{Words: "Somebody waved", Mood: session.MoodLoved, On: day})
	w.ok(err)
	whom, _ := own.live.Untold()
	_, err = own.live.Tell(own.act(), session.Telling{Whom: whom, On: day})
	w.ok(err)
	own.open = own.meeting("Bo")
	w.now, w.counter = own.now, own.counter
	w.save(w.shop, own.closed, own.live, own.open)
	return w
}

// Other shops in the file change nothing for the one that works in it, whether
// they are older or younger than it.
func TestShops_changeNothingAtHome(t *testing.T) {
	w := homely(t)
	before := seen(w)
	for name, at := range map[string]time.Time{"Harbour Café": w.now, "Old Mill": monday.AddDate(-2, 0, 0)} {
		now := w.now
		w.now = at
		w.bring(w.neighbour(name).streams()...)
		w.now = now
	}
	after := seen(w)
	for what, was := range before {
		if !reflect.DeepEqual(after[what], was) {
			t.Errorf("%s is\n%+v, was\n%+v", what, after[what], was)
		}
	}
	w.sound()
	w.reopen()
	if again := seen(w); !reflect.DeepEqual(again, before) {
		t.Error("opened again, something is different")
	}
}

// All shops are listed with what they have.
func TestStore_Shops(t *testing.T) {
	w := homely(t)
	old := *w
	old.now = monday.AddDate(-2, 0, 0)
	mill := old.neighbour("Old Mill")
	w.ok(mill.shop.SetStanding(mill.act(), mill.shop.People[0].ID, session.PersonLeft))
	w.bring(mill.streams()...)
	shops, err := w.store.Shops(t.Context())
	w.ok(err)
	want := []review.Shop{
		{ID: w.shop.ID(), Name: "Corner Coffee", Home: true, People: 2, Meetings: 2, Latest: shops[0].Latest, Initiatives: 1, Live: 1},
		{ID: mill.shop.ID(), Name: "Old Mill", People: 1, Meetings: 2, Latest: mill.open.Opened, Initiatives: 1, Live: 1},
	}
	if !reflect.DeepEqual(shops, want) {
		t.Errorf("listed\n%+v, want\n%+v", shops, want)
	}
	all, err := w.store.Summaries(t.Context(), SummaryQuery{})
	w.ok(err)
	initiatives, err := w.store.InitiativeSummaries(t.Context(), InitiativeQuery{})
	w.ok(err)
	if len(all) != 4 || len(initiatives) != 2 {
		t.Errorf("%d meetings and %d initiatives of both", len(all), len(initiatives))
	}
	if none, err := w.store.Summaries(t.Context(), SummaryQuery{Shop: w.id()}); err != nil || len(none) != 0 {
		t.Errorf("a shop that is not here has %v, %v", none, err)
	}
}

// The file belongs to the shop that the setting names, else to the oldest. A
// setting that names none of the file's shops is as good as none.
func TestStore_HomeShop(t *testing.T) {
	w := homely(t)
	home := func(want session.ID, sure bool) {
		t.Helper()
		got, err := w.store.HomeShop(t.Context())
		w.ok(err)
		own, err := w.store.OwnShop(t.Context())
		w.ok(err)
		if got != want || own != want && sure || !own.IsZero() && !sure {
			t.Errorf("home is %v, own %v, want %v", got, own, want)
		}
	}
	home(w.shop.ID(), true)
	if name, err := w.store.ShopName(t.Context(), w.shop.ID()); name != w.shop.Name || err != nil {
		t.Errorf("it is called %q, %v", name, err)
	}
	old := *w
	old.now = monday.AddDate(-2, 0, 0)
	mill := old.neighbour("Old Mill")
	w.bring(mill.streams()...)
	home(w.shop.ID(), true)
	for value, want := range map[string]session.ID{
		mill.shop.ID().String(): mill.shop.ID(),
		"nonsense":              {},
		mill.live.ID().String(): {},
		w.id().String():         {},
		"":                      {},
	} {
		w.ok(w.store.SaveSetting(t.Context(), settingShop, value))
		if want.IsZero() {
			home(mill.shop.ID(), false)
		} else {
			home(want, true)
		}
	}
	empty := &world{t: t, path: w.path + "-new"}
	empty.store = empty.open(Options{Create: true})
	if id, err := empty.store.HomeShop(t.Context()); err != nil || !id.IsZero() {
		t.Errorf("a new file belongs to %v, %v", id, err)
	}
}

// A shop that went on with what came in from elsewhere, on a new computer say, works in
// this file, and stays its shop when an older one comes in to be read. In a file in which
// nobody recorded, none does.
func TestStore_HomeShopOfWhatWentOn(t *testing.T) {
	for _, wentOn := range []bool{true, false} {
		corner, harbour := newWorld(t), elsewhere(t, "Harbour", 1)
		corner.aMeeting()
		harbour.aMeeting()
		w := &world{t: t, path: filepath.Join(t.TempDir(), "new.db"), now: monday.AddDate(0, 0, 1), counter: 2 << 32}
		w.store = w.open(Options{Create: true})
		w.imports(harbour)
		var err error
		w.shop, err = w.store.Shop(t.Context())
		w.ok(err)
		if wentOn {
			_, err = w.shop.AddPerson(w.act(), "Cleo", false)
			w.ok(err)
			w.save(w.shop)
		}
		w.imports(corner)
		own, err := w.store.OwnShop(t.Context())
		w.ok(err)
		if wentOn != (own == harbour.shop.ID()) || !wentOn != own.IsZero() {
			t.Errorf("went on %t: the file belongs to %v", wentOn, own)
		}
	}
}

// What belongs to another shop can be read and not changed.
func TestShops_areNotRecordedHere(t *testing.T) {
	w := homely(t)
	harbour := w.neighbour("Harbour Café")
	w.bring(harbour.streams()...)
	harbour.idea(harbour.open, "Not from here")
	err := w.store.Append(t.Context(), session.PendingOf(harbour.open))
	w.is(err, ErrElsewhere)
	if said := Sentence(err); said != "This belongs to Harbour Café: it can be read here, and worked on in their file. Nothing was changed." {
		t.Errorf("says %s", said)
	}
	w.ok(harbour.live.SetAsking(harbour.act(), "at the door"))
	w.is(w.store.Append(t.Context(), session.PendingOf(harbour.live)), ErrElsewhere)
	w.ok(harbour.shop.Rename(harbour.act(), "Mine"))
	w.is(w.store.Append(t.Context(), session.PendingOf(harbour.shop)), ErrElsewhere)
	mine := w.meeting("Ana")
	w.is(w.store.Append(t.Context(), session.PendingOf(mine, harbour.open)), ErrElsewhere)
	if got := loaded(w, session.EmptySession(harbour.open.ID())); len(got.Ideas) != 1 {
		t.Errorf("saved %v", got.Ideas)
	}
	w.save(w.shop, mine) // what is ours goes on
	w.sound()
}

// A name that is removed at home stays another shop's.
func TestShops_forgetTheirOwn(t *testing.T) {
	w := homely(t)
	harbour := w.neighbour("Harbour Café")
	w.bring(harbour.streams()...)
	ana, _ := w.shop.PersonNamed("Ana")
	w.ok(w.shop.ForgetPerson(w.act(), ana.ID))
	w.save(w.shop)
	w.sound()
	for _, was := range harbour.streams() {
		now := loaded(w, session.Empty(was.Kind(), was.ID()))
		if !reflect.DeepEqual(now.Events(), was.Events()) {
			t.Errorf("the history of %v was rewritten", was.ID())
		}
	}
}

// What recording reads is found by its shop: nothing looks through what all shops
// have, whatever they bring.
func TestShops_areNotLookedThrough(t *testing.T) {
	w := homely(t)
	w.bring(w.neighbour("Harbour Café").streams()...)
	w.reopen() // with nothing prepared
	seen(w)
	l := <-w.store.turn
	defer func() { w.store.turn <- l }()
	var queries []string
	for query := range l.ready {
		if strings.HasPrefix(query, "SELECT") || strings.HasPrefix(query, "WITH") {
			queries = append(queries, query)
		}
	}
	large := regexp.MustCompile(`SCAN (session|step|idea|initiative|task|obstacle|comment|reaction|told|event|credit|m)\b`)
	parameter := regexp.MustCompile(`\$\d`)
	for _, query := range queries {
		args := make([]any, 0, 6)
		for n := range 6 {
			if strings.Contains(query, "$"+string(rune('1'+n))) {
				args = append(args, "")
			}
		}
		if !parameter.MatchString(query) || strings.Contains(query, "ORDER BY stream, seq LIMIT 1") {
			continue // of settings and the first shop: they read a row
		}
		w.ok(l.each(t.Context(), "EXPLAIN QUERY PLAN "+query, args, func(rows *sql.Rows) error {
			var id, parent, unused int
			var detail string
			err := rows.Scan(&id, &parent, &unused, &detail)
			if large.MatchString(detail) && !strings.Contains(detail, "SCAN m") {
				t.Errorf("%s\nin %s", detail, query)
			}
			return err
		}))
	}
	if len(queries) < 15 {
		t.Errorf("only %d queries were seen", len(queries))
	}
}
