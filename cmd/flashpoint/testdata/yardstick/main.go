// Command yardstick is the least Bubble Tea program that looks like the wall: a
// heading, a list, a line to type in and a line of help, from the usual parts. The
// benchmarks measure Flashpoint beside it.
package main

import (
	"fmt"
	"os"
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
)

type model struct{ line textinput.Model }

func (m model) Init() tea.Cmd { return nil }

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if key, ok := msg.(tea.KeyPressMsg); ok && key.String() == "ctrl+c" {
		return m, tea.Quit
	}
	var cmd tea.Cmd
	m.line, cmd = m.line.Update(msg)
	return m, cmd
}

func (m model) View() tea.View {
	row := lipgloss.NewStyle().Width(80).MaxHeight(1)
	heading, quiet := row.Bold(true), row.Faint(true)
	lines := []string{heading.Render("Ideas   Wait to order"), quiet.Render(strings.Repeat("─", 80))}
	for i := range 18 {
		lines = append(lines, row.Render(fmt.Sprintf("  %c  Idea %d of those that came up", 'A'+i, i)))
	}
	lines = append(lines, row.Render(m.line.View()), quiet.Render(strings.Repeat("─", 80)), quiet.Render("enter save   tab pass   ? help"), row.Render(""))
	view := tea.NewView(lipgloss.JoinVertical(lipgloss.Left, lines...))
	view.AltScreen = true
	return view
}

func main() {
	m := model{line: textinput.New()}
	m.line.SetWidth(70)
	m.line.Focus()
	if _, err := tea.NewProgram(m).Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
