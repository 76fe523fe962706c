package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/sahilm/fuzzy"

	"flashpoint/ui/kit"
)

// palette is everything that can be done now, found by typing a part of its
// name. What can't be done says why.
type palette struct {
	actions []kit.Action
	found   []int // indices of actions, best first
	input   kit.Input
	list    kit.List
}

func (a *App) openPalette() tea.Cmd {
	p := newPalette(a.actions())
	a.Ask(p, func() {
		if action, ok := p.chosen(); ok {
			a.run(action)
		}
	})
	return nil
}

func newPalette(actions []kit.Action) *palette {
	p := &palette{input: kit.NewInput("what? ")}
	for _, action := range actions {
		if action.ID != "palette" && action.Do != nil {
			p.actions = append(p.actions, action)
		}
	}
	p.input.Focus()
	p.find()
	return p
}

// find lists the actions whose name or help has what is typed in it, those whose
// name begins so first; only where there are none, those that resemble it.
func (p *palette) find() {
	p.found = p.found[:0]
	p.list.SetCursor(0)
	typed := strings.TrimSpace(p.input.Value())
	if typed == "" {
		for i := range p.actions {
			p.found = append(p.found, i)
		}
		return
	}
	words := make([]string, len(p.actions))
	for i, action := range p.actions {
		words[i] = action.Name + " " + action.Help
	}
	rank := func(i int) int {
		name, all, what := strings.ToLower(p.actions[i].Name), strings.ToLower(words[i]), strings.ToLower(typed)
		switch {
		case strings.HasPrefix(name, what):
			return 0
		case strings.Contains(name, what):
			return 1
		case strings.Contains(all, what):
			return 2
		}
		return 3
	}
	for i := range p.actions {
		if rank(i) < 3 {
			p.found = append(p.found, i)
		}
	}
	slices.SortStableFunc(p.found, func(a, b int) int { return rank(a) - rank(b) })
	if len(p.found) > 0 {
		return
	}
	for _, m := range fuzzy.Find(typed, words) {
		p.found = append(p.found, m.Index)
	}
}

func (p *palette) chosen() (kit.Action, bool) {
	if len(p.found) == 0 {
		return kit.Action{}, false
	}
	return p.actions[p.found[min(p.list.Cursor(), len(p.found)-1)]], true
}

// Update moves in the list and takes text; Enter carries out, Esc closes.
func (p *palette) Update(msg tea.Msg) kit.Result {
	if key, pressed := msg.(tea.KeyPressMsg); pressed {
		switch key.String() {
		case "esc", "ctrl+k":
			return kit.Cancelled
		case "enter":
			if len(p.found) == 0 {
				return kit.Open
			}
			return kit.Accepted
		}
	}
	if !p.list.Update(msg, len(p.found)) && p.input.Update(msg) {
		p.find()
	}
	return kit.Open
}

// Click carries out what was clicked.
func (p *palette) Click(target string) kit.Result {
	switch {
	case target == "key:esc":
		return kit.Cancelled
	case target == "key:enter" && len(p.found) > 0:
		return kit.Accepted
	}
	for i, n := range p.found {
		if "action:"+p.actions[n].ID == target {
			p.list.SetCursor(i)
			return kit.Accepted
		}
	}
	return kit.Open
}

// Frame draws the line, then the actions with their keys.
func (p *palette) Frame(w, h int, t kit.Theme) kit.Frame {
	g := t.Glyphs()
	var f kit.Frame
	f.Add(kit.T(kit.Title, "What would you like to do?"))
	line, x := p.input.Line(w, g)
	f.Cursor = &kit.Cursor{X: x, Y: len(f.Lines)}
	f.Add(line)
	if h > 12 {
		f.Blank(1)
	}
	item := func(i int) kit.Item {
		action := p.actions[p.found[i]]
		return actionItem(action)
	}
	if len(p.found) == 0 {
		f.Add(kit.WrapSpan(kit.Text, "Nothing here is called that: try a shorter word.", w)...)
	} else {
		f.Add(p.list.Lines(len(p.found), item, w, h-1-len(f.Lines), 0, true, g)...)
	}
	f.Fit(h - 1)
	f.Add(kit.HelpLine([]kit.Action{
		{ID: "enter", Keys: []string{"enter"}, Name: "do it", Hint: true},
		{ID: "esc", Keys: []string{"esc"}, Name: "back", Hint: true},
	}, nil, w, 2))
	return f
}

// actionItem is an action in the palette and in help: its name, what it does or
// why it can't, and its key.
func actionItem(action kit.Action) kit.Item {
	item := kit.Item{Text: action.Name + ": " + lowerFirst(action.Help), Target: "action:" + action.ID}
	if action.Off != "" {
		item.Text = action.Name + ": not now. " + kit.Sentence(action.Off)
	}
	if len(action.Keys) > 0 {
		item.Note = kit.KeyLabel(action.Keys[0])
	}
	return item
}

func lowerFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}
