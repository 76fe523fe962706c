package paper

import (
	"encoding/binary"
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"flashpoint/session"
)

var update = flag.Bool("update", false, "write the golden files anew")

// office holds a meeting the way a program would: rules, acts, a clock that
// the test owns.
type office struct {
	t   testing.TB
	m   *session.Meeting
	now time.Time
	ids uint64
}

func newOffice(t testing.TB, people ...string) *office {
	t.Helper()
	o := &office{t: t, m: &session.Meeting{}, now: time.Date(2026, 12, 1, 6, 30, 0, 0, time.UTC)}
	var err error
	if o.m.Shop, err = session.NewShop(o.act(), o.id(), "Corner Coffee"); err != nil {
		t.Fatal(err)
	}
	o.m.Session = session.Open(o.act(), o.id(), o.m.Shop, session.Plans()[1], false)
	for i, name := range people {
		_, err := o.m.AddPerson(o.act(), name, i == len(people)-1)
		o.must(err)
	}
	return o
}

func (o *office) act() session.Act {
	o.now = o.now.Add(time.Minute)
	return session.Act{ID: o.id(), At: o.now, NewID: o.id}
}

func (o *office) id() (id session.ID) {
	o.ids++
	id[0] = 1
	binary.BigEndian.PutUint64(id[8:], o.ids)
	return id
}

func (o *office) must(err error) {
	o.t.Helper()
	if err != nil {
		o.t.Fatal(err)
	}
}

func (o *office) person(name string) session.Person {
	p, ok := o.m.Shop.PersonNamed(name)
	if !ok {
		o.t.Fatalf("no %s here", name)
	}
	return p
}

func (o *office) idea(step int, text string, kind session.IdeaKind, authors ...string) session.IdeaID {
	o.t.Helper()
	var ids []session.PersonID
	for _, a := range authors {
		ids = append(ids, o.person(a).ID)
	}
	id, err := o.m.Session.AddIdea(o.act(), o.m.Session.Steps[step].ID, text, kind, ids...)
	o.must(err)
	return id
}

// vote opens a round and casts a slip for each text of letters.
func (o *office) vote(slips ...string) session.RoundID {
	o.t.Helper()
	id, err := o.m.Session.OpenRound(o.act(), 2, 2, o.m.Session.Candidates(false)...)
	o.must(err)
	return o.cast(id, slips...)
}

func (o *office) cast(id session.RoundID, slips ...string) session.RoundID {
	o.t.Helper()
	for _, typed := range slips {
		r, _ := o.m.Session.RoundByID(id)
		dots, err := r.ParseSlip(typed)
		o.must(err)
		o.must(o.m.Session.CastSlip(o.act(), id, 0, dots))
	}
	return id
}

