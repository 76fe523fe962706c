// Command yardstick shows the bare program in a terminal. The benchmarks measure
// Flashpoint beside it.
package main

import (
	"fmt"
	"os"

	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/baretest"
)

func main() {
	if _, err := tea.NewProgram(baretest.New()).Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
