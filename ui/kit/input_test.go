package kit

import (
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

func focusedInput(value string) Input {
	in := NewInput("> ")
	in.SetValue(value)
	in.Focus()
	return in
}

func TestInputKeys(t *testing.T) {
	for _, c := range []struct {
		start, keys, want string
		pos               int
	}{
		{"", "a b", "ab", 2},
		{"abc", "left backspace", "ac", 1},
		{"abc", "home delete", "bc", 0},
		{"one two", "ctrl+w", "one ", 4},
		{"one two", "ctrl+left ctrl+left ctrl+right", "one two", 3},
		{"one two", "ctrl+u", "", 0},
		{"e\u0301e\u0301", "backspace", "e\u0301", 2},
		{"x👩‍👩‍👧‍👦", "backspace", "x", 1},
		{"x👩‍👩‍👧‍👦y", "left left delete", "xy", 1},
		{"abc", "up down tab enter esc ctrl+k ctrl+n ctrl+p ctrl+t ctrl+b ctrl+f ctrl+d ctrl+v", "abc", 3},
		{"one two", "ctrl+a delete ctrl+e ctrl+h", "ne tw", 5},
		{"abc", "home left backspace end right delete", "abc", 3},
	} {
		in := focusedInput(c.start)
		for key := range strings.FieldsSeq(c.keys) {
			in.Update(press(key))
		}
		if in.Value() != c.want || in.Position() != c.pos {
			t.Errorf("%q, %s: %q at %d", c.start, c.keys, in.Value(), in.Position())
		}
	}
}

func TestInputWithoutFocusTakesNothing(t *testing.T) {
	in := NewInput("")
	if in.Update(press("a")) || in.Update(tea.PasteMsg{Content: "a"}) || in.Value() != "" {
		t.Errorf("took %q", in.Value())
	}
}

func TestInputPaste(t *testing.T) {
	in := focusedInput("ab")
	in.SetPosition(1)
	if !in.Update(tea.PasteMsg{Content: "X\x1b[31mY\u202eZ\n"}) || in.Value() != "aXYZb" || in.Position() != 4 {
		t.Errorf("%q at %d", in.Value(), in.Position())
	}
	if in.Update(tea.PasteMsg{Content: "one\ntwo"}) || in.Value() != "aXYZb" {
		t.Errorf("a paste of two lines: %q", in.Value())
	}
	in.SetValue(strings.Repeat("x", 12_000))
	if len(in.Value()) != 12_000 {
		t.Errorf("only %d characters kept", len(in.Value()))
	}
	in.Update(tea.PasteMsg{Content: strings.Repeat("ä", 100_000)})
	if n := utf8.RuneCountInString(in.Value()); n > maxTyped || Clean(in.Value()) != in.Value() {
		t.Errorf("a huge paste left %d characters", n)
	}
}

func TestInputCopiesAreIndependent(t *testing.T) {
	a := focusedInput("abc")
	b := a
	b.Update(press("backspace"))
	if a.Value() != "abc" || b.Value() != "ab" {
		t.Errorf("%q and %q", a.Value(), b.Value())
	}
	c := b
	b.Update(press("x"))
	c.Update(press("y"))
	if b.Value() != "abx" || c.Value() != "aby" {
		t.Errorf("%q and %q", b.Value(), c.Value())
	}
}

func TestInputLine(t *testing.T) {
	in := focusedInput("abcdefghij")
	for _, c := range []struct {
		pos  int
		want string
		x    int
	}{{10, "> …ghij", 7}, {0, "> abcde…", 2}, {4, "> abcde…", 6}, {7, "> …defg…", 7}} {
		in.SetPosition(c.pos)
		if line, x := in.Line(8, NewGlyphs(false)); line.Plain() != c.want || x != c.x {
			t.Errorf("pos %d: %q, x %d", c.pos, line.Plain(), x)
		}
	}
	in.SetValue("秘密ab")
	in.Mask(true)
	if line, x := in.Line(20, NewGlyphs(true)); line.Plain() != "> *****" || x != 7 {
		t.Errorf("masked: %q, x %d", line.Plain(), x)
	}
	in.SetValue("-")
	if line, _ := in.Line(20, NewGlyphs(true)); line.Plain() != "> *****" {
		t.Errorf("the length of what is hidden shows: %q", line.Plain())
	}
	empty := NewInput("> ")
	empty.Placeholder = "one idea, then Enter"
	if line, x := empty.Line(12, NewGlyphs(false)); line.Plain() != "> one idea,…" || x != 2 {
		t.Errorf("empty: %q, x %d", line.Plain(), x)
	}
}

func TestInputLineFits(t *testing.T) {
	for name, text := range hardTexts() {
		in := focusedInput(text)
		for pos := range len([]rune(text)) + 1 {
			in.SetPosition(pos)
			for _, w := range widths() {
				line, x := in.Line(w, NewGlyphs(false))
				if got := ansi.StringWidth(line.Plain()); got > w || x >= w || x < 0 {
					t.Fatalf("%s at %d in %d: %d cells, cursor at %d", name, pos, w, got, x)
				}
			}
		}
	}
}

func TestComplete(t *testing.T) {
	names := []string{"Ana Maria López", "José", "Bea", "Jean-Luc"}
	for _, c := range []struct {
		value string
		word  string
		want  string
		ok    bool
	}{
		{"a wave @an", "an", "Ana Maria López", true},
		{"@lop", "lop", "Ana Maria López", true},
		{"@ana ma", "ana ma", "Ana Maria López", true},
		{"@JOSE", "JOSE", "José", true},
		{"@luc", "luc", "Jean-Luc", true},
		{"@", "", "Ana Maria López,José,Bea,Jean-Luc", true},
		{"@Zoe", "Zoe", "", true},
		{"@Zoe said", "", "", false},
		{"a@bea", "", "", false},
		{"no name", "", "", false},
	} {
		word, options, ok := Complete(c.value, len([]rune(c.value)), '@', names)
		if word != c.word || strings.Join(options, ",") != c.want || ok != c.ok {
			t.Errorf("%q: %q %q %v", c.value, word, options, ok)
		}
	}
	value, pos := Apply("é @an now", 5, '@', "Ana Maria López")
	if value != "é @Ana Maria López now" || pos != 19 {
		t.Errorf("Apply: %q at %d", value, pos)
	}
	if _, _, ok := Complete(value, pos, '@', names); ok {
		t.Error("a finished name is offered again")
	}
	if value, pos := Apply("@an", 3, '@', "Ana"); value != "@Ana " || pos != 5 {
		t.Errorf("at the end: %q, %d", value, pos)
	}
	if value, pos := Apply("no name", 3, '@', "Bea"); value != "no name" || pos != 3 {
		t.Errorf("Apply without a trigger: %q at %d", value, pos)
	}
}
