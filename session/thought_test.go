package session

import (
	"strings"
	"testing"
)

func parked(m *Meeting) string {
	var texts []string
	for _, t := range m.Thoughts() {
		texts = append(texts, t.Text)
	}
	return strings.Join(texts, "|")
}

func TestThoughtsWaitForTheNextMeetingOnTheirMap(t *testing.T) {
	r := newRoom(t, "Ana")
	heating, err := r.meeting().ParkThought(r.act(), " The  heating ")
	r.ok(err)
	_, err = r.meeting().ParkThought(r.act(), "The door")
	r.ok(err)
	equal(t, "waiting", parked(r.meeting()), "The heating|The door")
	open := func(name string) *Meeting {
		r.Session = Open(r.act(), r.id(), r.shop, Plans()[0], false)
		if name != "" {
			r.ok(r.ChooseMap(r.act(), name, counterVisit()))
		}
		return r.meeting()
	}
	first := r.Session
	equal(t, "on another map", parked(open("Phone call")), "")
	equal(t, "before there is a map", parked(open("")), "The heating|The door")
	_, err = r.meeting().ParkThought(r.act(), "The radio")
	r.ok(err)
	m := open("COUNTER visit")
	equal(t, "on the same map", parked(m), "The heating|The door|The radio")
	r.ok(m.FinishThought(r.act(), heating, "Sam asked the landlord"))
	equal(t, "waiting", parked(m), "The door|The radio")
	equal(t, "touched", len(m.Touched()), 1)
	equal(t, "touched by the first", len((&Meeting{Shop: r.shop, Session: first}).Touched()), 2)
	r.ok(m.FinishThought(r.act(), heating, "again"))
	r.silent()
	equal(t, "undone", r.undo(), "dealing with “The heating”")
	equal(t, "waiting", parked(m), "The heating|The door|The radio")
	r.redo()
	got, _ := r.shop.Thought(heating)
	equal(t, "answer", got.Answer, "Sam asked the landlord")
	equal(t, "dealt with in", got.DoneIn, m.Session.ID())
	r.folds()
}

func TestParkingIsUndoneInBothStreams(t *testing.T) {
	r := newRoom(t, "Ana")
	_, err := r.meeting().ParkThought(r.act(), "The heating")
	r.ok(err)
	equal(t, "undone", r.undo(), "the parked thought “The heating”")
	equal(t, "the shop's", len(r.shop.Thoughts), 0)
	r.restart()
	equal(t, "redone", r.redo(), "the parked thought “The heating”")
	equal(t, "waiting", parked(r.meeting()), "The heating")
}

func TestParkingRefuses(t *testing.T) {
	refusals(t, []refusal{
		{"nothing", func(r *room) error { _, err := r.meeting().ParkThought(r.act(), " "); return err }, nil, "This line is empty: type something first."},
		{"a closed meeting", func(r *room) error {
			r.ok(r.Close(r.act()))
			_, err := r.meeting().ParkThought(r.act(), "x")
			return err
		}, ErrClosed, ErrClosed.Error()},
		{"what is not there", func(r *room) error { return r.meeting().FinishThought(r.act(), 99, "") }, ErrNotFound, "This thought is no longer parked here"},
	})
}

func TestHouseRules(t *testing.T) {
	r := newRoom(t)
	m := r.meeting()
	equal(t, "default", m.HouseRules(), DefaultRules())
	r.ok(m.SetHouseRules(r.act(), DefaultRules()...))
	r.silent()
	r.ok(m.SetHouseRules(r.act(), "Phones away.", " ", "", "One at a time."))
	equal(t, "ours", m.HouseRules(), []string{"Phones away.", "One at a time."})
	m.HouseRules()[0] = "x" // the caller's
	equal(t, "ours", m.HouseRules()[0], "Phones away.")
	r.says(m.SetHouseRules(r.act(), "", " "), "Keep at least one rule")
	r.says(m.SetHouseRules(r.act(), "1", "2", "3", "4", "5"), "These are 5 rules; 4 are as many as people keep in mind")
	r.says(m.SetHouseRules(r.act(), "1", strings.Repeat("x", 81)), "This line has 81 characters; 80 fit.")
	r.Session = Open(r.act(), r.id(), r.shop, Plans()[0], false)
	equal(t, "next time", r.meeting().HouseRules(), []string{"Phones away.", "One at a time."})
	r.ok(r.meeting().SetHouseRules(r.act(), "Listen."))
	equal(t, "undone", r.undo(), "the house rules")
	equal(t, "as before", r.meeting().HouseRules(), []string{"Phones away.", "One at a time."})
}
