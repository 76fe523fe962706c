package session

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"flashpoint/session/floortest"
)

// pairs are the look-alikes as texts, best first.
func (r *room) pairs() string {
	var found []string
	for _, p := range r.lookalikes() {
		found = append(found, r.get(p.One).Text+" = "+r.get(p.Other).Text)
	}
	return strings.Join(found, " | ")
}

// written is an idea for a step of the map, counted from 0.
// lookalikes are those that somebody finds who asks for the first time.
func (r *room) lookalikes() []Pair { return new(Finder).Lookalikes(r.Session) }

func (r *room) written(step int, text string) IdeaID {
	r.t.Helper()
	id, err := r.AddIdea(r.act(), r.step(step), text, Wow)
	r.ok(err)
	return id
}

func TestLookalikesAreThoseOfAStepFirst(t *testing.T) {
	r := newRoom(t)
	equal(t, "in an empty meeting", r.pairs(), "")
	r.written(0, "Free water for dogs")
	r.written(2, "Stickers for kids")
	r.written(1, "Give every child a sticker")
	r.written(0, "A bench by the door")
	r.written(0, "Free water for dogs and cats")
	r.written(0, "By the door a bench!")
	equal(t, "pairs", r.pairs(), "A bench by the door = By the door a bench! | Free water for dogs = Free water for dogs and cats | Stickers for kids = Give every child a sticker")
	for _, p := range r.lookalikes() {
		if p.One >= p.Other || p.Score < alike || p.Score > 1 {
			t.Errorf("%+v", p)
		}
	}
}

func TestOnlyIdeasThatCanBeMergedLookAlike(t *testing.T) {
	for name, aside := range map[string]func(r *room, id IdeaID) error{
		"parked":  func(r *room, id IdeaID) error { return r.Park(r.act(), id, "") },
		"removed": func(r *room, id IdeaID) error { return r.RemoveIdea(r.act(), id) },
		"not now": func(r *room, id IdeaID) error { return r.Answer(r.act(), id, IdeaNotNow, "no room") },
		"backlog": func(r *room, id IdeaID) error { return r.Answer(r.act(), id, IdeaBacklog, "") },
		"merged":  func(r *room, id IdeaID) error { return r.Merge(r.act(), r.written(0, "Something else"), id) },
	} {
		r := newRoom(t)
		r.written(0, "A bench")
		id := r.written(0, "a bench!")
		equal(t, "before", r.pairs(), "A bench = a bench!")
		r.ok(aside(r, id))
		equal(t, name, r.pairs(), "")
		r.undo()
		equal(t, name+", undone", r.pairs(), "A bench = a bench!")
	}
}

// One of two may have its checklist, and stays; of two that have, none can go.
func TestPromotedIdeasLookAlikeOnlyWithOthers(t *testing.T) {
	r := newRoom(t)
	one, two := r.written(0, "A bench"), r.written(0, "a bench!")
	r.promote(two, Gate{})
	equal(t, "one promoted", r.pairs(), "A bench = a bench!")
	r.promote(one, Gate{})
	equal(t, "both promoted", r.pairs(), "")
}

func TestToldApart(t *testing.T) {
	r := newRoom(t)
	one, two := r.written(0, "A bench by the door"), r.written(0, "By the door a bench")
	r.ok(r.TellApart(r.act(), two, one))
	equal(t, "told apart", r.pairs(), "")
	r.folds()
	r.ok(r.TellApart(r.act(), one, two))
	r.silent()
	equal(t, "undone", r.undo(), "the answer that two ideas differ")
	equal(t, "asked again", r.pairs(), "A bench by the door = By the door a bench")
	r.redo()
	equal(t, "after redo", r.pairs(), "")
	r.restart()
	equal(t, "after a restart", r.pairs(), "")
	r.ok(r.Reword(r.act(), two, "A bench at the door"))
	equal(t, "in other words", r.pairs(), "")

	third := r.written(1, "A bench by the door")
	equal(t, "another one", r.pairs(), "A bench by the door = A bench by the door | A bench at the door = A bench by the door")
	r.ok(r.Merge(r.act(), third, two))
	equal(t, "one of them in a third", r.pairs(), "")
	r.ok(r.Split(r.act(), third))
	r.ok(r.Merge(r.act(), one, two)) // somebody knows better
	equal(t, "merged all the same", r.pairs(), "A bench by the door = A bench by the door")
	r.folds()
}

