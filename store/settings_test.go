package store

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestOpen_awkwardNames(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"what?.flashpoint", "50% #1.flashpoint", "mode=ro&x.flashpoint", "Müllers Café 免费.flashpoint", "with space.flashpoint"} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			w := &world{t: t, path: filepath.Join(folder, name)}
			probe, err := os.Create(w.path)
			if err != nil {
				t.Skipf("this system has no such names: %v", err)
			}
			w.ok(probe.Close())
			w.ok(os.Remove(w.path))
			w.store = w.open(Options{Create: true})
			w.ok(w.store.SaveSetting(t.Context(), "theme", "dark"))
			w.ok(w.store.Backup(t.Context(), w.path+".copy", nil))
			w.ok(w.store.Close())
			if got := w.files(); len(got) != 2 || got[0] != name {
				t.Errorf("made %q", got)
			}
		})
	}
}

func TestOpen_throughALink(t *testing.T) {
	w := newWorld(t)
	w.ok(w.store.Close())
	link := filepath.Join(t.TempDir(), "link.flashpoint")
	if err := os.Symlink(w.path, link); err != nil {
		t.Skipf("this system makes no links: %v", err)
	}
	s, err := Open(t.Context(), link, Options{})
	w.ok(err)
	w.ok(s.SaveSetting(t.Context(), "theme", "dark"))
	w.ok(s.Close())
	if got := w.files(); len(got) != 1 {
		t.Errorf("left %q", got)
	}
}

func TestOpen_makesItsFolderForItsOwnerAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a", "b", "shop.flashpoint")
	w := &world{t: t, path: path}
	w.store = w.open(Options{Create: true})
	info, err := os.Stat(filepath.Dir(path))
	w.ok(err)
	if info.Mode().Perm()&0o077 != 0 && os.PathSeparator == '/' {
		t.Errorf("the folder is %v", info.Mode())
	}
}

// A misspelt setting is ignored by SQLite without a word.
func TestConnect_readsSettingsBack(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "file")
	good := liveAddress(path, "rwc")
	l, err := connect(ctx, good, liveSettings())
	if err != nil {
		t.Fatal(err)
	}
	if err := l.close(); err != nil {
		t.Fatal(err)
	}
	// _synchronous is not among them: FULL is what SQLite has anyway.
	for _, key := range []string{"_journal_mode", "_foreign_keys", "_busy_timeout", "fullfsync", "cell_size_check", "trusted_schema"} {
		bad := strings.Replace(good, key, key+"x", 1)
		if bad == good {
			t.Fatalf("%s is not in %s", key, good)
		}
		if l, err := connect(ctx, bad, liveSettings()); err == nil {
			_ = l.close()
			t.Errorf("runs without %s", key)
		}
	}
	bad := strings.Replace(reviewAddress(path), "_query_only", "_query_onlyx", 1)
	if l, err := connect(ctx, bad, reviewSettings()); err == nil {
		_ = l.close()
		t.Error("reviews without query_only")
	}
}
