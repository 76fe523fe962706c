package desk

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/google/go-cmp/cmp"

	"flashpoint/session"
	"flashpoint/ui/kit"
	"flashpoint/ui/kit/kittest"
)

// live is a page whose idea customers can have since today.
func live(t testing.TB, text string) *office {
	t.Helper()
	o := held(t, 0, text).openPage()
	o.must(o.initiative().SetStatus(o.act(), session.StatusLive, december(1), ""))
	return o
}

func (o *office) paste(text string) *office {
	o.dialog.Update(tea.PasteMsg{Content: text})
	o.screenAt(80, 24)
	return o
}

func (o *office) misses(texts ...string) *office {
	o.t.Helper()
	now := o.screenAt(80, 24)
	for _, text := range texts {
		if strings.Contains(now, text) {
			o.t.Errorf("the screen says %q:\n%s", text, now)
		}
	}
	return o
}

func (o *office) says(text string) *office {
	o.t.Helper()
	if !strings.Contains(o.said, text) {
		o.t.Errorf("said %q, not %q", o.said, text)
	}
	return o
}

// A tally sheet is typed in as it lies there.
func TestATallySheet(t *testing.T) {
	o := live(t, "")
	i := o.initiative()
	o.keys("c").sees("live since Tue 1 Dec", "1 +", "praised it, unprompted", "4 -", "not keen")
	o.keys("1+1").sees("3 (now +3)").keys("2", "3", "-", "4")
	if diff := cmp.Diff(session.Feedback{Praised: 3, Liked: 1, Indifferent: 1, NotKeen: 2, Last: december(1)}, i.Feedback()); diff != "" {
		t.Error(diff)
	}
	o.keys("ctrl+z").says("Undone: a customer: not keen").sees("1 (now +1)").keys("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z").sees("1 (now +1)")
	o.keys("ctrl+z", "ctrl+z").says("Nothing was counted here")
	if i.Feedback().Any() || i.Status != session.StatusLive {
		t.Error("undo went too far, or not far enough")
	}
	o.keys("d", "ctrl+u", "yesterday").sees("Mon 30 Nov, yesterday").keys("enter").sees("Mon 30 Nov").keys("1")
	if on := i.Reactions[0].On; on != december(1).AddDays(-1) {
		t.Errorf("counted on %v", on)
	}
	o.keys("d", "ctrl+u", "friday in 3 weeks", "enter").sees("Not a day I know").keys("esc").sees("unprompted").keys("esc")
	if o.dialog != nil || o.reread != 1 {
		t.Errorf("the dialog is open, or the lists were read %d times", o.reread)
	}
}

