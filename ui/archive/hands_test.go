package archive

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/kit"
	"flashpoint/ui/kit/kittest"
)

// hit presses keys by name without letting anything be answered; what is no key's
// name is typed.
func (d *desk) hit(keys ...string) *desk {
	d.t.Helper()
	for _, k := range kittest.Presses(keys...) {
		d.press(k)
	}
	return d
}

func (d *desk) press(k tea.KeyPressMsg) {
	d.said = ""
	if !d.screen.Typing() || k.Text == "" {
		if a, ok := kit.Match(d.screen.Actions(), k); ok {
			if a.Off != "" {
				d.said = a.Off
			} else {
				d.wait(a.Do())
			}
			d.frame()
			return
		}
	}
	d.wait(d.screen.Update(k))
	d.frame()
}

// keys presses keys and lets each be answered.
func (d *desk) keys(keys ...string) *desk {
	d.t.Helper()
	for _, k := range keys {
		d.hit(k).settle()
	}
	return d
}

// paste pastes a text.
func (d *desk) paste(text string) *desk {
	d.wait(d.screen.Update(tea.PasteMsg{Content: text}))
	return d.settle()
}

func (d *desk) size(w, h int) *desk {
	d.w, d.h = w, h
	return d.settle()
}

func (d *desk) frame() kit.Frame { return d.screen.Frame(d.w, d.h) }

// text is the screen as plain text.
func (d *desk) text() string {
	var b strings.Builder
	for _, l := range d.frame().Lines {
		b.WriteString(strings.TrimRight(l.Plain(), " ") + "\n")
	}
	return b.String()
}

func (d *desk) sees(texts ...string) *desk {
	d.t.Helper()
	for _, text := range texts {
		if now := d.text(); !strings.Contains(now, text) {
			d.t.Errorf("nowhere is %q:\n%s", text, now)
		}
	}
	return d
}

func (d *desk) misses(texts ...string) *desk {
	d.t.Helper()
	for _, text := range texts {
		if now := d.text(); strings.Contains(now, text) {
			d.t.Errorf("there is %q:\n%s", text, now)
		}
	}
	return d
}
