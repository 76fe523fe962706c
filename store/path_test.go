package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A link that leads nowhere is refused in the same words, whoever comes, and
// nothing is made at its end.
func TestOpen_throughALinkToNowhere(t *testing.T) {
	folder := t.TempDir()
	link := func(to, from string) string {
		if err := os.Symlink(to, filepath.Join(folder, from)); err != nil {
			t.Skipf("this system makes no links: %v", err)
		}
		return filepath.Join(folder, from)
	}
	link("five", "six")
	for name, path := range map[string]string{
		"a missing folder":            link(filepath.Join(folder, "no", "shop.db"), "one"),
		"a missing folder, from here": link("no/shop.db", "two"),
		"a link to such a link":       link("one", "three"),
		"itself":                      link("four", "four"),
		"a round":                     link("six", "five"),
		"a folder behind a link":      filepath.Join(link("no", "seven"), "shop.db"),
		"a folder further up":         filepath.Join(folder, "seven", "more", "shop.db"),
		"a folder that is a loop":     filepath.Join(folder, "four", "shop.db"),
	} {
		for _, o := range []Options{{}, {Create: true}, {ReadOnly: true}} {
			w := &world{t: t}
			_, err := Open(t.Context(), path, o)
			w.is(err, ErrBadLink)
			if said := Sentence(err); !strings.Contains(said, path+" is a link, or lies behind one, that leads nowhere") {
				t.Errorf("%s: says %q", name, said)
			}
		}
	}
	if _, err := os.Stat(filepath.Join(folder, "no")); err == nil {
		t.Error("made the folder")
	}
}

// A link may be there before the file it leads to.
func TestOpen_throughALinkToANewFile(t *testing.T) {
	w := &world{t: t, path: filepath.Join(t.TempDir(), "shop.db")}
	link := filepath.Join(t.TempDir(), "link.db")
	if err := os.Symlink(w.path, link); err != nil {
		t.Skipf("this system makes no links: %v", err)
	}
	_, err := Open(t.Context(), link, Options{})
	w.is(err, ErrNotFound)
	s, err := Open(t.Context(), link, Options{Create: true})
	w.ok(err)
	w.ok(s.Close())
	w.store = w.open(Options{})
	w.sound()
	if s.Path() != w.store.Path() {
		t.Errorf("%s is called %s", w.store.Path(), s.Path())
	}
}