// A line of words takes four keys besides typing.
func TestACustomersWords(t *testing.T) {
	o := live(t, "")
	i := o.initiative()
	o.keys("c", "enter").sees("What did the customer say?").keys("My mother can come again", "enter")
	want := session.Comment{Words: "My mother can come again", Mood: session.MoodLiked, Channel: session.ChannelInPerson, On: december(1)}
	same := func(want session.Comment) {
		t.Helper()
		got := i.Comments[len(i.Comments)-1]
		got.ID, got.Noted = 0, want.Noted
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
	same(want)
	o.says("Ana has not heard it: l tells Ana").sees("tell Ana", "not told yet")
	o.keys("w", "+ lovely").sees("loved it").keys("tab", "tab", "bo").sees("Bo").keys("tab", "tab", "Children, queue", "tab", "ctrl+u", "yesterday", "enter")
	same(session.Comment{Words: "lovely", Mood: session.MoodLoved, Channel: session.ChannelInPerson, HeardBy: o.person("Bo"), On: december(1).AddDays(-1), Tags: []string{"children", "queue"}})
	o.keys("w").sees("Heard by     Bo", "Finds fault  [no]").keys("again", "tab", "n", "tab", "tab", "c", "tab").sees("so far: children, queue").keys("chi").sees("children").keys("enter")
	same(session.Comment{Words: "again", Mood: session.MoodNeutral, Channel: session.ChannelCard, HeardBy: o.person("Bo"), On: december(1), Tags: []string{"children"}})
	o.keys("ctrl+z").says("the customer's words “again”")
	if len(i.Comments) != 2 {
		t.Errorf("%d comments", len(i.Comments))
	}
	o.keys("w", "enter").sees("This can't stay empty").keys("esc", "esc")
	for place, text := range o.drafts {
		if text != "" {
			t.Errorf("a draft is left in %s: %q", place, text)
		}
	}
}

// Nobody has to remember who may read a remark; a person decides.
func TestARemarkAboutSomebody(t *testing.T) {
	o := live(t, "")
	i := o.initiative()
	o.keys("c", "w", "- Bo was rude", "enter").sees("Does this find fault with Bo?", "for the desk alone")
	o.keys("esc").sees("- Bo was rude").keys("enter", "enter").says("ctrl+z takes it back").misses("tell Ana")
	o.keys("w", "o Bo is tall", "enter", "down", "enter")
	o.keys("w", "+ Bo is a star", "enter").misses("Does this find fault")
	o.keys("w", "They laughed at me", "tab", "tab", "tab", "tab", "tab", "tab", "y", "enter")
	var got []string
	for _, c := range i.Comments {
		got = append(got, fmt.Sprint(c.Words, " ", c.Mood, " ", c.DeskOnly))
	}
	want := []string{"Bo was rude not keen true", "Bo is tall neutral false", "Bo is a star loved it false", "They laughed at me liked it true"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// On the wall such a remark is not asked for, and not taken.
func TestARemarkOnTheWall(t *testing.T) {
	o := live(t, "")
	o.onWall = true
	o.keys("c").sees("Everybody here reads this").keys("w").misses("Finds fault")
	o.keys("- Bo was rude", "enter").says("for the desk").sees("What did the customer say?", "Bo was rude")
	o.keys("ctrl+u", "- too loud", "enter").sees("unprompted")
	o.paste("- Bo was slow\n+ Lovely").keys("enter").sees("(a remark that is for the desk)", "Lovely").misses("Bo was slow").keys("enter")
	i := o.initiative()
	if len(i.Comments) != 2 || i.Comments[0].Words != "too loud" || i.Comments[1].Words != "Lovely" || i.Comments[0].DeskOnly {
		t.Errorf("%+v", i.Comments)
	}
}

func TestPastedCards(t *testing.T) {
	o := live(t, "")
	i := o.initiative()
	o.keys("c").paste("1. Lovely bench\n2. - too hard\n• so so\n\n" + strings.Repeat("x", 3000) + "\n/ nice\no fine, Bo").sees("How do they sound?")
	o.keys("up", "enter").sees("Note 6 customers' words?", "[x] Lovely bench", "loved it", "too hard", "not keen", "[ ] xxx", "neutral, names somebody")
	o.keys("down", "down", "space", "enter").sees("One of them names somebody. Does it find fault").keys("esc").sees("Note 6 customers' words?").keys("enter", "enter")
	o.says("Noted 4 customers' words. Ana has not heard it")
	var got []string
	for _, c := range i.Comments {
		got = append(got, fmt.Sprint(c.Words, "|", c.Mood, "|", c.Channel, "|", c.DeskOnly))
	}
	want := []string{"Lovely bench|loved it|card|false", "too hard|not keen|card|false", "nice|liked it|card|false", "fine, Bo|neutral|card|true"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if o.keys("ctrl+z"); len(i.Comments) != 0 {
		t.Error("one key does not take the paste back")
	}
	o.paste("- one\n- two").keys("enter").sees("liked it").keys("esc") // a list with dashes is no list of complaints
	o.paste("only one").sees("What did the customer say?", "only one").keys("ctrl+u").paste("two\nmore").sees("How do they sound?")
}

// What was typed outlives a refusal and a power cut.
func TestHalfTypedWordsAreKept(t *testing.T) {
	o := live(t, "")
	o.keys("c", "w", "My mo")
	o.dialog = nil
	o.keys("c").sees("half typed").keys("w", "ney").sees("My money")
	o.refusing = errors.New("the stick is gone")
	o.keys("enter").says("the stick is gone").sees("My money", "What did the customer say?")
	o.refusing = nil
	if o.keys("enter"); o.initiative().Comments[0].Words != "My money" {
		t.Error("the words are gone")
	}
	o.keys("w", "x", "tab", "n", "esc").sees("Esc again leaves").keys("esc").misses("half typed")
}

// Whatever became of an idea, what customers say of it is taken, and it says so.
func TestCustomersOfAnIdeaTheyCantHave(t *testing.T) {
	o := held(t, 0, "").openPage()
	i := o.initiative()
	o.keys("c").sees("Not live yet").keys("1", "esc")
	o.must(i.SetStatus(o.act(), session.StatusStopped, december(1), "nobody sat down"))
	o.keys("c").sees("It was stopped on Tue 1 Dec").keys("1")
	if i.Feedback().Praised != 2 {
		t.Errorf("%+v", i.Feedback())
	}
	o.meeting.Initiatives = nil
	o.sees("no longer chosen").keys("1").says("no longer chosen").keys("esc")
	o = live(t, "")
	o.readOnly = true
	for _, k := range []string{"c", "l"} {
		if o.keys(k); o.said != ReadOnly || o.dialog != nil {
			t.Errorf("%s says %q", k, o.said)
		}
	}
}

func TestWhichIdea(t *testing.T) {
	o := newOffice(t)
	on := func(status session.Status, title string, praised session.Date) session.InitiativeSummary {
		return session.InitiativeSummary{ID: o.id(), Title: title, Status: status, Opened: o.now.AddDate(0, -1, 0), Feedback: session.Feedback{Praised: 2, Last: praised}}
	}
	o.lists.Shop = "Corner Coffee"
	o.lists.Board = []session.InitiativeSummary{
		on(session.StatusStopped, "A bell", december(1)), on(session.StatusChosen, "A chalkboard", session.Date{}), on(session.StatusLive, "A bench", december(1).AddDays(-9)),
		on(session.StatusKept, "A wave", december(1)), on(session.StatusLive, "Café cards", december(1).AddDays(-1)),
	}
	o.screen = NewHome(o)
	o.keys("c").sees("Which idea did customers speak of?", "live, praised 2")
	if text := o.screenAt(80, 24); !inOrder(text, "Café cards", "A bench", "A wave", "A chalkboard", "A bell") {
		t.Errorf("the order is another:\n%s", text)
	}
	o.keys("cafe").misses("A bench").keys("esc")
	o.lists = Lists{Shop: "Corner Coffee"}
	o.keys("c").says(NoIdeaYet)
}

// Everything that can be asked for, in every state, fits.
func TestCustomersFit(t *testing.T) {
	for name, text := range kittest.HardTexts() {
		o := live(t, text)
		o.onWall = name == "long"
		i := o.initiative()
		o.must(i.Count(o.act(), session.ReactionPraised, december(1)))
		for _, keys := range [][]string{{"c"}, {"c", "1"}, {"c", "w"}, {"c", "w", "tab"}, {"c", "w", "tab", "tab", "tab", "tab"}, {"c", "d"}, {"c", "l"}, {"l"}} {
			for o.dialog != nil {
				o.keys("esc")
			}
			if o.keys(keys...); o.dialog == nil { // on the wall nobody is told whose idea it was
				continue
			}
			fitsAll(t, name+fmt.Sprint(keys), func(w, h int) kit.Frame { return o.dialog.Frame(w, h, o.theme) })
		}
		for o.dialog != nil {
			o.keys("esc")
		}
		o.keys("c").paste(text + "x\n- " + text + "y").keys("enter")
		fitsAll(t, name+" pasted", func(w, h int) kit.Frame { return o.dialog.Frame(w, h, o.theme) })
	}
}

func fitsAll(t *testing.T, what string, frame func(w, h int) kit.Frame) {
	t.Helper()
	for _, size := range []kit.Size{{W: 46, H: 12}, {W: 58, H: 16}, {W: 78, H: 22}, {W: 198, H: 58}} {
		f := frame(size.W, size.H)
		if len(f.Lines) != size.H {
			t.Fatalf("%s %v: %d lines", what, size, len(f.Lines))
		}
		for _, l := range f.Lines {
			if l.Width() > size.W {
				t.Fatalf("%s %v: %q", what, size, l.Plain())
			}
		}
	}
}
