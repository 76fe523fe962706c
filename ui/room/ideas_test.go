package room

import (
	"strings"
	"testing"
	"time"

	"flashpoint/session"
)

func TestWriteShowsNoIdea(t *testing.T) {
	w := inShare(t, "Ana").keys("Free umbrellas", "enter", "Half a thou")
	w.sees("Free umbrellas", "Half a thou")
	w.run("next phase")
	w.run("previous phase")
	w.must(func(a session.Act, m *session.Meeting) error { return m.Session.GoOn(a) })
	w.stands(session.PhaseIdeas, session.StageAgain)
	w.misses("umbrellas", "Half")
	w.sees("the second handful is usually the fresher one", "Your name is shown only if your idea wins", "write in silence")
	w.keys("z").says("Pens only: nothing is typed while people write")
	w.paste("Another").says("Pens only: ")
	w.run("reword")
	w.says("Pens only: ")
	w.keys("enter").sees("Free umbrellas", "Half a thou") // the half-typed line is still there
}

func TestWriteAsksOneQuestion(t *testing.T) {
	w := newWall(t, "Ana").keys("enter", "enter", "enter")
	w.stands(session.PhaseIdeas, session.StageWrite)
	w.sees("Step 2 of 9: Join the queue", "two dull minutes", "Pens only. One idea a line. Aim for three; the odd ones count.")
	w.offers("enter", "next: share")
	for _, key := range []string{"r", "space"} {
		before := w.screen()
		if w.keys(key); w.screen() == before {
			t.Errorf("%s shows the same question", key)
		}
	}
	w.keys("r").sees("two dull minutes") // once round
	w.keys("r", "enter").misses("two dull minutes")
}

func TestWriteClock(t *testing.T) {
	w := newWall(t, "Ana").keys("enter", "enter", "enter")
	for past, want := range map[time.Duration]string{
		2*time.Minute + 30*time.Second: "last minute", 2*time.Minute + 55*time.Second: "last seconds", 4 * time.Minute: "time is up",
	} {
		start := w.now
		w.now = w.now.Add(past)
		w.sees(want)
		w.now = start
	}
	w.keys("ctrl+t", "end", "enter").sees("clock stopped")
}

func TestShareSavesIdeas(t *testing.T) {
	w := inShare(t, "Ana", "Bo")
	w.sees("Type the first idea", "One idea each, in turn. Pass is fine.")
	w.offers("enter", "next: write again (1 min)")
	w.keys("A wave").offers("enter", "save")
	w.keys("enter", "Free  umbrellas", "enter").sees("1  A wave", "2  Free umbrellas")
	w.keys("enter").says("Enter again: write again (1 min)")
	w.stands(session.PhaseIdeas, session.StageShare)
	w.keys("enter").stands(session.PhaseIdeas, session.StageAgain)
	w.keys("enter").stands(session.PhaseIdeas, session.StageMore)
	w.keys("A bell", "enter").offers("enter", "next: Tidy")
	w.keys("enter").says("Enter again: Tidy")
	w.keys("enter").stands(session.PhaseTidy, "")
	w.keys("ctrl+p").undo().misses("A bell")
	if strings.Contains(texts(w.meeting.Session), "A bell") {
		t.Error(texts(w.meeting.Session))
	}
}

func TestShareRefuses(t *testing.T) {
	w := inShare(t, "Ana", "Andreas")
	w.keys("@ana", "enter").says("empty")
	w.keys("ctrl+u", strings.Repeat("x", session.MaxIdea+1), "enter").says("2,001 characters")
	if len(w.drafts["ideas"]) < session.MaxIdea {
		t.Error("the refused idea is gone")
	}
	w.keys("ctrl+u", "A wave @a", "enter").says("@a could be Ana or Andreas: type more of the name")
	w.sees("Idea: A wave @a")
	w.run("reword")
	w.says("There is no idea here yet")
	w.keys("ctrl+u", "A wave", "enter")
	w.run("reword")
	w.says("Choose an idea first: the arrow up goes to the list")
	w.must(func(a session.Act, m *session.Meeting) error { return m.Session.Close(a) })
	w.keys("Late", "enter").says("this meeting is closed")
	w.sees("Idea: Late")
}

