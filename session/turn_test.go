package session

import (
	"fmt"
	"strings"
	"testing"
)

// sharing is a room that shares the ideas of its first step.
func sharing(t *testing.T, names ...string) *room {
	r := newRoom(t, names...)
	r.ok(r.EnterStage(r.act(), r.step(0), StageShare))
	return r
}

// manager makes somebody one.
func (r *room) manager(name string) {
	r.t.Helper()
	p := r.person(name)
	p.Manager = true
	r.ok(r.shop.ChangePerson(r.act(), p))
	r.ok(r.Join(r.act(), p))
}

// next is the name of whoever speaks next, "" for nobody.
func (r *room) next() string {
	x, _ := r.Speaker()
	return x.Name
}

// say is an idea typed in the speaker's turn.
func (r *room) say(typed string) IdeaID {
	r.t.Helper()
	now, _ := r.Speaker()
	id, err := r.Share(r.act(), r.Place.Step, now.ID, r.ParseIdea(typed))
	r.ok(err)
	return id
}

func (r *room) pass() {
	r.t.Helper()
	now, _ := r.Speaker()
	r.ok(r.Pass(r.act(), now.ID))
}

// rounds are the names of the next n who speak, one idea each.
func (r *room) rounds(n int) string {
	r.t.Helper()
	names := ""
	for range n {
		names += r.next() + " "
		r.say("x")
	}
	return names
}

func (r *room) by(id IdeaID) string {
	r.t.Helper()
	return Names(r.authorsOf(r.get(id)))
}

func TestTurnsGoRoundWithManagersLast(t *testing.T) {
	r := sharing(t, "Ana", "Max", "Bo", "Cleo")
	r.manager("Max")
	equal(t, "three rounds", r.rounds(12), "Ana Bo Cleo Max Ana Bo Cleo Max Ana Bo Cleo Max ")
	r.restart()
	equal(t, "after a restart", r.rounds(2), "Ana Bo ")
	r.undo()
	equal(t, "an idea undone gives the turn back", r.next(), "Bo")
	r.pass()
	equal(t, "passed", r.next(), "Cleo")
	equal(t, "undone", r.undo(), "Bo passing")
	equal(t, "a pass undone", r.next(), "Bo")
	r.redo()
	equal(t, "and redone", r.next(), "Cleo")
	r.folds()
}

func TestAnotherBeginsEachStep(t *testing.T) {
	r := sharing(t, "Ana", "Max", "Bo")
	r.manager("Max")
	for n, want := range []string{"Ana Bo Max Ana ", "Bo Ana Max Bo ", "Ana Bo Max Ana "} {
		r.ok(r.EnterStage(r.act(), r.step(n), StageShare))
		equal(t, fmt.Sprint("step ", n), r.rounds(4), want)
	}
	r.ok(r.EnterStage(r.act(), r.step(1), StageMore))
	equal(t, "the second share of a step", r.rounds(2), "Bo Ana ")
	r.ok(r.EnterStage(r.act(), r.step(1), StageShare))
	equal(t, "back in a round", r.rounds(1), "Ana ")
}

