package main

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"flashpoint/ui"
)

func TestWriteOut(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a.txt")
	read := func() string {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return string(raw)
	}
	if err := writeOut(path, []byte("one"), false); err != nil || read() != "one" {
		t.Fatal(err)
	}
	if err := writeOut(path, []byte("two"), false); !errors.Is(err, ui.ErrTaken) || read() != "one" {
		t.Errorf("it was overwritten without a word: %v", err)
	}
	if err := giveName(path, path, false); !errors.Is(err, ui.ErrTaken) {
		t.Errorf("somebody else was faster: %v", err)
	}
	if err := writeOut(path, []byte("three"), true); err != nil || read() != "three" {
		t.Errorf("with force: %v", err)
	}
	if err := writeOut(folder, nil, true); codeFor(err) != codeFailed {
		t.Errorf("a folder: %v", err)
	}
	if err := writeOut(filepath.Join(folder, "no", "b.txt"), nil, true); err == nil {
		t.Error("a folder that is not there")
	}
	if err := writeOut(filepath.Join(path, "b.txt"), nil, true); err == nil {
		t.Error("a folder that is a file")
	}
	if info, _ := os.Stat(path); runtime.GOOS != "windows" && info.Mode().Perm()&0o600 != 0o600 {
		t.Errorf("it can't be used: %v", info.Mode())
	}
	if left, _ := os.ReadDir(folder); len(left) != 1 {
		t.Errorf("something is left behind: %v", left)
	}
}

// With force the file behind a link is replaced, and the link stays.
func TestWriteOut_link(t *testing.T) {
	folder := t.TempDir()
	path, link := filepath.Join(folder, "a.txt"), filepath.Join(folder, "link.txt")
	if err := os.Symlink(path, link); err != nil {
		t.Skip("no links here: ", err)
	}
	if err := writeOut(link, []byte("x"), true); err == nil {
		t.Error("through a link that leads nowhere")
	}
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := writeOut(link, []byte("x"), true); err != nil {
		t.Fatal(err)
	}
	if raw, err := os.ReadFile(path); string(raw) != "x" {
		t.Errorf("%q, %v", raw, err)
	}
}

func TestPlaceFor(t *testing.T) {
	folder := t.TempDir()
	for path, want := range map[string]string{"": "p.pdf", "x.pdf": "x.pdf", folder: filepath.Join(folder, "p.pdf"), "new" + string(filepath.Separator): filepath.Join("new", "p.pdf")} {
		if got := placeFor(path, "p.pdf"); got != want {
			t.Errorf("%q goes to %q, not %q", path, got, want)
		}
	}
}
