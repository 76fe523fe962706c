//go:build unix

package paint

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/creack/pty"
	"golang.org/x/term"
)

// TestMain is the program itself where a test started it in a terminal.
func TestMain(m *testing.M) {
	crash := os.Getenv("PAINT_CRASH")
	if crash == "" {
		os.Exit(m.Run())
	}
	var err error
	if os.Stderr, err = os.Create(crash); err != nil {
		panic(err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGHUP)
	defer stop()
	terminal := Terminal{In: os.Stdin, Out: os.Stdout, Env: []string{"TERM=xterm", "SSH_TTY=far"}, Now: time.Now, After: time.After}
	fmt.Println("THE END:", terminal.Run(ending{}, tea.WithContext(ctx)))
}

// stand is a terminal with a program on it.
type stand struct {
	*testing.T
	window, tty *os.File
	before      *term.State
	process     *os.Process
	seen        strings.Builder
}

func run(t *testing.T, cols, rows uint16) *stand {
	return noting(t, cols, rows, filepath.Join(t.TempDir(), "crash.txt"))
}

// noting is run where a panic is noted in a file.
func noting(t *testing.T, cols, rows uint16, crash string) *stand {
	window, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { window.Close(); tty.Close() })
	if err := pty.Setsize(window, &pty.Winsize{Cols: cols, Rows: rows}); err != nil {
		t.Fatal(err)
	}
	before, err := term.GetState(int(tty.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(os.Args[0])
	cmd.Stdin, cmd.Stdout = tty, tty
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	// Bubble Tea's goroutines are not in step with each other when it ends.
	cmd.Env = []string{"PAINT_CRASH=" + crash, "GORACE=atexit_sleep_ms=0 exitcode=0"}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	late := time.AfterFunc(time.Minute, func() { _ = cmd.Process.Kill(); _ = tty.Close(); _ = window.Close() })
	t.Cleanup(func() { late.Stop(); _ = cmd.Process.Kill(); _ = cmd.Wait() })
	return &stand{T: t, window: window, tty: tty, before: before, process: cmd.Process}
}

// see reads until words have been on the screen.
func (s *stand) see(words string) *stand {
	s.Helper()
	buf := make([]byte, 4096)
	for !strings.Contains(s.seen.String(), words) {
		n, err := s.window.Read(buf)
		s.seen.Write(buf[:n])
		if err != nil {
			s.Fatalf("%v, and never %q in %q", err, words, s.seen.String())
		}
	}
	return s
}

func (s *stand) types(keys string) *stand {
	s.Helper()
	if _, err := s.window.WriteString(keys); err != nil {
		s.Fatal(err)
	}
	return s
}

// However a program ends, it says so, its last frame was seen, and the terminal
// is as it was.
func TestTheTerminalIsAsBefore(t *testing.T) {
	for _, c := range []struct {
		how, keys, last, want string
		signal                syscall.Signal
	}{
		{how: "quits", keys: "abq", last: "abq", want: "<nil>"},
		{how: "is interrupted by a key", keys: "abi", last: "abi", want: tea.ErrInterrupted.Error()},
		{how: "panics in Update", keys: "abu", last: "ab", want: tea.ErrProgramPanic.Error()},
		{how: "panics in View", keys: "abv", last: "ab", want: tea.ErrProgramPanic.Error()},
		{how: "panics in a command", keys: "abc", last: "abc", want: tea.ErrProgramPanic.Error()},
		{how: "loses its window", keys: "ab", last: "ab", signal: syscall.SIGHUP, want: context.Canceled.Error()},
		{how: "is told to end", keys: "ab", last: "ab", signal: syscall.SIGTERM, want: "<nil>"},
		{how: "is interrupted", keys: "ab", last: "ab", signal: syscall.SIGINT, want: tea.ErrInterrupted.Error()},
		{how: "is asked to sleep, and does not", keys: "abzq", last: "abzq", want: "<nil>"},
	} {
		t.Run(c.how, func(t *testing.T) {
			t.Parallel()
			s := run(t, 80, 24).see("wide")
			for _, key := range c.keys[:min(len(c.keys), 3)] {
				s.types(string(key)) // and once it is seen, the next
				if key != 'q' && key != 'u' && key != 'v' {
					s.see(string(key))
				}
			}
			s.types(c.keys[min(len(c.keys), 3):])
			if c.signal != 0 {
				_ = s.process.Signal(c.signal)
			}
			s.see("THE END: ").see("\n")
			if _, end, _ := strings.Cut(s.seen.String(), "THE END: "); !strings.Contains(end, c.want) {
				t.Errorf("ended with %q", end)
			}
			after, err := term.GetState(int(s.tty.Fd()))
			if err != nil || !reflect.DeepEqual(s.before, after) {
				t.Errorf("the terminal was %v and is %v, %v", s.before, after, err)
			}
			all := s.seen.String()
			for _, pair := range [][2]string{{"\x1b[?1049h", "\x1b[?1049l"}, {"\x1b[?25l", "\x1b[?25h"}, {"\x1b[?2004h", "\x1b[?2004l"}, {"\x1b[?1002h", "\x1b[?1002l"},
				{"\x1b[>1u", "\x1b[<1u"}, {"\x1b[>4;2m", "\x1b[>4m"}, {"\x1b]2;Endings\x07", "\x1b]2;\x07"}} {
				if strings.Count(all, pair[0]) != 1 || strings.LastIndex(all, pair[1]) < strings.LastIndex(all, pair[0]) {
					t.Errorf("%q is not undone by %q in %q", pair[0], pair[1], all)
				}
			}
			seen := newScreen(80, 24)
			shown, _, _ := strings.Cut(all, "\x1b[?1049l")
			_, _ = seen.Write([]byte(shown))
			if !strings.HasPrefix(seen.Terminal.String(), "keys: "+c.last+" ") {
				t.Errorf("the last frame was %q", strings.TrimSpace(seen.Terminal.String()))
			}
		})
	}
}

// A mistake of the painter's is told on the screen that people have again, in
// lines that begin at its edge.
func TestAPanicOfThePainterCanBeRead(t *testing.T) {
	s := noting(t, 80, 24, "/dev/tty").see("wide").types("p").see("THE END: ").see(tea.ErrProgramPanic.Error())
	_, end, _ := strings.Cut(s.seen.String(), "\x1b[?1049l")
	if !strings.Contains(end, "The painter panicked: in a colour\r\n") || strings.Contains(strings.ReplaceAll(end, "\r\n", ""), "\n") {
		t.Errorf("%q", end)
	}
}

func TestAnotherSizeIsTold(t *testing.T) {
	s := run(t, 80, 24).see("wide")
	if err := pty.Setsize(s.window, &pty.Winsize{Cols: 50, Rows: 20}); err != nil {
		t.Fatal(err)
	}
	s.see("narrow").types("q").see("THE END")
}

// Put to sleep from outside and woken, as by a shell that had the terminal in the
// meantime, a program has the keys, the window and the size again.
func TestASleepIsSleptOff(t *testing.T) {
	for _, c := range []struct {
		how       string
		asleep    syscall.Signal
		givesBack bool
	}{{"stopped", syscall.SIGSTOP, false}, {"asked to sleep", syscall.SIGTSTP, true}} {
		t.Run(c.how, func(t *testing.T) {
			t.Parallel()
			s := run(t, 80, 24).see("wide").types("a").see("a")
			raw, err := term.GetState(int(s.tty.Fd()))
			if err != nil {
				t.Fatal(err)
			}
			_ = s.process.Signal(c.asleep)
			if s.sleeps(); c.givesBack {
				s.see("\x1b[?1049l")
				if now, err := term.GetState(int(s.tty.Fd())); err != nil || !reflect.DeepEqual(now, s.before) {
					t.Errorf("the shell has the terminal as %v, %v", now, err)
				}
			}
			if err := term.Restore(int(s.tty.Fd()), s.before); err != nil {
				t.Fatal(err)
			}
			if err := pty.Setsize(s.window, &pty.Winsize{Cols: 50, Rows: 20}); err != nil {
				t.Fatal(err)
			}
			s.seen.Reset()
			_ = s.process.Signal(syscall.SIGCONT)
			s.see("\x1b[?1049h").see("\x1b]2;Endings").see("keys: a").see("narrow").types("b").see("b")
			if now, err := term.GetState(int(s.tty.Fd())); err != nil || !reflect.DeepEqual(now, raw) {
				t.Errorf("awake, it has the terminal as %v, %v", now, err)
			}
			s.types("q").see("THE END: <nil>").see("\n")
			if all := s.seen.String(); strings.Count(all, "\x1b[>1u") > strings.Count(all, "\x1b[<1u") {
				t.Errorf("the keyboard is taken more often than given back: %q", all)
			}
			if now, err := term.GetState(int(s.tty.Fd())); err != nil || !reflect.DeepEqual(now, s.before) {
				t.Errorf("in the end the terminal is %v, %v", now, err)
			}
		})
	}
}

// sleeps waits until the program is stopped.
func (s *stand) sleeps() {
	s.Helper()
	var status syscall.WaitStatus
	if _, err := syscall.Wait4(s.process.Pid, &status, syscall.WUNTRACED, nil); err != nil || !status.Stopped() {
		s.Fatalf("it does not sleep but has %v, %v", status, err)
	}
}

// A terminal that does not know its size has that of the first ones.
func TestATerminalWithoutASize(t *testing.T) {
	run(t, 0, 0).see("keys:").types("q").see("THE END")
}
