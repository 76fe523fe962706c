package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/adrg/xdg"

	"flashpoint/cmd/sample"
	"flashpoint/store"
	"flashpoint/ui/desk"
	"flashpoint/ui/kit"
)

// wellMachine is a computer on which nothing is wrong, with somebody at its
// window.
func wellMachine() machine {
	return machine{
		system:  "linux",
		getenv:  func(name string) string { return map[string]string{"LANG": "en_GB.UTF-8"}[name] },
		free:    func(string) (uint64, error) { return 80_000_000_000, nil },
		disk:    func(string) disk { return onThisComputer },
		write:   func(string) error { return nil },
		changed: func(string) (time.Time, error) { return time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC), nil },
		same:    func(string, string) bool { return false },
		files:   func() (uint64, error) { return 1024, nil },
		now:     func() time.Time { return sample.Now(time.Local) },
		screen: screen{
			terminal: func() bool { return true },
			size:     func() (int, int, error) { return 80, 24, nil },
			widths: func(_ context.Context, signs []string) (widths []int, err error) {
				for _, s := range signs {
					widths = append(widths, kit.Width(s))
				}
				return widths, nil
			},
			ring: func() {},
		},
	}
}

// shopFile is a file with the sample in it, in a home of its own.
func shopFile(t *testing.T) string {
	t.Helper()
	home := t.TempDir()
	t.Setenv("XDG_DATA_HOME", home)
	xdg.Reload()
	t.Cleanup(func() { xdg.Reload() })
	path := filepath.Join(home, "shop.db")
	if err := writeSample(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	return path
}

// finding is what was found of one thing.
func finding(t *testing.T, all []desk.Finding, of string) desk.Finding {
	t.Helper()
	for _, f := range all {
		if f.Of == of {
			return f
		}
	}
	t.Fatalf("nothing about %q in %v", of, all)
	return desk.Finding{}
}

// A disk needs room for a file and its copy, so for a large file more than for a small one.
func TestDoctorAsksForRoomAsLargeAsTheFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "shop.db")
	const mega = 1 << 20
	if err := errors.Join(os.WriteFile(path, nil, 0o600), os.Truncate(path, 40*mega)); err != nil {
		t.Fatal(err)
	}
	for free, want := range map[uint64]desk.Grade{99 * mega: desk.Wrong, 101 * mega: desk.Look, 839 * mega: desk.Look, 841 * mega: desk.Fine} {
		m := wellMachine()
		m.free = func(string) (uint64, error) { return free, nil }
		if f := (doctor{machine: m}).room("Room for the file", filepath.Dir(path), path); f.Grade != want {
			t.Errorf("with %d MB: %v", free/mega, f)
		}
	}
}

