package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// folder makes a folder with files of those names, in which stands their name.
func folder(t *testing.T, files ...string) string {
	t.Helper()
	root := t.TempDir()
	for _, name := range files {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("\n  this is "+name+" \r\n\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// Everything that is in the program on any system, and nothing that only its tests
// or tools need.
func TestEveryPartOfTheProgramIsFound(t *testing.T) {
	parts, err := linked("flashpoint/cmd/flashpoint")
	if err != nil {
		t.Fatal(err)
	}
	has := func(name string) bool {
		return slices.ContainsFunc(parts, func(p part) bool { return p.name == name })
	}
	for _, name := range []string{
		golang, "modernc.org/sqlite", "modernc.org/libc", "codeberg.org/go-pdf/fpdf",
		"github.com/inconshreveable/mousetrap", // on Windows alone
		"The letters in flashpoint/ui/paper/pdf/letters",
	} {
		if !has(name) {
			t.Errorf("there is no %s", name)
		}
	}
	for _, name := range []string{"flashpoint", "github.com/chromedp/chromedp", "github.com/rogpeppe/go-internal"} {
		if has(name) {
			t.Errorf("%s is no part of it", name)
		}
	}
	if parts[0].name != golang || parts[len(parts)-1].version != "" {
		t.Errorf("Go comes first and our letters last, not %s and %s", parts[0].name, parts[len(parts)-1].name)
	}
	var out strings.Builder
	if err := write(&out, parts); err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{"Copyright 2009 The Go Authors", "Bitstream Vera", "The Sqlite Authors"} {
		if !strings.Contains(out.String(), words) {
			t.Errorf("nowhere stands %q", words)
		}
	}
}

func TestTheLicencesOfAPartAreThoseAboveItsCode(t *testing.T) {
	root := folder(t, "LICENSE", "PATENTS", "LICENSE-3RD-PARTY.md", "licence.go", "licensed/x", "README.md",
		"borrowed/COPYING.txt", "borrowed/deep/code.go", "elsewhere/LICENSE")
	found, err := texts(part{name: "x", root: root, folders: []string{filepath.Join(root, "borrowed", "deep"), root}})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range found {
		names = append(names, f.name)
		if want := "  this is " + f.name; f.words != want {
			t.Errorf("%s: %q, want %q", f.name, f.words, want)
		}
	}
	if want := []string{"LICENSE", "LICENSE-3RD-PARTY.md", "PATENTS", "borrowed/COPYING.txt"}; !slices.Equal(names, want) {
		t.Errorf("%q, want %q", names, want)
	}
}

func TestAPartWithoutALicenceStopsEverything(t *testing.T) {
	good := part{name: "good", version: "v1", root: folder(t, "LICENSE")}
	bare := part{name: "bare", version: "v2", root: folder(t, "README.md", "licence.go")}
	var out strings.Builder
	err := write(&out, []part{good, bare})
	if err == nil || !strings.Contains(err.Error(), "bare v2: there is no licence") {
		t.Errorf("it says %v", err)
	}
	if out.Len() > 0 {
		t.Errorf("and yet it writes %q", out.String())
	}

	if err := os.WriteFile(filepath.Join(bare.root, "COPYING"), []byte(" \n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := write(&out, []part{bare}); err == nil {
		t.Error("an empty licence is enough for it")
	}
}

// Letters that were put into a folder of ours need a licence beside them.
func TestEmbeddedLettersNeedALicenceBesideThem(t *testing.T) {
	ours := listed{ImportPath: "flashpoint/x", Dir: folder(t, "LICENSE", "letters/a.ttf.gz"), EmbedFiles: []string{"style.css", "letters/a.ttf.gz"}}
	ours.Module = &struct {
		Path, Version, Dir string
		Main               bool
	}{Path: "flashpoint", Main: true}
	parts := partsOf(ours)
	if len(parts) != 1 || parts[0].name != "The letters in flashpoint/x/letters" {
		t.Fatalf("its parts are %v", parts)
	}
	if _, err := texts(parts[0]); err == nil {
		t.Error("the licence of the folder above is taken for theirs")
	}
}

func TestAProgramThatIsNotThereIsRefused(t *testing.T) {
	if _, err := linked("./nothing"); err == nil {
		t.Error("it has parts")
	}
}
