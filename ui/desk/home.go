package desk

import (
	"cmp"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// Home says what to do next: go on with a meeting, start one, look after a
// chosen idea, read an old meeting.
type Home struct {
	host  Host
	sheet sheet
}

// NewHome shows the host's lists as they are now; newer ones get a home of
// their own. Until they are read it says so.
func NewHome(host Host) *Home {
	h := &Home{host: host}
	l := host.Lists()
	h.sheet.set(h.rows(l))
	h.sheet.choose(h.likeliest(l))
	return h
}

// noShop is why nothing can be done before the lists are read.
const noShop = "There is no shop in this file yet"

// likeliest is where the cursor starts.
func (h *Home) likeliest(l Lists) string {
	for _, m := range l.Unfinished {
		if !m.Rehearsal { // Enter before the team should not open the pretended one
			return "resume:" + m.ID.String()
		}
	}
	if i := h.sheet.entries; h.host.ReadOnly() && len(i) > 1 { // past "Start a meeting", which is off
		return h.sheet.rows[i[1]].key
	}
	return "start"
}

// Typing is never true here.
func (h *Home) Typing() bool { return false }

// Update moves the cursor.
func (h *Home) Update(msg tea.Msg) tea.Cmd {
	h.sheet.update(msg)
	return nil
}

// Click opens what was clicked.
func (h *Home) Click(target string) {
	if !h.sheet.choose(target) {
		return
	}
	if a := h.openAction(); a.Off != "" {
		h.host.Say(a.Off)
	} else {
		a.Do()
	}
}

// Frame draws the list.
func (h *Home) Frame(w, height int) kit.Frame {
	var f kit.Frame
	f.Add(header(h.host, w)...)
	f.Add(h.sheet.lines(w, height-len(f.Lines), h.host.Theme().Glyphs())...)
	f.Fit(height)
	return f
}

// Actions are what Enter does, and a new meeting from anywhere in the list.
func (h *Home) Actions() []kit.Action {
	l := h.host.Lists()
	start := offIf(l.Shop == "", noShop)
	resume := offIf(len(l.Unfinished) == 0, "No meeting is unfinished: n starts a new one")
	if h.host.ReadOnly() {
		start, resume = ReadOnly, ReadOnly
	}
	return append([]kit.Action{
		h.openAction(),
		{ID: "new", Keys: []string{"n"}, Name: "new meeting", Help: "Open a meeting in the room; nothing has to be filled in first",
			Off: start, Hint: h.sheet.key() != "start", Do: h.start},
		{ID: "rehearse", Keys: []string{"p"}, Name: "rehearse", Help: rehearseHelp, Off: start, Do: h.rehearse},
		{ID: "resume", Keys: []string{"r"}, Name: "resume", Help: "Go on with the newest unfinished meeting where it was", Off: resume, Do: h.resume},
	}, h.places()...)
}

// Read takes the host's lists as they are now; the cursor stays where it is.
func (h *Home) Read() { h.sheet.set(h.rows(h.host.Lists())) }

func (h *Home) start() tea.Cmd {
	h.host.StartMeeting()
	return nil
}

// rehearseHelp says what a rehearsal is.
const rehearseHelp = "Try a meeting out with a pretend team; nothing of it stays with your shop"

func (h *Home) rehearse() tea.Cmd {
	h.host.StartRehearsal()
	return nil
}

func (h *Home) resume() tea.Cmd {
	if l := h.host.Lists(); len(l.Unfinished) > 0 {
		h.host.ResumeMeeting(l.Unfinished[0].ID)
	}
	return nil
}

// openAction is Enter on what the cursor is on.
func (h *Home) openAction() kit.Action {
	a := kit.Action{ID: "open", Keys: []string{"enter"}, Hint: true}
	kind, rest, _ := strings.Cut(h.sheet.key(), ":")
	id, _ := session.ParseID(rest)
	off := Locked(h.host)
	to := func(open func(session.ID)) func() tea.Cmd { return func() tea.Cmd { open(id); return nil } }
	switch {
	case kind == "":
		a.Name, a.Help, a.Off = "open", "Open what the cursor is on", cmp.Or(off, noShop)
	case kind == "start":
		a.Name, a.Help, a.Off, a.Do = "start a meeting", "Open a meeting in the room; nothing has to be filled in first", off, h.start
	case kind == "thanks":
		a.Name, a.Help, a.Do = "thanks to pass on", "See which praise has not reached its author, and for how long", deed(h.host.OpenThanks)
	case kind == "rehearse":
		a.Name, a.Help, a.Off, a.Do = "rehearse", rehearseHelp, off, h.rehearse
	case kind == "resume" && off == "":
		a.Name, a.Help, a.Do = "resume", "Go on with this meeting where it was", to(h.host.ResumeMeeting)
	case kind == "board":
		a.Name, a.Help, a.Do = "open", "Open all chosen ideas, also those that have ended", deed(h.host.OpenBoard)
	case kind == "initiative":
		a.Name, a.Help, a.Do = "open", "Open this idea's checklist", to(h.host.OpenInitiative)
	default:
		a.Name, a.Help, a.Do = "read", "Read this meeting's minutes", to(h.host.ReadMeeting)
	}
	return a
}
