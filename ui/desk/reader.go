package desk

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
	"flashpoint/ui/paper"
)

// Reader shows a meeting's minutes, to read.
type Reader struct {
	host Host
	top  int // the first line on the screen
	page int // lines on the screen when it was drawn last
	text text
	find string // to be shown first, "" for the beginning
	mark int    // the row where it stands, 0 for none
}

// NewReader reads the host's meeting.
func NewReader(host Host) *Reader { return &Reader{host: host} }

// text is the minutes laid out, and what they were made from.
type text struct {
	rows    []paper.Row
	meeting *session.Meeting
	of      *session.Session
	seq     int64
	today   session.Date
	w       int
}

// PointAt has the minutes open where that text stands, if it does.
func (r *Reader) PointAt(text string) { r.find = text }

// found scrolls to the text that was asked for, once.
func (r *Reader) found() {
	best := 0
	for i, row := range r.text.rows {
		line := strings.TrimPrefix(strings.TrimLeft(row.Text, " -"), "with: ")
		if len(line) > best && strings.HasPrefix(r.find, line) {
			best, r.top, r.mark = len(line), max(i-2, 0), i
		}
	}
	r.find = ""
}

// maxText is the widest text that is easy to read.
const maxText = 100

// lay lays the minutes out again when the meeting, the day or the width changed.
func (r *Reader) lay(w int) {
	m := r.host.Meeting()
	now := text{meeting: m, today: r.host.Today(), w: min(w, maxText)}
	if m != nil && m.Session != nil {
		now.of = m.Session
		for _, s := range m.Streams() {
			now.seq += s.Seq()
		}
	}
	was := r.text
	if was.meeting == now.meeting && was.of == now.of && was.seq == now.seq && was.today == now.today && was.w == now.w && was.rows != nil {
		return
	}
	if now.of != nil {
		now.rows = paper.MinutesFor(session.FaceDesk, m, r.host.Now()).Rows(now.w)
	} else {
		now.rows = []paper.Row{{Text: reading}}
	}
	r.mark = 0
	if r.text = now; r.find != "" && now.of != nil {
		r.found()
	}
}

// Typing is never true here.
func (r *Reader) Typing() bool { return false }

// Update scrolls.
func (r *Reader) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case tea.KeyPressMsg:
		switch m.String() {
		case "up", "k":
			r.scroll(-1)
		case "down", "j":
			r.scroll(1)
		case "pgup":
			r.scroll(-r.page)
		case "home":
			r.top = 0
		case "end":
			r.scroll(len(r.text.rows))
		}
	case tea.MouseWheelMsg:
		switch m.Button {
		case tea.MouseWheelUp:
			r.scroll(-3)
		case tea.MouseWheelDown:
			r.scroll(3)
		}
	}
	return nil
}

func (r *Reader) scroll(n int) { r.top = max(min(r.top+n, len(r.text.rows)-r.page), 0) }

// Click means nothing here.
func (r *Reader) Click(string) {}

// Frame draws the part of the minutes that is on the screen. When it is not
// all, the last line says which part.
func (r *Reader) Frame(w, h int) kit.Frame {
	r.lay(w)
	var f kit.Frame
	f.Add(header(r.host, w)...)
	r.page = max(h-len(f.Lines), 1)
	rest := len(r.text.rows) > r.page
	if rest {
		r.page = max(r.page-1, 1)
	}
	r.scroll(0)
	to := min(r.top+r.page, len(r.text.rows))
	for i, row := range r.text.rows[r.top:to] {
		line := kit.T(token(row.Kind), row.Text)
		if rest, item := strings.CutPrefix(row.Text, "-"); item && r.mark > 0 && r.top+i == r.mark {
			line = kit.T(kit.Accent, r.host.Theme().Glyphs().Cursor+rest)
		}
		f.Add(line.Truncate(w))
	}
	if rest {
		f.Add(kit.Position(r.top, to-1, len(r.text.rows), w, r.host.Theme().Glyphs()))
	}
	f.Fit(h)
	return f
}

func token(k paper.Kind) kit.Token {
	switch k {
	case paper.Title, paper.Heading:
		return kit.Title
	case paper.Section:
		return kit.Strong
	}
	return kit.Text
}

// Actions are to read on, to go home, and to go on with the meeting.
func (r *Reader) Actions() []kit.Action {
	end := offIf(r.top+r.page >= len(r.text.rows), "This is the end: esc goes back")
	return []kit.Action{
		{ID: "back", Keys: []string{"esc", "q"}, Name: "back", Help: "Go back to where you came from", Hint: true,
			Do: func() tea.Cmd { r.host.Back(); return nil }},
		{ID: "on", Keys: []string{"pgdown", "enter", "space"}, Name: "read on", Help: "The next page of the minutes", Off: end, Hint: true,
			Do: func() tea.Cmd { r.scroll(r.page); return nil }},
		r.goOn(),
		r.replay(),
	}
}

// replay goes through the meeting again.
func (r *Reader) replay() kit.Action {
	a := kit.Action{ID: "replay", Keys: []string{"p"}, Name: "replay", Help: "Go through this meeting again, minute by minute"}
	m := r.host.Meeting()
	if m == nil || m.Session == nil {
		a.Off = "One moment: the meeting is being read"
		return a
	}
	id := m.Session.ID()
	a.Do = func() tea.Cmd { r.host.OpenReplay(id); return nil }
	return a
}

// goOn opens a closed meeting again, or resumes one that never was closed.
func (r *Reader) goOn() kit.Action {
	a := kit.Action{ID: "open again", Keys: []string{"o"}, Name: "open again", Help: "Let this meeting go on where it was", Hint: true, Do: r.askReopen}
	m := r.host.Meeting()
	switch {
	case Locked(r.host) != "":
		a.Off = Locked(r.host)
	case m == nil || m.Session == nil:
		a.Off = "One moment: the meeting is being read"
	case m.Session.Closed.IsZero():
		id := m.Session.ID()
		a.Name = "resume"
		a.Do = func() tea.Cmd { r.host.ResumeMeeting(id); return nil }
	}
	return a
}

func (r *Reader) askReopen() tea.Cmd {
	id := r.host.Meeting().Session.ID()
	d := kit.NewConfirm("Open this meeting again? It goes on where it was, and can be closed again.", "open it again", "leave it closed")
	r.host.Ask(d, func() {
		err := r.host.Do(func(a session.Act, m *session.Meeting) error { return m.Session.Reopen(a) })
		if err != nil {
			r.host.Refuse(err)
			return
		}
		r.host.ResumeMeeting(id)
	})
	return nil
}