func TestDoctorFindsWhatIsWrongWithTheComputer(t *testing.T) {
	path := shopFile(t)
	for _, c := range []struct {
		what string
		with func(*machine)
		of   string
		want desk.Grade
		says string
	}{
		{"all well", func(*machine) {}, "The folder", desk.Fine, "is on this computer"},
		{"full", func(m *machine) { m.free = func(string) (uint64, error) { return 3_400_000, nil } }, "Room for the file", desk.Wrong, "3 MB are free"},
		{"filling", func(m *machine) { m.free = func(string) (uint64, error) { return 60_000_000, nil } }, "Room for backups", desk.Look, "60 MB are free"},
		{"silent disk", func(m *machine) { m.free = func(string) (uint64, error) { return 0, errors.New("no idea") } }, "Room for the file", desk.Look, "no idea"},
		{"network", func(m *machine) { m.disk = func(string) disk { return onNetwork } }, "The folder", desk.Wrong, "network drive"},
		{"fuse", func(m *machine) { m.disk = func(string) disk { return onProgram } }, "The folder", desk.Look, "a program provides"},
		{"stick", func(m *machine) { m.disk = func(string) disk { return onStick } }, "The folder", desk.Look, "pulled out"},
		{"memory", func(m *machine) { m.disk = func(string) disk { return inMemory } }, "The folder", desk.Look, "gone when it is switched off"},
		{"no room for backups", func(m *machine) { m.free = func(string) (uint64, error) { return 3_400_000, nil } }, "Room for backups", desk.Wrong, "3 MB are free"},
		{"full or quota", func(m *machine) { m.write = func(string) error { return syscall.EDQUOT } }, "Writing", desk.Wrong, "your account may put no more on it"},
		{"few files", func(m *machine) { m.files = func() (uint64, error) { return 16, nil } }, "Open files", desk.Wrong, "16 open at once here, and Flashpoint needs 24"},
		{"some files", func(m *machine) { m.files = func() (uint64, error) { return 40, nil } }, "Open files", desk.Look, "enough for a meeting"},
		{"the right day", func(*machine) {}, "The clock", desk.Fine, "It says Tue 24 Nov 2026, 07:35."},
		{"clock behind", func(m *machine) { m.now = later(-24 * time.Hour) }, "The clock", desk.Look, "is of Tue 24 Nov 2026, which is still to come"},
		{"clock ahead", func(m *machine) { m.now = later(10 * 365 * 24 * time.Hour) }, "The clock", desk.Look, "the clock is ahead"},
		{"a holiday", func(m *machine) { m.now = later(30 * 24 * time.Hour) }, "The clock", desk.Fine, "2026"},
		{"dumb", func(m *machine) { m.getenv = asks("TERM", "dumb") }, "Colours", desk.Wrong, "can't draw a page"},
		{"no colours", func(m *machine) { m.getenv = asks("NO_COLOR", "1") }, "Colours", desk.Fine, "as NO_COLOR asks for"},
		{"tmux", func(m *machine) { m.getenv = asks("TMUX", "/tmp/tmux") }, "Colours", desk.Fine, "tmux passes on no more"},
		{"read-only", func(m *machine) { m.write = func(string) error { return os.ErrPermission } }, "Writing", desk.Wrong, "you can review, not record"},
		{"no UTF-8", func(m *machine) { m.getenv = func(string) string { return "C" } }, "Letters", desk.Look, `"C"`},
		{"LC_ALL first", func(m *machine) {
			m.getenv = func(name string) string { return map[string]string{"LC_ALL": "POSIX", "LANG": "de_DE.utf8"}[name] }
		}, "Letters", desk.Look, "POSIX"},
		{"utf8", func(m *machine) { m.getenv = func(string) string { return "de_DE.utf8" } }, "Letters", desk.Fine, "UTF-8"},
		{"large", func(*machine) {}, "This window", desk.Fine, "80 by 24: everything fits"},
		{"working", func(m *machine) { m.screen.size = sized(60, 18) }, "This window", desk.Fine, "enough to work with"},
		{"small", func(m *machine) { m.screen.size = sized(48, 14) }, "This window", desk.Look, "one line"},
		{"too small", func(m *machine) { m.screen.size = sized(47, 14) }, "This window", desk.Wrong, "too small"},
		{"no size", func(m *machine) { m.screen.size = sized(0, 0) }, "This window", desk.Look, "does not tell"},
		{"signs", func(*machine) {}, "Signs", desk.Fine, "as wide as they should be"},
		{"wide signs", func(m *machine) {
			m.screen.widths = func(_ context.Context, signs []string) ([]int, error) {
				return slices.Repeat([]int{2}, len(signs)), nil
			}
		}, "Signs", desk.Wrong, "━ takes 2; ▸ takes 2; ★ takes 2. And "},
		{"silent terminal", func(m *machine) {
			m.screen.widths = func(context.Context, []string) ([]int, error) { return nil, errSilent }
		}, "Signs", desk.Fine, "Not asked"},
	} {
		m := wellMachine()
		c.with(&m)
		f := finding(t, doctor{machine: m}.examine(t.Context(), path), c.of)
		if f.Grade != c.want || !strings.Contains(f.Found, c.says) || f.Grade == desk.Wrong && f.Fix == "" {
			t.Errorf("%s: %v", c.what, f)
		}
	}
}

// Who may have few files open can't allow more to what is started in the same window.
func TestDoctorSendsNobodyToALimitThatStays(t *testing.T) {
	m := wellMachine()
	m.files = func() (uint64, error) { return 16, nil }
	f := finding(t, doctor{machine: m}.handles(), "Open files")
	if strings.Contains(f.Fix, "ulimit") || !strings.Contains(f.Fix, "new window") {
		t.Errorf("it says %q", f.Fix)
	}
}

// later is a clock that is so far from the sample's.
func later(by time.Duration) func() time.Time {
	return func() time.Time { return sample.Now(time.Local).Add(by) }
}