func TestWhoHasATurn(t *testing.T) {
	for _, c := range []struct {
		what   string
		change func(r *room)
		want   string
	}{
		{"nobody while people write", func(r *room) { r.ok(r.EnterStage(r.act(), r.step(0), StageAgain)) }, ""},
		{"nobody in another phase", func(r *room) { r.ok(r.Enter(r.act(), PhaseTidy)) }, ""},
		{"nobody when the meeting is over", func(r *room) { r.ok(r.Close(r.act())) }, ""},
		{"nobody with slips", func(r *room) { r.ok(r.SetSharing(r.act(), SlipBox)) }, ""},
		{"nobody with nobody here", func(r *room) {
			for _, x := range r.Present() {
				r.ok(r.Leave(r.act(), x.ID))
			}
		}, ""},
		{"whoever is left", func(r *room) { r.ok(r.Leave(r.act(), r.person("Bo").ID)) }, "Cleo Ana Cleo Ana "},
		{"everybody else when the first left", func(r *room) { r.ok(r.Leave(r.act(), r.person("Ana").ID)) }, "Bo Cleo Bo Cleo "},
		{"a late-comer after the others", func(r *room) { r.join("Dora") }, "Bo Cleo Dora Ana "},
		{"a late manager at the end", func(r *room) { r.join("Dora"); r.manager("Bo") }, "Cleo Dora Bo Ana "},
		{"whoever came back", func(r *room) {
			r.ok(r.Leave(r.act(), r.person("Bo").ID))
			r.say("x")
			r.ok(r.Join(r.act(), r.person("Bo")))
		}, "Bo Ana Bo Cleo "},
		{"all managers", func(r *room) { r.manager("Ana"); r.manager("Bo"); r.manager("Cleo") }, "Bo Cleo Ana Bo "},
	} {
		r := sharing(t, "Ana", "Bo", "Cleo")
		r.say("x")
		if c.change(r); c.want == "" {
			_, ok := r.Speaker()
			equal(t, c.what, ok, false)
			equal(t, c.what, r.InTurn() || r.AllPassed(), false)
			continue
		}
		equal(t, c.what, r.rounds(4), c.want)
		r.folds()
	}
	equal(t, "one person", sharing(t, "Ana").rounds(2), "Ana Ana ")
	r := newRoom(t)
	r.ok(r.EnterStage(r.act(), r.step(0), StageShare))
	equal(t, "nobody at all", r.next(), "")
}

// Halfway round, a late-comer takes nobody's turn away, wherever the round began.
func TestALateComerInterruptsNobody(t *testing.T) {
	r := sharing(t, "Ana", "Bo", "Cleo")
	r.say("x")
	r.ok(r.EnterStage(r.act(), r.step(1), StageShare))
	equal(t, "begun", r.rounds(2), "Bo Cleo ")
	r.join("Dora")
	equal(t, "goes on", r.rounds(5), "Ana Dora Bo Cleo Ana ")
}

func TestEverybodyHasPassed(t *testing.T) {
	r := sharing(t, "Ana", "Bo", "Max")
	r.manager("Max")
	r.pass()
	r.pass()
	r.say("The last one")
	equal(t, "a new round", r.next(), "Ana")
	for _, name := range []string{"Ana", "Bo", "Max"} {
		equal(t, "not yet", r.AllPassed(), false)
		equal(t, "asked", r.next(), name)
		r.pass()
	}
	equal(t, "all passed", r.AllPassed(), true)
	equal(t, "speaks", r.next(), "")
	r.ok(r.Pass(r.act(), r.person("Ana").ID))
	r.silent()
	equal(t, "one more", r.by(r.say("One more")), "the team")
	equal(t, "still all passed", r.AllPassed(), true)
	r.restart()
	equal(t, "after a restart", r.AllPassed(), true)
	r.join("Dora")
	equal(t, "a late-comer is asked", r.next(), "Dora")
	r.pass()
	equal(t, "all passed again", r.AllPassed(), true)
	r.undo()
	equal(t, "undone", r.next(), "Dora")
	r.ok(r.Leave(r.act(), r.person("Dora").ID))
	equal(t, "left without a word", r.AllPassed(), true)
	r.ok(r.EnterStage(r.act(), r.step(0), StageMore))
	equal(t, "the next sharing", r.next(), "Ana")
}

func TestWhoseIdeaIsSaidInTurn(t *testing.T) {
	for _, c := range []struct{ typed, by, next string }{
		{"A bench", "Ana", "Bo"},
		{"A bench @ana", "Ana", "Bo"},
		{"A bench @bo", "Bo", "Ana"},
		{"A bench @bo @ana", "Bo and Ana", "Bo"},
		{"A bench @team", "the team", "Ana"},
		{"A bench @team @ana", "Ana", "Bo"},
	} {
		r := sharing(t, "Ana", "Bo")
		equal(t, c.typed, r.by(r.say(c.typed)), c.by)
		equal(t, c.typed+": next", r.next(), c.next)
	}
	r := sharing(t, "Ana", "Bo")
	id, err := r.Share(r.act(), r.step(0), r.person("Bo").ID, r.ParseIdea("A bench"))
	r.ok(err)
	equal(t, "out of turn", r.by(id), "Bo")
	equal(t, "takes no turn", r.next(), "Ana")
	id, err = r.Share(r.act(), r.step(1), r.person("Ana").ID, r.ParseIdea("A bench"))
	r.ok(err)
	equal(t, "for another step", r.by(id), "Ana")
	equal(t, "takes no turn", r.next(), "Ana")
	r.ok(r.Pass(r.act(), r.person("Bo").ID))
	r.silent()
	equal(t, "pasted", r.by(r.idea("A list")), "the team")
	equal(t, "takes no turn", r.next(), "Ana")
	r.ok(r.RemoveIdea(r.act(), r.say("Tpyo")))
	equal(t, "removed, the turn stays taken", r.next(), "Bo")
	_, err = r.Share(r.act(), r.step(0), ID{9}, r.ParseIdea("A bench"))
	r.answers(err, ErrNotFound, "Only somebody who is in this meeting can be an idea's author: add them in Open")
}

