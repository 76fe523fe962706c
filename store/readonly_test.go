package store

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"flashpoint/session"
)

// look opens a file to record and says what came of it, for a test that lets
// somebody with fewer rights do so.
func look(path string) {
	ctx := context.Background()
	s, err := Open(ctx, path, Options{Create: true})
	if err != nil {
		fmt.Println("refused:", Sentence(err))
		return
	}
	shop, err := s.Shop(ctx)
	if err != nil {
		fmt.Println("unread:", err)
		return
	}
	fmt.Println("shop:", shop.Name)
	fmt.Println("read-only:", s.ReadOnly())
	fmt.Println("note:", s.Note())
	w := &world{now: shop.Last(), counter: 100}
	if err := shop.Rename(w.act(), "Changed"); err != nil {
		fmt.Println(err)
	}
	fmt.Println("saving:", Sentence(saveTo(ctx, s, shop)))
	fmt.Println("closing:", s.Close())
}

func TestOpen_toReview(t *testing.T) {
	w := newWorld(t)
	s := w.meeting("Ana")
	w.idea(s, "A wave for everybody")
	w.save(w.shop, s)
	w.ok(w.store.Close())
	before, err := os.ReadFile(w.path)
	w.ok(err)

	w.store = w.open(Options{ReadOnly: true, Create: true})
	if !w.store.ReadOnly() || w.store.Note() != "" {
		t.Errorf("read-only %t, note %q", w.store.ReadOnly(), w.store.Note())
	}
	if got := loaded(w, session.EmptySession(s.ID())); len(got.Ideas) != 1 {
		t.Errorf("read %v", got)
	}
	w.idea(s, "Not to be saved")
	ctx := t.Context()
	for name, save := range map[string]func() error{
		"Append":      func() error { return w.store.Append(ctx, session.PendingOf(s)) },
		"SaveDraft":   func() error { return w.store.SaveDraft(ctx, s.ID(), "ideas", "half a li") },
		"SaveSetting": func() error { return w.store.SaveSetting(ctx, "theme", "dark") },
		"Rebuild":     func() error { _, err := w.store.Rebuild(ctx); return err },
	} {
		t.Run(name, func(t *testing.T) { w.is(save(), ErrReadOnly) })
	}
	w.ok(w.store.Backup(ctx, filepath.Join(t.TempDir(), "backup"), nil))
	w.ok(w.store.Close())
	after, err := os.ReadFile(w.path)
	w.ok(err)
	if !bytes.Equal(before, after) || len(w.files()) != 1 {
		t.Errorf("the file was changed, or has company: %v", w.files())
	}
}

// crashed makes what a crash in the middle of a commit leaves on a stick: a
// file with new pages in it and the journal that takes them back.
func crashed(t *testing.T) (w *world, shop *session.Shop) {
	w = newWorld(t)
	stick := filepath.Join(t.TempDir(), "stick.flashpoint")
	l := <-w.store.turn
	for _, statement := range []string{"PRAGMA cache_size = 1", "BEGIN IMMEDIATE", "UPDATE setting SET value = 'x'"} {
		w.ok(l.script(t.Context(), statement))
	}
	for n := range 200 { // more than the cache holds: it spills into the file
		err := l.exec(t.Context(), "INSERT INTO setting(key, value) VALUES($1, $2)", fmt.Sprint(n), strings.Repeat("x", 1000))
		w.ok(err)
	}
	w.ok(copyFile(w.path, stick))
	w.ok(copyFile(w.path+"-journal", stick+"-journal"))
	w.ok(l.script(t.Context(), "ROLLBACK"))
	w.store.turn <- l
	return &world{t: t, path: stick, now: w.now}, w.shop
}

func TestOpen_afterACrash(t *testing.T) {
	w, shop := crashed(t)
	w.store = w.open(Options{})
	if !w.store.Recovered() {
		t.Error("the crash was not noticed")
	}
	settings, err := w.store.Settings(t.Context())
	w.ok(err)
	if len(settings) != 0 {
		t.Errorf("%d rows of half a commit", len(settings))
	}
	if got := loaded(w, session.EmptyShop(shop.ID())); got.Name != shop.Name {
		t.Errorf("the shop is %q", got.Name)
	}
	w.sound()
}

