package kit

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestConfirm(t *testing.T) {
	for keys, want := range map[string]Result{
		"enter": Cancelled, "y": Accepted, "n": Cancelled, "esc": Cancelled,
		"up enter": Accepted, "tab enter": Accepted, "left right enter": Cancelled, "x": Open,
	} {
		c := NewConfirm("Hide this idea?", "hide it", "keep it")
		var got Result
		for key := range strings.FieldsSeq(keys) {
			got = c.Update(press(key))
		}
		if got != want {
			t.Errorf("%s: %d, want %d", keys, got, want)
		}
	}
	if NewOffer("Add Nina?", "", "").Update(press("enter")) != Accepted {
		t.Error("Enter does not take an offer")
	}
	c := NewConfirm("Hide?", "", "")
	if c.Click("item:0") != Accepted || c.Click("item:1") != Cancelled || c.Click("elsewhere") != Open {
		t.Error("clicks")
	}
}

func TestChoose(t *testing.T) {
	c := NewChoose("Go where?", []Option{{Text: "Ideas"}, {Text: "Vote", Off: "there is nothing to vote on yet"}, {Text: "Plan"}})
	if c.Update(press("down")) != Open || c.Update(press("enter")) != Open {
		t.Error("an option that is off was accepted")
	}
	theme, _ := NewTheme("plain", false)
	if got := plain(c.Frame(60, 12, theme).Lines); !strings.Contains(got, "Not now: there is nothing to vote on yet.") {
		t.Errorf("no reason:\n%s", got)
	}
	c.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	if c.Update(press("enter")) != Accepted || c.Chosen() != 2 {
		t.Errorf("chosen %d", c.Chosen())
	}
	if c.Click("item:1") != Open || c.Click("item:7") != Open || c.Click("item:0") != Accepted || c.Chosen() != 0 {
		t.Error("clicks")
	}
	if none := NewChoose("", nil); none.Update(press("enter")) != Open || none.Chosen() != -1 {
		t.Error("nothing to choose from")
	}
}

func TestPreview(t *testing.T) {
	p := NewPreview("Add 3 ideas?", []Option{{Text: "A wave", Note: "fix"}, {Text: "A bell"}, {Text: "A horn", Off: "too long"}})
	theme, _ := NewTheme("plain", false)
	sees := func(words ...string) {
		t.Helper()
		got := plain(p.Frame(60, 12, theme).Lines)
		for _, w := range words {
			if !strings.Contains(got, w) {
				t.Errorf("no %q in:\n%s", w, got)
			}
		}
	}
	sees("[x] A wave", "fix", "[ ] A horn", "too long", "add 2")
	p.Click("item:2") // what is off stays out
	p.Update(press("home"))
	p.Update(press("space"))
	sees("[ ] A wave", "add 1")
	p.Click("item:1")
	if sees("nothing is ticked"); p.Update(press("enter")) != Open {
		t.Error("nothing was accepted")
	}
	p.Update(press("home"))
	p.Update(press("space"))
	if p.Update(press("y")) != Accepted || len(p.Kept()) != 1 || p.Kept()[0] != 0 {
		t.Errorf("kept %v", p.Kept())
	}
	if p.Update(press("esc")) != Cancelled || p.Click("key:esc") != Cancelled || p.Click("key:enter") != Accepted {
		t.Error("the ways out")
	}
	if NewPreview("", nil).Update(press("enter")) != Open {
		t.Error("an empty list was accepted")
	}
}

func TestPrompt(t *testing.T) {
	p := NewPrompt("What is the shop called?", Field{Check: func(s string) (string, error) {
		if s == "x" {
			return "", errors.New("too short")
		}
		return "", nil
	}})
	typeInto(p.Update, "x")
	if p.Update(press("enter")) != Open {
		t.Error("a refused value was accepted")
	}
	typeInto(p.Update, "y ")
	if p.Update(press("enter")) != Accepted || p.Value() != "xy" {
		t.Errorf("value %q", p.Value())
	}
}

// In the smallest window a long title leaves room for what is asked, and says
// where it was cut; a prompt has room for all of one.
func TestLongTitles(t *testing.T) {
	const w, h = 46, 11
	theme, _ := NewTheme("plain", false)
	long := "Something is still in the way: the landlord says no bells. Clear it, or say in a line why customers can have it all the same"
	var options []Option
	for i := range 14 {
		options = append(options, Option{Label: string(rune('A' + i)), Text: "A bell the customer may ring", Off: "the vote is not finished; finish it first"})
	}
	many := NewChoose(long+long, options)
	many.SetCursor(12)
	fields := []Field{{Label: "What", Hint: "begin with a verb: order the cups"}, {Label: "Who"}, {Label: "By"}, {Label: "Cost"}}
	for name, c := range map[string]struct {
		d    Dialog
		sees []string
	}{
		"choose":  {many, []string{"all the sameSomething i…", "▸ M  A bell", "Not now: the vote", "enter choose"}},
		"confirm": {NewConfirm(long, "open it again", "leave it closed"), []string{"all the same", "▸ n  leave it closed"}},
		"prompt":  {NewPrompt(long+" and for how long that may be so", Field{Label: "Because", Hint: "in a line"}), []string{"may be so", "▸ Because", "in a line", "enter save"}},
		"form":    {NewForm(long+long, fields, nil), []string{"all the sameSomething i…", "▸ What", "order the cups", "Cost", "enter next"}},
	} {
		got := plain(c.d.Frame(w, h, theme).Lines)
		for _, text := range c.sees {
			if !strings.Contains(got, text) {
				t.Errorf("%s: nowhere is %q:\n%s", name, text, got)
			}
		}
	}
}

func TestDialogsFit(t *testing.T) {
	for name, text := range hardTexts() {
		var fields []Field
		for i := range 9 {
			fields = append(fields, Field{Label: Truncate(text, 4*i), Value: text, Hint: text,
				Check: func(string) (string, error) { return text, nil }})
		}
		fields[3].Options = []string{text, "b", text + "c"}
		fields[4].Check = func(string) (string, error) { return "", errors.New(text) }
		options := []Option{{Text: text, Note: text}, {Text: text, Off: text}, {Text: "b"}}
		for _, theme := range themes(t)[:2] { // with and without ASCII; colours don't change the size
			dialogs := map[string]Dialog{
				"form": NewForm(text, fields, func([]string) error { return errors.New(text) }), "prompt": NewPrompt(text, fields[4]),
				"choose": NewChoose(text, options), "pick": NewPick(text, options), "preview": NewPreview(text, options), "sheet": NewSheet(text, []Item{{Text: text, Note: text}, {Text: text}}), "empty choose": NewChoose(text, nil), "empty form": NewForm(text, nil, nil),
				"confirm": NewConfirm(text, text, ""),
			}
			for kind, d := range dialogs {
				for range 4 {
					for _, w := range widths() {
						for _, h := range []int{1, 3, 8, 14, 24} {
							frame := d.Frame(w, h, theme)
							if len(frame.Lines) != h {
								t.Fatalf("%s %s %dx%d: %d lines", kind, name, w, h, len(frame.Lines))
							}
							mustFit(t, frame.Lines, w, h)
							if c := frame.Cursor; c != nil && (c.X < 0 || c.X >= w || c.Y < 0 || c.Y >= h) {
								t.Fatalf("%s %s %dx%d: cursor %v", kind, name, w, h, *c)
							}
						}
					}
					d.Update(press("down"))
				}
			}
			if t.Failed() {
				t.Fatalf("with %s", name)
			}
		}
	}
}