func TestTellApartRefusals(t *testing.T) {
	refusals(t, []refusal{
		{"one idea", func(r *room) error { id := r.idea("x"); return r.TellApart(r.act(), id, id) }, nil, "Choose a second idea to tell this one from"},
		{"nothing known", func(r *room) error { id := r.idea("x"); return r.TellApart(r.act(), id, 99) }, ErrNotFound, "One of these ideas is no longer here"},
		{"a removed one", func(r *room) error {
			ids := r.lettered(2)
			r.ok(r.RemoveIdea(r.act(), ids[0]))
			return r.TellApart(r.act(), ids[0], ids[1])
		}, ErrNotFound, "One of these ideas is no longer here"},
		{"a part", func(r *room) error {
			ids := r.lettered(3)
			r.ok(r.Merge(r.act(), ids[0], ids[1]))
			return r.TellApart(r.act(), ids[1], ids[2])
		}, nil, alreadyPart},
		{"a closed meeting", func(r *room) error {
			ids := r.lettered(2)
			r.ok(r.Close(r.act()))
			return r.TellApart(r.act(), ids[0], ids[1])
		}, ErrClosed, ErrClosed.Error()},
	})
}

// someIdeas are n ideas as they might come up, a tenth of them for the second
// time in other words.
func someIdeas(n int) []string {
	chance := rand.New(rand.NewSource(1))
	whole := strings.Split(strings.TrimSpace(ordinaryIdeas), "\n")
	var words, ideas []string
	for _, idea := range whole {
		words = append(words, strings.Fields(idea)...)
	}
	for len(ideas) < n {
		idea := strings.Join(strings.Fields(whole[chance.Intn(len(whole))])[:2], " ")
		for range 3 + chance.Intn(5) {
			idea += " " + words[chance.Intn(len(words))]
		}
		if len(ideas) > 0 && chance.Intn(10) == 0 {
			again := strings.Fields(ideas[chance.Intn(len(ideas))])
			chance.Shuffle(len(again), func(i, j int) { again[i], again[j] = again[j], again[i] })
			if w := again[0]; len(w) > 4 && chance.Intn(2) == 0 {
				again[0] = w[:2] + w[3:]
			}
			idea = strings.Join(again, " ")
		}
		ideas = append(ideas, idea)
	}
	return ideas
}

// The index leaves nothing out that comparing all with all would find.
func TestLookalikesAreAllThereAre(t *testing.T) {
	r := newRoom(t)
	texts := append(someIdeas(400), "Check-in desk", "Checkin desk", "👋", "👋 👋", "给孩子免费咖啡", "给孩子免费的咖啡", "a", "the a")
	for i, text := range texts {
		r.written(i%3, text)
	}
	ready := make([]likeness, len(r.Ideas))
	for i, x := range r.Ideas {
		ready[i] = prepare(x.Text)
	}
	var want []string
	per := map[IdeaID]int{}
	for i, x := range r.Ideas {
		for j, y := range r.Ideas[:i] {
			if ready[i].score(ready[j]) >= alike {
				want = append(want, fmt.Sprint(y.ID, x.ID))
				per[x.ID]++
				per[y.ID]++
			}
		}
	}
	var got []string
	for _, p := range r.lookalikes() {
		got = append(got, fmt.Sprint(p.One, p.Other))
	}
	if slices.Sort(want); len(want) < 40 {
		t.Fatalf("only %d pairs", len(want))
	}
	slices.Sort(got)
	for _, pair := range want {
		var one, other IdeaID
		if _, err := fmt.Sscan(pair, &one, &other); err != nil {
			t.Fatal(err)
		}
		if _, found := slices.BinarySearch(got, pair); !found && per[one] <= perIdea && per[other] <= perIdea {
			t.Errorf("missed: %s | %s", r.get(one).Text, r.get(other).Text)
		}
	}
	for _, pair := range got {
		if _, found := slices.BinarySearch(want, pair); !found {
			t.Errorf("%s is no pair", pair)
		}
	}
}

