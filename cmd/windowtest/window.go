//go:build unix

package windowtest

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
	"golang.org/x/term"
)

// Build makes the program once for a test.
func Build(t testing.TB) (bin string) {
	t.Helper()
	bin = filepath.Join(t.TempDir(), "flashpoint")
	if out, err := exec.Command("go", "build", "-o", bin, "flashpoint/cmd/flashpoint").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return bin
}

// A Window is the program in a real pseudo-terminal, with somebody at its keys
// and eyes on its screen.
type Window struct {
	T           testing.TB // who is told when a state never comes
	cmd         *exec.Cmd
	pty         *os.File
	mu          sync.Mutex
	term        vt10x.Terminal
	deaf        sync.Mutex    // held while nobody reads what the program writes
	said        time.Time     // when the program last wrote something
	ended, gone chan struct{} // the process; and all that it said was read
}

// Patience is how long a state may take to appear on a machine that has twenty times
// as much to do as it can: what is only late has come by then. A test that passes never
// waits for it.
const Patience = time.Minute

// Open starts the program at a size in cells, in a home of its own. Its terminal
// answers no question.
func Open(t testing.TB, bin, home string, cols, rows int, args ...string) *Window {
	t.Helper()
	return open(t, false, &syscall.SysProcAttr{Setsid: true, Setctty: true}, bin, home, cols, rows, args...)
}

// OpenUntold is Open where the system tells the program nothing of its terminal, as
// in some containers: no signal comes when it is gone.
func OpenUntold(t testing.TB, bin, home string, cols, rows int, args ...string) *Window {
	t.Helper()
	return open(t, false, &syscall.SysProcAttr{Setsid: true}, bin, home, cols, rows, args...)
}

// OpenAnswering is Open in a terminal that answers questions, such as where its cursor
// is.
func OpenAnswering(t testing.TB, bin, home string, cols, rows int, args ...string) *Window {
	t.Helper()
	return open(t, true, &syscall.SysProcAttr{Setsid: true, Setctty: true}, bin, home, cols, rows, args...)
}

func open(t testing.TB, answers bool, as *syscall.SysProcAttr, bin, home string, cols, rows int, args ...string) *Window {
	t.Helper()
	w := &Window{T: t, cmd: exec.Command(bin, args...), ended: make(chan struct{}), gone: make(chan struct{})}
	options := []vt10x.TerminalOption{vt10x.WithSize(cols, rows)}
	if answers {
		options = append(options, vt10x.WithWriter(reply{w}))
	}
	w.term = vt10x.New(options...)
	w.cmd.Env = []string{"HOME=" + home, "TERM=xterm-256color", "COLORTERM=truecolor", "PATH=" + os.Getenv("PATH"), "TZ=UTC", "LANG=C.UTF-8"}
	var err error
	if w.pty, err = pty.StartWithAttrs(w.cmd, &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)}, as); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Kill(); _ = w.pty.Close() })
	go func() { _ = w.cmd.Wait(); close(w.ended) }()
	go w.watch()
	return w
}

// reply is what the terminal says to the program.
type reply struct{ *Window }

func (r reply) Write(p []byte) (int, error) { return r.pty.Write(p) }

// watch feeds the screen until the program is gone.
func (w *Window) watch() {
	defer close(w.gone)
	buf, begun := make([]byte, 32<<10), 0
	for {
		w.deaf.Lock()
		w.deaf.Unlock() //nolint:staticcheck // it waits for the terminal to read again
		n, err := w.pty.Read(buf[begun:])
		n += begun
		whole := n - unfinished(buf[:n])
		now := time.Now()
		w.mu.Lock()
		w.said = now
		_, _ = w.term.Write(buf[:whole])
		w.mu.Unlock()
		begun = copy(buf, buf[whole:n])
		if err != nil {
			<-w.ended
			return
		}
	}
}

// unfinished is how many bytes at the end begin a character whose rest is still to
// come: a pseudo-terminal hands on pages of bytes, and vt10x would lose it.
func unfinished(p []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(p); n++ {
		if last := p[len(p)-n:]; utf8.RuneStart(last[0]) {
			if utf8.FullRune(last) {
				return 0
			}
			return n
		}
	}
	return 0
}

// Screen is what can be read now, row by row.
func (w *Window) Screen() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.term.String()
}

// Said is when the program last wrote something, before the screen shows it.
func (w *Window) Said() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.said
}

