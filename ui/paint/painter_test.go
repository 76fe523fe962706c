package paint

import (
	"bytes"
	"fmt"
	"image/color"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// page is a frame of 40 by 4 with the cursor behind the last line.
func page(lines ...string) frame {
	view := tea.NewView(strings.Join(lines, "\n"))
	view.Cursor = tea.NewCursor(len(lines[len(lines)-1]), len(lines)-1)
	return frame{view: view, w: 40, h: 4, profile: colorprofile.TrueColor}
}

// wrote is what a painter writes for a frame.
func wrote(p *painter, out *bytes.Buffer, f frame) string {
	out.Reset()
	p.paint(f)
	return out.String()
}

func TestATypedCharacterIsAFewBytes(t *testing.T) {
	const ink = "\x1b[38;2;100;120;200m"
	var out bytes.Buffer
	p := newPainter(&out)
	p.paint(page("title", ink+"an ide\x1b[m"))
	typed := page("title", ink+"an idea\x1b[m")
	p.last.view.Cursor.X, p.canvas.x = 6, 6
	typed.view.Cursor.X = 7
	if got := wrote(p, &out, typed); got != ink+"a\x1b[m" {
		t.Errorf("%q", got)
	}
	if got := wrote(p, &out, typed); got != "" {
		t.Errorf("nothing changed, and this was written: %q", got)
	}
	typed.view.Cursor = tea.NewCursor(0, 0)
	if got := wrote(p, &out, typed); got != "\x1b[1;1H" {
		t.Errorf("only the cursor moved: %q", got)
	}
}

// A large change is shown at once where the terminal can do that; elsewhere the
// cursor is out of the way meanwhile.
func TestLargeChangesAreShownAtOnce(t *testing.T) {
	var out bytes.Buffer
	p := newPainter(&out)
	p.paint(page("one", "two"))
	if got := wrote(p, &out, page("eins", "zwei")); !strings.HasPrefix(got, "\x1b[?25l") || !strings.HasSuffix(got, "\x1b[?25h") {
		t.Errorf("%q", got)
	}
	f := page("uno", "due")
	f.synced = true
	if got := wrote(p, &out, f); !strings.HasPrefix(got, "\x1b[?2026h") || !strings.HasSuffix(got, "\x1b[?2026l") || strings.Contains(got, "\x1b[?25") {
		t.Errorf("%q", got)
	}
	f.view.Cursor = nil
	if got := wrote(p, &out, f); got != "\x1b[?25l\x1b[0 q" {
		t.Errorf("the cursor went: %q", got)
	}
}

func TestColoursAreThoseOfTheTerminal(t *testing.T) {
	for profile, want := range map[colorprofile.Profile]string{
		colorprofile.TrueColor: "\x1b[38;2;255;0;0;1m", colorprofile.ANSI256: "\x1b[38;5;196;1m", colorprofile.ANSI: "\x1b[91;1m", colorprofile.Ascii: "\x1b[1m", colorprofile.NoTTY: "Hred",
	} {
		var out bytes.Buffer
		f := page("\x1b[1;38;2;255;0;0mred\x1b[m")
		f.profile = profile
		if got := wrote(newPainter(&out), &out, f); !strings.Contains(got, want) {
			t.Errorf("%v: %q", profile, got)
		}
	}
}

// The terminal is taken in an order in which it can be given back.
func TestModesAreTakenAndGivenBack(t *testing.T) {
	var out bytes.Buffer
	p := newPainter(&out)
	p.env = []string{"TERM=xterm-kitty"}
	f := page("hello")
	f.view.WindowTitle, f.view.MouseMode, f.view.ReportFocus = "Flashpoint", tea.MouseModeCellMotion, true
	f.view.BackgroundColor, f.view.ForegroundColor = color.White, color.Black
	f.view.Cursor.Shape = tea.CursorBar
	f.graphemes = true
	const start = "\x1b[?1049h\x1b[?25l\x1b[>4;2m\x1b[>1u\x1b[?u\x1b[?2026$p\x1b[?2027$p" + // the window, the keys, the questions
		"\x1b[?2004h\x1b[?1004h\x1b[?1002h\x1b[?1006h\x1b]2;Flashpoint\x07\x1b]10;#000000\x07\x1b]11;#ffffff\x07\x1b[5 q" +
		"\x1b[?2027h\x1b[m\x1b[2J\x1b[1;1Hhello\x1b[?25h"
	if got := wrote(p, &out, f); got != start {
		t.Errorf("began with\n%q and not\n%q", got, start)
	}
	f.view.MouseMode, f.view.DisableBracketedPasteMode, f.view.BackgroundColor = tea.MouseModeNone, true, nil
	if got := wrote(p, &out, f); got != "\x1b[?2004l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b]111\x07" {
		t.Errorf("%q", got)
	}
	f.view.MouseMode = tea.MouseModeAllMotion
	p.paint(f)
	out.Reset()
	p.leave()
	const end = "\x1b[?2027l\x1b[?1004l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b]2;\x07\x1b]110\x07\x1b[0 q" +
		"\x1b[m\x1b[>4m\x1b[<1u\x1b[?1049l\x1b[?25h"
	if got := out.String(); got != end {
		t.Errorf("ended with\n%q and not\n%q", got, end)
	}
}

// Those who may not understand are not asked.
func TestQuestionsToTheTerminal(t *testing.T) {
	for env, asked := range map[string]bool{
		"TERM=xterm": true, "TERM=xterm SSH_TTY=/dev/pts/1": false, "TERM=xterm-ghostty SSH_TTY=/dev/pts/1": true, "TERM=xterm TERM_PROGRAM=Apple_Terminal": false,
		"TERM=xterm TERM_PROGRAM=iTerm.app": true, "WT_SESSION=1 SSH_TTY=/dev/pts/1": true,
	} {
		if answers(strings.Fields(env)) != asked {
			t.Errorf("%s: asked %t", env, !asked)
		}
	}
}

// What the terminal says of itself goes with the next frame.
func TestLearnsWhatTheTerminalCanDo(t *testing.T) {
	s := over(ending{}, newMailbox(), colorprofile.ANSI)
	for _, msg := range []tea.Msg{
		tea.WindowSizeMsg{Width: 80, Height: 24}, tea.ColorProfileMsg{Profile: colorprofile.TrueColor},
		tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput, Value: ansi.ModeReset}, tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeSet},
	} {
		s.Update(msg)
		s.View()
	}
	if f := <-s.mail; f.w != 80 || f.h != 24 || f.profile != colorprofile.TrueColor || !f.synced || !f.graphemes || !strings.HasPrefix(f.view.Content, "keys:") {
		t.Errorf("%+v", f)
	}
	s.Update(tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput, Value: ansi.ModeNotRecognized})
	s.Update(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModePermanentlyReset})
	s.View()
	if f := <-s.mail; f.synced || f.graphemes {
		t.Errorf("%+v", f)
	}
}