// However the words fall, an idea is compared with few others.
func TestLookalikesCompareFew(t *testing.T) {
	ideas := someIdeas(2000)
	for name, text := range map[string]func(i int) string{
		"ordinary":    func(i int) string { return ideas[i] },
		"alike words": func(i int) string { return fmt.Sprintf("Idea %d of those that came up", i) },
	} {
		all := make([]candidate, len(ideas))
		for i := range all {
			all[i] = candidate{&Idea{ID: IdeaID(i)}, prepare(text(i))}
		}
		slices.SortStableFunc(all, func(a, b candidate) int { return len(a.like.words) - len(b.like.words) })
		compared := 0
		nearby(all, &slipGroups{}, func(int) func(int) bool {
			return func(int) bool { compared++; return true }
		})
		if compared > 30*len(all) {
			t.Errorf("%s: %d comparisons of %d ideas", name, compared, len(all))
		}
	}
}

// A list that was pasted again and again is asked about little by little.
func TestLookalikesOfOneIdeaAreFew(t *testing.T) {
	r := newRoom(t)
	for range 50 {
		r.written(0, "A bench")
	}
	if n := len(r.lookalikes()); n < 49 || n > 50*perIdea {
		t.Errorf("%d pairs of 50 times the same idea", n)
	}
}

// A finder answers as a fresh one does, whatever it has seen before.
func TestFinderForgets(t *testing.T) {
	r := newRoom(t)
	var f Finder
	for _, text := range someIdeas(60) {
		r.written(0, text)
		equal(t, "found", f.Lookalikes(r.Session), r.lookalikes())
	}
	for _, x := range r.Ideas[:50] {
		r.ok(r.RemoveIdea(r.act(), x.ID))
	}
	equal(t, "found", f.Lookalikes(r.Session), r.lookalikes())
	equal(t, "texts remembered", len(f.known), len(r.OpenIdeas()))
}

// BenchmarkLookalikes is a meeting of 2,000 ideas beside one of 20: the first time,
// and again after a change. A hundred times the ideas may take 150 times as long, and
// the comparison of each with each would take 10,000 times. All are of the same few
// words in "alike words", the worst case for an index.
func BenchmarkLookalikes(b *testing.B) {
	meeting := func(n int, text func(i int) string) *Session {
		r := newRoom(b)
		for i := range n {
			r.written(i%3, text(i))
		}
		return r.Session
	}
	ideas := someIdeas(2000)
	for name, text := range map[string]func(i int) string{
		"ordinary":    func(i int) string { return ideas[i] },
		"alike words": func(i int) string { return fmt.Sprintf("Idea %d of those that came up", i) },
		"long":        func(i int) string { return strings.Repeat(ideas[i]+" ", 10) },
	} {
		few, many := meeting(20, text), meeting(2000, text)
		b.Run(name, func(b *testing.B) {
			floortest.Beside(b, "20-ideas", 150, func() { new(Finder).Lookalikes(many) }, func() { new(Finder).Lookalikes(few) })
		})
		if name != "ordinary" {
			continue
		}
		b.Run(name+" again", func(b *testing.B) {
			var large, small Finder
			floortest.Beside(b, "20-ideas", 150, func() { large.Lookalikes(many) }, func() { small.Lookalikes(few) })
		})
	}
}
