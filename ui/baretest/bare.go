// Package baretest is the least Bubble Tea program that looks like the wall: a heading,
// a list, a line to type in and a line of help, from the usual parts. Benchmarks
// measure Flashpoint beside it, in a terminal and without one.
package baretest

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
)

// Program takes what is typed into its line, and ends with ctrl+c. It is 80 cells wide
// and 24 lines high.
type Program struct {
	line textinput.Model
	list []string
}

// New is a program whose line is empty.
func New() *Program {
	p := &Program{line: textinput.New()}
	p.line.SetWidth(70)
	p.line.Focus()
	for i := range 18 {
		p.list = append(p.list, fmt.Sprintf("  %c  Idea %d of those that came up", 'A'+i, i))
	}
	return p
}

// Init asks for nothing.
func (p *Program) Init() tea.Cmd { return nil }

// Update passes everything on to the line.
func (p *Program) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if key, ok := msg.(tea.KeyPressMsg); ok && key.String() == "ctrl+c" {
		return p, tea.Quit
	}
	var cmd tea.Cmd
	p.line, cmd = p.line.Update(msg)
	return p, cmd
}

// View draws all of it.
func (p *Program) View() tea.View {
	row := lipgloss.NewStyle().Width(80).MaxHeight(1)
	heading, quiet := row.Bold(true), row.Faint(true)
	lines := []string{heading.Render("Ideas   Wait to order"), quiet.Render(strings.Repeat("─", 80))}
	for _, idea := range p.list {
		lines = append(lines, row.Render(idea))
	}
	lines = append(lines, row.Render(p.line.View()), quiet.Render(strings.Repeat("─", 80)), quiet.Render("enter save   tab pass   ? help"), row.Render(""))
	view := tea.NewView(lipgloss.JoinVertical(lipgloss.Left, lines...))
	view.AltScreen = true
	return view
}
