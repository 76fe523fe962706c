package sample

import (
	"fmt"
	"strconv"
	"strings"

	"flashpoint/session"
)

// A change of the sample's staff, or somebody who walked through the shop as a
// customer.
type change struct {
	at   string
	tell func(*tale)
}

// changeStaff tells what happened before a moment.
func (t *tale) changeStaff(at string) {
	for ; len(t.staff) > 0 && t.staff[0].at < at; t.staff = t.staff[1:] {
		t.clock(t.staff[0].at)
		t.staff[0].tell(t)
	}
}

// staffChanges are all of them, oldest first.
func staffChanges() []change {
	return []change{
		{"2026-07-02 16:30", walked("The shop is warm; the way in and the way out are not", []string{
			"0 Nobody could tell it from the bank next door", "-1 The door is heavy with a pushchair", "+2 The slate: my dog was greeted first",
			"-1 Seven words that I had never read", "+1", "0 Fast and forgotten", "-1 Four minutes and nothing to look at",
			"+2 She looked up and said my name", "0 A goodbye to the next customer"})},
		{"2026-09-30 18:00", standing("Kofi", session.PersonLeft)},
		{"2026-10-22 11:00", walked("I stayed longer than I meant to", []string{
			"0", "-1 Still the door", "+2", "0 Somebody explained one drink to me", "+1", "+1 A riddle: I read it twice",
			"+1 I drew the sailing boat", "+2", "-1 They were busy, and nobody looked"})},
		{"2026-11-20 17:00", standing("Ingrid", session.PersonAway)},
	}
}

func standing(name string, to session.PersonStanding) func(*tale) {
	return func(t *tale) {
		t.do(func(a session.Act) error { return t.shop.SetStanding(a, t.person(name).ID, to) })
	}
}

// walked is a mystery visit of Dana's sister along the counter's steps: a score
// for each, and a note where there is one.
func walked(note string, steps []string) func(*tale) {
	return func(t *tale) {
		t.do(func(a session.Act) error {
			m, _ := t.shop.Map(counterMap)
			v := session.Visit{Map: m.Name, On: t.today(), By: session.Person{Name: "Dana's sister"}, Note: note}
			for i, said := range steps {
				score, words, _ := strings.Cut(said, " ")
				n, err := strconv.Atoi(score)
				if err != nil {
					return fmt.Errorf("%q is no score: %w", said, err)
				}
				v.Steps = append(v.Steps, session.VisitedStep{Name: m.Steps[i].Name, Seen: true, Score: n, Note: words})
			}
			_, err := t.shop.NoteVisit(a, v)
			return err
		})
	}
}
