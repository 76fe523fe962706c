package store

import (
	"fmt"
	"testing"

	"flashpoint/session"
)

func asked(list []Match) string {
	words := ""
	for _, m := range list {
		words += fmt.Sprintf("%s %s (%s), %s (%s); ", m.Kind, m.One.Name, m.One.Shop, m.Other.Name, m.Other.Shop)
	}
	return words
}

func TestMatches_AreAskedOnceAndMergeNothing(t *testing.T) {
	w, harbour, station := newWorld(t), elsewhere(t, "Harbour", 1), elsewhere(t, "Station", 2)
	for n, o := range []*world{w, harbour, station} {
		_, err := o.shop.AddPerson(o.act(), []string{"Ana", "ÁNA", "Zoe"}[n], false)
		o.ok(err)
		o.ok(o.shop.SaveMap(o.act(), "Counter visit", []session.StepPlan{
			{Name: "Come in"}, {Name: []string{"Wait in the queue", "Waiting in the queue", "Pay"}[n]},
		}))
		o.save(o.shop)
	}
	r := w.imports(harbour, station)
	want := "person Ana (Corner Coffee), ÁNA (Harbour); map Counter visit (Corner Coffee), Counter visit (Harbour); " +
		"map Counter visit (Corner Coffee), Counter visit (Station); step Wait in the queue (Corner Coffee), Waiting in the queue (Harbour); "
	if got := asked(r.Matches); got != want {
		t.Errorf("asks %s", got)
	}
	list, err := w.store.Matches(t.Context())
	w.ok(err)
	if got := asked(list); got != want {
		t.Errorf("asks %s", got)
	}
	before := w.shown()
	w.ok(w.store.AnswerMatches(t.Context(), list[:1], true, w.now))
	w.ok(w.store.AnswerMatches(t.Context(), list[1:2], false, w.now))
	if list, err = w.store.Matches(t.Context()); err != nil || len(list) != 2 {
		t.Errorf("then asks %s, %v", asked(list), err)
	}
	if w.shown() != before {
		t.Error("an answer changed what happened")
	}
	w.sound()
}

// What tells people of one name apart is looked up where it is: meetings that were no
// rehearsals, and what they are known for.
func TestDescribe_TellsPeopleOfOneNameApart(t *testing.T) {
	w, harbour := newWorld(t), elsewhere(t, "Harbour", 1)
	s := w.meeting("Ana", "Bo")
	ana, _ := w.shop.PersonNamed("Ana")
	i := w.promote(s, w.idea(s, "A bench by the door", ana.ID))
	w.save(w.shop, s, i)
	_, err := harbour.shop.AddPerson(harbour.act(), "Ana", true)
	harbour.ok(err)
	harbour.save(harbour.shop)
	w.imports(harbour)
	list, err := w.store.Matches(t.Context())
	w.ok(err)
	w.ok(w.store.Describe(t.Context(), list))
	if len(list) != 1 {
		t.Fatalf("asks %s", asked(list))
	}
	one, other := list[0].One, list[0].Other
	if one.Meetings != 1 || !one.First.Equal(s.Opened) || one.Manager || other.Meetings != 0 || !other.Manager || other.Idea != "" {
		t.Errorf("%+v\n%+v", one, other)
	}
	if authors, signed := i.Authors(); signed && len(authors) > 0 && one.Idea == "" {
		t.Errorf("%+v", one)
	}
}