// Where names are never shown nobody's name is kept for having had the turn.
func TestNoNameIsKeptWhereNoneIsShown(t *testing.T) {
	r := sharing(t, "Ana", "Bo")
	r.ok(r.SetSign(r.act(), SignNever))
	equal(t, "by", r.by(r.say("A bench")), "the team")
	equal(t, "the turn is taken", r.next(), "Bo")
	equal(t, "unheard", len(r.Unheard()), 1)
	equal(t, "undone, as one", r.undo(), "“A bench”")
	equal(t, "the turn is given back", r.next(), "Ana")
	r.redo()
	equal(t, "and taken again", r.next(), "Bo")
	for _, e := range r.Events() {
		for _, x := range r.Attendees {
			if e.Kind == "idea.added" && strings.Contains(string(e.Body), x.ID.String()) {
				t.Errorf("%s stands beside the words: %s", x.Name, e.Body)
			}
		}
	}
	equal(t, "said so", r.by(r.say("A bench @bo")), "Bo")
	equal(t, "which takes the turn", r.next(), "Ana")
	r.folds()
}

func TestUnheard(t *testing.T) {
	r := sharing(t, "Ana", "Bo", "Cleo", "Dora")
	unheard := func() string {
		names := ""
		for _, x := range r.Unheard() {
			names += x.Name + " "
		}
		return names
	}
	equal(t, "at first", unheard(), "Ana Bo Cleo Dora ")
	r.pass()
	equal(t, "to pass is to be heard", unheard(), "Bo Cleo Dora ")
	id := r.say("A bench @cleo")
	equal(t, "so is an idea out of turn", unheard(), "Bo Dora ")
	r.ok(r.RemoveIdea(r.act(), id))
	equal(t, "but not a slip of the keyboard", unheard(), "Bo Cleo Dora ")
	r.say("A bench")
	r.ok(r.Leave(r.act(), r.person("Cleo").ID))
	equal(t, "whoever left is not missed", unheard(), "Dora ")
	r.ok(r.EnterStage(r.act(), r.step(1), StageShare))
	equal(t, "heard in the whole meeting", unheard(), "Dora ")
	r.ok(r.SetSharing(r.act(), SlipBox))
	equal(t, "with slips nobody knows", unheard(), "")
}

func TestHowIdeasAreShared(t *testing.T) {
	r := sharing(t, "Ana", "Bo")
	equal(t, "at first", r.Sharing, RoundRobin)
	r.ok(r.SetSharing(r.act(), RoundRobin))
	r.silent()
	r.say("x")
	r.ok(r.SetSharing(r.act(), SlipBox))
	equal(t, "read from a slip", r.by(r.say("x")), "the team")
	equal(t, "claimed", r.by(r.say("x @ana")), "Ana")
	r.ok(r.SetSharing(r.act(), RoundRobin))
	equal(t, "taken up again", r.next(), "Bo")
	equal(t, "undone", r.undo(), "the way to share")
	equal(t, "undone", r.Sharing, SlipBox)
	r.says(r.SetSharing(r.act(), "shouting"), "Ideas are shared in a round robin or from slips")
	r.ok(r.Close(r.act()))
	for _, err := range []error{r.SetSharing(r.act(), RoundRobin), r.Pass(r.act(), r.person("Bo").ID)} {
		r.answers(err, ErrClosed, ErrClosed.Error())
	}
}
