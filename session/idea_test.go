package session

import (
	"strings"
	"testing"
)

const (
	alreadyPart = "This idea is part of another one already: split it first"
	onTheBallot = "People are voting on this idea: finish or drop the round first"
)

func TestIdeaIsWrittenDown(t *testing.T) {
	r := newRoom(t, "Ana", "Bo")
	ana, bo := r.person("Ana"), r.person("Bo")
	id, err := r.AddIdea(r.act(), r.step(1), " A  bench\tby \x1b[31mthe door ", "", bo.ID, ana.ID, bo.ID)
	r.ok(err)
	same(t, Idea{ID: id, Step: r.step(1), Text: "A bench by the door", Kind: Wow, State: IdeaOpen, At: r.now,
		authors: []PersonID{bo.ID, ana.ID}}, r.get(id))
	r.folds()

	r.ok(r.Reword(r.act(), id, "A bench outside "))
	r.ok(r.SetAuthors(r.act(), id, ana.ID))
	r.ok(r.Tag(r.act(), id, Fix))
	x := r.get(id)
	equal(t, "text", x.Text, "A bench outside")
	equal(t, "authors", x.authors, []PersonID{ana.ID})
	equal(t, "kind", x.Kind, Fix)
	r.folds()

	r.ok(r.Reword(r.act(), id, "A bench  outside"))
	r.silent()
	r.ok(r.SetAuthors(r.act(), id, ana.ID, ana.ID))
	r.silent()
	r.ok(r.Tag(r.act(), id, Fix))
	r.silent()

	r.ok(r.SetAuthors(r.act(), id))
	equal(t, "authors", len(r.get(id).authors), 0)
	r.folds()
	for _, said := range []string{`whose idea it was: “A bench outside”`, `fix on “A bench outside”`,
		`whose idea it was: “A bench outside”`, `the wording “A bench outside”`, `“A bench by the door”`} {
		equal(t, "undone", r.undo(), said)
	}
}

func TestIdeaOfSomebodyWhoLeftStaysTheirs(t *testing.T) {
	r := newRoom(t, "Ana")
	ana := r.person("Ana")
	r.ok(r.SetSign(r.act(), Signed))
	id := r.idea("A bench", "Ana")
	r.ok(r.Leave(r.act(), ana.ID))
	people, ok := r.Authors(r.get(id), FaceDesk)
	equal(t, "authors", people, []Person{ana})
	equal(t, "may be known", ok, true)
	r.ok(r.SetAuthors(r.act(), r.idea("A bell"), ana.ID))
}

