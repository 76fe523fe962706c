package session

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"reflect"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// A room is a meeting under test with everything around it: a shop, a clock
// that moves a second with every act, and IDs that grow.
type room struct {
	t testing.TB
	*Session
	shop    *Shop
	inits   []*Initiative
	now     time.Time
	counter uint64
	before  []Event // what all streams held when the last act began
}

// monday is when every test begins.
var monday = time.Date(2026, time.March, 2, 8, 0, 0, 0, time.UTC)

var today = DateOf(monday)

// newRoom opens a standard meeting on a map of three steps with these people.
func newRoom(t testing.TB, names ...string) *room {
	r := &room{t: t, now: monday}
	var err error
	r.shop, err = NewShop(r.act(), r.id(), "Corner Coffee")
	r.ok(err)
	r.Session = Open(r.act(), r.id(), r.shop, Plans()[1], false)
	for _, name := range names {
		r.join(name)
	}
	r.ok(r.ChooseMap(r.act(), "Counter visit", counterVisit()))
	return r
}

func counterVisit() []StepPlan {
	return []StepPlan{
		{Name: "Come in", Kind: KindArrive},
		{Name: "Wait in the queue", Kind: KindWait, LongestWait: true},
		{Name: "Say goodbye", Kind: KindLeave, Ending: true},
	}
}

// id is like a UUID of version 7: the time, then a counter.
func (r *room) id() (id ID) {
	r.counter++
	binary.BigEndian.PutUint64(id[:8], uint64(r.now.UnixMilli())<<16|7<<12)
	binary.BigEndian.PutUint64(id[8:], r.counter)
	return id
}

// act is the next deed, a second later.
func (r *room) act() Act {
	r.now = r.now.Add(time.Second)
	r.before = r.history()
	return Act{ID: r.id(), At: r.now, Actor: "Fay", NewID: r.id}
}

func (r *room) streams() []Stream {
	var all []Stream
	if r.Session != nil {
		all = append(all, r.Session)
	}
	if r.shop != nil {
		all = append(all, r.shop)
	}
	for _, i := range r.inits {
		all = append(all, i)
	}
	return all
}

func (r *room) history() []Event {
	var events []Event
	for _, s := range r.streams() {
		events = append(events, s.Events()...)
	}
	return events
}

func (r *room) ok(err error) {
	r.t.Helper()
	if err != nil {
		r.t.Fatalf("refused: %v", err)
	}
}

// says wants that very sentence and nothing recorded since the last act began.
func (r *room) says(err error, sentence string) {
	r.t.Helper()
	if err == nil {
		r.t.Fatalf("not refused, want %q", sentence)
	}
	if err.Error() != sentence {
		r.t.Errorf("says %q\n   want %q", err, sentence)
	}
	r.silent()
}

// answers is says for a sentinel.
func (r *room) answers(err, sentinel error, sentence string) {
	r.t.Helper()
	if !errors.Is(err, sentinel) {
		r.t.Errorf("%v is not %v", err, sentinel)
	}
	r.says(err, sentence)
}

// silent wants nothing recorded since the last act began.
func (r *room) silent() {
	r.t.Helper()
	if now := r.history(); len(now) != len(r.before) {
		r.t.Errorf("recorded %v", now[len(r.before):])
	}
	r.folds()
}

// folds wants every stream to hold what its events say.
func (r *room) folds() {
	r.t.Helper()
	for _, s := range r.streams() {
		same(r.t, reloaded(r.t, s), s)
	}
}

// reloaded is the stream as another process would read it.
func reloaded[S Stream](t testing.TB, s S) S {
	t.Helper()
	fresh := Empty(s.Kind(), s.ID())
	if err := fresh.Load(s.Events()); err != nil {
		t.Fatal(err)
	}
	return fresh.(S)
}

// stateOnly compares what streams hold, not how they came to hold it.
var stateOnly = cmp.Options{
	cmp.AllowUnexported(Session{}, Shop{}, Initiative{}, Idea{}, Round{}, ballot{}, robin{}, beginning{}, Rating{}, Origin{}, credit{}),
	cmpopts.IgnoreTypes(Log[*Session]{}, Log[*Shop]{}, Log[*Initiative]{}),
	cmpopts.EquateEmpty(),
}

func same(t testing.TB, want, got any) {
	t.Helper()
	if reflect.DeepEqual(bare(want), bare(got)) {
		return // most often, and much faster
	}
	if !cmp.Equal(want, got, stateOnly) {
		t.Fatalf("differs (-want +got):\n%s", cmp.Diff(want, got, stateOnly))
	}
}

// bare is a stream without its log.
func bare(v any) any {
	switch s := v.(type) {
	case *Session:
		c := *s
		c.Log = Log[*Session]{}
		return c
	case *Shop:
		c := *s
		c.Log = Log[*Shop]{}
		return c
	case *Initiative:
		c := *s
		c.Log = Log[*Initiative]{}
		return c
	}
	return v
}

// copied is what a stream holds at this moment.
func copied[S Stream](t testing.TB, s S) S { return reloaded(t, s) }

// equal is same for plain values.
func equal[T any](t testing.TB, what string, got, want T) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

// join ticks somebody present, adding them to the roster first.
func (r *room) join(name string) Person {
	r.t.Helper()
	a := r.act()
	p, ok := r.shop.PersonNamed(name)
	if !ok {
		var err error
		p, err = r.shop.AddPerson(a, name, false)
		r.ok(err)
	}
	r.ok(r.Join(a, p))
	return p
}

func (r *room) person(name string) Person {
	r.t.Helper()
	p, ok := r.shop.PersonNamed(name)
	if !ok {
		r.t.Fatalf("nobody is called %s", name)
	}
	return p
}

