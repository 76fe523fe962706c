package kit

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/google/go-cmp/cmp"
)

func taskForm() *Form {
	when := func(s string) (string, error) {
		if s != "fri" {
			return "", errors.New("that is no day I know")
		}
		return "Fri 4 Dec, in 12 days", nil
	}
	return NewForm("A task from this idea", []Field{
		{Label: "What", Hint: "begin with a verb"},
		{Label: "Who", Optional: true},
		{Label: "Until", Check: when},
		{Label: "How often", Options: []string{"once", "weekly", "monthly"}, Value: "once"},
	}, nil)
}

// A day that stands there is said anew, and not mended letter by letter.
func TestWhatIsTypedTakesThePlaceOfADay(t *testing.T) {
	day := func() *Form {
		return NewForm("Since when?", []Field{{Label: "Since", Value: "Sun 22 Nov", Anew: true}, {Label: "What", Value: "A bell"}}, nil)
	}
	f := day()
	typeInto(f.Update, "mon")
	f.Update(press("enter"))
	typeInto(f.Update, "s")
	if got := f.Values(); got[0] != "mon" || got[1] != "A bells" {
		t.Errorf("it says %q", got)
	}
	for _, move := range []string{"backspace", "left"} {
		f = day()
		f.Update(press(move))
		typeInto(f.Update, "x")
		if got := f.Values()[0]; !strings.HasPrefix(got, "Sun 22 No") {
			t.Errorf("after %s it says %q", move, got)
		}
	}
}

func TestFormGolden(t *testing.T) {
	f := taskForm()
	typeInto(f.Update, "Buy a bell")
	f.Update(press("enter"))
	f.Update(press("enter"))
	typeInto(f.Update, "fri")
	theme, _ := NewTheme("paper", false)
	frame := f.Frame(50, 13, theme)
	want := strings.Trim(`
A task from this idea

  What       Buy a bell

  Who

▸ Until      fri   Fri 4 Dec, in 12 days

  How often  [once] weekly  monthly



enter next field   esc cancel   shift+tab back
`, "\n")
	if diff := cmp.Diff(want, plain(frame.Lines)); diff != "" {
		t.Error(diff)
	}
	if frame.Cursor == nil || *frame.Cursor != (Cursor{16, 6}) {
		t.Errorf("cursor %v", frame.Cursor)
	}
	if frame.Target(49, 4) != "field:1" || frame.Target(21, 8) != "field:3:1" {
		t.Errorf("targets %q, %q", frame.Target(49, 4), frame.Target(21, 8))
	}
}

func TestFormByKeys(t *testing.T) {
	f := taskForm()
	if f.Update(press("enter")) != Open || f.Focus() != 0 {
		t.Error("an empty field that must not be empty was passed")
	}
	theme, _ := NewTheme("plain", true)
	if got := plain(f.Frame(60, 20, theme).Lines); !strings.Contains(got, "! This can't stay empty.") {
		t.Errorf("no reason given:\n%s", got)
	}
	typeInto(f.Update, "Buy")
	f.Update(tea.PasteMsg{Content: " a bell\nand a hook"})
	f.Update(press("tab"))
	f.Update(press("down"))
	typeInto(f.Update, "someday")
	if f.Update(press("enter")) != Open || f.Focus() != 2 {
		t.Error("a refused value was passed")
	}
	f.Update(press("tab"))
	f.Update(press("m"))
	if f.Update(press("enter")) != Open || f.Focus() != 2 {
		t.Error("the form was accepted with a refused value")
	}
	f.Update(press("ctrl+u"))
	typeInto(f.Update, "fri")
	f.Update(press("enter"))
	f.Update(press("right"))
	f.Update(press("left"))
	if f.Update(press("enter")) != Accepted {
		t.Error("a correct form was not accepted")
	}
	if diff := cmp.Diff([]string{"Buya bell and a hook", "", "fri", "monthly"}, f.Values()); diff != "" {
		t.Error(diff)
	}
	if f.Update(press("shift+tab")) != Open || f.Focus() != 2 || f.Update(press("esc")) != Cancelled {
		t.Error("back and cancel")
	}
}

func TestFormDraft(t *testing.T) {
	f := taskForm()
	typeInto(f.Update, "half a ")
	g := taskForm()
	g.SetValues(f.Values())
	if diff := cmp.Diff([]string{"half a", "", "", "once"}, g.Values()); diff != "" {
		t.Error(diff)
	}
}

