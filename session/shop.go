package session

import (
	"fmt"
	"slices"
	"strings"
)

// A Shop is what one place keeps between its meetings: its name, its people,
// its own maps and how they were rated and visited, thoughts for another time, and
// its house rules. One file has one shop to write in.
type Shop struct {
	Log[*Shop]
	Name     string
	People   []Person // the roster, those who left too
	Maps     []Map
	Ratings  []MapRating // of the maps, oldest first
	Visits   []Visit     // of the maps, in the order in which they were noted
	Thoughts []Thought   // in the order they were parked, those dealt with too
	Rules    []string    // the house rules; none while the default ones do

	merged    []peopleMerged // in that order
	forgotten []PersonID
}

// A Person is somebody on the shop's roster. Whatever else keeps one keeps them
// as they were called then: [Shop.Now] says how they are called now.
type Person struct {
	ID       PersonID       `json:"id"`
	Name     string         `json:"name"`
	Manager  bool           `json:"manager,omitempty"` // prompted last in a round
	Standing PersonStanding `json:"standing,omitempty"`
}

// A Map is a transaction's steps as this shop says them.
type Map struct {
	Name  string     `json:"name"`
	Steps []StepPlan `json:"steps"`
}

// MaxName is the longest name of a person, a shop or a map, in characters.
const MaxName = 80

// NewShop begins a shop's stream.
func NewShop(a Act, id ID, name string) (*Shop, error) {
	name, err := CleanLine("shop's name", name, MaxName)
	if err != nil {
		return nil, err
	}
	s := EmptyShop(id)
	s.record(a, &shopNamed{Name: name})
	return s, nil
}

// EmptyShop is a shop with no history, to Load one into.
func EmptyShop(id ID) *Shop {
	s := &Shop{}
	s.init(id, s)
	return s
}

// Kind is KindShop.
func (s *Shop) Kind() Kind { return KindShop }

func (s *Shop) reset() { *s = Shop{Log: s.Log} }

// Rename gives the shop another name.
func (s *Shop) Rename(a Act, name string) error {
	name, err := CleanLine("shop's name", name, MaxName)
	if err != nil || name == s.Name {
		return err
	}
	s.record(a, &shopNamed{Name: name})
	return nil
}

// AddPerson puts somebody on the roster; the name of somebody who left brings them
// back. Two people may not have names that read the same: nobody could tell them
// apart after "@".
func (s *Shop) AddPerson(a Act, name string, manager bool) (Person, error) {
	if p, ok := s.PersonNamed(name); ok && p.Standing == PersonLeft {
		return p.named(), s.SetStanding(a, p.ID, PersonHere)
	}
	name, err := s.freeName(name, PersonID{})
	if err != nil {
		return Person{}, err
	}
	p := Person{ID: a.NewID(), Name: name, Manager: manager}
	s.record(a, &personAdded{p})
	return p, nil
}

// ChangePerson renames somebody or changes who is a manager. Their standing is
// [Shop.SetStanding]'s to change.
func (s *Shop) ChangePerson(a Act, p Person) error {
	old, err := s.onRoster(p.ID)
	if err != nil {
		return err
	}
	name, err := s.freeName(p.Name, p.ID)
	if err != nil {
		return err
	}
	p = p.named()
	if p.Name = name; p != old.named() {
		s.record(a, &personChanged{p})
	}
	return nil
}

// NameFree says why somebody can't have a name, nil when they can. except is who
// may have it already; the zero ID for somebody new.
func (s *Shop) NameFree(name string, except PersonID) error {
	_, err := s.freeName(name, except)
	return err
}

// freeName is a name that nobody else on the roster has, nor had before two
// spellings were merged.
func (s *Shop) freeName(name string, except PersonID) (string, error) {
	name, err := freeName(s.People, name, except)
	if err != nil {
		return "", err
	}
	if p, ok := s.spelled(name); ok && p.ID != except {
		return "", taken(p, name)
	}
	return name, nil
}

// freeName is a name that nobody else of these people has.
func freeName(people []Person, name string, except PersonID) (string, error) {
	name, err := CleanLine("name", name, MaxName)
	if err != nil {
		return "", err
	}
	if p, ok := personNamed(people, name); ok && p.ID != except {
		return "", taken(p, name)
	}
	return name, nil
}

// Person looks somebody up.
func (s *Shop) Person(id PersonID) (Person, bool) {
	return find(s.People, func(p Person) bool { return p.ID == id })
}

// PersonNamed looks somebody up by name, whatever the case and the accents, and
// by a spelling that was merged into that name.
func (s *Shop) PersonNamed(name string) (Person, bool) {
	if p, ok := personNamed(s.People, name); ok {
		return p, true
	}
	return s.spelled(name)
}

func personNamed(people []Person, name string) (Person, bool) {
	return find(people, func(p Person) bool { return SameName(p.Name, name) })
}

// PersonMeant is whom a typed name means: the person of that name, or the only
// one whose name begins so, among those who have not left. Nobody (without an ID)
// for an unknown name; an error where several fit.
func (s *Shop) PersonMeant(typed string) (Person, error) {
	if p, ok := s.PersonNamed(typed); ok {
		return p, nil
	}
	return personMeant(s.People, typed)
}

func personMeant(people []Person, typed string) (Person, error) {
	if p, ok := personNamed(people, typed); ok || Fold(typed) == "" {
		return p, nil
	}
	var fits []Person
	for _, p := range people {
		if p.Standing != PersonLeft && strings.HasPrefix(Fold(p.Name), Fold(typed)) {
			fits = append(fits, p)
		}
	}
	switch len(fits) {
	case 0:
		return Person{}, nil
	case 1:
		return fits[0], nil
	}
	return Person{}, refuse("name", typed, fmt.Sprintf("%s or %s? Type more of the name", fits[0].Name, fits[1].Name))
}

// SaveMap keeps these steps as the shop's own map of that name, in place of
// the one that had it.
func (s *Shop) SaveMap(a Act, name string, steps []StepPlan) error {
	name, err := CleanLine("map's name", name, MaxName)
	if err != nil {
		return err
	}
	if len(steps) == 0 {
		return refuse("map", name, "This map has no steps yet: add one first")
	}
	if steps, err = cleanSteps(name, steps); err != nil {
		return err
	}
	if old, ok := s.Map(name); ok && old.Name == name && slices.Equal(old.Steps, steps) {
		return nil
	}
	s.record(a, &mapSaved{Map{Name: name, Steps: steps}})
	return nil
}

// Map looks one of the shop's own maps up by name.
func (s *Shop) Map(name string) (Map, bool) {
	return find(s.Maps, func(m Map) bool { return SameName(m.Name, name) })
}

func find[T any](in []T, is func(T) bool) (T, bool) {
	if i := slices.IndexFunc(in, is); i >= 0 {
		return in[i], true
	}
	var none T
	return none, false
}
