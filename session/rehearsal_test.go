package session

import (
	"slices"
	"testing"
)

// rehearsal is a rehearsal in a shop where Ana works.
func rehearsal(t *testing.T) (*room, *Meeting) {
	r := newRoom(t, "Ana")
	r.Session = Rehearse(r.act(), r.id(), r.shop, Plans()[0])
	r.ok(r.ChooseMap(r.act(), "Counter visit", counterVisit()))
	return r, r.meeting()
}

func TestARehearsalHasAPretendTeam(t *testing.T) {
	r, m := rehearsal(t)
	equal(t, "rehearsal", r.Rehearsal, true)
	equal(t, "present", len(r.Present()), 8)
	managers := 0
	for _, p := range r.Present() {
		if p.Manager {
			managers++
		}
		if _, real := r.shop.PersonNamed(p.Name); real {
			t.Errorf("%s works here", p.Name)
		}
	}
	equal(t, "managers", managers, 1)
	equal(t, "keeps", m.Keeps(), false)
	equal(t, "keeps at home", (&Meeting{Shop: r.shop}).Keeps(), true)
	r.folds()
}

// Whatever is done in a rehearsal, the shop's stream stays as it was.
func TestARehearsalLeavesTheShopAsItIs(t *testing.T) {
	r, m := rehearsal(t)
	before := len(r.shop.Events())
	bo, err := m.AddPerson(r.act(), "Bo", false)
	r.ok(err)
	again, err := m.AddPerson(r.act(), "bo", false)
	r.ok(err)
	equal(t, "the same Bo", again, bo)
	ana, err := m.AddPerson(r.act(), "Ana", false) // not the one who works here
	r.ok(err)
	bo.Name, bo.Manager = "Bob", true
	r.ok(m.ChangePerson(r.act(), bo))
	at, _ := r.Attendee(bo.ID)
	equal(t, "Bo", at.Person, bo)
	cleo, err := m.Enlist(r.act(), "Cleo", false)
	r.ok(err)
	found, err := m.PersonMeant("cle")
	r.ok(err)
	equal(t, "cle", found, cleo)
	equal(t, "people", len(m.People()), 8+3)
	equal(t, "present", len(r.Present()), 8+2)

	ana.Name = "Clover"
	r.says(m.ChangePerson(r.act(), ana), "Clover is on the roster already: add a letter or a last name to tell the two apart")
	_, err = m.Enlist(r.act(), "Bob", false)
	r.says(err, "Bob is on the roster already: add a letter or a last name to tell the two apart")
	r.says(m.SaveMap(r.act(), "Ours"), "This is a rehearsal: its map is not kept")
	equal(t, "events of the shop", len(r.shop.Events()), before)
	r.folds()
}

func TestAnInitiativeOfARehearsalSaysSo(t *testing.T) {
	r, _ := rehearsal(t)
	id := r.idea("A bench")
	r.ok(r.Decide(r.act(), "why", "Fay", id))
	i := r.promote(id, Gate{})
	equal(t, "rehearsal", i.Rehearsal, true)
	equal(t, "after a restart", reloaded(t, i).Rehearsal, true)
}

func TestThePretendTeamVotes(t *testing.T) {
	r, _ := rehearsal(t)
	ids := r.lettered(6)
	slips := func(seed string) (all [][]IdeaID) {
		id := r.ballot(3, 2)
		r.ok(r.CastSlip(r.act(), id, 0, ids[:1]))
		r.ok(r.CastPretend(r.act(), id, seed))
		round, _ := r.Round()
		equal(t, "slips", round.In(), 8)
		equal(t, "the slip that was typed", round.ballots[0].dots, ids[:1])
		for _, b := range round.ballots {
			r.ok(round.check(b.dots))
			all = append(all, b.dots)
		}
		r.says(r.CastPretend(r.act(), id, seed), "Every ballot is in: 8")
		r.ok(r.DropRound(r.act(), id))
		return all
	}
	liked := map[IdeaID]int{}
	for _, dots := range slips("three") {
		for _, id := range dots {
			liked[id]++
		}
	}
	if len(liked) < 2 {
		t.Errorf("everybody likes the same: %v", liked)
	}
	first := slips("one")
	equal(t, "the same seed", slips("one"), first)
	if slices.EqualFunc(slips("two"), first, slices.Equal) {
		t.Error("another seed gives the same slips")
	}
	if slices.EqualFunc(first[1:], first[2:], slices.Equal) {
		t.Errorf("everybody votes the same: %v", first)
	}
	r.folds()

	r.ok(r.Reveal(r.act(), func() RoundID {
		id := r.ballot(3, 2)
		r.ok(r.CastPretend(r.act(), id, "one"))
		return id
	}()))
	score, err := r.ScoreFinalists(r.act(), ids[:4]...)
	r.ok(err)
	r.ok(r.Withdraw(r.act(), score, ids[0], "already there"))
	r.ok(r.CastPretend(r.act(), score, "one"))
	equal(t, "scores", r.round().In(), 8)
	r.folds()

	real := newRoom(t, "Ana")
	real.lettered(2)
	round := real.ballot(1, 1)
	real.says(real.CastPretend(real.act(), round, "one"), "People vote for themselves: only a rehearsal has a pretend team")
}