// See waits until all words are on the screen.
func (w *Window) See(words ...string) *Window {
	w.T.Helper()
	w.Until(func(screen string) bool {
		for _, word := range words {
			if !strings.Contains(screen, word) {
				return false
			}
		}
		return true
	}, "to see "+strings.Join(words, " and "))
	return w
}

// Until waits for a state of the screen.
func (w *Window) Until(is func(screen string) bool, what string) {
	w.T.Helper()
	for end := time.Now().Add(Patience); !is(w.Screen()); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			w.T.Fatalf("waited in vain %s:\n%s", what, w.Screen())
		}
	}
}

// Never fails when a word is on the screen.
func (w *Window) Never(words ...string) *Window {
	w.T.Helper()
	for _, word := range words {
		if s := w.Screen(); strings.Contains(s, word) {
			w.T.Fatalf("the screen says %q:\n%s", word, s)
		}
	}
	return w
}

// Keys types text; names of keys stand in angle brackets: <enter> <tab> <^n>.
func (w *Window) Keys(keys string) *Window {
	w.T.Helper()
	r := strings.NewReplacer("<enter>", "\r", "<tab>", "\t", "<esc>", "\x1b", "<up>", "\x1b[A", "<down>", "\x1b[B",
		"<^n>", "\x0e", "<^p>", "\x10", "<^z>", "\x1a", "<^y>", "\x19", "<^k>", "\x0b", "<^c>", "\x03", "<^l>", "\x0c", "<^o>", "\x0f", "<^r>", "\x12", "<^b>", "\x02", "<^g>", "\x07", "<^t>", "\x14", "<^u>", "\x15",
		"<f1>", "\x1bOP", "<f2>", "\x1bOQ", "<f3>", "\x1bOR", "<pgdown>", "\x1b[6~", "<right>", "\x1b[C", "<f5>", "\x1b[15~", "<f6>", "\x1b[17~", "<f7>", "\x1b[18~", "<f8>", "\x1b[19~", "<^a>", "\x01", "<space>", " ")
	if _, err := io.WriteString(w.pty, r.Replace(keys)); err != nil {
		w.T.Fatal(err)
	}
	return w
}

// Resize makes the window another size, as somebody dragging its corner does.
func (w *Window) Resize(cols, rows int) {
	w.T.Helper()
	w.mu.Lock()
	w.term.Resize(cols, rows)
	w.mu.Unlock()
	if err := pty.Setsize(w.pty, &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)}); err != nil {
		w.T.Fatal(err)
	}
}

// View shows the cells with their colours, which stand still meanwhile.
func (w *Window) View(look func(vt10x.View)) {
	w.mu.Lock()
	defer w.mu.Unlock()
	look(w.term)
}

// Pid is the number of the program's process.
func (w *Window) Pid() int { return w.cmd.Process.Pid }

// Signal is what the system or another program tells the program.
func (w *Window) Signal(s os.Signal) {
	w.T.Helper()
	if err := w.cmd.Process.Signal(s); err != nil {
		w.T.Fatal(err)
	}
}

// Vanish closes the terminal under the program, as a window manager does.
func (w *Window) Vanish() { _ = w.pty.Close() }

// Deafen has the terminal read nothing of what the program writes, as after
// ctrl+s, until hear is called.
func (w *Window) Deafen() (hear func()) {
	w.deaf.Lock()
	hear = sync.OnceFunc(w.deaf.Unlock)
	w.T.Cleanup(hear) // who ends the program waits for its last words
	return hear
}

// Modes is how the terminal stands: what it does with lines and what it was asked
// to report. A terminal that was given back stands as a new one.
func (w *Window) Modes() (lines *term.State, signs vt10x.ModeFlag) {
	w.T.Helper()
	lines, err := term.GetState(int(w.pty.Fd()))
	if err != nil {
		w.T.Fatal(err)
	}
	w.View(func(v vt10x.View) { signs = v.Mode() })
	return lines, signs
}

// Kill is the power cord.
func (w *Window) Kill() {
	_ = w.cmd.Process.Kill()
	<-w.gone
}

// Ended waits for the program to end by itself, though nobody may have read what it
// said last, and answers its exit code.
func (w *Window) Ended() int { w.T.Helper(); return w.over(w.ended) }

// Left waits until the screen shows what the program said last too, and answers its
// exit code.
func (w *Window) Left() int { w.T.Helper(); return w.over(w.gone) }

func (w *Window) over(end <-chan struct{}) int {
	w.T.Helper()
	select {
	case <-end:
	case <-time.After(Patience):
		w.T.Fatalf("it did not end:\n%s", w.Screen())
	}
	return w.cmd.ProcessState.ExitCode()
}
