package kit

import (
	"fmt"
	"strings"
	"testing"
)

func someActions() []Action {
	return []Action{
		{ID: "save", Keys: []string{"enter"}, Name: "save", Hint: true},
		{ID: "undo", Keys: []string{"ctrl+z", "u"}, Name: "undo", Off: "nothing to undo", Hint: true},
		{ID: "pass", Keys: []string{"tab"}, Name: "pass", Hint: true},
		{ID: "next", Keys: []string{"ctrl+n"}, Name: "next phase", Hint: true},
		{ID: "quiet", Keys: []string{"q"}, Name: "quiet"},
	}
}

func TestHelpLine(t *testing.T) {
	saved := T(Good, "saved ✓")
	for _, c := range []struct {
		w, max int
		want   string
	}{
		{60, 4, "enter save   tab pass   ctrl+n next phase" + strings.Repeat(" ", 12) + "saved ✓"},
		{60, 2, "enter save   tab pass" + strings.Repeat(" ", 32) + "saved ✓"},
		{32, 4, "enter save   tab pass    saved ✓"},
		{12, 4, "     saved ✓"},
	} {
		l := HelpLine(someActions(), saved, c.w, c.max)
		if l.Plain() != c.want {
			t.Errorf("%d: %q, want %q", c.w, l.Plain(), c.want)
		}
	}
	l := HelpLine(someActions(), saved, 60, 4)
	if l.At(0) != "key:save" || l.At(9) != "key:save" || l.At(11) != "" || l.At(15) != "key:pass" || l.At(59) != "" {
		t.Error("targets of the hints")
	}
	for _, w := range widths() {
		t.Run(fmt.Sprint(w), func(t *testing.T) { mustFit(t, []Line{HelpLine(someActions(), saved, w, 4)}, w, 1) })
	}
}

// The likeliest key is cut rather than dropped, as long as a word of it can be read.
func TestHelpLineCutsTheFirstHint(t *testing.T) {
	long := []Action{{ID: "next", Keys: []string{"enter"}, Name: "go on to the longest wait", Hint: true}, {ID: "pass", Keys: []string{"tab"}, Name: "pass", Hint: true}}
	if l := HelpLine(long, nil, 14, 4); l.Plain() != "enter go on t…" || l.At(13) != "key:next" {
		t.Errorf("%q", l.Plain())
	}
	if l := HelpLine(long, nil, 10, 4); l.Plain() != "" {
		t.Errorf("%q", l.Plain())
	}
}

func TestMatch(t *testing.T) {
	actions := someActions()
	if a, ok := Match(actions, press("u")); !ok || a.ID != "undo" || a.Off == "" {
		t.Errorf("u matches %q", a.ID)
	}
	if a, ok := Match(actions, press("ctrl+n")); !ok || a.ID != "next" {
		t.Errorf("ctrl+n matches %q", a.ID)
	}
	if _, ok := Match(actions, press("x")); ok {
		t.Error("x matches something")
	}
}
