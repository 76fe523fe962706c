//go:build !windows

package main

// waitBeforeClosing is needed only where a window goes away with its program.
func waitBeforeClosing() {}
