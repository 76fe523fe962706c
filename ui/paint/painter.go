package paint

import (
	"bytes"
	"io"
	"runtime/debug"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// brake is the shortest time between two paints: twice as often as most
// screens can show them.
const brake = 8 * time.Millisecond

// patience is how long a program that ends waits for a terminal that takes
// nothing: one that is only slow has taken all by then, and whoever closes the
// lid or shuts the system down does not wait for ever.
const patience = 500 * time.Millisecond

// frame is a view and what the terminal can make of it.
type frame struct {
	view      tea.View
	w, h      int
	profile   colorprofile.Profile
	synced    bool // what comes between two marks is shown at once
	graphemes bool // it can measure characters as people see them
}

// mailbox holds the newest frame that waits to be painted. It has one sender
// and one painter.
type mailbox chan frame

func newMailbox() mailbox { return make(chan frame, 1) }

// put never waits: it takes the place of the frame that nobody fetched.
func (m mailbox) put(f frame) {
	select {
	case <-m:
	default:
	}
	m <- f
}

// newest is the frame that came in the meantime, or the one already fetched.
func (m mailbox) newest(f frame) frame {
	select {
	case newer, ok := <-m:
		if ok {
			return newer
		}
	default:
	}
	return f
}

// painter writes frames to a terminal.
type painter struct {
	out   io.Writer
	env   uv.Environ
	now   func() time.Time
	after func(time.Duration) <-chan time.Time

	mail   mailbox
	done   chan struct{}                 // closed when all is painted and given back
	broken func(cause any, stack []byte) // told of a panic, the terminal given back
	rest   rest

	canvas  canvas
	last    frame // what stands there
	painted time.Time
	entered bool
	bytes   bytes.Buffer // of one write
}

// work paints frames until the mailbox is closed, the last one too, and then
// gives the terminal back, also after a panic of its own.
func (p *painter) work() {
	defer close(p.done)
	defer func() {
		if r := recover(); r != nil {
			p.broken(r, debug.Stack())
		}
	}()
	defer p.leave()
	for {
		select {
		case f, open := <-p.mail:
			if !open {
				return
			}
			p.show(f)
		case <-p.rest.asked:
			p.sleep()
		case <-p.rest.woken:
			p.wake()
		}
	}
}

// show paints a frame, or the newest one when it may.
func (p *painter) show(f frame) {
	if wait := brake - p.now().Sub(p.painted); wait > 0 && p.entered {
		<-p.after(wait)
		f = p.mail.newest(f)
	}
	if at := p.now(); p.paint(f) {
		p.painted = at
	}
}

// close waits until the last frame is painted and the terminal given back, or
// until late: a terminal that takes nothing by then is left to itself, and the
// painter waits for it alone. It reports whether all was given back.
func (p *painter) close(late <-chan time.Time) bool {
	close(p.mail)
	select {
	case <-p.done:
		return true
	case <-late:
		return false
	}
}

// paint brings a frame to the screen in one write, and reports whether there
// was anything to write.
func (p *painter) paint(f frame) bool {
	c := &p.canvas
	c.out.Reset()
	c.runs = 0
	before := p.last
	if !p.entered {
		p.entered = true
		enter(&c.out, p.env)
		before = frame{} // nothing is known of what stands there
		before.view.DisableBracketedPasteMode = true
	}
	change(&c.out, before.view, f.view)
	if f.graphemes && !before.graphemes {
		write(&c.out, ansi.SetModeUnicodeCore)
	}
	if f.w != before.w || f.h != before.h || f.profile != before.profile || f.graphemes != before.graphemes {
		c.profile = f.profile
		c.clear(f.w, f.h)
	}
	c.draw(f.view.Content)
	cursor := f.view.Cursor
	if cursor != nil {
		c.move(min(max(cursor.X, 0), f.w-1), min(max(cursor.Y, 0), f.h-1))
	}
	p.last = f
	return p.send(f.synced, before.view.Cursor != nil, cursor != nil)
}

// send writes the frame. The cursor does not run about on the screen, unless
// for a single piece, where nobody sees it.
func (p *painter) send(synced, shown, show bool) bool {
	b := &p.bytes
	b.Reset()
	large := p.canvas.runs > 1
	if shown && (!show || large && !synced) {
		b.WriteString(ansi.ResetModeTextCursorEnable)
		shown = false
	}
	if large && synced {
		b.WriteString(ansi.SetModeSynchronizedOutput)
	}
	b.Write(p.canvas.out.Bytes())
	if show && !shown {
		b.WriteString(ansi.SetModeTextCursorEnable)
	}
	if large && synced {
		b.WriteString(ansi.ResetModeSynchronizedOutput)
	}
	if b.Len() == 0 {
		return false
	}
	_, _ = p.out.Write(b.Bytes()) // a terminal that is gone is found out by whoever reads from it
	return true
}

// leave gives the terminal back.
func (p *painter) leave() {
	if !p.entered {
		return
	}
	p.bytes.Reset()
	if p.last.graphemes {
		p.bytes.WriteString(ansi.ResetModeUnicodeCore)
	}
	leave(&p.bytes, p.last.view)
	_, _ = p.out.Write(p.bytes.Bytes())
	p.entered = false
}
