package kittest

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// Presses are the keys of these names, as a terminal sends them: "enter", "f5",
// "ctrl+n", "pgup". What is no key's name is typed letter by letter.
func Presses(names ...string) (presses []tea.KeyPressMsg) {
	for _, name := range names {
		if k, ok := named(name); ok {
			presses = append(presses, k)
			continue
		}
		for _, r := range name {
			presses = append(presses, tea.KeyPressMsg{Code: r, Text: string(r)})
		}
	}
	return presses
}

// Press is the key of this name, or the letter.
func Press(name string) tea.KeyPressMsg { return Presses(name)[0] }

func named(name string) (k tea.KeyPressMsg, ok bool) {
	if letter, ok := strings.CutPrefix(name, "ctrl+"); ok && len(letter) == 1 {
		return tea.KeyPressMsg{Code: rune(letter[0]), Mod: tea.ModCtrl}, true
	}
	if name == "space" {
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}, true
	}
	codes := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "up": tea.KeyUp, "down": tea.KeyDown,
		"left": tea.KeyLeft, "right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd,
		"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "backspace": tea.KeyBackspace, "delete": tea.KeyDelete,
		"f1": tea.KeyF1, "f2": tea.KeyF2, "f3": tea.KeyF3, "f4": tea.KeyF4, "f5": tea.KeyF5, "f6": tea.KeyF6, "f7": tea.KeyF7, "f8": tea.KeyF8,
	}
	code, ok := codes[name]
	return tea.KeyPressMsg{Code: code}, ok
}
