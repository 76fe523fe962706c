package session

import (
	"strings"
	"testing"
)

const emptyLine = "This line is empty: type something first."

func TestShopHasNoTwoPeopleOfOneName(t *testing.T) {
	r := newRoom(t, "José", "Ana")
	for _, name := range []string{"José", "jose", "JOSÉ", " Jose\u0301 ", "\x1b[1mjosé\x1b[0m"} {
		_, err := r.shop.AddPerson(r.act(), name, false)
		r.says(err, "José is on the roster already: add a letter or a last name to tell the two apart")
	}
	ana := r.person("Ana")
	ana.Name = "JOSE"
	r.says(r.shop.ChangePerson(r.act(), ana), "José is on the roster already: add a letter or a last name to tell the two apart")

	p, err := r.shop.AddPerson(r.act(), " José  B. ", true)
	r.ok(err)
	equal(t, "the second José", r.shop.People[2], Person{ID: p.ID, Name: "José B.", Manager: true})
}

func TestShopRefusals(t *testing.T) {
	refusals(t, []refusal{
		{"a shop without a name", func(r *room) error {
			_, err := NewShop(r.act(), r.id(), " \t")
			return err
		}, nil, emptyLine},
		{"no new name", func(r *room) error { return r.shop.Rename(r.act(), "") }, nil, emptyLine},
		{"a name too long", func(r *room) error { return r.shop.Rename(r.act(), strings.Repeat("n", 81)) }, nil,
			"This line has 81 characters; 80 fit."},
		{"a person without a name", func(r *room) error {
			_, err := r.shop.AddPerson(r.act(), "", false)
			return err
		}, nil, emptyLine},
		{"a stranger changed", func(r *room) error { return r.shop.ChangePerson(r.act(), Person{ID: r.id(), Name: "Zoe"}) },
			ErrNotFound, "This person is not on the roster any more"},
		{"a map without a name", func(r *room) error { return r.shop.SaveMap(r.act(), "", counterVisit()) }, nil, emptyLine},
		{"a map without steps", func(r *room) error { return r.shop.SaveMap(r.act(), "Ours", nil) }, nil,
			"This map has no steps yet: add one first"},
		{"a map with a nameless step", func(r *room) error { return r.shop.SaveMap(r.act(), "Ours", []StepPlan{{Name: "\x1b[2J"}}) },
			nil, emptyLine},
		{"a map too long", func(r *room) error {
			return r.shop.SaveMap(r.act(), "Ours", make([]StepPlan, MaxSteps+1))
		}, nil, "This map has 61 steps; 60 fit"},
	})
}

func TestShopKeepsWhatItIsTold(t *testing.T) {
	r := newRoom(t, "Ana")
	r.ok(r.shop.Rename(r.act(), "Corner  Café"))
	equal(t, "name", r.shop.Name, "Corner Café")

	ana := r.person("Ana")
	ana.Manager = true
	r.ok(r.shop.ChangePerson(r.act(), ana))
	equal(t, "people", r.shop.People, []Person{ana})
	r.ok(r.shop.ChangePerson(r.act(), ana))
	r.silent()
	got, ok := r.shop.PersonNamed("ANA")
	equal(t, "by name", got, ana)
	equal(t, "found", ok, true)

	r.ok(r.shop.SaveMap(r.act(), "Ours", counterVisit()))
	r.ok(r.shop.SaveMap(r.act(), "Ours", counterVisit()))
	r.silent()
	r.ok(r.shop.SaveMap(r.act(), "OURS", []StepPlan{{Name: " Ring\tup "}}))
	equal(t, "maps", r.shop.Maps, []Map{{Name: "OURS", Steps: []StepPlan{{Name: "Ring up", Kind: KindServe}}}})
	r.folds()
}

func TestPeopleComeAndGo(t *testing.T) {
	r := newRoom(t, "Ana", "Bo")
	ana := r.person("Ana")
	r.ok(r.Join(r.act(), ana))
	r.silent()

	r.ok(r.Leave(r.act(), ana.ID))
	equal(t, "present", len(r.Present()), 1)
	at, ok := r.Attendee(ana.ID)
	equal(t, "Ana, who left", at, Attendee{Person: ana})
	equal(t, "is known", ok, true)
	r.ok(r.Leave(r.act(), ana.ID))
	r.silent()
	r.ok(r.Leave(r.act(), r.id()))
	r.silent()

	ana.Name = "Anna"
	r.ok(r.Join(r.act(), ana))
	equal(t, "attendees", r.Attendees, []Attendee{{Person: ana, Present: true}, {Person: r.person("Bo"), Present: true}})
}

func TestNamesAreSaid(t *testing.T) {
	people := []Person{{Name: "Ana"}, {Name: "Bo"}, {Name: "Cleo"}}
	for n, want := range []string{"the team", "Ana", "Ana and Bo", "Ana, Bo and Cleo"} {
		equal(t, "names", Names(people[:n]), want)
	}
}

func TestShop_PersonMeant(t *testing.T) {
	r := newRoom(t, "Ana", "Anatol", "Bo")
	for typed, want := range map[string]string{"ana": "Ana", "ÁNA": "Ana", "anat": "Anatol", "b": "Bo", "zoe": "", "": "", " ": ""} {
		if p, err := r.shop.PersonMeant(typed); err != nil || p.Name != want || p.ID.IsZero() != (want == "") {
			t.Errorf("%q means %q, %v", typed, p.Name, err)
		}
	}
	if _, err := r.shop.PersonMeant("an"); err == nil || err.Error() != "Ana or Anatol? Type more of the name" {
		t.Errorf("several fit: %v", err)
	}
}