// desk is a painter at work, with a clock that is turned by hand.
type desk struct {
	*painter
	out   chan string // each write
	clock time.Time
	waits chan time.Duration
	rings chan time.Time
}

func (d *desk) Write(b []byte) (int, error) { d.out <- string(b); return len(b), nil }

func newDesk() *desk {
	d := &desk{out: make(chan string), waits: make(chan time.Duration), rings: make(chan time.Time), clock: time.Unix(1e9, 0)}
	d.painter = newPainter(nil)
	d.painter.out, d.now = d, func() time.Time { return d.clock }
	d.after = func(wait time.Duration) <-chan time.Time { d.waits <- wait; return d.rings }
	d.mail, d.done = newMailbox(), make(chan struct{})
	go d.work()
	return d
}

func TestABurstIsPaintedOnceInEightMilliseconds(t *testing.T) {
	d := newDesk()
	d.mail.put(page("0"))
	<-d.out // at once
	for k := range 100 {
		d.mail.put(page(fmt.Sprint("key ", k)))
		if k == 0 {
			if wait := <-d.waits; wait != brake {
				t.Errorf("waits %v", wait)
			}
		}
	}
	d.clock = d.clock.Add(brake)
	d.rings <- d.clock
	if got := <-d.out; !strings.Contains(got, "key 99") {
		t.Errorf("%q", got)
	}
	d.clock = d.clock.Add(brake)
	d.mail.put(page("later"))
	if got := <-d.out; !strings.Contains(got, "later") { // at once, nothing waits
		t.Errorf("%q", got)
	}
	go d.close(nil)
	<-d.out
	<-d.done
}

