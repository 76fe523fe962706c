package session

import (
	"testing"
)

const voteIsTied = "The vote is tied: settle the tie in Vote first"

func TestDecisionFollowsTheVote(t *testing.T) {
	r := newRoom(t, "Ana", "Bo", "Cleo")
	ids := r.lettered(2)
	r.vote(1, 1, "A", "A", "B")
	r.ok(r.Decide(r.act(), " Fay ", "", ids[0]))
	equal(t, "decision", *r.Decision, Decision{Ideas: []IdeaID{ids[0]}, Winner: ids[0], By: "Fay", At: r.now})
	equal(t, "override", r.Decision.Override(), false)
	r.folds()
	equal(t, "undone", r.undo(), "the decision")
	equal(t, "decision", r.Decision, nil)
}

func TestAnotherDecisionThanTheVoteNeedsAReason(t *testing.T) {
	r := newRoom(t, "Ana", "Bo", "Cleo")
	ids := r.lettered(2)
	r.vote(1, 1, "A", "A", "B")
	const why = `The vote says “Idea A”. Another choice is fine, with a reason: say it in a line`
	r.says(r.Decide(r.act(), "Fay", " \t", ids[1]), why)
	r.says(r.Decide(r.act(), "Fay", "", ids...), why)
	r.ok(r.Decide(r.act(), "Fay", " both,  smaller first ", ids...))
	equal(t, "decision", *r.Decision, Decision{Ideas: ids, Winner: ids[0], Reason: "both, smaller first", By: "Fay", At: r.now})
	equal(t, "override", r.Decision.Override(), true)
	equal(t, "what the vote said stays", r.outcome().Winner, ids[0])
	r.ok(r.Decide(r.act(), "Fay", "", ids[0], ids[0]))
	equal(t, "decided for", r.Decision.Ideas, ids[:1])
}

func TestDecisionKeepsItsOwnCopy(t *testing.T) {
	r := newRoom(t)
	ids := r.lettered(2)
	r.ok(r.Decide(r.act(), "", "both", ids...))
	ids[0] = 99
	r.ok(r.Focus(r.act(), r.step(0)))
	r.folds()
}

func TestDecisionRefusals(t *testing.T) {
	refusals(t, []refusal{
		{"nothing", func(r *room) error { return r.Decide(r.act(), "", "why not") }, nil, "Choose an idea first"},
		{"without a vote or a reason", func(r *room) error { id := r.idea("x"); return r.Decide(r.act(), "", "", id) }, nil,
			"No vote names this idea. Say in a line why it is chosen"},
		{"an unknown idea", func(r *room) error { return r.Decide(r.act(), "", "x", 99) }, ErrNotFound,
			"This idea is no longer on its own: choose the one it became"},
		{"a part", func(r *room) error {
			ids := r.lettered(2)
			r.ok(r.Merge(r.act(), ids[0], ids[1]))
			return r.Decide(r.act(), "", "x", ids[1])
		}, ErrNotFound, "This idea is no longer on its own: choose the one it became"},
		{"during the vote", func(r *room) error { ids := r.lettered(2); r.ballot(1, 1); return r.Decide(r.act(), "", "x", ids[0]) }, nil,
			"Round 1 is still being voted on: reveal it or drop it first"},
		{"while tied", func(r *room) error {
			ids := r.lettered(2)
			r.vote(1, 1, "A", "B")
			return r.Decide(r.act(), "", "x", ids[0])
		},
			ErrTie, voteIsTied},
		{"promoting before deciding", func(r *room) error { id := r.idea("x"); _, err := r.Promote(r.act(), id, Gate{}); return err }, nil,
			"Decide for this idea first"},
		{"promoting another idea", func(r *room) error {
			ids := r.lettered(2)
			r.ok(r.Decide(r.act(), "", "x", ids[0]))
			_, err := r.Promote(r.act(), ids[1], Gate{})
			return err
		}, nil, "Decide for this idea first"},
		{"promoting nothing", func(r *room) error { _, err := r.Promote(r.act(), 99, Gate{}); return err }, nil, "Decide for this idea first"},
		{"promoting twice", func(r *room) error {
			id := r.idea("x")
			r.promote(id, Gate{})
			_, err := r.Promote(r.act(), id, Gate{})
			return err
		}, nil,
			"This idea has its checklist already"},
		{"promoting an idea that was merged since", func(r *room) error {
			ids := r.lettered(2)
			r.ok(r.Decide(r.act(), "", "x", ids[1]))
			r.ok(r.Merge(r.act(), ids[0], ids[1]))
			_, err := r.Promote(r.act(), ids[1], Gate{})
			return err
		}, ErrNotFound, "This idea is no longer on its own: choose the one it became"},
		{"promoting while tied", func(r *room) error {
			ids := r.lettered(2)
			r.ok(r.Decide(r.act(), "", "x", ids[0]))
			r.vote(1, 1, "A", "B")
			_, err := r.Promote(r.act(), ids[0], Gate{})
			return err
		}, ErrTie, voteIsTied},
		{"promoting over an obstacle of no kind", func(r *room) error {
			id := r.idea("x")
			r.ok(r.Decide(r.act(), "", "x", id))
			_, err := r.Promote(r.act(), id, Gate{InTheWay: "rain", Kind: "weather"})
			return err
		}, nil, "An obstacle is money, policy, time, supplier, space, skill, safety or law, or other"},
		{"showing the authors of an idea that is not chosen", func(r *room) error { id := r.idea("x", "Ana"); return r.ShowAuthors(r.act(), id) }, nil,
			"Names come with the chosen idea: decide for it first"},
		{"showing authors against the promise", func(r *room) error {
			r.ok(r.SetSign(r.act(), SignNever))
			id := r.idea("x", "Ana")
			r.promote(id, Gate{})
			return r.ShowAuthors(r.act(), id)
		}, nil, "You promised that names are never shown: thank the whole team"},
	})
}