func authors(w *wall, nth int) string {
	w.meeting.Session.Sign = session.Signed
	people, _ := w.meeting.Session.Authors(w.meeting.Session.Ideas[nth], session.FaceDesk)
	w.meeting.Session.Sign = session.SignIfWon
	return session.Names(people)
}

func TestShareNamesAuthors(t *testing.T) {
	w := inShare(t, "Ana", "Andreas", "Bo")
	w.keys("A wave @").sees("@ Ana · Andreas · Bo · team   tab completes")
	w.keys("an").sees("@ Ana · Andreas   tab completes")
	w.offers("focus", "complete")
	w.keys("tab").sees("Idea: A wave @Ana")
	w.keys("@b", "enter", "A smile @team", "enter")
	if got := authors(w, 0); got != "Ana and Bo" {
		t.Errorf("by %s", got)
	}
	if got := authors(w, 1); got != "the team" {
		t.Errorf("by %s", got)
	}
	w.sees("1  A wave").misses("Ana", "Bo")
	w.keys("up", "home", "a").misses("Ana")
	w.keys("@and").sees("Andreas")
	w.keys("enter")
	if got := authors(w, 0); got != "Andreas" {
		t.Errorf("by %s", got)
	}
	w.keys("up", "a", "@nobody", "enter").sees("Nobody here is called nobody")
	w.keys("ctrl+u", "ana", "enter").sees("Put an @ before each name")
	w.keys("ctrl+u", "enter")
	if got := authors(w, 0); got != "Andreas" {
		t.Errorf("Enter on the empty field made it the idea of %s", got)
	}
	for _, team := range []string{"team", "@team"} {
		w.keys("up", "a", "@bo", "enter", "up", "a", team).sees("the team")
		w.keys("enter")
		if got := authors(w, 0); got != "the team" {
			t.Errorf("%s: by %s", team, got)
		}
	}
}

// Somebody looks whose idea it is, sees an empty field, and presses Enter.
func TestLookingWhoseIdeaItIsChangesNothing(t *testing.T) {
	w := inShare(t, "Ana", "Bo").keys("A wave @bo", "enter", "up", "a")
	w.sees("Enter alone changes nothing").keys("enter")
	if got := authors(w, 0); got != "Bo" {
		t.Errorf("by %s", got)
	}
}

// While people write somebody types on: whatever the letter, it is said where
// that belongs, and the question stays.
func TestPensOnly(t *testing.T) {
	w := newWall(t, "Ana").keys("enter", "enter", "enter")
	w.stands(session.PhaseIdeas, session.StageWrite)
	before := w.screen()
	for _, letter := range strings.Split("abcdefghijklmnopqstuvwxyzAR.1", "") {
		w.keys(letter).says("Pens only: nothing is typed while people write. Enter goes on.")
	}
	if w.keys("tab"); w.screen() != before {
		t.Error("a key changed the wall:\n" + w.screen())
	}
}

// A small wall says what there is room for.
func TestIdeasOnASmallWall(t *testing.T) {
	on := func(w *wall, width, height int, want ...string) {
		t.Helper()
		for _, s := range want {
			if screen := w.screenAt(width-2, height-2); !strings.Contains(screen, s) {
				t.Errorf("%dx%d: %q is not on the wall:\n%s", width, height, s, screen)
			}
		}
	}
	w := newWall(t, "Ana").keys("enter", "enter", "enter")
	on(w, 60, 18, "Say: “Pens only.", "Say: “Your name is shown only if your idea wins.”")
	on(w, 48, 14, "Say: “Pens only.", "Names only if an idea wins.")
	w.keys("enter")
	on(w, 60, 18, "Say: “One idea each,")
	on(w, 48, 14, "Say: “One idea each,")
	for range 5 {
		w.keys("An idea that is so long that it takes two lines on a small wall", "enter")
	}
	if s := w.screenAt(46, 12); strings.Contains(s, "in turn") {
		t.Error("the ideas have no room:\n" + s)
	}
}

