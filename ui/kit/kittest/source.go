package kittest

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"flashpoint/ui/kit"
)

// Findable says that whoever sees an action on the screen finds its code: the
// sentence that F1 shows for it stands in the source of the screens in one piece, or
// its beginning does, up to a word that is set in.
func Findable(t testing.TB, actions []kit.Action) {
	t.Helper()
	text, err := source()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range actions {
		if !stands(text, a.Help) {
			t.Errorf("%s %q: nobody who looks for %q finds it", a.ID, a.Keys, a.Help)
		}
	}
}

func stands(text, sentence string) bool {
	const least = len("The mark ")
	begin := sentence[:min(least, len(sentence))]
	for {
		_, found, ok := strings.Cut(text, begin)
		if !ok {
			return false
		}
		rest := sentence[len(begin):]
		for len(rest) > 0 && len(found) > 0 && rest[0] == found[0] {
			rest, found = rest[1:], found[1:]
		}
		if rest == "" || strings.HasPrefix(found, `"`) || strings.HasPrefix(found, "%") {
			return true
		}
		text = found
	}
}

// source is the code of the package under test and of those around it, without
// tests.
var source = sync.OnceValues(func() (string, error) {
	var all strings.Builder
	folder, err := os.Getwd()
	for err == nil && filepath.Base(folder) != "ui" && folder != filepath.Dir(folder) {
		folder = filepath.Dir(folder)
	}
	if err != nil {
		return "", err
	}
	err = filepath.WalkDir(folder, func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		code, err := os.ReadFile(path)
		all.Write(code)
		return err
	})
	return all.String(), err
})