// A journal can't be rolled back where nothing may be written: then a copy is
// repaired and looked at, and the stick stays as it is.
func TestOpen_afterACrash_toReview(t *testing.T) {
	w, shop := crashed(t)
	bytesOf := func() string {
		file, err := os.ReadFile(w.path)
		w.ok(err)
		journal, err := os.ReadFile(w.path + "-journal")
		w.ok(err)
		return string(file) + string(journal)
	}
	before := bytesOf()
	w.store = w.open(Options{ReadOnly: true})
	if !w.store.Recovered() || !strings.Contains(w.store.Note(), "a copy that was put in order") {
		t.Errorf("recovered %t, note %q", w.store.Recovered(), w.store.Note())
	}
	if got := loaded(w, session.EmptyShop(shop.ID())); got.Name != shop.Name {
		t.Errorf("the shop is %q", got.Name)
	}
	w.is(w.store.SaveSetting(t.Context(), "theme", "dark"), ErrReadOnly)
	copied := w.store.copied.Folder
	w.ok(w.store.Close())
	if _, err := os.Stat(copied); err == nil {
		t.Error("the copy stays behind")
	}
	if bytesOf() != before {
		t.Error("the stick was written to")
	}
}

// Another program may have switched the file to a write-ahead log, which SQLite
// can't read without making files beside it.
func TestOpen_withAWriteAheadLog(t *testing.T) {
	w := newWorld(t)
	copies := t.TempDir()
	for _, name := range []string{"TMPDIR", "TMP", "TEMP"} {
		t.Setenv(name, copies)
	}
	s := w.meeting("Ana")
	w.save(w.shop, s)
	w.ok(w.store.Close())
	raw := w.spoil("PRAGMA journal_mode = WAL")
	if raw[18] != 2 || len(w.files()) != 1 {
		t.Fatalf("the header says %d; there are %v", raw[18], w.files())
	}
	same := func() {
		t.Helper()
		if now, err := os.ReadFile(w.path); err != nil || !bytes.Equal(now, raw) {
			t.Errorf("the file was changed (%v)", err)
		}
	}
	w.store = w.open(Options{ReadOnly: true})
	if !strings.Contains(w.store.Note(), "another program") || len(w.files()) != 1 {
		t.Errorf("note %q, beside it %v", w.store.Note(), w.files())
	}
	if got := loaded(w, session.EmptySession(s.ID())); got.Seq() != s.Seq() {
		t.Errorf("read %v", got)
	}
	w.ok(w.store.Close())
	same()

	// To record, it becomes one of ours again, if it is sound.
	w.store = w.open(Options{})
	w.save(w.meeting("Bo"))
	w.sound()
	w.ok(w.store.Close())
	w.spoil("UPDATE event SET sum = zeroblob(8) WHERE seq = 2")
	raw = w.spoil("PRAGMA journal_mode = WAL")
	for _, o := range []Options{{}, {ReadOnly: true}} {
		_, err := Open(t.Context(), w.path, o)
		w.is(err, ErrCorrupt)
		same()
	}
	if left, _ := os.ReadDir(copies); len(left) != 0 {
		t.Errorf("copies stay behind: %v", left)
	}
}

// What another program wrote last may be in the log alone.
func TestOpen_withAWriteAheadLog_notWrittenBack(t *testing.T) {
	w := newWorld(t)
	w.ok(w.store.Close())
	l, err := connect(t.Context(), address(w.path, nil), nil)
	w.ok(err)
	w.ok(l.script(t.Context(), "PRAGMA journal_mode = WAL; INSERT INTO setting VALUES('theme', 'night')"))
	stick := &world{t: t, path: filepath.Join(t.TempDir(), "stick.flashpoint")}
	w.ok(copyFile(w.path, stick.path))
	w.ok(copyFile(w.path+"-wal", stick.path+"-wal"))
	w.ok(l.close())
	stick.store = stick.open(Options{ReadOnly: true})
	if got, err := stick.store.Settings(t.Context()); err != nil || got["theme"] != "night" {
		t.Errorf("read %v, %v", got, err)
	}
	if len(stick.files()) != 2 {
		t.Errorf("left %v", stick.files())
	}
}
