package desk

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"flashpoint/session"
	"flashpoint/ui/kit"
	"flashpoint/ui/kit/kittest"
)

// screens are all screens in all states worth drawing, by name.
func screens(t testing.TB) map[string]*office {
	all := map[string]*office{}
	fresh := newOffice(t)
	fresh.screen = NewWelcome(fresh)
	all["fresh"] = fresh
	blank := newOffice(t)
	blank.screen = NewHome(blank)
	all["not read yet"] = blank
	all["no meeting page"] = newOffice(t)
	all["no meeting page"].screen = NewInitiative(all["no meeting page"], session.ID{1})
	all["no meeting reader"] = newOffice(t).openReader()
	quiet := newOffice(t)
	quiet.lists.Shop = "Corner Coffee"
	quiet.screen = NewHome(quiet)
	all["quiet"] = quiet
	all["empty page"] = held(t, 0, "").openPage()
	all["empty reader"] = held(t, 0, "").openReader()
	all["no team"] = staffed(t)
	all["team not read yet"] = newOffice(t)
	all["team not read yet"].screen = NewTeam(all["team not read yet"])
	all["checking"] = newOffice(t).openCheckup()
	for name, text := range kittest.HardTexts() {
		all["check up "+name] = newOffice(t).openCheckup(findings(text)...)
		all["board "+name] = boardOf(t, 30, text)
		all["home "+name] = busyHome(t, 200, 300, text)
		all["page "+name] = held(t, 12, text).openPage()
		all["story "+name] = loved(t, 3, text).openPage()
		all["names "+name] = held(t, 3, text).openPage().keys("down", "down", "down", "g")
		all["reader "+name] = held(t, 12, text).openReader()
		for state, o := range peopleScreens(t, text) {
			all[state+" "+name] = o
		}
		all["coverage "+name] = mapped(t, text).covered()
		all["step "+name] = mapped(t, text).covered().keys("down", "enter")
		all["visits "+name] = mapped(t, text).visiting()
		all["visit "+name] = mapped(t, text).visiting().keys("down", "enter")
		all["walk "+name] = mapped(t, text).walking().keys("-2")
		all["walk end "+name] = mapped(t, text).walking().keys(strings.Split("1,enter,2,enter,n,enter,0,enter,1,enter,1,enter,1,enter,1,enter,1,enter", ",")...)
		all["walk note "+name] = mapped(t, text).walking().keys("1", "tab", cutTo(text, 300))
		all["thanks "+name] = told(t, text)
	}
	all["empty board"] = newOffice(t)
	all["empty board"].lists.Shop = "Corner Coffee"
	all["empty board"].screen = NewBoard(all["empty board"])
	all["board only late"] = boardOf(t, 30, "").keys("!")
	for name, o := range all {
		if o.theme, _ = kit.NewTheme("paper", strings.Contains(name, "mixed")); strings.Contains(name, "long word") {
			o.readOnly = true
		}
	}
	return all
}

func TestScreensFit(t *testing.T) {
	for name, o := range screens(t) {
		for _, size := range []kit.Size{{W: 46, H: 12}, {W: 58, H: 16}, {W: 78, H: 22}, {W: 198, H: 58}, {W: 46, H: 11}} {
			for _, key := range []string{"", "down", "down", "j", "pgdown", "end", "down", "up", "pgup", "home", "up", "k"} {
				for _, k := range kittest.Presses(key) {
					o.screen.Update(k)
				}
				f := o.screen.Frame(size.W, size.H)
				if len(f.Lines) != size.H {
					t.Fatalf("%s %v: %d lines", name, size, len(f.Lines))
				}
				for i, l := range f.Lines {
					if w := ansi.StringWidth(l.Plain()); w > size.W || l.Width() > size.W {
						t.Fatalf("%s %v after %q: line %d is %d cells: %q", name, size, key, i, w, l.Plain())
					}
				}
			}
		}
	}
}

// Whatever key is pressed, the row with the cursor is on the screen, and so is
// a part of every row on the way.
func TestTheCursorStaysInSight(t *testing.T) {
	for name, o := range screens(t) {
		if strings.Contains(name, "reader") || strings.Contains(name, "no meeting") {
			continue
		}
		for _, size := range []kit.Size{{W: 46, H: 12}, {W: 78, H: 22}} {
			for _, key := range []string{"down", "pgdown", "end", "up", "pgup"} {
				msg := kittest.Press(key)
				for range 9 {
					o.screen.Frame(size.W, size.H)
					before := cursorKey(o.screen)
					o.screen.Update(msg)
					f := o.screen.Frame(size.W, size.H)
					if now := cursorKey(o.screen); now != before && !drawn(f, now) {
						t.Fatalf("%s %v after %s: %s is not on the screen:\n%s", name, size, key, now, o.screenAt(size.W+2, size.H+2))
					}
				}
			}
		}
	}
}

