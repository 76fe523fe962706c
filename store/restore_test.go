package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"flashpoint/session"
)

// goBack puts a copy in the place of the world's file, which nobody has open.
func (w *world) goBack(copied string, anyway bool) (aside string, err error) {
	return Restore(w.t.Context(), copied, w.path, w.now, anyway)
}

// ideas are how many ideas there are in the file.
func (w *world) ideas() (n int) {
	w.t.Helper()
	list, err := w.store.Summaries(w.t.Context(), SummaryQuery{})
	w.ok(err)
	for _, m := range list {
		n += m.Ideas
	}
	return n
}

// Whoever goes back to a backup has what was there then, and beside it, whole, what
// there was until now.
func TestRestore(t *testing.T) {
	w := newWorld(t)
	m, _ := w.aMeeting()
	kept := filepath.Join(t.TempDir(), "stick.db")
	w.ok(w.store.Backup(t.Context(), kept, nil))
	was, err := os.ReadFile(kept)
	w.ok(err)
	w.ok(m.Reopen(w.act()))
	w.idea(m, "A third one")
	w.save(m)
	if _, err := w.goBack(kept, false); !errors.Is(err, ErrInUse) || !strings.Contains(Sentence(err), "Close every window") {
		t.Errorf("with the file open: %v: %s", err, Sentence(err))
	}
	w.ok(w.store.Close())
	now, err := os.ReadFile(w.path)
	w.ok(err)

	w.ok(os.Chmod(w.path, 0o640))
	aside, err := w.goBack(kept, false)
	w.ok(err)
	if info, err := os.Stat(w.path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o640 {
		t.Errorf("others can't read it any more: %v, %v", info.Mode(), err)
	}
	if got, err := os.ReadFile(w.path); err != nil || !bytes.Equal(got, was) {
		t.Errorf("the file is not the backup: %v", err)
	}
	if got, err := os.ReadFile(aside); err != nil || !bytes.Equal(got, now) {
		t.Errorf("%s is not what was there: %v", aside, err)
	}
	if got, err := os.ReadFile(kept); err != nil || !bytes.Equal(got, was) {
		t.Errorf("the backup is gone: %v", err)
	}
	if names := w.files(); len(names) != 2 {
		t.Errorf("there are %v", names)
	}
	w.store = w.open(Options{})
	if n := w.ideas(); n != 2 {
		t.Errorf("%d ideas", n)
	}
	w.sound()
	w.ok(w.store.Close())

	all, err := AllKept(t.TempDir(), w.path)
	w.ok(err)
	if len(all) != 1 || all[0].Path != aside || !all[0].Aside || OriginOf(aside) != w.path {
		t.Errorf("kept are %+v", all)
	}
	again, err := w.goBack(aside, false) // and forth
	w.ok(err)
	w.store = w.open(Options{})
	if n := w.ideas(); n != 3 || again == aside {
		t.Errorf("%d ideas, and %s", n, again)
	}
}

// A file that is damaged, or of which a crash left half a commit, is set aside with its
// journal, which is not for the backup.
func TestRestore_afterACrash(t *testing.T) {
	w := newWorld(t)
	w.aMeeting()
	w.ok(w.store.Backup(t.Context(), w.path+".copy", nil))
	w.ok(w.store.Close())
	t.Chdir(filepath.Dir(w.path))
	w.ok(os.WriteFile(w.path, []byte("SQLite format 3\x00 and nothing else"), 0o600))
	w.ok(os.WriteFile(w.path+"-journal", []byte("half a commit"), 0o600))
	_, err := w.goBack(w.path+".copy", false)
	w.is(err, ErrInUse)
	aside, err := w.goBack(filepath.Base(w.path)+".copy", true) // from where one stands
	w.ok(err)
	if raw, err := os.ReadFile(aside + "-journal"); err != nil || string(raw) != "half a commit" || there(w.path+"-journal") {
		t.Errorf("the journal is %q, %v", raw, err)
	}
	w.store = w.open(Options{})
	if n := w.ideas(); n != 2 || w.store.Recovered() {
		t.Errorf("%d ideas, recovered %t", n, w.store.Recovered())
	}
	w.sound()
	w.ok(w.store.Close())

	w.ok(os.Remove(w.path)) // gone altogether
	aside, err = w.goBack(w.path+".copy", false)
	w.ok(err)
	if w.store = w.open(Options{}); aside != "" || w.ideas() != 2 {
		t.Errorf("%d ideas, %q", w.ideas(), aside)
	}
}

// What another program wrote to a copy last may lie beside it alone. The file has that
// too, and is kept as every file of ours.
func TestRestore_ofACopyWithAWriteAheadLog(t *testing.T) {
	w := newWorld(t)
	w.aMeeting()
	w.ok(w.store.Close())
	stick := &world{t: t, path: filepath.Join(t.TempDir(), "stick.flashpoint")}
	w.ok(copyFile(w.path, stick.path))
	l, err := connect(t.Context(), address(stick.path, nil), nil)
	w.ok(err)
	w.ok(l.script(t.Context(), "PRAGMA journal_mode = WAL; INSERT INTO setting VALUES('theme', 'night')"))
	copied := &world{t: t, path: filepath.Join(t.TempDir(), "copied.flashpoint")}
	w.ok(copyFile(stick.path, copied.path))
	w.ok(copyFile(stick.path+"-wal", copied.path+"-wal"))
	w.ok(l.close())

	w.ok(Sound(t.Context(), copied.path))
	_, err = w.goBack(copied.path, false)
	w.ok(err)
	if h, err := guard(w.path, len(schemaSteps())); err != nil || h.wal {
		t.Errorf("it has a write-ahead log: %t, %v", h.wal, err)
	}
	if len(w.files()) != 2 || len(copied.files()) != 2 {
		t.Errorf("left are %v and %v", w.files(), copied.files())
	}
	w.store = w.open(Options{})
	if got, err := w.store.Settings(t.Context()); err != nil || got["theme"] != "night" || w.ideas() != 2 {
		t.Errorf("it has %v, %v", got, err)
	}
	w.sound()
}

// What is nothing to go back to changes nothing.
func TestRestore_refuses(t *testing.T) {
	w := newWorld(t)
	w.aMeeting()
	w.ok(w.store.Close())
	was, err := os.ReadFile(w.path)
	w.ok(err)
	dir := t.TempDir()
	for name, c := range map[string]struct {
		content []byte
		want    error
	}{
		"damaged": {bytes.Replace(was, []byte("A bench outside"), []byte("A tench outside"), 1), ErrCorrupt}, "cut": {was[:len(was)/2], ErrCorrupt},
		"empty": {nil, ErrEmpty}, "photo": {[]byte("\xff\xd8\xff"), ErrNotOurs}, "newer": {append(append(bytes.Clone(was[:63]), 99), was[64:]...), ErrNewerVersion},
	} {
		path := filepath.Join(dir, name)
		w.ok(os.WriteFile(path, c.content, 0o600))
		_, err := w.goBack(path, false)
		w.is(err, c.want)
		if said := Sentence(err); !strings.Contains(said, name) || strings.Contains(said, "unexpected") {
			t.Errorf("%s: %s", name, said)
		}
	}
	_, err = w.goBack(filepath.Join(dir, "nothing"), false)
	if !errors.Is(err, os.ErrNotExist) && !errors.Is(err, ErrNotFound) || strings.Contains(Sentence(err), "unexpected") {
		t.Errorf("%v: %s", err, Sentence(err))
	}
	sealed := filepath.Join(dir, "sealed")
	w.store = w.open(Options{})
	_, _, err = w.store.Seal(t.Context(), sealed, SealOptions{At: monday})
	w.ok(err)
	w.ok(w.store.Close())
	_, err = w.goBack(sealed, false)
	w.is(err, ErrReadOnly)
	if said := Sentence(err); !strings.Contains(said, "sealed is a sealed copy") || !strings.Contains(said, "flashpoint import "+Typed(sealed)) {
		t.Errorf("a sealed copy: %s", said)
	}
	w.is(CanRestore(t.Context(), sealed, w.path, false), ErrReadOnly)
	w.is(CanRestore(t.Context(), w.path, w.path, false), ErrItself)
	_, err = w.goBack(w.path, false)
	w.is(err, ErrItself)
	w.ok(os.Symlink(w.path, filepath.Join(dir, "link")))
	_, err = w.goBack(filepath.Join(dir, "link"), false)
	w.is(err, ErrItself)
	if now, err := os.ReadFile(w.path); err != nil || !bytes.Equal(was, now) || len(w.files()) != 1 {
		t.Errorf("there are %v, %v", w.files(), err)
	}
}

// Of every version that was released: the file is brought up to date with a copy beside
// it, the copy is looked at without a byte being changed, and one can go back to it as
// often as one likes, for an older program too.
func TestRestore_everyVersion(t *testing.T) {
	for version := 1; version < len(schemaSteps()); version++ {
		t.Run(fmt.Sprint(version), func(t *testing.T) {
			t.Parallel()
			before, err := os.ReadFile(filepath.Join("testdata", fmt.Sprintf("v%d.db", version)))
			if err != nil {
				t.Fatal(err)
			}
			w := &world{t: t, path: filepath.Join(t.TempDir(), "shop.db"), now: monday.AddDate(0, 1, 0)}
			w.ok(os.WriteFile(w.path, before, 0o600))
			w.store = w.open(Options{})
			w.shop, err = w.store.Shop(t.Context())
			w.ok(err)
			_, err = w.shop.AddPerson(w.act(), "Zebedee", false)
			w.ok(err)
			w.save(w.shop)
			w.ok(w.store.Close())
			bak := fmt.Sprintf("%s.v%d.bak", w.path, version)

			copied := &world{t: t, path: bak, now: w.now}
			copied.store = copied.open(Options{})
			if !copied.store.ReadOnly() || !strings.Contains(copied.store.Note(), "is a backup: you can review it, not record in it.") {
				t.Errorf("read-only %t, says %q", copied.store.ReadOnly(), copied.store.Note())
			}
			shop, err := copied.store.Shop(t.Context())
			w.ok(err)
			if _, knows := shop.PersonNamed("Zebedee"); knows {
				t.Error("the copy has what came later")
			}
			_, err = shop.AddPerson(w.act(), "Quentin", false)
			w.ok(err)
			err = copied.store.Append(t.Context(), session.PendingOf(shop))
			copied.is(err, ErrReadOnly)
			if said := Sentence(err); !strings.Contains(said, "is a backup: it can be read, not changed.") {
				t.Errorf("says %s", said)
			}
			w.ok(copied.store.Close())
			kept, err := os.ReadFile(bak)
			w.ok(err)
			if h, err := guard(bak, version); err != nil || h.version != version || len(w.files()) != 2 {
				t.Errorf("the copy is of version %d, %v, among %v", h.version, err, w.files())
			}

			aside, err := w.goBack(bak, false)
			w.ok(err)
			if now, err := os.ReadFile(w.path); err != nil || !bytes.Equal(now, kept) {
				t.Errorf("what the older program would open is not its file: %v", err)
			}
			w.store = w.open(Options{}) // this program brings it up to date again
			w.sound()
			w.ok(w.store.Close())
			if names := w.files(); len(names) != 3 {
				t.Errorf("there are %v: the same is kept once", names)
			}
			_, err = w.goBack(aside, false)
			w.ok(err)
			w.store = w.open(Options{})
			shop, err = w.store.Shop(t.Context())
			w.ok(err)
			if _, knows := shop.PersonNamed("Zebedee"); !knows {
				t.Error("what came later is lost")
			}
		})
	}
}

// A disk over a network may call something failed that it did: then the copy has the
// name already, and the file stays where it was set aside.
func TestRestore_keepsWhatWasSetAside(t *testing.T) {
	path := filepath.Join(t.TempDir(), "shop.db")
	aside := path + ".2026-03-02T174500.bak"
	for name, words := range map[string]string{path: "the copy", aside: "the file"} {
		if err := os.WriteFile(name, []byte(words), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := takeBack(path, aside); err != nil {
		t.Error(err)
	}
	if raw, err := os.ReadFile(aside); err != nil || string(raw) != "the file" {
		t.Errorf("what was set aside is %q, %v", raw, err)
	}
}

// What can't be finished is taken back: the file has its name and its journal.
func TestRestore_takesBackWhatItBegan(t *testing.T) {
	w := newWorld(t)
	w.aMeeting()
	w.ok(w.store.Close())
	was, err := os.ReadFile(w.path)
	w.ok(err)
	w.ok(os.WriteFile(w.path+"-journal", []byte("half a commit"), 0o600))
	if err := exchange(filepath.Join(t.TempDir(), "gone"), w.path, asidePath(w.path, w.now)); err == nil {
		t.Fatal("nothing took its place")
	}
	if now, err := os.ReadFile(w.path); err != nil || !bytes.Equal(now, was) {
		t.Errorf("the file is another one: %v", err)
	}
	if raw, err := os.ReadFile(w.path + "-journal"); err != nil || string(raw) != "half a commit" {
		t.Errorf("the journal is %q, %v", raw, err)
	}
	if names := w.files(); len(names) != 2 {
		t.Errorf("left are %v", names)
	}
}

// Wherever the power went while a file was set aside that was not closed in order: who
// goes back once more has the backup, and beside it the file with its journal.
func TestRestore_endsWhatWasBegun(t *testing.T) {
	for name, begun := range map[string]func(path, aside string) error{
		"its journal is copied": func(path, aside string) error { return copyFile(path+"-journal", aside+"-journal") },
		"it has the other name": func(path, aside string) error {
			return errors.Join(copyFile(path+"-journal", aside+"-journal"), os.Rename(path, aside))
		},
		"all of it is aside": setAsideWhole,
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.aMeeting()
			kept := filepath.Join(t.TempDir(), "stick.db")
			w.ok(w.store.Backup(t.Context(), kept, nil))
			w.ok(w.store.Close())
			was, err := os.ReadFile(w.path)
			w.ok(err)
			w.ok(os.WriteFile(w.path+"-journal", []byte("half a commit"), 0o600))
			w.ok(begun(w.path, asidePath(w.path, w.now)))

			_, err = w.goBack(kept, there(w.path))
			w.ok(err)
			w.store = w.open(Options{})
			if n := w.ideas(); n != 2 || w.store.Recovered() {
				t.Errorf("%d ideas, recovered %t", n, w.store.Recovered())
			}
			whole := 0
			for _, name := range w.files() {
				path := filepath.Join(filepath.Dir(w.path), name)
				if raw, err := os.ReadFile(path); err == nil && bytes.Equal(raw, was) && name != filepath.Base(w.path) {
					raw, err := os.ReadFile(path + "-journal")
					if w.ok(err); string(raw) == "half a commit" {
						whole++
					}
				}
			}
			if whole != 1 {
				t.Errorf("%d files beside it are whole: %v", whole, w.files())
			}
		})
	}
}

// Where a file is gone and its journal is not, nothing is made of that name, and the
// sentence leads back to a backup.
func TestRestore_ofWhatIsGone(t *testing.T) {
	w := newWorld(t)
	w.aMeeting()
	w.ok(w.store.Close())
	aside := asidePath(w.path, w.now)
	w.ok(os.WriteFile(w.path+"-journal", []byte("half a commit"), 0o600))
	w.ok(os.Rename(w.path, aside))
	_, err := Open(t.Context(), w.path, Options{Create: true})
	w.is(err, ErrLeftover)
	if said := Sentence(err); !strings.Contains(said, "flashpoint restore latest --db ") {
		t.Error(said)
	}
}

// Who goes back in the second in which a backup was made can take that back, too.
func TestNewestFirst(t *testing.T) {
	aside := Kept{Path: "shop.db.2026-03-02T080000.bak", Made: monday, Aside: true}
	backup := Kept{Path: "shop-1.2026-03-02T080000.db", Made: monday}
	later := Kept{Path: "shop-1.2026-03-02T080001.db", Made: monday.Add(time.Second)}
	all := []Kept{backup, aside, later}
	slices.SortFunc(all, newestFirst)
	if want := []Kept{later, aside, backup}; !slices.Equal(all, want) {
		t.Errorf("%v", all)
	}
}
