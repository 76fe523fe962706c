package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
)

// crashNote has a crash written down in a file instead of over the wall: what
// Bubble Tea prints when it catches a panic, and what the runtime prints when
// nobody does. note is a sentence that says where; done ends it.
//
// It works without: a folder that can't be written is no reason not to hold a
// meeting. What Bubble Tea prints is told after the meeting then.
func crashNote(path string) (note string, done func()) {
	if os.MkdirAll(filepath.Dir(path), 0o700) != nil {
		return "", tellLater()
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return "", tellLater()
	}
	screen := os.Stderr
	os.Stderr = f
	_ = debug.SetCrashOutput(f, debug.CrashOptions{})
	return fmt.Sprintf(" What went wrong is noted in %s.", path), func() {
		os.Stderr = screen
		_ = debug.SetCrashOutput(nil, debug.CrashOptions{})
		_ = f.Close()
	}
}

// tellLater keeps what is printed as an error until tell is called, when people
// have their screen again: what is printed over a window vanishes with it.
func tellLater() (tell func()) {
	r, w, err := os.Pipe()
	if err != nil {
		return func() {}
	}
	screen := os.Stderr
	os.Stderr = w
	kept := make(chan []byte)
	go func() {
		words, _ := io.ReadAll(r)
		kept <- words
	}()
	return func() {
		os.Stderr = screen
		_ = w.Close()
		_, _ = screen.Write(<-kept)
		_ = r.Close()
	}
}
