package export

import (
	"encoding/binary"
	"slices"
	"testing"
	"time"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/ui/paper"
)

// An office is a shop with a meeting, as a program would hold it.
type office struct {
	t   testing.TB
	m   *session.Meeting
	now time.Time
	ids uint64
}

func newOffice(t testing.TB, sign session.SignMode) *office {
	t.Helper()
	o := &office{t: t, m: &session.Meeting{}, now: time.Date(2026, 11, 24, 6, 30, 0, 0, time.UTC)}
	var err error
	o.m.Shop, err = session.NewShop(o.act(), o.id(), "Corner Coffee")
	o.must(err)
	o.m.Session = session.Open(o.act(), o.id(), o.m.Shop, session.Plans()[1], false)
	for _, name := range []string{"Ana", "Bo", "Cleo"} {
		_, err := o.m.AddPerson(o.act(), name, name == "Cleo")
		o.must(err)
	}
	o.must(o.m.Session.SetSign(o.act(), sign))
	o.must(o.m.Session.ChooseMap(o.act(), "A coffee", []session.StepPlan{
		{Name: "Wait to order", Kind: session.KindWait, LongestWait: true}, {Name: "Pay", Kind: session.KindPay, Ending: true}}))
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

func (o *office) idea(text, author string) session.IdeaID {
	o.t.Helper()
	p, _ := o.m.Shop.PersonNamed(author)
	id, err := o.m.Session.AddIdea(o.act(), o.m.Session.Steps[0].ID, text, session.Wow, p.ID)
	o.must(err)
	return id
}

// chosen decides for an idea, which customers have then.
func (o *office) chosen(id session.IdeaID) *session.Initiative {
	o.t.Helper()
	o.must(o.m.Session.Decide(o.act(), "Cleo", "we like it", id))
	i, err := o.m.Promote(o.act(), id, session.Gate{})
	o.must(err)
	day := session.DateOf(o.now)
	_, err = i.AddTask(o.act(), session.Task{What: "Order cushions", Due: day.AddDays(3)})
	o.must(err)
	_, err = i.AddObstacle(o.act(), session.Obstacle{What: "The landlord", By: day.AddDays(5)})
	o.must(err)
	o.must(i.SetStandard(o.act(), "somebody waits", "offer the bench"))
	o.must(i.SetStatus(o.act(), session.StatusLive, day, "he nodded"))
	_, err = i.Note(o.act(), session.Comment{Words: "I could sit!", Mood: session.MoodLoved, On: day})
	o.must(err)
	o.must(o.m.Session.SetNext(o.act(), day.AddDays(14)))
	return i
}

// later is two days on.
func (o *office) later() time.Time { return time.Date(2026, 11, 26, 9, 0, 0, 0, time.UTC) }

// materials are all that papers can be made of in this office.
func (o *office) materials() []Material {
	now := o.later()
	standards := session.Standards{Shop: o.m.Shop.ID(), Map: o.m.Session.MapName, Plan: o.m.Session.StepPlans()}
	brief := paper.Briefing{Shops: []*session.Shop{o.m.Shop}, Meetings: []session.Summary{o.m.Session.Summary()}, Standards: []session.Standards{standards},
		Trends: []review.Trend{{ID: "meetings", Title: "Meetings held", Unit: "meetings", Along: "month", Labels: []string{"Nov"}, Lines: []review.Line{{Points: []review.Point{{Value: 1, N: 1}}}}}}}
	data := paper.NewData(now)
	data.Meeting(o.m)
	all := []Material{{Of: Meeting, Meeting: o.m, Now: now}}
	for _, i := range o.m.Initiatives {
		authors, signed := i.Authors()
		standards.Kept = append(standards.Kept, session.KeptStandard{Initiative: i.ID(), Title: i.Title, Step: i.Step, Words: i.Standard.String(), Authors: authors, Signed: signed})
		brief.Initiatives = append(brief.Initiatives, i.Summary())
		all = append(all, Material{Of: Initiative, Meeting: o.m, Initiative: i, Now: now})
	}
	only := &session.Meeting{Shop: o.m.Shop}
	return append(all, Material{Of: Map, Meeting: only, Standards: standards, Now: now},
		Material{Of: Shop, Meeting: only, Briefing: brief, Data: data, Open: o.m.Initiatives, Now: now})
}

// A made file, with what it was made of.
type made struct {
	File
	kind string
	as   Format
	of   Source
}

// everything is every kind in every format of everything there is, but for those to
// leave out.
func (o *office) everything(without ...Format) (all []made) {
	o.t.Helper()
	for _, m := range o.materials() {
		for _, k := range KindsOf(m.Of) {
			for _, f := range k.Formats(m.Of) {
				if slices.Contains(without, f) {
					continue
				}
				file, err := Make(k.ID, f, m)
				if err != nil {
					o.t.Fatalf("%s of %s as %s: %v", k.ID, m.Of, f, err)
				}
				all = append(all, made{file, k.ID, f, m.Of})
			}
		}
	}
	return all
}
