package kit

import (
	"strings"
	"testing"
)

func TestPick(t *testing.T) {
	pick := func() *Pick {
		return NewPick("Which idea?", []Option{{Text: "A bench by the door", Note: "live"}, {Text: "Café chalk", Note: "live"},
			{Text: "A bell", Off: "it is gone"}})
	}
	theme, _ := NewTheme("plain", false)
	p := pick()
	if p.Update(press("enter")) != Accepted || p.Chosen() != 0 {
		t.Error("Enter does not take the first")
	}
	if p = pick(); p.Update(press("down")) != Open || p.Update(press("enter")) != Accepted || p.Chosen() != 1 {
		t.Error("the cursor does not move")
	}
	p = pick()
	typeInto(p.Update, "chalk cafe")
	if p.Update(press("enter")) != Accepted || p.Chosen() != 1 {
		t.Errorf("typing finds %d", p.Chosen())
	}
	p = pick()
	typeInto(p.Update, "bell")
	if p.Update(press("enter")) != Open || !strings.Contains(plain(p.Frame(60, 12, theme).Lines), "Not now: it is gone.") {
		t.Error("one that is off was taken, or does not say why")
	}
	typeInto(p.Update, "zzz")
	if p.Update(press("enter")) != Open || p.Chosen() != -1 || !strings.Contains(plain(p.Frame(60, 12, theme).Lines), "type less") {
		t.Error("nothing fits")
	}
	if p.Click("key:enter") != Open || p.Click("key:esc") != Cancelled || p.Update(press("esc")) != Cancelled {
		t.Error("the ways out")
	}
	if p = pick(); p.Click("item:2") != Open || p.Click("item:1") != Accepted || p.Chosen() != 1 || p.Click("item:9") != Open {
		t.Error("clicks")
	}
}

func TestQuickForm(t *testing.T) {
	f := NewForm("Words", []Field{{Label: "Words"}, {Label: "Mood", Options: []string{"loved", "liked"}, Value: "liked"}}, nil)
	f.Quick()
	theme, _ := NewTheme("plain", false)
	if got := plain(f.Frame(60, 8, theme).Lines); !strings.Contains(got, "enter save   tab next field") {
		t.Errorf("the help says:\n%s", got)
	}
	if f.Update(press("enter")) != Open {
		t.Error("an empty line was saved")
	}
	typeInto(f.Update, "Lovely")
	f.Click("key:next")
	if f.Focus() != 1 || f.Update(press("enter")) != Accepted {
		t.Error("Enter does not save")
	}
}
