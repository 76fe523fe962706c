package kit

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// Action is one thing the user can do now. The key map, the help line, the help
// screen and the palette are all read from the same list of actions.
type Action struct {
	ID   string         // never shown; unique on its screen
	Keys []string       // as Bubble Tea names them: "ctrl+n", "enter", "space"; the first is shown
	Name string         // for the help line: "next phase"
	Help string         // one sentence, for help and palette
	Off  string         // why it can't be done now; "" when it can
	Do   func() tea.Cmd // nil when the screen acts on the ID itself
	Hint bool           // worth a place in the help line
}

// Match finds the action of a key. One that is off is found too: say why it
// can't act instead of staying silent.
func Match(actions []Action, k tea.KeyPressMsg) (Action, bool) {
	name := k.String()
	for _, a := range actions {
		if slices.Contains(a.Keys, name) {
			return a, true
		}
	}
	return Action{}, false
}

// KeyLabel is the name of a key as people say it.
func KeyLabel(key string) string {
	switch key {
	case "pgup":
		return "page up"
	case "pgdown":
		return "page down"
	case "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12":
		return strings.ToUpper(key)
	}
	return key
}

// HelpLine is at most max hints ("enter save   tab pass") and right flush
// against the end of w cells. A hint that does not fit is dropped with those
// after it; only the first, the likeliest, is cut rather than dropped. A click
// on a hint has the target "key:" and the action's ID. Actions that are off are
// no hints.
func HelpLine(actions []Action, right Line, w int, max int) Line {
	room := w
	if rw := right.Width(); rw > 0 {
		room -= rw + 2
	}
	var left Line
	hints := 0
	for _, a := range actions {
		if !a.Hint || a.Off != "" || len(a.Keys) == 0 {
			continue
		}
		hint := Line{{Text: KeyLabel(a.Keys[0]), Token: Strong}, {Text: " " + a.Name}}.WithTarget("key:" + a.ID)
		if hints > 0 {
			hint = Concat(Blank(3), hint)
		}
		if least := Width(KeyLabel(a.Keys[0])) + 6; hints == 0 && room >= least {
			hint = hint.Truncate(room)
		}
		if hints == max || left.Width()+hint.Width() > room {
			break
		}
		left = Concat(left, hint)
		hints++
	}
	return Join(left, right, w)
}
