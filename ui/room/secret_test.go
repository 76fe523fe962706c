package room

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"flashpoint/ui/kit"
)

// everything is all that can be seen or heard of a wall now, in every size: the
// frame with its cursor and its targets, what was said, the names and the words
// of all actions, as help, palette and help line have them, the same after the
// power failed, and what undo would say.
func (w *wall) everything() string {
	w.t.Helper()
	var b strings.Builder
	see := func() {
		for _, size := range []kit.Size{{W: 46, H: 8}, {W: 46, H: 12}, {W: 58, H: 16}, {W: 78, H: 22}, {W: 198, H: 58}} {
			f := w.room.Frame(size.W, size.H)
			if w.dialog != nil {
				f = w.dialog.Frame(size.W, size.H, w.theme)
			}
			for _, l := range f.Lines {
				for _, span := range l {
					b.WriteString(span.Text)
					b.WriteString(span.Target)
					b.WriteByte(byte('a' + span.Token))
				}
				b.WriteByte('\n')
			}
			if f.Cursor != nil {
				fmt.Fprintf(&b, "cursor %v\n", *f.Cursor)
			}
		}
		for _, a := range w.room.Actions() {
			fmt.Fprintf(&b, "%s %v %s %s %s %v\n", a.ID, a.Keys, a.Name, a.Help, a.Off, a.Hint)
		}
	}
	see()
	fmt.Fprintf(&b, "said %q, %d commands, %d events, %v typing, %v\n", w.said, len(w.later), w.meeting.Session.Seq(), w.room.Typing(), w.meeting.Session.Rounds)
	running, dialog := w.room, w.dialog
	w.room, w.dialog = New(w), nil
	see()
	w.room, w.dialog = running, dialog
	return b.String()
}

// undoWords is what undo would say now. It is done and taken back.
func (w *wall) undoWords() string {
	words, err := w.meeting.Undo(w.act())
	if err != nil {
		return err.Error()
	}
	again, err := w.meeting.Redo(w.act())
	return fmt.Sprint(words, again, err)
}

// sameToTheRoom types two votes on two equal walls, key by key, and fails where
// anything tells them apart. A step is typed the same on both, unless it is two.
func sameToTheRoom(t *testing.T, make func() *wall, steps ...[2]string) (one, other *wall) {
	t.Helper()
	one, other = make(), make()
	compare := func(at string) {
		t.Helper()
		a, b := one.everything(), other.everything()
		if a != b {
			t.Fatalf("%s: the room can tell one vote from the other: %s", at, firstDifference(a, b))
		}
	}
	compare("at the start")
	for _, step := range steps {
		keys := [2][]string{pressed(step[0]), pressed(step[1])}
		if len(keys[0]) != len(keys[1]) {
			t.Fatalf("%q and %q are not equally long", step[0], step[1])
		}
		for i := range keys[0] {
			one.keys(keys[0][i])
			other.keys(keys[1][i])
			compare(fmt.Sprintf("%q, key %d", step, i+1))
		}
		if keys[0][len(keys[0])-1] == "enter" {
			if a, b := one.undoWords(), other.undoWords(); a != b {
				t.Errorf("%q: undo says %q and %q", step, a, b)
			}
			compare("after an undo that was taken back")
		}
	}
	return one, other
}

// pressed are keys as a person presses them: named ones in brackets.
func pressed(typed string) []string {
	var keys []string
	for typed != "" {
		if name, rest, named := strings.Cut(strings.TrimPrefix(typed, "["), "]"); named && typed[0] == '[' {
			keys, typed = append(keys, name), rest
			continue
		}
		keys, typed = append(keys, typed[:1]), typed[1:]
	}
	return keys
}

func firstDifference(a, b string) string {
	one, other := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(one), len(other)) {
		if one[i] != other[i] {
			return fmt.Sprintf("\n%s\n%s", one[i], other[i])
		}
	}
	return "one is longer"
}

func both(keys string) [2]string { return [2]string{keys, keys} }

// revealedApart makes sure that the two votes were different ones after all.
func revealedApart(t *testing.T, one, other *wall) {
	t.Helper()
	for _, w := range []*wall{one, other} {
		w.keys("ctrl+r")
		if w.dialog != nil {
			w.keys("y")
		}
		w.settled()
	}
	if one.screen() == other.screen() {
		t.Error("the votes were the same, so nothing was shown")
	}
}

func TestSlipsAreSecret(t *testing.T) {
	open := func() *wall { return inVote(t, five, someIdeas...).keys("enter") }
	one, other := sameToTheRoom(t, open,
		[2]string{"A A B[enter]", "C G C[enter]"}, [2]string{"d,e", "f,a"}, both("[left][backspace][home][delete][end][ctrl+u]"),
		[2]string{"AB[enter]", "GC[enter]"}, both("-[enter]"), [2]string{"[ctrl+e][enter]DD[enter]", "[ctrl+e][enter]EF[enter]"},
		[2]string{"F", "B"}, both("[ctrl+g][esc][pgdown][up][ctrl+r][esc][ctrl+e][down][esc][enter][tab]"),
		[2]string{"[ctrl+b]", "[ctrl+b]"}, both("[ctrl+b][ctrl+n][ctrl+p]"))
	revealedApart(t, one, other)
}