func TestIdeaRefusals(t *testing.T) {
	refusals(t, []refusal{
		{"an empty idea", func(r *room) error { _, err := r.AddIdea(r.act(), r.step(0), " ", Wow); return err }, nil, emptyLine},
		{"an idea too long", func(r *room) error {
			_, err := r.AddIdea(r.act(), r.step(0), strings.Repeat("x", MaxIdea+1), Wow)
			return err
		}, nil, "This line has 2,001 characters; 2,000 fit."},
		{"an idea for no step", func(r *room) error { _, err := r.AddIdea(r.act(), 99, "x", Wow); return err }, ErrNotFound,
			"This step is no longer on the map: choose another one first"},
		{"a stranger's idea", func(r *room) error {
			_, err := r.AddIdea(r.act(), r.step(0), "x", Wow, r.person("Ana").ID, r.id())
			return err
		}, ErrNotFound, "Only somebody who is in this meeting can be an idea's author: add them in Open"},
		{"an idea of another kind", func(r *room) error { _, err := r.AddIdea(r.act(), r.step(0), "x", "meh"); return err }, nil,
			"An idea is a wow or a fix"},
		{"another tag", func(r *room) error { id := r.idea("x"); return r.Tag(r.act(), id, "meh") }, nil, "An idea is a wow or a fix"},
		{"a stranger made author", func(r *room) error { id := r.idea("x"); return r.SetAuthors(r.act(), id, r.id()) }, ErrNotFound,
			"Only somebody who is in this meeting can be an idea's author: add them in Open"},
		{"a wording taken away", func(r *room) error { id := r.idea("x"); return r.Reword(r.act(), id, "\x00") }, nil, emptyLine},
		{"not now without a reason", func(r *room) error { id := r.idea("x"); return r.Answer(r.act(), id, IdeaNotNow, " ") }, nil,
			"Say why not now: a reasoned no is fine, silence is not"},
		{"parking a part", func(r *room) error {
			ids := r.lettered(2)
			r.ok(r.Merge(r.act(), ids[0], ids[1]))
			return r.Park(r.act(), ids[1], "")
		}, nil, "This idea is part of another one: split it first"},
		{"parking a promoted idea", func(r *room) error {
			id := r.idea("x")
			r.promote(id, Gate{})
			return r.Park(r.act(), id, "")
		}, nil, "This idea is chosen and has its checklist: undo the promotion first"},
		{"parking during the vote", func(r *room) error {
			ids := r.lettered(2)
			r.ballot(1, 1, "A")
			return r.Park(r.act(), ids[1], "")
		}, nil, onTheBallot},
		{"merging with nothing", func(r *room) error { id := r.idea("x"); return r.Merge(r.act(), id) }, nil,
			"Choose a second idea to merge with this one"},
		{"merging with itself", func(r *room) error { id := r.idea("x"); return r.Merge(r.act(), id, id) }, nil,
			"Choose a second idea to merge with this one"},
		{"merging with nothing known", func(r *room) error { id := r.idea("x"); return r.Merge(r.act(), id, 99) }, ErrNotFound,
			"One of these ideas is no longer here"},
		{"merging a removed idea", func(r *room) error {
			ids := r.lettered(2)
			r.ok(r.RemoveIdea(r.act(), ids[1]))
			return r.Merge(r.act(), ids[0], ids[1])
		}, ErrNotFound, "One of these ideas is no longer here"},
		{"merging a part", func(r *room) error {
			ids := r.lettered(3)
			r.ok(r.Merge(r.act(), ids[0], ids[1]))
			return r.Merge(r.act(), ids[2], ids[1])
		}, nil, alreadyPart},
		{"merging into a part", func(r *room) error {
			ids := r.lettered(3)
			r.ok(r.Merge(r.act(), ids[0], ids[1]))
			return r.Merge(r.act(), ids[1], ids[2])
		}, nil, alreadyPart},
		{"merging during the vote", func(r *room) error {
			ids := r.lettered(2)
			r.ballot(1, 1)
			return r.Merge(r.act(), ids[0], ids[1])
		}, nil, onTheBallot},
		{"merging an idea that is not on the ballot into one that is", func(r *room) error {
			ids := r.lettered(2)
			r.ballot(1, 1)
			late := r.idea("late")
			return r.Merge(r.act(), ids[0], late)
		}, nil, onTheBallot},
		{"merging a promoted idea into another", func(r *room) error {
			ids := r.lettered(2)
			r.promote(ids[1], Gate{})
			return r.Merge(r.act(), ids[0], ids[1])
		}, nil, "This idea has its checklist: merge the other one into it"},
		{"splitting a whole idea", func(r *room) error { id := r.idea("x"); return r.Split(r.act(), id) }, nil,
			"Nothing was merged into this idea"},
		{"splitting during the vote", func(r *room) error {
			ids := r.lettered(3)
			r.ok(r.Merge(r.act(), ids[0], ids[1]))
			r.ballot(1, 1)
			return r.Split(r.act(), ids[0])
		}, nil, onTheBallot},
	})
}

func TestAnswersThatCantBeGiven(t *testing.T) {
	r := newRoom(t)
	id := r.idea("x")
	r.says(r.Answer(r.act(), id, IdeaChosen, ""), `an answer can't be "chosen"`)
	r.says(r.Answer(r.act(), id, IdeaMerged, ""), `an answer can't be "merged"`)
	r.says(r.Answer(r.act(), id, "maybe", ""), `an answer can't be "maybe"`)
}

func TestAnswers(t *testing.T) {
	r := newRoom(t)
	id := r.idea("A bench")
	for _, c := range []struct {
		do     func() error
		state  IdeaState
		reason string
		open   int
		listed int
		said   string
	}{
		{func() error { return r.Park(r.act(), id, " other  topic") }, IdeaParked, "other topic", 0, 1, `parked: “A bench”`},
		{func() error { return r.Unpark(r.act(), id) }, IdeaOpen, "", 1, 1, `open: “A bench”`},
		{func() error { return r.Answer(r.act(), id, IdeaBacklog, "") }, IdeaBacklog, "", 0, 1, `backlog: “A bench”`},
		{func() error { return r.Answer(r.act(), id, IdeaNotNow, "no room") }, IdeaNotNow, "no room", 0, 1, `not now: “A bench”`},
		{func() error { return r.RemoveIdea(r.act(), id) }, IdeaRemoved, "", 0, 0, `removed: “A bench”`},
		{func() error { return r.Unpark(r.act(), id) }, IdeaOpen, "", 1, 1, `open: “A bench”`},
	} {
		r.ok(c.do())
		check := func() {
			t.Helper()
			x := r.get(id)
			equal(t, "state", x.State, c.state)
			equal(t, "reason", x.Reason, c.reason)
			equal(t, "open ideas", len(r.OpenIdeas()), c.open)
			equal(t, "ideas of the step", len(r.IdeasOf(r.step(0))), c.listed)
		}
		check()
		r.ok(c.do())
		r.silent()
		equal(t, "undone", r.undo(), c.said)
		equal(t, "redone", r.redo(), c.said)
		check()
	}
}

