package archive

import (
	"encoding/binary"
	"strings"
	"testing"
	"time"

	"flashpoint/session"
	"flashpoint/session/review"
)

func (d *desk) id() (id session.ID) {
	d.ids++
	binary.BigEndian.PutUint64(id[8:], d.ids)
	return id
}

func (d *desk) act() session.Act {
	d.now = d.now.Add(10 * time.Second)
	return session.Act{ID: d.id(), At: d.now, NewID: d.id}
}

func (d *desk) ok(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

// held is a library with one meeting that went all the way, with a hard text
// wherever people type one, and lists of that many rows.
func held(t testing.TB, rows int, text string) *desk {
	s := &shelves{rows: map[review.Subject]int{}, text: text,
		names: review.Vocabulary{Shops: []string{"Corner Coffee", "Harbour"}, Steps: []string{"Come in", "Wait in the queue"}, People: []string{"Ana", "Bo"}}}
	for _, of := range subjects() {
		s.rows[of] = rows
	}
	d := newDesk(t, s)
	s.meeting = d.hold(text)
	return d
}

// hold holds a meeting: four people, ideas, a vote, a checklist, and a customer's
// words.
func (d *desk) hold(text string) *session.Meeting {
	d.t.Helper()
	d.now = time.Date(2026, 11, 3, 7, 30, 0, 0, time.UTC)
	name := func(s string) string { return strings.TrimSpace(s + " " + cut(text, 30)) }
	shop, err := session.NewShop(d.act(), d.id(), name("Corner Coffee"))
	d.ok(err)
	m := &session.Meeting{Shop: shop, Session: session.Open(d.act(), d.id(), shop, session.Plans()[1], false)}
	s := m.Session
	for _, who := range []string{"Ana", "Bo", "Cleo", "Xanthippe"} {
		_, err := m.AddPerson(d.act(), cut(name(who), 40), false)
		d.ok(err)
	}
	people := shop.People
	d.ok(s.Enter(d.act(), session.PhaseMap))
	d.ok(s.ChooseMap(d.act(), "Counter visit", []session.StepPlan{{Name: name("Come in"), Kind: session.KindArrive}, {Name: name("Wait in the queue"), Kind: session.KindWait}}))
	d.ok(s.EnterStage(d.act(), s.Steps[1].ID, session.StageShare))
	d.now = d.now.Add(4 * time.Minute)
	bench, err := s.AddIdea(d.act(), s.Steps[1].ID, strings.TrimSpace("A bench by the window "+cut(text, 250)), session.Wow, people[0].ID)
	d.ok(err)
	_, err = s.AddIdea(d.act(), s.Steps[1].ID, strings.TrimSpace("Chalk the wait on the door "+cut(text, 250)), session.Fix, people[3].ID)
	d.ok(err)
	d.ok(s.Enter(d.act(), session.PhaseTidy))
	d.now = d.now.Add(3 * time.Minute)
	d.ok(s.Enter(d.act(), session.PhaseVote))
	round, err := s.OpenRound(d.act(), 2, 2, s.Candidates(true)...)
	d.ok(err)
	for _, slip := range []string{"AA", "A", "AB"} {
		open, _ := s.Round()
		dots, err := open.ParseSlip(slip)
		d.ok(err)
		d.ok(s.CastSlip(d.act(), round, 0, dots))
	}
	d.ok(s.Reveal(d.act(), round))
	d.ok(s.Enter(d.act(), session.PhasePlan))
	d.ok(s.Decide(d.act(), "", "", bench))
	i, err := m.Promote(d.act(), bench, session.Gate{})
	d.ok(err)
	d.ok(s.ShowAuthors(d.act(), bench))
	_, err = i.AddTask(d.act(), session.Task{What: cut(name("Buy wood"), 200), Owner: people[1]})
	d.ok(err)
	d.ok(s.Enter(d.act(), session.PhaseClose))
	d.ok(s.Close(d.act()))
	d.now = d.now.Add(72 * time.Hour)
	_, err = i.Note(d.act(), session.Comment{Words: cut(name("My mother can come again"), 300), Mood: session.MoodLoved, Channel: session.ChannelInPerson, On: session.DateOf(d.now)})
	d.ok(err)
	d.now = time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC)
	return m
}

// cut is at most so many characters of a text.
func cut(text string, n int) string {
	runes := []rune(text)
	return strings.TrimSpace(string(runes[:min(n, len(runes))]))
}
