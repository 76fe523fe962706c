package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/desk"
	"flashpoint/ui/kit"
	"flashpoint/ui/room"
)

const bad = kit.Bad

// actions are the screen's own and those that work everywhere.
func (a *App) actions() []kit.Action {
	top, _ := a.top()
	own, all := top.Actions(), a.everywhere()
	if r, ok := top.(*room.Room); ok && r.Covered() { // nothing is done blindly behind the curtain
		all = slices.DeleteFunc(all, func(x kit.Action) bool { return x.ID != "quit" })
	}
	if _, home := top.(*desk.Home); home { // which has its own, with letters too
		all = slices.DeleteFunc(all, func(x kit.Action) bool { return x.ID == "praise" || x.ID == "applause" })
	}
	return slices.Concat(own, all)
}

func (a *App) everywhere() []kit.Action {
	undo := a.undoOff()
	ascii := "Draw with plain letters only, for terminals that show boxes wrong"
	if a.theme.Glyphs().ASCII {
		ascii = "Draw with lines and blocks again"
	}
	mouse := kit.Action{ID: "mouse", Keys: []string{"f4"}, Name: "mouse: select text", Help: "Leave the mouse to the terminal, to select and copy text", Do: a.toggleMouse}
	if a.unmoused {
		mouse.Name, mouse.Help = "mouse: click", "Let clicks and the wheel work here again"
	}
	undoKeys := []string{"ctrl+z", "u"}
	if _, meeting := a.screen.(*room.Room); meeting { // there a line is never far, and letters belong to it
		undoKeys = undoKeys[:1]
	}
	return []kit.Action{
		{ID: "palette", Keys: []string{"ctrl+k"}, Name: "all keys", Help: "Everything that can be done now, by name; the right mouse button too", Hint: true, Do: a.openPalette},
		{ID: "help", Keys: []string{"f1", "?"}, Name: "help", Help: "The keys of this screen", Do: a.openHelp},
		a.customersAction(),
		{ID: "undo", Keys: undoKeys, Name: "undo", Help: "Take the last thing back; works across days", Off: undo, Do: a.undo},
		{ID: "redo", Keys: []string{"ctrl+y"}, Name: "redo", Help: "Bring back what undo took", Off: undo, Do: a.redo},
		a.creditAction(),
		a.paperAction(),
		{ID: "theme", Keys: []string{"f2"}, Name: "colours: " + a.theme.NextName(), Help: "Switch between paper, night and plain", Do: a.nextTheme},
		{ID: "ascii", Name: "plain letters", Help: ascii, Do: a.toggleASCII},
		mouse,
		{ID: "copy", Name: "save a copy", Help: "Write everything to another file: a stick, or a safe place", Do: a.askCopy},
		{ID: "quit", Keys: []string{"ctrl+c"}, Name: "leave the program", Help: "Close Flashpoint; everything typed is kept", Do: func() tea.Cmd { a.quit(); return nil }},
	}
}

func (a *App) nextTheme() tea.Cmd {
	a.theme = a.theme.Next()
	a.SaveSetting("theme", a.theme.Name())
	return nil
}

func (a *App) toggleASCII() tea.Cmd {
	on := !a.theme.Glyphs().ASCII
	a.theme = a.theme.WithASCII(on)
	value := ""
	if on {
		value = "on"
	}
	a.SaveSetting("ascii", value)
	return nil
}

// toggleMouse gives the mouse to the terminal or takes it back. It is no
// preference: whoever copied something wants to click again the next time.
func (a *App) toggleMouse() tea.Cmd {
	a.unmoused = !a.unmoused
	if a.unmoused {
		a.Say("The mouse selects text now, for the terminal to copy; F4 lets it click here again")
	} else {
		a.Say("The mouse clicks here again")
	}
	return nil
}
