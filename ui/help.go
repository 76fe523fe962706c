package ui

import (
	"cmp"
	"slices"

	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/kit"
)

// help lists the keys of the screen it was opened on, read from its actions.
type help struct {
	actions []kit.Action
	list    kit.List
}

func (a *App) openHelp() tea.Cmd {
	h := &help{list: kit.List{Vim: true}}
	for _, action := range a.actions() {
		if len(action.Keys) > 0 {
			h.actions = append(h.actions, action)
		}
	}
	slices.SortStableFunc(h.actions, func(x, y kit.Action) int { // what can't be done now comes last
		return cmp.Compare(min(len(x.Off), 1), min(len(y.Off), 1))
	})
	a.Ask(h, nil)
	return nil
}

// Update scrolls; every other key closes.
func (h *help) Update(msg tea.Msg) kit.Result {
	if _, pressed := msg.(tea.KeyPressMsg); !h.list.Update(msg, len(h.actions)) && pressed {
		return kit.Cancelled
	}
	return kit.Open
}

// Click closes.
func (h *help) Click(string) kit.Result { return kit.Cancelled }

// Frame draws the keys with what they do.
func (h *help) Frame(w, height int, t kit.Theme) kit.Frame {
	var f kit.Frame
	title, how := kit.T(kit.Title, "Keys of this screen"), kit.T(kit.Text, "arrows for more, enter closes")
	if title.Width()+2+how.Width() > w {
		how = kit.T(kit.Text, "enter closes")
	}
	f.Add(kit.Join(title, how, w))
	if height > 12 {
		f.Blank(1)
	}
	item := func(i int) kit.Item { return actionItem(h.actions[i]) }
	f.Add(h.list.Lines(len(h.actions), item, w, height-len(f.Lines), 0, true, t.Glyphs())...)
	f.Fit(height)
	return f
}
