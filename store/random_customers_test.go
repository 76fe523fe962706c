package store

import (
	"reflect"

	"flashpoint/session"
)

// last is an initiative of an earlier meeting, closed and saved: one of the
// others of the meeting in which anything may happen.
func (w *world) last() *session.Initiative {
	w.t.Helper()
	s := w.meeting("Ana", "Bo", "Cleo")
	i := w.promote(s, w.idea(s, "A bench", s.Attendees[0].ID, s.Attendees[1].ID))
	w.ok(i.SetStatus(w.act(), session.StatusLive, session.DateOf(w.now), "it was there already"))
	w.ok(s.Close(w.act()))
	w.save(w.shop, s, i)
	return i
}

// listed fails unless each initiative is listed as it is.
func (p *play) listed() {
	list, err := p.store.InitiativeSummaries(p.t.Context(), InitiativeQuery{Ended: true})
	p.ok(err)
	rows := map[session.ID]session.InitiativeSummary{}
	for _, sum := range list {
		rows[sum.ID] = sum
	}
	for _, i := range append(p.m.Initiatives, p.m.Others...) {
		if got := rows[i.ID()]; !i.Opened.IsZero() && !reflect.DeepEqual(got, i.Summary()) {
			p.rt.Fatalf("listed as\n%+v, is\n%+v", got, i.Summary())
		}
	}
}

// tend does something to an initiative, of this meeting or of an earlier one.
func (p *play) tend(rule func(session.Act, *session.Initiative) error) {
	all := append(append([]*session.Initiative{}, p.m.Initiatives...), p.m.Others...)
	i := all[p.pick("initiative", len(all))]
	_ = p.m.Do(p.world.act(), func(a session.Act, m *session.Meeting) error {
		return m.Tend(a, i.ID(), func(i *session.Initiative) error { return rule(a, i) })
	})
}

// customers is something that customers bring about.
func (p *play) customers(words string) {
	day := session.DateOf(p.now).AddDays(-p.pick("days ago", 4))
	whom := p.m.Shop.People[p.pick("whom", len(p.m.Shop.People))]
	deeds := []func(session.Act, *session.Initiative) error{
		func(a session.Act, i *session.Initiative) error {
			return i.Count(a, session.Reactions()[p.pick("reaction", 4)], day)
		},
		func(a session.Act, i *session.Initiative) error { return p.note(a, i, words, day) },
		func(a session.Act, i *session.Initiative) error { return p.note(a, i, words, day) },
		func(a session.Act, i *session.Initiative) error {
			if len(i.Comments) == 0 {
				return nil
			}
			c := i.Comments[p.pick("comment", len(i.Comments))]
			if p.pick("remove", 3) == 0 {
				return i.RemoveComment(a, c.ID)
			}
			c.Words, c.DeskOnly, c.Mood = words, !c.DeskOnly, session.Moods()[p.pick("mood", 4)]
			return i.ChangeComment(a, c)
		},
		func(a session.Act, i *session.Initiative) error { return p.tell(a, i, words, day) },
		func(a session.Act, i *session.Initiative) error { return p.tell(a, i, "", day) },
		func(a session.Act, i *session.Initiative) error {
			if len(i.Tellings) == 0 {
				return nil
			}
			if p.pick("mend", 2) == 0 {
				t := i.Tellings[0]
				t.Words, t.On = words, day
				return i.ChangeTelling(a, t)
			}
			return i.RemoveTelling(a, i.Tellings[0].ID)
		},
		func(a session.Act, i *session.Initiative) error {
			return i.CheckIn(a, session.CheckIn{On: day, Verdict: session.Verdicts()[p.pick("verdict", 3)], Note: words, Session: p.m.Session.ID()})
		},
		func(a session.Act, i *session.Initiative) error {
			return i.SetFigure(a, session.Figure{Name: []string{"cups", ""}[p.pick("figure", 2)], Unit: "a day", Before: session.Measure{Value: "12", N: p.pick("n", 3), On: day}})
		},
		func(a session.Act, i *session.Initiative) error {
			id, err := i.AddTask(a, session.Task{What: words, Owner: whom, Due: day, Everyone: true})
			if err == nil {
				err = i.SetShown(a, id, whom, true)
			}
			return err
		},
		func(a session.Act, i *session.Initiative) error {
			if len(i.Tasks) == 0 {
				return nil
			}
			t := i.Tasks[p.pick("task", len(i.Tasks))]
			if t.Everyone {
				return i.SetShown(a, t.ID, whom, p.pick("shown", 2) == 0)
			}
			_, err := i.SplitTask(a, session.Task{ID: t.ID, What: words, Owner: t.Owner}, session.Task{What: words + " too", Owner: whom, Due: day})
			return err
		},
		func(a session.Act, i *session.Initiative) error {
			_, err := i.AddObstacle(a, session.Obstacle{What: words, Who: []session.Person{{}, whom}[p.pick("owner", 2)], By: day})
			return err
		},
	}
	p.tend(deeds[p.pick("deed", len(deeds))])
}

func (p *play) note(a session.Act, i *session.Initiative, words string, day session.Date) error {
	_, err := i.Note(a, session.Comment{
		Words: words, Mood: session.Moods()[p.pick("mood", 4)], Channel: session.Channels()[p.pick("channel", 6)], On: day,
		HeardBy: p.m.Shop.People[0], Tags: []string{"children", words}[:p.pick("tags", 3)], DeskOnly: p.pick("desk", 4) == 0,
	})
	return err
}

func (p *play) tell(a session.Act, i *session.Initiative, words string, day session.Date) error {
	whom, _ := i.Authors()
	_, err := i.Tell(a, session.Telling{Whom: whom[:p.pick("authors", len(whom)+1)], By: p.m.Shop.People[0], On: day, InPerson: true, Words: words})
	return err
}

// onItsPage takes back, or brings back, what was done to an initiative, as on its
// own page.
func (p *play) onItsPage() {
	for _, i := range append(append([]*session.Initiative{}, p.m.Initiatives...), p.m.Others...) {
		if p.pick("undo", 2) == 0 {
			_, _ = p.m.UndoIn(p.world.act(), i)
		} else {
			_, _ = p.m.RedoIn(p.world.act(), i)
		}
	}
}

// people changes who is on the roster, and visit walks its map as a customer.
func (p *play) people() {
	all := p.m.Shop.People
	who := all[p.pick("who", len(all))].ID
	switch p.pick("what", 3) {
	case 0:
		_ = p.m.Shop.SetStanding(p.world.act(), who, session.PersonStandings()[p.pick("standing", 3)])
	case 1:
		_ = p.m.Shop.MergePeople(p.world.act(), who, all[0].ID)
	case 2:
		_, _ = p.m.Shop.NoteVisit(p.world.act(), session.Visit{Map: "Counter visit", On: session.DateOf(p.now), By: all[0], Steps: []session.VisitedStep{
			{Name: "Come in", Seen: true, Score: p.pick("score", 5) - 2, Note: "slow"}, {Name: "Say goodbye"},
		}})
		if n := len(p.m.Shop.Visits); n > 1 {
			_ = p.m.Shop.RemoveVisit(p.world.act(), p.m.Shop.Visits[0].ID)
		}
	}
}