// step is the ID of the nth step, from 0.
func (r *room) step(n int) StepID { return r.Steps[n].ID }

// idea adds a wow to the first step.
func (r *room) idea(text string, authors ...string) IdeaID {
	r.t.Helper()
	var ids []PersonID
	for _, name := range authors {
		ids = append(ids, r.person(name).ID)
	}
	id, err := r.AddIdea(r.act(), r.step(0), text, Wow, ids...)
	r.ok(err)
	return id
}

// get is an idea as it is now.
func (r *room) get(id IdeaID) Idea {
	r.t.Helper()
	x, ok := r.Idea(id)
	if !ok {
		r.t.Fatalf("there is no idea %d", id)
	}
	return x
}

// lettered are ideas called "Idea A", "Idea B", …
func (r *room) lettered(n int) []IdeaID {
	r.t.Helper()
	var ids []IdeaID
	for i := range n {
		ids = append(ids, r.idea("Idea "+Letter(i)))
	}
	return ids
}

// ballot opens a round over everything open and casts these slips.
func (r *room) ballot(budget, most int, slips ...string) RoundID {
	r.t.Helper()
	id, err := r.OpenRound(r.act(), budget, most, r.Candidates(false)...)
	r.ok(err)
	r.cast(slips...)
	return id
}

// cast puts slips into the open round.
func (r *room) cast(slips ...string) {
	r.t.Helper()
	for _, typed := range slips {
		round := r.round()
		dots, err := round.ParseSlip(typed)
		r.ok(err)
		r.ok(r.CastSlip(r.act(), round.ID, 0, dots))
	}
}

func (r *room) round() Round {
	r.t.Helper()
	round, ok := r.Round()
	if !ok {
		r.t.Fatal("no round is open")
	}
	return round
}

// vote is ballot with the reveal; it answers what the vote says.
func (r *room) vote(budget, most int, slips ...string) Outcome {
	r.t.Helper()
	r.ok(r.Reveal(r.act(), r.ballot(budget, most, slips...)))
	return r.outcome()
}

// runOff votes again among the tied.
func (r *room) runOff(slips ...string) Outcome {
	r.t.Helper()
	id, err := r.RunOff(r.act())
	r.ok(err)
	r.cast(slips...)
	r.ok(r.Reveal(r.act(), id))
	return r.outcome()
}

// scoreTied gives the tied ideas points.
func (r *room) scoreTied(slips ...string) Outcome {
	r.t.Helper()
	id, err := r.ScoreTied(r.act())
	r.ok(err)
	r.cast(slips...)
	r.ok(r.Reveal(r.act(), id))
	return r.outcome()
}

// finals gives the suggested finalists points.
func (r *room) finals(slips ...string) Outcome {
	r.t.Helper()
	id, err := r.ScoreFinalists(r.act(), r.Finalists()...)
	r.ok(err)
	r.cast(slips...)
	r.ok(r.Reveal(r.act(), id))
	return r.outcome()
}

func (r *room) outcome() Outcome {
	r.t.Helper()
	out, ok := r.Outcome()
	if !ok {
		r.t.Fatal("no round is revealed")
	}
	return out
}

// promote decides for an idea and promotes it.
func (r *room) promote(id IdeaID, gate Gate) *Initiative {
	r.t.Helper()
	r.ok(r.Decide(r.act(), "Fay", "it is the one", id))
	init, err := r.Promote(r.act(), id, gate)
	r.ok(err)
	r.inits = append(r.inits, init)
	return init
}

// undo takes the meeting's last act back, wherever it went.
func (r *room) undo() string {
	r.t.Helper()
	said, err := r.tryUndo()
	r.ok(err)
	r.folds()
	return said
}

func (r *room) redo() string {
	r.t.Helper()
	said, err := r.tryRedo()
	r.ok(err)
	r.folds()
	return said
}

func (r *room) tryUndo() (string, error) {
	all := r.streams()
	return Undo(r.act(), all[:1], all[1:])
}

func (r *room) tryRedo() (string, error) {
	all := r.streams()
	return Redo(r.act(), all[:1], all[1:])
}

// restart replaces every stream by what another process would read.
func (r *room) restart() {
	r.t.Helper()
	r.Session, r.shop = reloaded(r.t, r.Session), reloaded(r.t, r.shop)
	for n := range r.inits {
		r.inits[n] = reloaded(r.t, r.inits[n])
	}
}

// kinds are the kinds of a stream's events, in order.
func kinds(s Stream) []string {
	var list []string
	for _, e := range s.Events() {
		list = append(list, e.Kind)
	}
	return list
}

// body decodes an event.
func body(t testing.TB, e Event) map[string]any {
	t.Helper()
	fields := map[string]any{}
	if err := json.Unmarshal(e.Body, &fields); err != nil {
		t.Fatal(err)
	}
	return fields
}

// A refusal is a rule that says no in a room made ready for it.
type refusal struct {
	name string
	do   func(r *room) error // its last act is the one refused
	is   error               // the sentinel, if there is one
	says string
}

func refusals(t *testing.T, table []refusal) {
	t.Helper()
	for _, c := range table {
		t.Run(c.name, func(t *testing.T) {
			r := newRoom(t, "Ana", "Bo", "Cleo")
			err := c.do(r)
			if c.is != nil && !errors.Is(err, c.is) {
				t.Errorf("%v is not %v", err, c.is)
			}
			if field := (*FieldError)(nil); c.is == nil && !errors.As(err, &field) {
				t.Errorf("%v names no field", err)
			}
			r.says(err, c.says)
		})
	}
}
