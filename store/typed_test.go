package store

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestTyped(t *testing.T) {
	for path, want := range map[string][2]string{
		"/home/ana/shop.db.v3.bak":                       {"/home/ana/shop.db.v3.bak", "/home/ana/shop.db.v3.bak"},
		"Größe/店.db":                                     {"Größe/店.db", "Größe/店.db"},
		"/Users/ana/Library/Application Support/shop.db": {"'/Users/ana/Library/Application Support/shop.db'", `"/Users/ana/Library/Application Support/shop.db"`},
		`C:\Users\ANA~1\shop.db`:                         {`'C:\Users\ANA~1\shop.db'`, `C:\Users\ANA~1\shop.db`},
		"Ana's $HOME":                                    {`'Ana'\''s $HOME'`, `"Ana's $HOME"`},
		"":                                               {"''", `""`},
	} {
		if got := [2]string{inShell(path, false), inShell(path, true)}; got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}

// What is said to be typed can be copied, also where the folder has a space in its name.
func TestSentence_isCopiedIntoAShell(t *testing.T) {
	folder := filepath.Join(string(filepath.Separator), "Application Support")
	shop := filepath.Join(folder, "shop.db")
	for _, e := range []*Error{
		{Code: ErrCorrupt, Path: shop, Backup: filepath.Join(folder, "copy.db")},
		{Code: ErrReadOnly, Path: shop + ".v3.bak"},
		{Code: ErrReadOnly, Path: filepath.Join(folder, "for the owner.db"), Sealed: true},
		{Code: ErrHolds, Path: filepath.Join(folder, "the others.db")},
	} {
		_, command, found := strings.Cut(Sentence(e), ": flashpoint ")
		if !found || !strings.ContainsAny(command, `'"`) {
			t.Errorf("not in quotes: %s", Sentence(e))
		}
	}
}
