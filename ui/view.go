package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/desk"
	"flashpoint/ui/kit"
)

// View paints the window. It reads and never changes; what it costs depends on
// the window and not on what the file holds.
func (a *App) View() tea.View {
	frame := a.frame()
	v := tea.NewView(a.theme.Paint(frame.Lines, a.size.W, a.size.H))
	v.AltScreen = true
	if !a.unmoused {
		v.MouseMode = tea.MouseModeCellMotion
	}
	v.WindowTitle = "Flashpoint"
	if a.painted {
		v.BackgroundColor, v.ForegroundColor = a.theme.Background(), a.theme.Foreground()
	}
	if c := frame.Cursor; c != nil {
		v.Cursor = tea.NewCursor(c.X, c.Y)
	}
	return v
}

// unsaved is what stands above everything while the disk does not take it.
const unsaved = "Not saved yet, kept here, trying again."

// maxNotice is the most lines that a notice takes from the screen.
const maxNotice = 3

// frame is the whole window: the screen or a dialog, then a rule or what there
// is to say, then the help line.
func (a *App) frame() kit.Frame {
	if a.size.W == 0 {
		return kit.Frame{}
	}
	if a.size.Class() == kit.TooSmall {
		return kit.TooSmallFrame(a.size.W, a.size.H)
	}
	w := a.columns()
	foot := a.foot(w)
	h := a.size.H - len(foot)
	var f kit.Frame
	if top, dialog := a.top(); dialog != nil {
		f.Blank(1)
		f.Append(dialog.Frame(w, h-1, a.theme))
	} else {
		f = top.Frame(w, h)
		if inArchive(a.screen) { // in another window the same key does something else there
			if again := a.foot(w); len(again) == len(foot) {
				foot = again
			}
		}
	}
	f.Fit(h)
	f.Add(foot...)
	f.Indent((a.size.W - w) / 2)
	return f
}

// foot is what stands below the screen: the notice, or a rule, and help. A
// dialog brings its own help.
func (a *App) foot(w int) []kit.Line {
	var lines []kit.Line
	add := func(n notice) {
		for _, line := range kit.WrapN(n.text, w, maxNotice) {
			lines = append(lines, kit.T(n.token, line))
		}
	}
	if p := a.writer.problem; p != nil && a.notice.text == "" {
		add(notice{unsaved + " " + a.cfg.Explain(p), kit.Bad})
	} else if p != nil {
		add(notice{unsaved, kit.Bad}) // no notice hides it, and both have to find room
	}
	if a.notice.text != "" {
		add(a.notice)
	}
	switch _, dialog := a.top(); {
	case dialog != nil:
		return lines
	case len(lines) == 0:
		lines = []kit.Line{kit.T(kit.Rule, strings.Repeat(a.theme.Glyphs().Rule, w))}
	}
	return append(lines, kit.HelpLine(a.hints(), a.state(), w, 4))
}

// hints are the screen's likeliest action, then the way to all others, then
// the rest as far as there is room.
func (a *App) hints() []kit.Action {
	actions := a.actions()
	first := slices.IndexFunc(actions, func(x kit.Action) bool { return x.Hint && x.Off == "" })
	palette := slices.IndexFunc(actions, func(x kit.Action) bool { return x.ID == "palette" })
	if first < 0 || palette <= first {
		return actions
	}
	keys := actions[palette]
	return slices.Insert(slices.Delete(actions, palette, palette+1), first+1, keys)
}

// state says how what was done stands with the disk. A half-typed line is
// written behind the typist's back: a word that flickers with every key would
// only disturb the room.
func (a *App) state() kit.Line {
	switch {
	case inArchive(a.screen) && a.cfg.ReadOnly:
		return nil // said above
	case desk.Locked(a) != "":
		return kit.T(kit.Warn, "read-only")
	case a.writer.problem != nil:
		return kit.T(kit.Bad, "! not saved")
	case len(session.PendingOf(a.meeting.Streams()...)) > 0:
		return kit.T(kit.Text, "saving")
	case a.meeting.Session == nil && !a.writer.wrote:
		return nil // nothing that could be
	}
	return kit.T(kit.Good, "saved "+a.theme.Glyphs().Check)
}
