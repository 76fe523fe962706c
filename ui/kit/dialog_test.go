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
	if got := plain(c.Frame(60, 12, theme).Lines); !strings.Contains(got, "Not now: there is nothing to vote on yet") {
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
