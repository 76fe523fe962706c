package kit

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	tea "charm.land/bubbletea/v2"
)

func wallItem(i int) Item {
	texts := []string{
		"A wave from whoever stands at the machine",
		"Say the regular's drink before they do",
		"A bell the customer may ring when the queue is long",
		"Chalk the wait in minutes on the door",
	}
	it := Item{Label: string(rune('A' + i%7)), Text: texts[i%len(texts)], Target: fmt.Sprint("idea:", i)}
	if i == 0 {
		it.Note = "2 min ahead"
	}
	if i == 2 {
		it.Mark = "[x]"
	}
	return it
}

func TestListGolden(t *testing.T) {
	l := &List{Airy: true}
	l.SetCursor(1)
	got := plain(l.Lines(4, wallItem, 40, 14, 7, true, NewGlyphs(false)))
	want := strings.Trim(`
  A  A wave from whoever stands at the
     machine                 2 min ahead

▸ B  Say the regular's drink before they
     do

  C  [x] A bell the customer may ring
         when the queue is long

  D  Chalk the wait in minutes on the
     door
`, "\n")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestListWithoutRoom(t *testing.T) {
	l := &List{Airy: true}
	l.SetCursor(9)
	got := plain(l.Lines(23, wallItem, 60, 5, 7, false, NewGlyphs(true)))
	want := strings.Join([]string{
		"  G  A bell the customer may ring when the queue is long",
		"  A  Chalk the wait in minutes on the door",
		"  B  A wave from whoever stands at the machine",
		"> C  Say the regular's drink before they do",
		strings.Repeat(" ", 50) + "7-10 of 23",
	}, "\n")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestListFits(t *testing.T) {
	for name, text := range hardTexts() {
		item := func(i int) Item {
			return Item{Label: "A", Mark: "[ ]", Text: text, Note: Truncate(text, 30*(i%3)), Target: fmt.Sprint(i)}
		}
		for _, w := range widths() {
			for _, h := range []int{1, 2, 3, 10, 24} {
				for _, per := range []int{0, 7} {
					for _, cursor := range []int{0, 5, 19} {
						l := &List{Airy: true}
						l.SetCursor(cursor)
						lines := l.Lines(20, item, w, h, per, true, NewGlyphs(false))
						t.Run(fmt.Sprintf("%s %dx%d", name, w, h), func(t *testing.T) { mustFit(t, lines, w, h) })
						found := false
						for _, line := range lines {
							found = found || len(line) > 0 && line[0].Target == fmt.Sprint(cursor)
						}
						if !found {
							t.Fatalf("%s %dx%d: item %d is not there", name, w, h, cursor)
						}
					}
				}
			}
		}
	}
}

func TestListCostDependsOnTheWindow(t *testing.T) {
	const n = 1_000_000
	for _, cursor := range []int{0, n / 2, n - 1} {
		calls := 0
		l := &List{Airy: true}
		l.SetCursor(cursor)
		l.Lines(n, func(i int) Item { calls++; return wallItem(i) }, 80, 24, 0, true, NewGlyphs(false))
		if calls > 150 {
			t.Errorf("cursor %d: item was called %d times for 24 lines", cursor, calls)
		}
	}
}

func TestListDoesNotJump(t *testing.T) {
	short := func(i int) Item { return Item{Text: fmt.Sprint("item ", i)} }
	l := &List{}
	draw := func() string { return plain(l.Lines(50, short, 20, 6, 0, true, NewGlyphs(true))) }
	l.SetCursor(20)
	draw()
	top := l.top
	l.Move(-1, 50)
	draw()
	if l.top != top {
		t.Errorf("moving within the window scrolled it from %d to %d", top, l.top)
	}
	for range 60 {
		l.Move(1, 50)
		draw()
	}
	if got := draw(); !strings.Contains(got, "> item 49") || !strings.Contains(got, "46-50 of 50") {
		t.Errorf("at the end:\n%s", got)
	}
}

// A full page is shown wherever the cursor goes: a last item never stands alone.
func TestListShowsFullPages(t *testing.T) {
	short := func(i int) Item { return Item{Label: string(rune('A' + i%7)), Text: fmt.Sprint(i)} }
	l := &List{}
	for _, c := range []struct {
		cursor int
		want   string
	}{{0, "1-7 of 16"}, {6, "1-7 of 16"}, {7, "2-8 of 16"}, {15, "10-16 of 16"}, {10, "10-16 of 16"}, {9, "10-16 of 16"}, {8, "9-15 of 16"}} {
		l.SetCursor(c.cursor)
		lines := l.Lines(16, short, 40, 20, 7, true, NewGlyphs(true))
		if len(lines) != 20 || strings.TrimSpace(lines[19].Plain()) != c.want {
			t.Errorf("cursor %d: %s", c.cursor, plain(lines))
		}
	}
}

func TestListOneTallItem(t *testing.T) {
	l := &List{}
	tall := func(int) Item { return Item{Text: strings.Repeat("word ", 10_000), Target: "x"} }
	lines := l.Lines(1, tall, 20, 4, 0, true, NewGlyphs(false))
	if len(lines) != 4 || !strings.HasSuffix(lines[2].Plain(), "…") || lines[3].Plain() != strings.Repeat(" ", 14)+"1 of 1" {
		t.Errorf("%q", plain(lines))
	}
}

func TestListKeys(t *testing.T) {
	l := &List{Vim: true}
	l.Lines(100, wallItem, 80, 11, 0, true, NewGlyphs(false))
	for _, c := range []struct {
		key  string
		want int
	}{{"down", 1}, {"j", 2}, {"k", 1}, {"up", 0}, {"up", 0}, {"pgdown", 10}, {"pgup", 0}, {"end", 99}, {"down", 99}, {"home", 0}} {
		if !l.Key(press(c.key), 100) || l.Cursor() != c.want {
			t.Errorf("%s: cursor %d, want %d", c.key, l.Cursor(), c.want)
		}
	}
	if l.Vim = false; l.Key(press("j"), 100) {
		t.Error("j moves where letters are text")
	}
	if !l.Wheel(tea.MouseWheelMsg{Button: tea.MouseWheelDown}, 100) || l.Cursor() != 1 {
		t.Error("the wheel does nothing")
	}
	if l.Key(press("down"), 0); l.Cursor() != 0 {
		t.Error("an empty list has a cursor")
	}
	if got := l.Lines(0, wallItem, 80, 10, 0, true, NewGlyphs(false)); got != nil {
		t.Error("an empty list draws something")
	}
}

func TestListTargetsAndTokens(t *testing.T) {
	l := &List{}
	for _, focused := range []bool{true, false} {
		lines := l.Lines(2, wallItem, 40, 10, 0, focused, NewGlyphs(false))
		if picked := lines[0][0].Token == Picked; picked != focused {
			t.Errorf("focused %v: picked %v", focused, picked)
		}
		if lines[2].At(39) != "idea:1" || lines[2].At(40) != "" || lines[0].At(-1) != "" {
			t.Error("a row is not clickable over its whole width, or beyond it")
		}
	}
}

// Keys and the wheel move in the same way; what is neither is left alone.
func TestListUpdate(t *testing.T) {
	var l List
	for _, msg := range []tea.Msg{tea.KeyPressMsg{Code: tea.KeyDown}, tea.MouseWheelMsg{Button: tea.MouseWheelDown}} {
		if !l.Update(msg, 5) {
			t.Errorf("%v does not move", msg)
		}
	}
	for _, msg := range []tea.Msg{tea.KeyPressMsg{Code: 'x', Text: "x"}, tea.PasteMsg{Content: "x"}, tea.MouseWheelMsg{Button: tea.MouseWheelLeft}} {
		if l.Update(msg, 5) {
			t.Errorf("%v moves", msg)
		}
	}
	if l.Cursor() != 2 {
		t.Errorf("the cursor is on %d", l.Cursor())
	}
}

func TestRowOf(t *testing.T) {
	if i, ok := RowOf(RowTarget(3), 4); !ok || i != 3 {
		t.Errorf("%d, %v", i, ok)
	}
	for _, target := range []string{RowTarget(4), RowTarget(-1), "item:", "item:x", "3", "key:enter", ""} {
		if i, ok := RowOf(target, 4); ok {
			t.Errorf("%q is item %d", target, i)
		}
	}
}
