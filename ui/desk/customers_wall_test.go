package desk

import (
	"fmt"
	"strings"
	"testing"

	"flashpoint/session"
)

// remark notes words that are for the desk.
func (o *office) remark(words string, tags ...string) *office {
	o.t.Helper()
	_, err := o.initiative().Note(o.act(), session.Comment{Words: words, Mood: session.MoodNotKeen, On: december(1), Tags: tags, DeskOnly: true})
	o.must(err)
	return o
}

// wordsNoted wants that number beside the customer's words.
func (o *office) wordsNoted(n string) *office {
	o.t.Helper()
	_, after, _ := strings.Cut(o.screenAt(80, 24), "the customer's words")
	if got := strings.Fields(after)[0]; got != n {
		o.t.Errorf("%s words are noted, not %s", got, n)
	}
	return o
}

// What the desk alone may read leaves no trace on the wall: no half-typed line, no
// tag and no number.
func TestTheWallKnowsNothingOfTheDesk(t *testing.T) {
	o := live(t, "").remark("Bo was rude", "bo").remark("Bo was late", "bo", "queue")
	o.keys("c").wordsNoted("2")
	o.keys("w").keys("They laughed at me", "tab", "tab", "tab", "tab").sees("so far: bo, queue").keys("tab", "tab", "y")
	o.dialog, o.onWall = nil, true
	o.keys("c").misses("half typed").wordsNoted("0").keys("w").misses("They laughed")
	o.keys("tab", "tab", "tab", "tab").misses("so far").keys("bo").keys("tab", "shift+tab").misses("queue").keys("esc")
	o.dialog, o.onWall = nil, false
	o.keys("c").sees("half typed, 2").keys("w").sees("They laughed at me", "[yes")
}

// The mood that a form begins with says nothing: in front of everybody, words about
// somebody are noted once a person said that they are praise.
func TestWordsAboutSomebodyOnTheWall(t *testing.T) {
	o := live(t, "")
	i := o.initiative()
	o.must(o.meeting.Shop.SetStanding(o.act(), o.person("Zoë").ID, session.PersonLeft))
	o.onWall = true
	o.keys("c", "w", "Bo was rude", "enter").sees("Does this praise Bo?", "Critical words are for the desk").keys("enter").sees("Bo was rude", "What did the customer say?")
	o.keys("enter", "esc").sees("Bo was rude").keys("ctrl+u", "Zoe never smiled", "enter").sees("Does this praise Zo").keys("n")
	if len(i.Comments) != 0 {
		t.Errorf("%+v", i.Comments)
	}
	o.keys("ctrl+u", "Bo was kind", "enter", "y").says("Noted").keys("w", "+ Bo is a star", "enter").says("Noted").keys("w", "/ Bo was quick", "enter").says("Noted")
	o.keys("w", "Zoe is a star", "tab", "l", "enter").says("Noted")
	o.paste("Bo was cold\n+ Bo was quick\nLovely").keys("enter").sees("(a remark that is for the desk)").misses("Bo was cold").keys("enter").says("Noted 2 customers' words")
	if len(i.Comments) != 6 {
		t.Errorf("%+v", i.Comments)
	}
}

// At the desk a person decides about those as well.
func TestWordsAboutSomebodyAtTheDesk(t *testing.T) {
	o := live(t, "")
	o.keys("c", "w", "Bo was rude", "enter").sees("Does this find fault with Bo?").keys("enter")
	if c := o.initiative().Comments; len(c) != 1 || !c[0].DeskOnly {
		t.Errorf("%+v", c)
	}
}

// Whoever does not read types away: where the cursor is on the words, they begin.
func TestWordsBeginWithTheirFirstLetter(t *testing.T) {
	o := live(t, "")
	i := o.initiative()
	o.keys("c", "I come back for this", "enter").says("Noted")
	o.keys("just right", "enter").says("Noted").keys("Délicieux", "enter").says("Noted")
	if len(i.Comments) != 3 || i.Comments[0].Words != "I come back for this" || i.Comments[1].Words != "just right" || i.Comments[2].Words != "Délicieux" {
		t.Errorf("%+v", i.Comments)
	}
	o.keys("1", "+").sees("2 (now +2)").keys("d").sees("On which day").keys("esc", "l").sees("Who told Ana?").keys("enter", "l").says("Ana has heard all praise").misses("What did the customer say?")
	o.keys("up", "I").misses("What did the customer say?")
}

// One Esc throws no sentence away.
func TestEscKeepsASentence(t *testing.T) {
	o := live(t, "")
	o.keys("c", "w", "My mother came", "esc").sees("Esc again leaves", "My mother came").keys("!", "enter").says("Noted")
	o.keys("l", "tab", "tab", "tab", " twice", "esc").sees("Esc again leaves").keys("esc", "esc", "l").misses("twice")
}

// Pasted words that nobody noted are there again after the power cord.
func TestPastedWordsAreKept(t *testing.T) {
	o := live(t, "")
	o.keys("c").paste("+ Lovely\n- too loud").sees("How do they sound?")
	o.dialog = nil
	o.keys("c").sees("How do they sound?").keys("enter").sees("Lovely", "too loud").keys("down", "space", "enter").says("Noted 1 customer's words. Ana has not heard it")
	o.keys("esc", "c").sees("unprompted").paste("- loud\no so so").keys("enter", "enter").says("Noted 2 customers' words. ctrl+z takes it back")
	o.paste("one\ntwo").keys("esc", "esc", "c").sees("unprompted")
}

// What another window did to the words since is not undone by an edit that began
// before; and what was typed is there once more.
func TestEditingWordsThatChangedMeanwhile(t *testing.T) {
	o := live(t, "")
	i := o.initiative()
	_, err := i.Note(o.act(), session.Comment{Words: "Quicker than Bo", Mood: session.MoodLoved, On: december(1)})
	o.must(err)
	o.sheetTo("Quicker than Bo").keys("e").sees("What the customer said").keys("tab", "tab", "tab", "tab", "tab", "queue")
	other := i.Comments[0]
	other.DeskOnly = true
	o.must(i.ChangeComment(o.act(), other))
	o.keys("enter", "enter").says("Another window changed these words meanwhile: look at them again")
	if c := i.Comments[0]; !c.DeskOnly || len(c.Tags) > 0 {
		t.Errorf("%+v", c)
	}
	o.sheetTo("Quicker than Bo").keys("e").sees("queue", "[yes]").keys("tab", "tab", "tab", "tab", "tab", "tab", "enter")
	if c := i.Comments[0]; !c.DeskOnly || len(c.Tags) != 1 {
		t.Errorf("%+v", c)
	}
}

// sheetTo puts the cursor of an idea's page on a line.
func (o *office) sheetTo(text string) *office {
	o.t.Helper()
	p := o.screen.(*Initiative)
	for n := range p.initiative().Comments {
		if c := p.initiative().Comments[n]; c.Words == text {
			p.sheet.choose(fmt.Sprint("comment:", c.ID))
		}
	}
	return o
}