func cursorKey(s screen) string {
	switch s := s.(type) {
	case *Home:
		return s.sheet.key()
	case *Board:
		return s.sheet.key()
	case *Initiative:
		return s.sheet.key()
	case *Thanks:
		return s.sheet.key()
	case *Team:
		if s.asked == nil {
			return s.sheet.key()
		}
	case *Person:
		return s.sheet.key()
	case *Coverage:
		return s.sheet.key()
	case *stepPage:
		return s.sheet.key()
	case *Visits:
		return s.sheet.key()
	}
	return ""
}

func drawn(f kit.Frame, target string) bool {
	for y := range f.Lines {
		if f.Target(0, y) == target {
			return true
		}
	}
	return false
}

// Scrolling line by line shows the whole page, also what is taller than the
// window.
func TestEveryLineCanBeReached(t *testing.T) {
	for _, text := range []string{"", strings.Repeat("A very long name ", 30)[:500]} {
		o := loved(t, 3, text).openPage()
		var whole []string
		for _, l := range o.screen.Frame(46, 400).Lines {
			if s := strings.TrimSpace(strings.Trim(l.Plain(), "▸ ")); s != "" {
				whole = append(whole, s)
			}
		}
		seen := map[string]bool{}
		look := func() {
			for _, l := range o.screen.Frame(46, 12).Lines {
				seen[strings.TrimSpace(strings.Trim(l.Plain(), "▸ "))] = true
			}
		}
		down := kittest.Press("down")
		up := kittest.Press("up")
		for _, msg := range []tea.KeyPressMsg{up, down} {
			for range 200 {
				look()
				o.screen.Update(msg)
			}
		}
		for _, s := range whole {
			if !seen[s] {
				t.Errorf("never on the screen: %q", s)
			}
		}
	}
}

// What stands below the last entry is a key away too.
func TestTheEndOfAPage(t *testing.T) {
	for _, keys := range [][]string{{"end", "end"}, {"pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown"}} {
		o := held(t, 12, "").openPage()
		o.keys(keys...).sees("Tue 1 Dec   Preparing")
		o.keys("home").sees("Whose idea: Ana")
	}
	const last = "is live, last worked on 1 Dec"
	for _, keys := range [][]string{{"end", "end"}, {"end", "down", "down", "down", "down"}, {"end", "end", "end", "up", "down", "end"}} {
		o := mapped(t, "").covered()
		for _, key := range keys {
			msg := kittest.Press(key)
			o.screen.Frame(46, 12)
			o.screen.Update(msg)
		}
		for range 20 { // line by line
			o.screen.Frame(46, 12)
			if keys[1] == "down" {
				msg := kittest.Press("down")
				o.screen.Update(msg)
			}
		}
		if page := o.screenAt(48, 14); !strings.Contains(page, last) {
			t.Errorf("%v does not lead to the end:\n%s", keys, page)
		}
	}
}

func TestNoKeyIsBoundTwice(t *testing.T) {
	everywhere := []kit.Action{{ID: "root", Keys: []string{"ctrl+k", "f1", "?", "ctrl+z", "u", "ctrl+y", "f2", "f4", "f8", "ctrl+c"}},
		{ID: "moving", Keys: []string{"up", "down", "j", "k", "home", "end", "pgup"}}}
	for name, o := range screens(t) {
		o.screen.Frame(78, 22)
		actions := o.screen.Actions()
		kittest.Findable(t, actions)
		if clashes := kittest.Clashes(append(actions, everywhere...)); len(clashes) > 0 {
			t.Errorf("%s: %v", name, clashes)
		}
		for _, a := range actions {
			if a.Name == "" || a.Help == "" || a.Do == nil && a.Off == "" {
				t.Errorf("%s: the action %q says too little", name, a.ID)
			}
		}
		if o.screen.Typing() != (name == "fresh" || strings.HasPrefix(name, "walk note")) {
			t.Errorf("%s: typing", name)
		}
	}
}
