//go:build unix

package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
)

// build makes the program once for a test.
func build(t testing.TB) string {
	t.Helper()
	bin := filepath.Join(t.TempDir(), "flashpoint")
	if out, err := exec.Command("go", "build", "-o", bin, ".").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return bin
}

// window is the program in a real pseudo-terminal, with somebody at its keys
// and eyes on its screen.
type window struct {
	t    testing.TB
	cmd  *exec.Cmd
	pty  *os.File
	mu   sync.Mutex
	term vt10x.Terminal
	gone chan struct{}
}

// patience is how long a state may take to appear on a busy machine. A test
// that passes never waits for it.
const patience = 20 * time.Second

// openWindow starts the program at a size, in a home of its own.
func openWindow(t testing.TB, bin, home string, cols, rows int, args ...string) *window {
	t.Helper()
	return openWindowThat(false, t, bin, home, cols, rows, args...)
}

// openWindowThat is a window whose terminal answers questions, such as where its
// cursor is, or never does.
func openWindowThat(answers bool, t testing.TB, bin, home string, cols, rows int, args ...string) *window {
	t.Helper()
	w := &window{t: t, cmd: exec.Command(bin, args...), gone: make(chan struct{})}
	options := []vt10x.TerminalOption{vt10x.WithSize(cols, rows)}
	if answers {
		options = append(options, vt10x.WithWriter(reply{w}))
	}
	w.term = vt10x.New(options...)
	w.cmd.Env = []string{"HOME=" + home, "TERM=xterm-256color", "COLORTERM=truecolor", "PATH=" + os.Getenv("PATH"), "TZ=UTC", "LANG=C.UTF-8"}
	var err error
	if w.pty, err = pty.StartWithSize(w.cmd, &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.kill(); w.pty.Close() })
	go w.watch()
	return w
}

// reply is what the terminal says to the program.
type reply struct{ *window }

func (r reply) Write(p []byte) (int, error) { return r.pty.Write(p) }

// watch feeds the screen until the program is gone.
func (w *window) watch() {
	defer close(w.gone)
	buf := make([]byte, 32<<10)
	for {
		n, err := w.pty.Read(buf)
		w.mu.Lock()
		_, _ = w.term.Write(buf[:n])
		w.mu.Unlock()
		if err != nil {
			_ = w.cmd.Wait()
			return
		}
	}
}

func (w *window) screen() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.term.String()
}

// see waits until all words are on the screen.
func (w *window) see(words ...string) *window {
	w.t.Helper()
	w.until(func(screen string) bool {
		for _, word := range words {
			if !strings.Contains(screen, word) {
				return false
			}
		}
		return true
	}, "to see "+strings.Join(words, " and "))
	return w
}

// until waits for a state of the screen.
func (w *window) until(is func(screen string) bool, what string) {
	w.t.Helper()
	for end := time.Now().Add(patience); !is(w.screen()); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			w.t.Fatalf("waited in vain %s:\n%s", what, w.screen())
		}
	}
}

// never fails when a word is on the screen.
func (w *window) never(words ...string) *window {
	w.t.Helper()
	for _, word := range words {
		if s := w.screen(); strings.Contains(s, word) {
			w.t.Fatalf("the screen says %q:\n%s", word, s)
		}
	}
	return w
}

// keys types text; names of keys stand in angle brackets: <enter> <tab> <^n>.
func (w *window) keys(keys string) *window {
	w.t.Helper()
	r := strings.NewReplacer("<enter>", "\r", "<tab>", "\t", "<esc>", "\x1b", "<up>", "\x1b[A", "<down>", "\x1b[B",
		"<^n>", "\x0e", "<^p>", "\x10", "<^z>", "\x1a", "<^y>", "\x19", "<^k>", "\x0b", "<^c>", "\x03", "<^l>", "\x0c", "<^r>", "\x12", "<^b>", "\x02", "<^g>", "\x07", "<^t>", "\x14", "<^u>", "\x15",
		"<f1>", "\x1bOP", "<f2>", "\x1bOQ", "<f3>", "\x1bOR", "<pgdown>", "\x1b[6~", "<right>", "\x1b[C", "<f5>", "\x1b[15~", "<f6>", "\x1b[17~", "<f7>", "\x1b[18~", "<f8>", "\x1b[19~", "<^a>", "\x01", "<space>", " ")
	if _, err := io.WriteString(w.pty, r.Replace(keys)); err != nil {
		w.t.Fatal(err)
	}
	return w
}

// resize makes the window another size, as somebody dragging its corner does.
func (w *window) resize(cols, rows int) {
	w.t.Helper()
	w.mu.Lock()
	w.term.Resize(cols, rows)
	w.mu.Unlock()
	if err := pty.Setsize(w.pty, &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)}); err != nil {
		w.t.Fatal(err)
	}
}

// kill is the power cord.
func (w *window) kill() {
	_ = w.cmd.Process.Kill()
	<-w.gone
}

// left waits for the program to end by itself, and answers its exit code.
func (w *window) left() int {
	w.t.Helper()
	select {
	case <-w.gone:
	case <-time.After(patience):
		w.t.Fatalf("it did not end:\n%s", w.screen())
	}
	return w.cmd.ProcessState.ExitCode()
}
