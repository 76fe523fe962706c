package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"flashpoint/cmd/windowtest"
	"flashpoint/session/floortest"
	"flashpoint/session/years"
)

// appears opens a window, and tells how long it took until a word was in it.
func appears(b *testing.B, word, bin, home string, args ...string) (*windowtest.Window, time.Duration) {
	b.Helper()
	begun := time.Now()
	w := windowtest.Open(b, bin, home, 80, 24, args...)
	for !strings.Contains(w.Screen(), word) && time.Since(begun) < windowtest.Patience {
		time.Sleep(100 * time.Microsecond)
	}
	took := w.Said().Sub(begun)
	return w.See(word), took
}

// start is how long the program takes until a word is there.
func start(b *testing.B, word, bin, home string, args ...string) time.Duration {
	b.Helper()
	w, took := appears(b, word, bin, home, args...)
	w.Kill()
	return took
}

// painted types a letter and tells how long it took until the program painted.
func painted(w *windowtest.Window, letter string) time.Duration {
	for time.Since(w.Said()) < 20*time.Millisecond { // what the key before it led to
		time.Sleep(time.Millisecond)
	}
	begun := time.Now()
	w.Keys(letter)
	for end := begun.Add(windowtest.Patience); !w.Said().After(begun) && time.Now().Before(end); {
		time.Sleep(100 * time.Microsecond)
	}
	return w.Said().Sub(begun)
}

// peak is the most KiB of memory that the program had.
func peak(w *windowtest.Window) (most float64) {
	w.T.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", w.Pid()))
	if err != nil {
		w.T.Fatal(err)
	}
	for line := range strings.Lines(string(status)) {
		if _, after, ok := strings.Cut(line, "VmHWM:"); ok {
			_, err = fmt.Sscan(after, &most)
		}
	}
	if err != nil || most == 0 {
		w.T.Fatalf("nothing is known of its memory: %v", err)
	}
	return most
}

// inIdeas goes from home to the line in which ideas are typed.
func inIdeas(w *windowtest.Window) *windowtest.Window {
	w.Keys("<enter>").See("[Open]").Keys("<^n>").See("[Map]")
	for !strings.Contains(w.Screen(), "[Ideas]") {
		w.Keys("<enter>")
		settle(w)
	}
	w.Keys("<enter>")
	settle(w)
	return w
}

// BenchmarkTerminal is the program in a pseudo-terminal beside the yardstick, a bare
// Bubble Tea program that looks like the wall (package baretest): the time from the
// start to the first frame, at most that of the yardstick, and from a typed letter to
// its paint, at most 0.15 times that.
func BenchmarkTerminal(b *testing.B) {
	yardstick, home := filepath.Join(b.TempDir(), "yardstick"), b.TempDir()
	if out, err := exec.Command("go", "build", "-o", yardstick, "./testdata/yardstick").CombinedOutput(); err != nil {
		b.Fatalf("go build: %v\n%s", err, out)
	}
	bin, file := windowtest.Build(b), fileOf(b, "shop.db", years.Chain{Meetings: 20, Ideas: 480})
	b.Run("first frame", func(b *testing.B) {
		floortest.Durations(b, "yardstick", 1, func() time.Duration { return start(b, "start", bin, home, file) },
			func() time.Duration { return start(b, "Ideas", yardstick, home) })
	})
	b.Run("key", func(b *testing.B) {
		ours, _ := appears(b, "start", bin, home, file)
		inIdeas(ours)
		least, _ := appears(b, "Ideas", yardstick, home)
		floortest.Durations(b, "yardstick", 0.15, func() time.Duration { return painted(ours, "a") },
			func() time.Duration { return painted(least, "a") })
	})
}
