package main

import (
	"bufio"
	"fmt"
	"os"

	"github.com/inconshreveable/mousetrap"
)

// waitBeforeClosing keeps the window of a program started by a double-click
// open until its last words are read.
func waitBeforeClosing() {
	if mousetrap.StartedByExplorer() {
		fmt.Fprint(os.Stderr, "Press Enter to close this window.")
		_, _ = bufio.NewReader(os.Stdin).ReadString('\n')
	}
}
