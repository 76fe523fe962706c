package store

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"flashpoint/session"
)

// begin opens a file, a new one too, and says so: one window of several.
func begin(path string) {
	ctx := context.Background()
	s, err := Open(ctx, path, Options{Create: true})
	if err != nil {
		fmt.Println("refused:", err)
		return
	}
	_, err = s.Shop(ctx)
	fmt.Println("open:", errors.Is(err, ErrNotFound), s.Close())
}

// helper is a copy of the test binary that does something else; see TestMain.
func helper(t *testing.T, does, path string) *exec.Cmd {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe, path)
	cmd.Env = append(os.Environ(), helperVar+"="+does)
	return cmd
}

// TestOpen_killedAtTheFirstStart kills a program that makes its file, at one
// change of the folder after the other. Whatever is left, the next start works.
func TestOpen_killedAtTheFirstStart(t *testing.T) {
	t.Parallel()
	missed := 0
	for changes := 1; ; changes++ {
		w := &world{t: t, path: filepath.Join(t.TempDir(), "shop.db")}
		if !killAtChange(t, w.path, changes) {
			if changes >= 3 {
				return
			}
			// Where much else is going on, it may be done before anybody looks.
			if missed++; missed == 20 {
				t.Fatalf("it was done after %d changes, again and again", changes)
			}
			changes--
			continue
		}
		if info, err := os.Stat(w.path); err == nil && info.Size() == 0 {
			t.Errorf("after %d changes there is an empty file", changes)
		}
		w.store = w.open(Options{Create: true})
		if _, err := w.store.Shop(t.Context()); !errors.Is(err, ErrNotFound) {
			t.Errorf("after %d changes: %v", changes, err)
		}
		w.sound()
		w.ok(w.store.Close())
		if got := w.files(); len(got) != 1 && !strings.HasSuffix(strings.Join(got, ""), nestEnd) {
			t.Errorf("after %d changes: left %v", changes, got)
		}
	}
}

// killAtChange starts a window on a new file and kills it when something in its
// folder has changed so often; it answers whether that came before the end.
func killAtChange(t *testing.T, path string, changes int) bool {
	t.Helper()
	window := helper(t, "begin", path)
	out, err := window.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := window.Start(); err != nil {
		t.Fatal(err)
	}
	said := make(chan string, 1)
	go func() {
		line, _ := bufio.NewReader(out).ReadString('\n')
		said <- line
	}()
	before := folderNow(path)
	for {
		select {
		case line := <-said:
			_ = window.Wait()
			if !strings.HasPrefix(line, "open: true") {
				t.Errorf("said %q", line)
			}
			return false
		default:
		}
		if now := folderNow(path); now != before {
			before = now
			if changes--; changes == 0 {
				_ = window.Process.Kill()
				_ = window.Wait()
				return true
			}
		}
	}
}

// folderNow is what lies in the folder of a file.
func folderNow(path string) string {
	var all strings.Builder
	_ = filepath.WalkDir(filepath.Dir(path), func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			info, _ := d.Info()
			if info != nil {
				fmt.Fprint(&all, name, info.Size(), " ")
			}
			return nil
		}
		fmt.Fprint(&all, name, " ")
		return nil
	})
	return all.String()
}

// Several windows on a new file make one file, and all of them open it.
func TestOpen_windowsAtOnceOnANewFile(t *testing.T) {
	t.Parallel()
	for range 4 {
		w := &world{t: t, path: filepath.Join(t.TempDir(), "shop.db")}
		var all sync.WaitGroup
		for range 6 {
			window := helper(t, "begin", w.path)
			all.Go(func() {
				if said, err := window.Output(); !strings.HasPrefix(string(said), "open: true") {
					t.Errorf("said %q", string(said)+fmt.Sprint(err))
				}
			})
		}
		all.Wait()
		w.store = w.open(Options{})
		w.sound()
		w.ok(w.store.Close())
		if got := w.files(); len(got) != 1 {
			t.Errorf("left %v", got)
		}
	}
}

