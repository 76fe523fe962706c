package kit

import (
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/cells"
)

// maxTyped is far beyond what anybody types, in characters; it keeps a stray
// paste of a whole file out.
const maxTyped = 64 << 10

// edit lets the bubble act on a key or a paste and keeps what comes of it.
func (in *Input) edit(msg tea.Msg) (changed bool) {
	m := in.editor()
	steps := 1
	if k, ok := msg.(tea.KeyPressMsg); ok {
		steps = in.steps(k, m.KeyMap)
	}
	for range steps {
		m, _ = m.Update(msg)
	}
	value := m.Value()
	changed = value != in.value
	in.value, in.at = value, m.Position()
	return changed
}

// editor is the bubble holding the field's value. It is made anew for every
// key because copies of a bubble share the array their text is in: typing into
// one would change the other. It is also a hundred times as large as an Input.
func (in *Input) editor() textinput.Model {
	m := textinput.New()
	m.SetVirtualCursor(false)
	m.CharLimit = maxTyped
	m.KeyMap = editKeys()
	if in.masked {
		m.EchoMode = textinput.EchoPassword // stopping at words would give away where they end
	}
	m.SetValue(in.value)
	m.SetCursor(in.at)
	m.Focus()
	return m
}

// editKeys are few of the bubble's own keys on purpose: in this program most
// ctrl keys, tab, up and down mean something else everywhere. There is none for
// deleting the next word either: the bubble panics on it at the last character.
func editKeys() textinput.KeyMap {
	keys := func(names ...string) key.Binding { return key.NewBinding(key.WithKeys(names...)) }
	return textinput.KeyMap{
		CharacterForward:        keys("right"),
		CharacterBackward:       keys("left"),
		WordForward:             keys("ctrl+right", "alt+f"),
		WordBackward:            keys("ctrl+left", "alt+b"),
		LineStart:               keys("home", "ctrl+a"),
		LineEnd:                 keys("end", "ctrl+e"),
		DeleteCharacterBackward: keys("backspace", "ctrl+h"),
		DeleteCharacterForward:  keys("delete"),
		DeleteWordBackward:      keys("ctrl+w"),
		DeleteBeforeCursor:      keys("ctrl+u"),
	}
}

// steps is how often the bubble must act on k. It moves and deletes by code
// point; a person sees an accent or an emoji made of several as one character,
// and half of it must never stay behind.
func (in *Input) steps(k tea.KeyPressMsg, keys textinput.KeyMap) int {
	before, after := in.split()
	char := ""
	switch {
	case key.Matches(k, keys.CharacterBackward, keys.DeleteCharacterBackward):
		for before != "" {
			n, _ := cells.First(before)
			char, before = before[:n], before[n:]
		}
	case key.Matches(k, keys.CharacterForward, keys.DeleteCharacterForward) && after != "":
		n, _ := cells.First(after)
		char = after[:n]
	}
	return max(utf8.RuneCountInString(char), 1)
}

// split is the value before and behind the cursor.
func (in *Input) split() (before, after string) {
	runes := []rune(in.value)
	return string(runes[:in.at]), string(runes[in.at:])
}