func TestPromotion(t *testing.T) {
	r := newRoom(t, "Ana", "Bo", "Cleo")
	bench := r.idea("A bench", "Ana")
	seat := r.idea("A seat", "Bo")
	r.idea("A bell")
	r.ok(r.Merge(r.act(), bench, seat))
	r.vote(2, 2, "AA", "B", "AB")
	r.ok(r.Decide(r.act(), "Fay", "", bench))
	init, err := r.Promote(r.act(), bench, Gate{Cost: " small  change", Time: "this month", Approver: "Gus", InTheWay: "no\x1b[2J room", Kind: ObstacleSpace})
	r.ok(err)
	r.inits = append(r.inits, init)
	r.folds()

	gate := Gate{Cost: "small change", Time: "this month", Approver: "Gus", InTheWay: "no room", Kind: ObstacleSpace}
	equal(t, "gate", init.Gate, gate)
	same(t, []Obstacle{{ID: 2, Kind: ObstacleSpace, What: "no room"}}, init.Obstacles)
	equal(t, "title", init.Title, "A bench")
	equal(t, "map", init.Map, "Counter visit")
	equal(t, "step", init.Step, "Come in")
	equal(t, "shop", init.Shop, r.shop.ID())
	equal(t, "session", init.Session, r.ID())
	equal(t, "idea", init.Idea, bench)
	equal(t, "vote", init.Vote, "3 dots from 2 supporters, won by most dots")
	equal(t, "decision", init.Decision, "")
	equal(t, "status", init.Status, StatusChosen)
	equal(t, "opened", init.Opened, r.now)
	people, ok := init.Authors()
	equal(t, "authors", Names(people), "Ana and Bo")
	equal(t, "may be known", ok, true)
	equal(t, "ended", init.Status.Ended(), false)

	x := r.get(bench)
	equal(t, "state", x.State, IdeaChosen)
	equal(t, "initiative", x.Initiative, init.ID())
	r.ok(r.ShowAuthors(r.act(), bench))
	equal(t, "shown", r.get(bench).Shown, true)
	r.ok(r.ShowAuthors(r.act(), bench))
	r.silent()
}

func TestPromotionAgainstTheVoteSaysWhy(t *testing.T) {
	r := newRoom(t, "Ana", "Bo", "Cleo")
	ids := r.lettered(3)
	r.vote(1, 1, "A", "A", "B")
	r.ok(r.Decide(r.act(), "Fay", "we can start today", ids[1]))
	init, err := r.Promote(r.act(), ids[1], Gate{})
	r.ok(err)
	equal(t, "vote", init.Vote, "1 dot from 1 supporter")
	equal(t, "decision", init.Decision, "we can start today")
	equal(t, "obstacles", len(init.Obstacles), 0)

	late := r.idea("Late")
	r.ok(r.Decide(r.act(), "Fay", "this too", late))
	equal(t, "what is promoted stays decided", r.Decision.Ideas, []IdeaID{ids[1], late})
	init, err = r.Promote(r.act(), late, Gate{})
	r.ok(err)
	equal(t, "vote", init.Vote, "not on the last ballot")

	r = newRoom(t)
	equal(t, "vote", r.promote(r.idea("x"), Gate{}).Vote, "no vote was held")
}

func TestPromotionKeepsThePromiseAboutNames(t *testing.T) {
	r := newRoom(t, "Ana")
	r.ok(r.SetSign(r.act(), SignNever))
	init := r.promote(r.idea("A bench", "Ana"), Gate{})
	people, ok := init.Authors()
	equal(t, "authors", len(people), 0)
	equal(t, "may be known", ok, false)
	if _, kept := body(t, init.Events()[0])["authors"]; kept {
		t.Error("the initiative's event names the authors")
	}
}

func TestTheUsualAnswersAreThere(t *testing.T) {
	equal(t, "costs", len(GateCosts()), 3)
	equal(t, "times", len(GateTimes()), 3)
	equal(t, "sign modes", SignModes(), []SignMode{SignIfWon, Signed, SignNever})
	equal(t, "kinds of step", len(StepKinds()), 14)
	equal(t, "kinds of obstacle", len(ObstacleKinds()), 8)
}

// The room answers "whose idea was it?" when nobody had said so before.
func TestMeeting_Credit_afterThePromotion(t *testing.T) {
	r := newRoom(t, "Ana", "Bo")
	id := r.idea("A bench")
	m := &Meeting{Shop: r.shop, Session: r.Session}
	r.ok(r.Decide(r.act(), "", "it is the best", id))
	i, err := m.Promote(r.act(), id, Gate{})
	r.ok(err)
	r.ok(m.Credit(r.act(), id, r.person("Bo").ID))
	if people, _ := i.Authors(); Names(people) != "Bo" {
		t.Errorf("the initiative is by %s", Names(people))
	}
	if x, _ := r.Session.Idea(id); Names(r.authorsOf(x)) != "Bo" {
		t.Error("the idea has no author")
	}
	if _, err := m.Undo(r.act()); err != nil {
		t.Fatal(err)
	}
	if people, _ := i.Authors(); len(people) != 0 {
		t.Errorf("after undo the initiative is by %s", Names(people))
	}
}