func TestShareAddsNewcomers(t *testing.T) {
	w := inShare(t, "Ana")
	w.keys("A wave @nina @ana").keys("enter").sees("Nina is not here yet. Add Nina and save the idea?")
	w.keys("esc").sees("Idea: A wave @nina @ana")
	w.keys("enter", "enter").sees("1  A wave")
	if got := authors(w, 0); got != "Nina and Ana" {
		t.Errorf("by %s", got)
	}
	if w.undo(); len(w.meeting.Shop.People) != 1 || texts(w.meeting.Session) != "" {
		t.Errorf("not one act: %v, %s", w.meeting.Shop.People, texts(w.meeting.Session))
	}
	w.keys("Two @olaf @éva", "enter").sees("Olaf and Éva are not here yet. Add them")
	w.keys("y").sees("Two")
	w.keys("Three @"+strings.Repeat("x", 90), "enter").says("90 characters")
}

func TestWhoeverLeftCanBeNamed(t *testing.T) {
	w := inShare(t, "Ana", "Bo")
	w.must(func(a session.Act, m *session.Meeting) error { return m.Session.Leave(a, m.Shop.People[1].ID) })
	w.keys("A wave @b").sees("by Bo; it stays Ana's turn").misses("Enter asks").keys("o", "enter").sees("1  A wave")
	w.keys("A bell @carl").sees("@ nobody here so far: Enter asks to add them").keys("ctrl+u")
	if got := authors(w, 0); got != "Bo" {
		t.Errorf("by %s", got)
	}
}

func TestNoAuthorBeforeTime(t *testing.T) {
	for _, sign := range session.SignModes() {
		w := inShare(t, "Ana", "Zoltan")
		w.must(func(a session.Act, m *session.Meeting) error { return m.Session.SetSign(a, sign) })
		w.keys("A wave @zoltan", "enter")
		seen := w.misses
		if sign == session.Signed {
			seen = w.sees
		}
		seen("Zoltan")
		w.keys("up", "a")
		seen("Zoltan")
		w.keys("esc", "tab")
		w.keys("enter", "enter").stands(session.PhaseIdeas, session.StageAgain)
		w.misses("Zoltan")
		w.keys("ctrl+n").sees("A wave").misses("Zoltan")
	}
}

func TestShareMarksFixes(t *testing.T) {
	w := inShare(t, "Ana").keys("ctrl+f").sees("Fix: one idea, then Enter")
	w.keys("The door", "enter").sees("Idea: one idea", "fix")
	w.keys("Fix : the light", "enter", "A wave: both hands", "enter")
	got := w.meeting.Session.Ideas
	if got[0].Kind != session.Fix || got[1].Kind != session.Fix || got[1].Text != "the light" || got[2].Kind != session.Wow || got[2].Text != "A wave: both hands" {
		t.Errorf("%+v", got)
	}
	w.keys("up", "f")
	if got[2].Kind != session.Fix {
		t.Error("f did not make it a fix")
	}
	w.offers("tag", "make it a wow")
}

func TestShareEditsIdeas(t *testing.T) {
	w := inShare(t, "Ana").keys("A wave", "enter", "A smile", "enter", "up", "up")
	w.sees("▸ 1  A wave")
	w.keys("e", " at the door", "enter").sees("1  A wave at the door")
	w.keys("up", "e", "ctrl+u", "enter").sees("can't stay empty")
	w.keys("esc", "p", "another day", "enter").sees("1  [parked] A wave at the door")
	w.keys("up").offers("park", "bring back")
	w.keys("p").misses("[parked]")
	w.keys("x").says("Removed; ctrl+z brings it back")
	w.misses("A wave")
	w.undo().sees("A wave at the door")
}

func TestShareKeepsLettersInTheLine(t *testing.T) {
	w := inShare(t, "Ana").keys("A wave", "enter", "xfpeu", "enter").sees("2  xfpeu")
	w.keys("up", "x").misses("xfpeu")
	if w.keys("down"); !w.room.Typing() {
		t.Error("down past the last idea does not lead to the line")
	}
	if w.keys("up"); w.room.Typing() {
		t.Error("the arrow up does not lead to the list")
	}
	w.keys("x") // the last idea goes, and the focus cannot stay with it
	if !w.room.Typing() {
		t.Error("an empty list kept the focus")
	}
}

