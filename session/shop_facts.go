package session

import (
	"slices"
	"sync"
)

// fact knows every kind of event in a shop's stream.
func (s *Shop) fact(kind string) fact[*Shop] { return shopVocabulary().fact(kind) }

var shopVocabulary = sync.OnceValue(func() vocabulary[*Shop] {
	return vocabularyOf(slices.Concat(rosterFacts(), peopleFacts(), keptFacts(), visitFacts()))
})

// rosterFacts are what can happen to the shop's name, its people and its maps.
func rosterFacts() []fact[*Shop] {
	return []fact[*Shop]{&shopNamed{}, &personAdded{}, &personChanged{}, &mapSaved{}}
}

type shopNamed struct {
	Name string `json:"name"`
}

func (f *shopNamed) kind() string           { return "shop.named" }
func (f *shopNamed) apply(s *Shop, _ Event) { s.Name = f.Name }
func (f *shopNamed) words() string          { return "the shop's name, " + f.Name }

type personAdded struct{ Person }

func (f *personAdded) kind() string           { return "person.added" }
func (f *personAdded) apply(s *Shop, _ Event) { s.People = append(s.People, f.Person) }
func (f *personAdded) words() string          { return f.Name + " on the roster" }

type personChanged struct{ Person }

func (f *personChanged) kind() string { return "person.changed" }
func (f *personChanged) apply(s *Shop, _ Event) {
	s.onPerson(f.ID, func(p *Person) { p.Name, p.Manager = f.Name, f.Manager })
}
func (f *personChanged) words() string { return "the change of " + f.Name }

type mapSaved struct{ Map }

func (f *mapSaved) kind() string { return "map.saved" }
func (f *mapSaved) apply(s *Shop, _ Event) {
	s.Maps = slices.DeleteFunc(s.Maps, func(m Map) bool { return SameName(m.Name, f.Name) })
	s.Maps = append(s.Maps, f.Map)
}
func (f *mapSaved) words() string { return "our map " + f.Name }
