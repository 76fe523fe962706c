//go:build unix

package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// A pipe takes paper where somebody reads from it; where nobody does, nothing waits.
func TestWriteOut_pipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe.pdf")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skip("no pipes here: ", err)
	}
	paper := bytes.Repeat([]byte("paper"), 100_000) // more than a pipe holds
	done := make(chan error, 1)
	go func() { done <- writeOut(path, paper, true) }()
	select {
	case err := <-done:
		if err == nil {
			t.Error("nobody reads, and it says that it is written")
		}
	case <-time.After(10 * time.Second):
		t.Fatal("it waits for somebody to read")
	}
	r, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	go func() { done <- writeOut(path, paper, true) }()
	got := make([]byte, len(paper))
	for at := 0; at < len(got); {
		n, err := r.Read(got[at:])
		if err != nil && err != io.EOF {
			t.Fatal(err)
		}
		if at += n; n == 0 {
			time.Sleep(time.Millisecond) // the writer is not there yet
		}
	}
	if err := <-done; err != nil || !bytes.Equal(got, paper) {
		t.Errorf("with a reader: %v", err)
	}
}

// A link to a pipe is as the pipe: no paper takes its place.
func TestWriteOut_linkToAPipe(t *testing.T) {
	pipe, link := filepath.Join(t.TempDir(), "pipe"), filepath.Join(t.TempDir(), "link")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip("no pipes here: ", err)
	}
	r, err := os.OpenFile(pipe, os.O_RDWR, 0) // so that nothing waits for the other end
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if err := os.Symlink(pipe, link); err != nil {
		t.Fatal(err)
	}
	if _, err := r.WriteString("what was there before"); err != nil { // whoever looks what is in it gets something
		t.Fatal(err)
	}
	if err := writeOut(link, []byte(" and paper"), true); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat(pipe); err != nil || info.Mode().IsRegular() {
		t.Errorf("the pipe is %v, %v", info, err)
	}
	got := make([]byte, 100)
	if n, err := r.Read(got); err != nil || string(got[:n]) != "what was there before and paper" {
		t.Errorf("%q went through it, %v", got[:n], err)
	}
}