func TestSharePastesIdeas(t *testing.T) {
	w := inShare(t, "Ana").paste("• A wave @ana\n• fix: the door\n").sees("Add 2 ideas?", "[x] A wave", "[x] the door")
	w.keys("y").sees("1  A wave", "2  the door", "fix")
	if w.undo(); texts(w.meeting.Session) != "" {
		t.Error("a paste is not one act")
	}
	w.paste("A wave\nA smile @nina").sees("[ ] A smile", "@nina is not here: add them in Open first", "add 1")
	w.keys("space", "enter").sees("nothing is ticked").keys("esc")
	w.paste("A wave\n@ana").sees("[ ]", "This line is empty").keys("esc")
	w.paste("A wave @ana").sees("Idea: A wave @ana")
}

func TestIdeasGoFromStepToStep(t *testing.T) {
	w := newWall(t, "Ana")
	w.must(func(a session.Act, m *session.Meeting) error { return m.Session.SetPlan(a, session.Plans()[1]) })
	w.keys("enter", "enter", "enter").sees("Step 1 of 9")
	w.run("previous step")
	w.says("No step before this one is chosen")
	w.keys("right").sees("Step 2 of 9").stands(session.PhaseIdeas, session.StageWrite)
	w.keys("enter", "A wave", "enter", "up", "n").sees("Step 9 of 9")
	w.run("next step")
	w.says("No step after this one is chosen")
	w.keys("left").stands(session.PhaseIdeas, session.StageMore)
	w.sees("Step 2 of 9", "A wave")
	w.offers("enter", "next: Clear up and go")
	w.keys("up", "s").sees("Which step?", "1 idea")
	w.keys("down", "enter").sees("Step 3 of 9")
}

func TestIdeasWithoutAStep(t *testing.T) {
	w := newWall(t, "Ana").keys("ctrl+n", "ctrl+n").sees("There is no step yet")
	w.offers("enter", "go to Map")
	if w.keys("lost"); w.room.Typing() {
		t.Error("an idea can be typed for no step")
	}
	w.keys("enter").stands(session.PhaseMap, "")

	w = inMap(t).keys("Extra", "enter", "tab", "end", "space", "enter", "enter").sees("Step 10 of 10: Extra")
	w.undo().undo().sees("This step is no longer on the map")
	w.offers("enter", "go to Spot us and come in")
	w.keys("enter").sees("Step 1 of 9").stands(session.PhaseIdeas, session.StageWrite)
}

func TestIdeasKeepAHalfTypedLine(t *testing.T) {
	w := inShare(t, "Ana").keys("Half a thou")
	w.room = New(w)
	w.sees("Idea: Half a thou")
	w.keys("ght", "enter").sees("1  Half a thought")
}

func TestShareClicks(t *testing.T) {
	w := inShare(t, "Ana").keys("A wave", "enter", "A smile", "enter")
	w.click("item:0")
	if w.sees("▸ 1  A wave"); w.room.Typing() {
		t.Error("a click on an idea leaves the focus in the line")
	}
	if w.click("line"); !w.room.Typing() {
		t.Error("a click on the line did not go there")
	}
}

// A meeting that goes on shows the question that was chosen.
func TestTheQuestionStaysTheOneThatWasChosen(t *testing.T) {
	w := newWall(t, "Ana").keys("enter", "enter", "enter")
	w.stands(session.PhaseIdeas, session.StageWrite)
	const first = "two dull minutes"
	w.sees(first).keys("r").misses(first)
	chosen := w.questionShown()
	w.cut().misses(first)
	if again := w.questionShown(); again != chosen {
		t.Errorf("it asks %q, not %q", again, chosen)
	}
	w.drafts[questionPlace(w.meeting.Session.Place.Step)] = "What no release asks any more"
	w.cut().sees(first)
}

// questionShown is the question of the step on the wall.
func (w *wall) questionShown() string {
	i, ok := w.room.phase().(*ideas)
	if !ok {
		w.t.Fatal("the meeting is not in Ideas")
	}
	step, _ := i.step()
	return i.question(step)
}