// full is a meeting in which everything happened: a tie, a run-off, a draw, a
// decision, a checklist, and a vote that is still open.
func full(t testing.TB) *office {
	o := newOffice(t, "Ana", "Bo", "Cleo", "Dev")
	s := o.m.Session
	o.must(s.SetPurpose(o.act(), "Shorter looks on faces in the queue"))
	o.must(s.ChooseMap(o.act(), "Coffee to go", []session.StepPlan{
		{Name: "Get noticed", Kind: session.KindNotice}, {Name: "Wait to order", Kind: session.KindWait, LongestWait: true},
		{Name: "Pay", Kind: session.KindPay}, {Name: "Leave", Kind: session.KindLeave, Ending: true},
	}))
	o.must(s.Focus(o.act(), s.Steps[0].ID, s.Steps[1].ID))
	o.rated()
	wave := o.idea(0, "A wave from whoever stands at the machine", session.Wow, "Ana")
	nod := o.idea(0, "Nod at people who look up", session.Wow, "Bo", "Cleo")
	bell := o.idea(1, "A bell the customer may ring when the queue is long", session.Wow)
	chalk := o.idea(1, "Chalk the wait in minutes on the door", session.Wow, "Cleo")
	stool := o.idea(1, "Two stools by the window", session.Wow, "Bo")
	radio := o.idea(2, "Fix the card reader", session.Fix, "Dev")
	o.must(s.RemoveIdea(o.act(), o.idea(3, "asdf", session.Wow)))
	o.must(s.Merge(o.act(), wave, nod))
	first := o.vote("A B", "B A", "C D", "A B")
	o.must(s.Reveal(o.act(), first))
	second, err := s.RunOff(o.act())
	o.must(err)
	o.must(s.Reveal(o.act(), o.cast(second, "A", "B")))
	third, err := s.ScoreTied(o.act())
	o.must(err)
	o.must(s.CastBooth(o.act(), third, o.person("Ana").ID, nil))
	o.must(s.Reveal(o.act(), o.cast(third, "4 3", "3 4")))
	drawn, err := s.Draw(o.act(), "2026-12-01 it's 7f3a")
	o.must(err)
	o.must(s.Decide(o.act(), "Dev", "", drawn))
	i, err := o.m.Promote(o.act(), drawn, session.Gate{Cost: "small change", Time: "this week", Approver: "Dev", InTheWay: "The landlord says no bells", Kind: session.ObstaclePolicy})
	o.must(err)
	o.checklist(i)
	for _, x := range []session.IdeaID{wave, bell} {
		if x != drawn {
			o.must(s.Answer(o.act(), x, session.IdeaBacklog, ""))
		}
	}
	o.must(s.Answer(o.act(), stool, session.IdeaNotNow, "the window is let until spring"))
	o.must(s.Park(o.act(), radio, "ask the bank"))
	o.must(s.Leave(o.act(), o.person("Dev").ID))
	_ = chalk
	o.must(s.SetNext(o.act(), session.Date{Year: 2026, Month: 12, Day: 15}))
	o.vote("A", "A")
	return o
}

// rated is a first rating of two steps, another one that is still secret, and
// thoughts: one that waits and one that is dealt with.
func (o *office) rated() {
	s := o.m.Session
	o.must(s.Rate(o.act(), s.Steps[0].ID, session.Hands{0, 1, 0, 2, 1}))
	o.must(s.Rate(o.act(), s.Steps[1].ID, session.Hands{2, 1, 0, 0, 0}))
	o.must(o.m.RevealRating(o.act()))
	o.must(s.Rate(o.act(), s.Steps[2].ID, session.Hands{0, 0, 3, 0, 0}))
	heating, err := o.m.ParkThought(o.act(), "The heating in the back room")
	o.must(err)
	_, err = o.m.ParkThought(o.act(), "Who has the key?")
	o.must(err)
	o.must(o.m.FinishThought(o.act(), heating, "Dev rang the landlord"))
}

func (o *office) checklist(i *session.Initiative) {
	day := func(n int) session.Date { return session.Date{Year: 2026, Month: 12, Day: n} }
	for _, x := range []session.Task{
		{What: "Order the cups", Owner: o.person("Ana"), Due: day(4), Cost: "20 euro"},
		{What: "Show everyone", Owner: o.person("Bo"), Due: day(2)},
		{What: "Write the sign"},
	} {
		_, err := i.AddTask(o.act(), x)
		o.must(err)
	}
	o.must(i.SetDone(o.act(), i.Tasks[0].ID, true))
	cleared, err := i.AddObstacle(o.act(), session.Obstacle{Kind: session.ObstacleMoney, What: "No budget", Who: o.person("Dev"), By: day(3)})
	o.must(err)
	o.must(i.SetCleared(o.act(), cleared, true))
	o.must(i.SetCost(o.act(), session.Cost{Amount: "30 euro", ApprovedBy: "Dev"}))
	o.must(i.SetStandard(o.act(), "the queue reaches the door", "wave at the last in it"))
	o.must(i.SetAsking(o.act(), "Did anyone see you come in?"))
	o.must(i.SetStatus(o.act(), session.StatusPreparing, day(1), ""))
	o.now = o.now.AddDate(0, 0, 2)
	o.must(i.SetStatus(o.act(), session.StatusLive, day(3), "the landlord looks the other way"))
	o.now = o.now.AddDate(0, 0, -2)
}

// later is three days on, in the shop's time zone.
func (o *office) later() time.Time {
	return time.Date(2026, 12, 4, 9, 0, 0, 0, time.FixedZone("CET", 3600))
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	goldenAt(t, filepath.Join("testdata", name+".golden"), got)
}

// goldenAt is golden for a file that is there to be read by people too.
func goldenAt(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Error(diff)
	}
}