// What a crash left goes with the next creation; what is somebody else's stays.
func TestOpen_clearsWhatACreationLeft(t *testing.T) {
	w := &world{t: t, path: filepath.Join(t.TempDir(), "shop.db")}
	for _, name := range []string{"shop.db.123.new", "shop.db.12a.new", "shop.db.new", "other.db.123.new"} {
		w.ok(os.Mkdir(filepath.Join(filepath.Dir(w.path), name), 0o700))
		w.ok(os.WriteFile(filepath.Join(filepath.Dir(w.path), name, "shop.db"), nil, 0o600))
	}
	w.store = w.open(Options{Create: true})
	w.ok(w.store.Close())
	if got := fmt.Sprint(w.files()); got != "[other.db.123.new shop.db shop.db.12a.new shop.db.new]" {
		t.Errorf("there are %v", got)
	}
}

// An older Flashpoint that was killed at its first start left an empty file
// with its journal, which says that there was nothing before.
func TestOpen_goesOnMaking(t *testing.T) {
	journalOf := func(pages byte) []byte { return append(make([]byte, 19), pages, 0, 0) }
	for _, test := range []struct {
		name    string
		journal []byte // nil for none
		backup  bool
		want    error
	}{
		{"an empty journal", []byte{}, false, nil},
		{"a journal of nothing", journalOf(0), false, nil},
		{"a journal of a file that had pages", journalOf(7), false, ErrEmpty},
		{"no journal", nil, false, ErrEmpty},
		{"a file that has backups", []byte{}, true, ErrEmpty},
	} {
		t.Run(test.name, func(t *testing.T) {
			w := &world{t: t, path: filepath.Join(t.TempDir(), "shop.db")}
			backups := t.TempDir()
			w.ok(os.WriteFile(w.path, nil, 0o600))
			if test.journal != nil {
				w.ok(os.WriteFile(w.path+"-journal", test.journal, 0o600))
			}
			if test.backup {
				w.ok(os.WriteFile(filepath.Join(backups, rollingName(w.path, monday)), nil, 0o600))
			}
			if _, err := Open(t.Context(), w.path, Options{BackupDir: backups, ReadOnly: true}); test.want == nil {
				w.is(err, ErrNotFound) // to read there is nothing yet
			}
			s, err := Open(t.Context(), w.path, Options{BackupDir: backups, Create: true})
			if !errors.Is(err, test.want) {
				t.Fatalf("got %v, want %v", err, test.want)
			}
			if err == nil {
				w.store = s
				w.sound()
				w.ok(s.Close())
			}
		})
	}
}

func TestCreate(t *testing.T) {
	w := &world{t: t, path: filepath.Join(t.TempDir(), "made", "shop.db"), now: monday}
	shop, err := session.NewShop(w.act(), w.id(), "Corner Coffee")
	w.ok(err)
	song := session.Batch{Stream: w.id(), Kind: "song", Events: shop.Events()}
	if err := Create(t.Context(), w.path, append(session.PendingOf(shop), song)); err == nil {
		t.Error("made a file with a song in it")
	}
	if got := w.files(); len(got) != 0 {
		t.Errorf("what could not be made left %v", got)
	}
	w.ok(Create(t.Context(), w.path, session.PendingOf(shop)))
	w.is(Create(t.Context(), w.path, session.PendingOf(shop)), ErrExists)
	if got := w.files(); len(got) != 1 {
		t.Errorf("left %v", got)
	}
	w.store = w.open(Options{})
	w.sound()
	if got, err := w.store.Shop(t.Context()); err != nil || got.Name != "Corner Coffee" {
		t.Errorf("made %v, %v", got, err)
	}
}

// A stick may know no hard links.
func TestPlace(t *testing.T) {
	none := func(string, string) error { return errors.ErrUnsupported }
	for name, link := range map[string]func(from, to string) error{"with links": os.Link, "without": none} {
		folder := t.TempDir()
		part, path := filepath.Join(folder, "part"), filepath.Join(folder, "file")
		for n, want := range []error{nil, ErrExists} {
			if err := os.WriteFile(part, fmt.Append(nil, n), 0o600); err != nil {
				t.Fatal(err)
			}
			if err := place(link, part, path); !errors.Is(err, want) {
				t.Errorf("%s: got %v, want %v", name, err, want)
			}
		}
		if now, _ := os.ReadFile(path); string(now) != "0" {
			t.Errorf("%s: what had the name was replaced by %q", name, now)
		}
	}
}
