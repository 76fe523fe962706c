package kit

import (
	"fmt"
	"testing"
)

func TestJoin(t *testing.T) {
	saved := T(Good, "saved")
	for _, c := range []struct {
		left string
		w    int
		want string
	}{
		{"enter save", 20, "enter save     saved"},
		{"a long sentence here", 20, "a long sente…  saved"},
		{"a long sentence here", 10, "a long se…"},
		{"", 10, "     saved"},
		{"", 3, "sa…"},
	} {
		if got := Join(T(Text, c.left), saved, c.w).Plain(); got != c.want {
			t.Errorf("Join(%q, %d) = %q, want %q", c.left, c.w, got, c.want)
		}
	}
	for name, text := range hardTexts() {
		for _, w := range widths() {
			t.Run(fmt.Sprint(name, w), func(t *testing.T) {
				mustFit(t, []Line{Join(T(Text, text), saved, w), Join(saved, T(Text, text), w)}, w, 2)
			})
		}
	}
}

func TestLineAt(t *testing.T) {
	l := Concat(T(Text, "你"), T(Strong, "go").WithTarget("go"), T(Text, "!"))
	for x, want := range []string{"", "", "go", "go", "", ""} {
		if got := l.At(x); got != want {
			t.Errorf("cell %d: %q, want %q", x, got, want)
		}
	}
}

func TestFrameParts(t *testing.T) {
	var f Frame
	f.Add(T(Text, "a"))
	f.Append(Frame{Lines: []Line{T(Text, "b").WithTarget("b")}, Cursor: &Cursor{X: 1}})
	f.Blank(1)
	f.Indent(2)
	if plain(f.Lines) != "  a\n  b\n" || *f.Cursor != (Cursor{3, 1}) || f.Target(2, 1) != "b" || f.Target(0, len(f.Lines)) != "" || f.Target(0, -1) != "" {
		t.Errorf("%q, cursor %v", plain(f.Lines), *f.Cursor)
	}
	if f.Fit(2); len(f.Lines) != 2 || f.Cursor == nil {
		t.Error("fitting to 2 lines")
	}
	if f.Fit(1); len(f.Lines) != 1 || f.Cursor != nil {
		t.Error("the cursor outlives its line")
	}
	if f.Fit(5); len(f.Lines) != 5 {
		t.Error("fitting to 5 lines")
	}
}

func TestBeside(t *testing.T) {
	got := plain(Beside([]Line{T(Text, "a long one"), T(Text, "b")}, []Line{T(Text, "1"), nil, T(Text, "3")}, 6))
	if want := "a lon…1\nb\n      3"; got != want {
		t.Errorf("%q", got)
	}
}

func TestClassOf(t *testing.T) {
	for _, c := range []struct {
		w, h int
		want Class
		cols int
	}{{47, 14, TooSmall, 45}, {48, 13, TooSmall, 46}, {48, 14, Small, 46}, {60, 18, Working, 58}, {200, 23, Working, 100}, {80, 24, Normal, 78}, {0, 0, TooSmall, 0}} {
		if got := (Size{c.w, c.h}).Class(); got != c.want {
			t.Errorf("%dx%d is class %d", c.w, c.h, got)
		}
		if got := (Size{c.w, c.h}).Columns(); got != c.cols {
			t.Errorf("%dx%d has %d columns", c.w, c.h, got)
		}
	}
	for _, w := range widths() {
		mustFit(t, TooSmallFrame(w, 3).Lines, w, 3)
	}
	if got := plain(TooSmallFrame(47, 13).Lines[:2]); got != "This window is 47 by 13; make it at\nleast 48 by 14, or the letters smaller." {
		t.Errorf("%q", got)
	}
}