// A terminal that takes nothing holds nobody up, and what it takes at last is
// the newest.
func TestASlowTerminalHoldsNobodyUp(t *testing.T) {
	d := newDesk()
	for k := range 1000 {
		d.mail.put(page(fmt.Sprint("frame ", k)))
	}
	d.mail.put(page("newest"))
	go d.close(nil)
	var all []string
	for open := true; open; {
		select {
		case words := <-d.out:
			all = append(all, words)
		case <-d.waits:
			d.rings <- d.clock
		case <-d.done:
			open = false
		}
	}
	if len(all) > 3 || !slices.ContainsFunc(all, func(s string) bool { return strings.Contains(s, "newest") }) || !strings.Contains(all[len(all)-1], "\x1b[?1049l") {
		t.Errorf("%q", all)
	}
}

// One that never takes anything again does not keep the program from ending.
func TestADeafTerminalIsLeftToItself(t *testing.T) {
	d := newDesk()
	d.mail.put(page("nobody sees this"))
	late := make(chan time.Time, 1)
	late <- d.clock
	if d.close(late) {
		t.Error("it says that all was given back")
	}
	<-d.out // at last
	if got := <-d.out; !strings.Contains(got, "\x1b[?1049l") {
		t.Errorf("%q", got)
	}
}

// A mistake in the painter gives the terminal back and is told.
func TestAPanicGivesTheTerminalBack(t *testing.T) {
	d := newDesk()
	told := make(chan any, 1)
	d.broken = func(cause any, _ []byte) { told <- cause }
	d.mail.put(page("0"))
	<-d.out
	d.clock = d.clock.Add(brake)
	f := page("1")
	f.w = -1
	d.mail.put(f)
	if got := <-d.out; !strings.Contains(got, "\x1b[?1049l") {
		t.Errorf("%q", got)
	}
	if <-told == nil {
		t.Error("nobody was told")
	}
	d.mail.put(page("2")) // and does not wait
	d.mail.put(page("3"))
	d.close(nil)
}

// A character of several stands where the layout has it, whatever the terminal says
// or does not say of itself, and what the terminal makes of it ends with it.
func TestJoinedCharactersAreMeasuredAsTheLayoutDoes(t *testing.T) {
	const family = "👩‍👩‍👧"
	for _, graphemes := range []bool{false, true} {
		var out bytes.Buffer
		p := newPainter(&out)
		f := page("x" + family + "y")
		f.graphemes = graphemes
		f.view.Cursor.X = ansi.StringWidth(f.view.Content)
		if got := wrote(p, &out, f); !strings.Contains(got, family+"\x1b[1;4Hy\x1b[K") {
			t.Errorf("graphemes %t: y is not in the fourth cell, and nothing behind it: %q", graphemes, got)
		}
		if p.canvas.x != 4 {
			t.Errorf("graphemes %t: the cursor is in cell %d", graphemes, p.canvas.x)
		}
	}
}

// A line that fills the window in the layout fills it on the screen: its end is not
// cut off where the terminal would count more cells.
func TestALineWithJoinedCharactersKeepsItsEnd(t *testing.T) {
	for _, name := range []string{"👩‍👩‍👧 Kiosk 👨‍👩‍👧‍👦", "🏳️‍🌈", "👍🏽", "1️⃣"} {
		var out bytes.Buffer
		f := page(name + strings.Repeat(" ", 40-ansi.StringWidth(name)-len("Close")) + "Close")
		if got := wrote(newPainter(&out), &out, f); !strings.Contains(got, "Close") {
			t.Errorf("%q: %q", name, got)
		}
	}
}
