package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"
	"time"

	"flashpoint/session"
)

// A MatchKind is what a match is about.
type MatchKind string

// The kinds of match.
const (
	MatchPerson MatchKind = "person"
	MatchMap    MatchKind = "map"
	MatchStep   MatchKind = "step"
)

// A Match is two of different shops that may be the same. It is only asked about:
// without an answer they are two.
type Match struct {
	Kind       MatchKind
	One, Other Matched // the one of the older shop first
}

// Matched is one of the two.
type Matched struct {
	Key     string // as in the table "same"
	Name    string
	Shop    string // its name
	Manager bool   // of a person
	// Of a person, once Describe has looked them up: in how many meetings they were, from
	// when to when, and the latest chosen idea of theirs.
	Meetings    int
	First, Last time.Time
	Idea        string
	Map         string   // of a step
	Steps       []string // of a map: their names
}

// key orders the two as the table has them.
func (m Match) key() [3]string {
	return [3]string{string(m.Kind), min(m.One.Key, m.Other.Key), max(m.One.Key, m.Other.Key)}
}

// Matches are the people, maps and steps of different shops that may be the same
// and about which nobody was asked yet.
func (s *Store) Matches(ctx context.Context) (list []Match, err error) {
	err = s.with(ctx, "comparing the shops", func(l *link) error {
		shops, err := l.shopsHere(ctx)
		if err != nil {
			return err
		}
		// What grew apart follows the one that the file goes by.
		shops = slices.CompactFunc(shops, func(a, b *session.Shop) bool { return a.ID() == b.ID() })
		answered, err := l.answered(ctx)
		list = offered(shops, answered)
		return err
	})
	return list, err
}

// AnswerMatches keeps what was answered about matches.
func (s *Store) AnswerMatches(ctx context.Context, matches []Match, yes bool, at time.Time) error {
	return s.write(ctx, "saving the answers", func(l *link) error {
		for _, m := range matches {
			k := m.key()
			const query = "REPLACE INTO same(kind, one, other, yes, at) VALUES($1, $2, $3, $4, $5)"
			if err := l.exec(ctx, query, k[0], k[1], k[2], yes, momentOf(at).String()); err != nil {
				return err
			}
		}
		return nil
	})
}

// answered are the matches about which people were asked.
func (l *link) answered(ctx context.Context) (map[[3]string]bool, error) {
	keys := map[[3]string]bool{}
	err := l.each(ctx, "SELECT kind, one, other FROM same", nil, func(rows *sql.Rows) error {
		var k [3]string
		err := rows.Scan(&k[0], &k[1], &k[2])
		keys[k] = true
		return err
	})
	return keys, err
}

// offered finds what may be the same. Each is compared with the oldest shop that
// has such a one, and not each with each: twelve shops with one map are eleven
// questions.
func offered(shops []*session.Shop, answered map[[3]string]bool) (list []Match) {
	slices.SortFunc(shops, func(a, b *session.Shop) int { return a.ID().Compare(b.ID()) })
	people := map[string]Matched{}
	type firstMap struct {
		Matched
		steps []session.StepPlan
	}
	maps := map[string]firstMap{}
	ask := func(m Match) {
		if m.One.Shop != "" && !answered[m.key()] {
			list = append(list, m)
		}
	}
	for _, shop := range shops {
		var newPeople []Matched
		for _, p := range shop.People {
			one := Matched{Key: p.ID.String(), Name: p.Name, Shop: shop.Name, Manager: p.Manager}
			if p.Name != session.SomeoneWhoLeft {
				ask(Match{MatchPerson, people[session.Fold(p.Name)], one})
				newPeople = append(newPeople, one)
			}
		}
		for _, p := range newPeople { // afterwards: two of one shop are two
			if _, ok := people[session.Fold(p.Name)]; !ok {
				people[session.Fold(p.Name)] = p
			}
		}
		for _, m := range shop.Maps {
			one := firstMap{Matched{Key: shop.ID().String() + "\t" + m.Name, Name: m.Name, Shop: shop.Name}, m.Steps}
			for _, step := range m.Steps {
				one.Matched.Steps = append(one.Matched.Steps, step.Name)
			}
			first, ok := maps[session.Fold(m.Name)]
			if !ok {
				maps[session.Fold(m.Name)] = one
				continue
			}
			ask(Match{MatchMap, first.Matched, one.Matched})
			for _, pair := range similar(first.steps, one.steps) {
				ask(Match{MatchStep, first.step(pair[0]), one.step(pair[1])})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b Match) int { return cmp.Compare(a.Kind.order(), b.Kind.order()) })
	return list
}

func (k MatchKind) order() int { return strings.Index("person map step", string(k)) }

// step is one of a map's steps.
func (m Matched) step(name string) Matched {
	return Matched{Key: m.Key + "\t" + name, Name: name, Shop: m.Shop, Map: m.Name}
}

// similar are the steps of two maps that are called alike and not the same: those
// of the same name belong together when the maps do.
func similar(a, b []session.StepPlan) (pairs [][2]string) {
	named := func(steps []session.StepPlan, name string) bool {
		return slices.ContainsFunc(steps, func(s session.StepPlan) bool { return session.SameName(s.Name, name) })
	}
	for _, x := range a {
		if named(b, x.Name) {
			continue
		}
		for _, y := range b {
			if !named(a, y.Name) && session.Alike(x.Name, y.Name) {
				pairs = append(pairs, [2]string{x.Name, y.Name})
				break
			}
		}
	}
	return pairs
}