func TestMergeKeepsAllAuthorsAndSplitRestores(t *testing.T) {
	r := newRoom(t, "Ana", "Bo", "Cleo")
	r.ok(r.SetSign(r.act(), Signed))
	bench := r.idea("A bench", "Bo")
	seat := r.idea("A seat", "Ana", "Bo")
	chair := r.idea("A chair", "Cleo")
	before := copied(t, r.Session)
	who := func(id IdeaID) string {
		people, _ := r.Authors(r.get(id), FaceDesk)
		return Names(people)
	}

	r.ok(r.Merge(r.act(), seat, chair, chair))
	r.ok(r.Merge(r.act(), bench, seat))
	equal(t, "authors", who(bench), "Bo, Ana and Cleo")
	equal(t, "state of a part", r.get(seat).State, IdeaMerged)
	equal(t, "what it is part of", r.get(seat).Into, bench)
	equal(t, "ideas of the step", len(r.IdeasOf(r.step(0))), 1)
	equal(t, "parts", len(r.PartsOf(bench)), 1)
	equal(t, "text stays", r.get(bench).Text, "A bench")
	r.folds()

	r.ok(r.Split(r.act(), bench))
	equal(t, "authors", who(bench), "Bo")
	equal(t, "the inner merge stays", who(seat), "Ana, Bo and Cleo")
	r.ok(r.Split(r.act(), seat))
	same(t, before.Ideas, r.Ideas)
	r.folds()

	equal(t, "undone", r.undo(), `the split of “A seat”`)
	equal(t, "undone", r.undo(), `the split of “A bench”`)
	equal(t, "undone", r.undo(), "the merge of 2 ideas")
	equal(t, "undone", r.undo(), "the merge of 2 ideas")
	same(t, before, r.Session)
}

func TestSplitBringsAParkedPartBackOpenWithoutItsOldReason(t *testing.T) {
	r := newRoom(t)
	ids := r.lettered(2)
	r.ok(r.Park(r.act(), ids[1], "other topic"))
	r.ok(r.Merge(r.act(), ids[0], ids[1]))
	r.ok(r.Split(r.act(), ids[0]))
	equal(t, "state", r.get(ids[1]).State, IdeaOpen)
	equal(t, "reason", r.get(ids[1]).Reason, "")
}

func TestCandidatesAreTheOpenWows(t *testing.T) {
	r := newRoom(t)
	fix, err := r.AddIdea(r.act(), r.step(0), "Mend the bell", Fix)
	r.ok(err)
	equal(t, "fixes when there are no wows", r.Candidates(false), []IdeaID{fix})
	ids := r.lettered(3)
	r.ok(r.Park(r.act(), ids[1], ""))
	equal(t, "wows", r.Candidates(false), []IdeaID{ids[0], ids[2]})
	equal(t, "with fixes", r.Candidates(true), []IdeaID{fix, ids[0], ids[2]})
}

func TestLongWordsAreQuotedShort(t *testing.T) {
	r := newRoom(t)
	r.idea(strings.Repeat("é", 70))
	equal(t, "undone", r.undo(), `“`+strings.Repeat("é", 59)+`…”`)
}

func TestSession_SetSign_onlyStricterOnceSomebodyWrote(t *testing.T) {
	for _, c := range []struct {
		from, to SignMode
		ok       bool
	}{
		{Signed, SignIfWon, true}, {SignIfWon, SignNever, true}, {Signed, SignNever, true},
		{SignNever, SignIfWon, false}, {SignNever, Signed, false}, {SignIfWon, Signed, false},
	} {
		r := newRoom(t, "Ana")
		r.ok(r.SetSign(r.act(), c.from))
		if _, err := r.AddIdea(r.act(), r.Steps[0].ID, "A bench", Wow); err != nil {
			t.Fatal(err)
		}
		if err := r.SetSign(r.act(), c.to); (err == nil) != c.ok {
			t.Errorf("from %q to %q: %v", c.from, c.to, err)
		}
	}
}

func TestSession_Reword_notWhilePeopleVoteOnIt(t *testing.T) {
	r := newRoom(t, "Ana")
	id, err := r.AddIdea(r.act(), r.Steps[0].ID, "A bench", Wow)
	r.ok(err)
	_, err = r.OpenRound(r.act(), 1, 1, id)
	r.ok(err)
	if err := r.Reword(r.act(), id, "A throne"); err == nil {
		t.Error("the ballot changed under the voters")
	}
}