func TestTheBoothIsSecret(t *testing.T) {
	open := func() *wall { return inVote(t, five, someIdeas...).keys("enter") }
	one, other := sameToTheRoom(t, open, both("[ctrl+g][enter][enter]"),
		[2]string{"AA", "GB"}, both("[backspace][left][right][home][end][delete][ctrl+w]"),
		[2]string{"A B", "G C"}, both("[ctrl+u]"), [2]string{"A, a", "g, f"}, both("[up][pgdown][ctrl+g][ctrl+r][ctrl+e][tab][enter]"),
		[2]string{"[enter]bB", "[enter]dC"}, both("[esc]"), [2]string{"[down][enter]E E[enter]", "[down][enter]B B[enter]"},
		both("an[enter]"), [2]string{"D D D D", "A B C D"}, both("[ctrl+b][ctrl+b][ctrl+n][ctrl+p]"), both("[ctrl+u]-[enter]"),
		both("[esc][ctrl+g][end][up][up][enter][esc][ctrl+g][down][down][enter][enter]"))
	revealedApart(t, one, other)
}

// With more ideas than letters a vote for AB looks as one for C.
func TestTheBoothIsSecretWithLongLetters(t *testing.T) {
	ideas := make([]string, 60)
	for i := range ideas {
		ideas[i] = fmt.Sprint("Idea number ", i)
	}
	one, other := sameToTheRoom(t, func() *wall { return inBooth(t, five, ideas...).keys("enter") },
		[2]string{"AB ", "C  "}, [2]string{"C", "B"}, [2]string{" AA", " B "}, both("[backspace]"), [2]string{" AZ", " D "}, both("[enter]"))
	revealedApart(t, one, other)
}

func TestPastedBallotsAreSecret(t *testing.T) {
	one, other := inBooth(t, five, someIdeas...).keys("enter"), inBooth(t, five, someIdeas...).keys("enter")
	one.paste("A A B")
	other.paste("CDE")
	if a, b := one.everything(), other.everything(); a != b {
		t.Error(firstDifference(a, b))
	}
}

func TestHandsAreSecret(t *testing.T) {
	begin := func() *wall { return byHand(t, someIdeas...) }
	one, other := sameToTheRoom(t, begin, [2]string{"3[enter]", "0[enter]"}, [2]string{"1", "4"}, both("[backspace]"), [2]string{"2[enter]", "5[enter]"},
		both("[up][up]"), [2]string{"1", "2"}, both("[ctrl+g][ctrl+r][pgdown][tab][enter][enter]"), [2]string{"0[enter]", "2[enter]"},
		both("[esc][esc][ctrl+b][ctrl+b][ctrl+n][ctrl+p]"), both("0[enter]0[enter]0[enter]"), [2]string{"1[enter]", "2[enter]"})
	revealedApart(t, one, other)

	// How many digits a number has is nobody's business either.
	many := make([]string, 15)
	for i := range many {
		many[i] = fmt.Sprint("Person ", i)
	}
	ten, three := inVote(t, many, someIdeas[:2]...), inVote(t, many, someIdeas[:2]...)
	for _, w := range []*wall{ten, three} {
		w.keys("enter", "ctrl+g", "down", "enter", "enter")
	}
	ten.keys("12")
	three.keys("3")
	if a, b := ten.everything(), three.everything(); a != b {
		t.Error(firstDifference(a, b))
	}
}

func TestScoresAreSecret(t *testing.T) {
	begin := func() *wall { return scoredVote(t) }
	one, other := sameToTheRoom(t, begin, [2]string{"4 0 3[enter]", "0 2 1[enter]"}, [2]string{"A4 ", "B0 "}, both("[ctrl+u][ctrl+g][enter][enter]"),
		[2]string{"4 0", "1 1"}, both("[backspace]"), [2]string{"24", "01"}, both("[enter]"),
		[2]string{"[enter]A4C", "[enter]B1A"}, both("[esc][esc]"), [2]string{"31", "00"}, both("[esc][ctrl+b][ctrl+b][ctrl+u]"))
	revealedApart(t, one, other)
}

// What is refused says what is wrong, and nothing of what is right.
func TestRefusalsNameNoGoodVote(t *testing.T) {
	w := inBooth(t, five, someIdeas...).keys("enter")
	for _, slip := range []string{"F E X", "F F F", "F E F E F", "F E 9"} {
		w.keys(slip, "enter")
		if words := strings.Fields(w.said); slices.Contains(words, "F") || slices.Contains(words, "E") || slices.Contains(words, "F,") {
			t.Errorf("%q: %s", slip, w.said)
		}
	}
	w = byHand(t, someIdeas[:3]...).keys("4", "enter", "4", "enter", "4", "enter").says("count again")
	if strings.Contains(w.said, "4") || strings.Contains(w.said, "12") {
		t.Error(w.said)
	}
}