// Options that don't fit into a line are all there to choose from; elsewhere the
// field says which one it is.
func TestFormWrapsOptions(t *testing.T) {
	f := NewForm("", []Field{
		{Label: "Who"},
		{Label: "What kind is it?", Options: []string{"money", "policy", "time", "supplier", "space", "skill", "safety or law", "other"}},
	}, nil)
	theme, _ := NewTheme("paper", false)
	has := func(want ...string) {
		t.Helper()
		frame := f.Frame(48, 14, theme)
		mustFit(t, frame.Lines, 48, 14)
		for _, s := range want {
			if !strings.Contains(plain(frame.Lines), s) {
				t.Errorf("no %q:\n%s", s, plain(frame.Lines))
			}
		}
	}
	has("not said yet")
	typeInto(f.Update, "Bo")
	f.Update(press("enter"))
	has("money  policy", "supplier", "safety or law", "other")
	f.Update(press("right"))
	f.Update(press("right"))
	has("[policy]", "other")
	f.Update(press("shift+tab"))
	has("policy", "2 of 8")
}

func TestFormClick(t *testing.T) {
	f := taskForm()
	f.Click("field:3:2")
	if f.Focus() != 3 || f.Values()[3] != "monthly" {
		t.Errorf("field %d, %q", f.Focus(), f.Values()[3])
	}
	for _, target := range []string{"field:9", "field:x", "field:3:9", "", "idea:1", "field"} {
		if f.Click(target) != Open || f.Focus() != 3 {
			t.Errorf("a click on %q", target)
		}
	}
	if f.Click("key:back"); f.Focus() != 2 || f.Click("key:esc") != Cancelled {
		t.Error("clicks on the hints")
	}
}

func TestFormCheckOfTheWhole(t *testing.T) {
	f := NewForm("", []Field{{Label: "From"}, {Label: "To"}}, func(v []string) error {
		if v[0] == "z" {
			return errors.New("not today")
		}
		if v[0] > v[1] {
			return &FieldError{Field: 1, Err: errors.New("before the start")}
		}
		return nil
	})
	theme, _ := NewTheme("paper", false)
	for _, c := range []struct {
		values []string
		want   Result
		shown  string
	}{{[]string{"b", "a"}, Open, "! Before the start."}, {[]string{"z", "z"}, Open, "! Not today."}, {[]string{"a", "b"}, Accepted, ""}} {
		f.SetValues(c.values)
		f.SetFocus(1)
		if got := f.Update(press("enter")); got != c.want {
			t.Errorf("%v: result %d", c.values, got)
		}
		if got := plain(f.Frame(40, 10, theme).Lines); !strings.Contains(got, c.shown) {
			t.Errorf("%v:\n%s", c.values, got)
		}
	}
}

func TestFormKeepsTheCursorInSight(t *testing.T) {
	var fields []Field
	for i := range 20 {
		fields = append(fields, Field{Label: fmt.Sprint("Field ", i), Optional: true})
	}
	f := NewForm("Many", fields, nil)
	theme, _ := NewTheme("paper", false)
	for i := range fields {
		frame := f.Frame(40, 8, theme)
		if frame.Cursor == nil || !strings.HasPrefix(frame.Lines[frame.Cursor.Y].Plain(), fmt.Sprintf("▸ Field %d ", i)) {
			t.Fatalf("field %d:\n%s\n%v", i, plain(frame.Lines), frame.Cursor)
		}
		f.Update(press("enter"))
	}
}

// Options that don't fit and none of which is chosen don't look like a riddle
// while another field has the focus.
func TestNoOptionIsChosenYet(t *testing.T) {
	theme, _ := NewTheme("plain", false)
	f := NewForm("Gate", []Field{{Label: "Idea"}, {Label: "What does it cost?", Options: []string{"nothing", "small change", "needs approval"}, Optional: true}}, nil)
	if got := plain(f.Frame(46, 10, theme).Lines); !strings.Contains(got, "← not said yet →") {
		t.Errorf("the wall shows:\n%s", got)
	}
}

// A quick form is saved from any field; the way to the next one is offered while
// there is one.
func TestQuickFormOffersTheNextField(t *testing.T) {
	f := NewForm("Customers said", []Field{{Label: "Words", Value: "lovely"}, {Label: "Who", Optional: true}}, nil)
	f.Quick()
	help := func() string {
		lines := f.Frame(60, 10, Theme{}).Lines
		return lines[len(lines)-1].Plain()
	}
	if got := help(); got != "enter save   tab next field   esc cancel" {
		t.Errorf("on the first field: %q", got)
	}
	f.SetFocus(1)
	if got := help(); got != "enter save   esc cancel   shift+tab back" {
		t.Errorf("on the last field: %q", got)
	}
	f.SetFocus(0)
	if f.Update(press("enter")) != Accepted {
		t.Error("Enter does not save")
	}
}