// asks is an environment in which one more variable is set.
func asks(name, value string) func(string) string {
	return func(of string) string {
		return map[string]string{"LANG": "en_GB.UTF-8", name: value}[of]
	}
}

func sized(w, h int) func() (int, int, error) {
	return func() (int, int, error) { return w, h, nil }
}

// The backups are judged by the newest: can it be read, and how much would be
// lost.
func TestDoctorLooksAtTheBackups(t *testing.T) {
	path := shopFile(t)
	changed := time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC)
	found := func() desk.Finding {
		m := wellMachine()
		m.changed = func(string) (time.Time, error) { return changed, nil }
		return finding(t, doctor{machine: m}.examine(t.Context(), path), "Backups")
	}
	if f := found(); f.Grade != desk.Look || !strings.Contains(f.Found, "none in") {
		t.Errorf("without a backup: %v", f)
	}
	st, err := store.Open(t.Context(), path, store.Options{BackupDir: backupFolder(), Now: func() time.Time { return changed }})
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(st.RollBackup(t.Context()), st.Close()); err != nil {
		t.Fatal(err)
	}
	if f := found(); f.Grade != desk.Fine || !strings.Contains(f.Found, "1 backup in ") || !strings.Contains(f.Found, "Tue 1 Dec 2026 09:00. It can be read.") {
		t.Errorf("a fresh backup: %v", f)
	}
	changed = changed.AddDate(0, 0, 7)
	if f := found(); f.Grade != desk.Fine {
		t.Errorf("a backup of a week ago: %v", f)
	}
	changed = changed.AddDate(0, 0, 1)
	if f := found(); f.Grade != desk.Look || !strings.Contains(f.Found, "in the 8 days after it is in no backup") {
		t.Errorf("a backup of eight days ago: %v", f)
	}
	changed = changed.AddDate(0, 0, 12)
	if f := found(); f.Grade != desk.Look || !strings.Contains(f.Found, "in the 20 days after it is in no backup") {
		t.Errorf("an old backup: %v", f)
	}
	copies, err := store.Backups(backupFolder(), path)
	if err != nil || len(copies) != 1 {
		t.Fatal(copies, err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	f := finding(t, doctor{machine: wellMachine()}.examine(t.Context(), path), theFile)
	if f.Grade != desk.Wrong || !strings.Contains(f.Found, "1 backup of it") || !strings.Contains(f.Fix, copies[0].Path) {
		t.Errorf("a file that is gone: %v", f)
	}
	if err := os.Truncate(copies[0].Path, 5000); err != nil {
		t.Fatal(err)
	}
	if f := found(); f.Grade != desk.Wrong || !strings.Contains(f.Found, "can't be used") {
		t.Errorf("a damaged backup: %v", f)
	}
}

func TestDoctorKnowsTheRoom(t *testing.T) {
	path := shopFile(t)
	st, err := store.Open(t.Context(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	err = errors.Join(st.SaveSetting(t.Context(), "screen", "80 inch"), st.SaveSetting(t.Context(), "distance", "5 m"))
	if err != nil {
		t.Fatal(err)
	}
	for rows, want := range map[int]desk.Grade{17: desk.Fine, 23: desk.Fine, 24: desk.Look} {
		m := wellMachine()
		m.screen.size = sized(80, rows)
		all := doctor{machine: m}.during(t.Context(), st, true) // the file is open, as in the program
		if f := finding(t, all, "The back row"); f.Grade != want || !strings.Contains(f.Found, "80-inch screen, last row at 5 m") {
			t.Errorf("%d rows: %v", rows, f)
		}
		if f := finding(t, all, theFile); f.Grade != desk.Fine {
			t.Error(f)
		}
	}
	if err := st.Close(); err != nil {
		t.Fatal(err)
	}
}

// The command ends with 1 when something is wrong, with 0 for what is only worth
// a look, and rings when it is asked to.
func TestDoctorCommand(t *testing.T) {
	path := shopFile(t)
	rang := 0
	run := func(m machine, args ...string) (string, error) {
		cmd := newDoctor(&flags{db: path}, m)
		var out bytes.Buffer
		cmd.SetOut(&out)
		cmd.SetErr(&out)
		cmd.SilenceErrors, cmd.SilenceUsage = true, true
		cmd.SetArgs(append([]string{}, args...)) // for nil Cobra takes what the test itself was started with
		err := cmd.ExecuteContext(t.Context())
		return out.String(), err
	}
	m := wellMachine()
	m.screen.ring = func() { rang++ }
	if said, err := run(m); err != nil || rang != 0 || !strings.Contains(said, "Nothing is wrong, 1 thing worth a look.") {
		t.Errorf("%v, rang %d times:\n%s", err, rang, said)
	}
	if said, err := run(m, "--bell"); err != nil || rang != 1 || !strings.Contains(said, "It rings now") {
		t.Errorf("%v, rang %d times:\n%s", err, rang, said)
	}
	m.free = func(string) (uint64, error) { return 0, nil }
	if said, err := run(m); err == nil || codeFor(err) != codeFailed || !strings.Contains(said, "# wrong  Room for the file: 0 bytes are free") || !strings.Contains(said, "2 things wrong") {
		t.Errorf("%v\n%s", err, said)
	}
}

func TestSyncedBy(t *testing.T) {
	for dir, want := range map[string]string{
		`C:\Users\Ana\OneDrive\shop`: "OneDrive", `C:\Users\Ana\OneDrive - Corner Coffee\shop`: "OneDrive",
		"/home/ana/Dropbox (Personal)": "Dropbox", "/Users/ana/Library/Mobile Documents/com~apple~CloudDocs": "iCloud",
		"/Users/ana/Library/CloudStorage/GoogleDrive-ana@example.org/My Drive": "A cloud service", `G:\My Drive\shop`: "Google Drive",
		"/home/ana/Nextcloud/shop": "Nextcloud", "/home/ana/shop": "", "/home/dropboxer/icloudy": "", "/home/ana/box": "",
	} {
		if got := syncedBy(dir); got != want {
			t.Errorf("%s: %q, not %q", dir, got, want)
		}
	}
	f := doctor{machine: wellMachine()}.folder(`\\server\shop`)
	if f.Grade != desk.Wrong || !strings.Contains(f.Found, "network") {
		t.Error(f)
	}
}

func TestBytesSaid(t *testing.T) {
	for n, want := range map[uint64]string{0: "0 bytes", 999: "999 bytes", 3_400_000: "3 MB", 71_000_000_000: "71 GB", 1 << 60: "1152922 TB"} {
		if got := bytesSaid(n); got != want {
			t.Errorf("%d: %s, not %s", n, got, want)
		}
	}
}

// liar answers every question for the cursor, after n columns.
type liar struct {
	answers chan []byte
	n       int
}

func (l *liar) Write(p []byte) (int, error) {
	for range bytes.Count(p, []byte("\x1b[6n")) {
		l.answers <- fmt.Appendf(nil, "x\x1b[3;%dR", l.n+1) // a key was pressed, too
	}
	return len(p), nil
}

func (l *liar) Read(p []byte) (int, error) {
	answer, ok := <-l.answers
	if !ok {
		return 0, os.ErrClosed
	}
	return copy(p, answer), nil
}

func TestAskWidths(t *testing.T) {
	l := &liar{answers: make(chan []byte, 9), n: 2}
	widths, err := askWidths(t.Context(), l, l, []string{"★", "ok"}, plenty)
	if err != nil || fmt.Sprint(widths) != "[2 2]" {
		t.Errorf("%v, %v", widths, err)
	}
	mute := &liar{answers: make(chan []byte, 9)}
	var out bytes.Buffer
	if _, err := askWidths(t.Context(), mute, &out, []string{"★"}, time.Millisecond); !errors.Is(err, errSilent) {
		t.Errorf("a terminal that says nothing: %v", err)
	}
	if n := strings.Count(out.String(), "\x1b[6n"); n != 1 || strings.Contains(out.String(), "★") {
		t.Errorf("it was asked %d times: %q", n, out.String())
	}
	close(mute.answers)
	if _, err := askWidths(t.Context(), mute, &out, []string{"★"}, plenty); !errors.Is(err, errSilent) {
		t.Errorf("a terminal that is gone: %v", err)
	}
	ended, end := context.WithCancel(t.Context())
	end()
	if _, err := askWidths(ended, &liar{answers: make(chan []byte)}, &out, []string{"★"}, plenty); !errors.Is(err, context.Canceled) {
		t.Errorf("somebody ends it: %v", err)
	}
}

// plenty is longer than any answer takes that comes at all.
const plenty = time.Minute
