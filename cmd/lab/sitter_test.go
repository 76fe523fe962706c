//go:build unix

package lab

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"flashpoint/cmd/windowtest"
)

// A sitter types ideas into the program and keeps the ledger.
type sitter struct {
	t *testing.T
	seat
	ledger
	*windowtest.Window
}

// begun is a file with a meeting in it in which ideas are shared, made once with
// keys: the first to ask for it waits for that.
var begun struct {
	once sync.Once
	file []byte
}

// share begins in such a meeting, in a folder of the seat's own.
func share(t *testing.T) seat {
	t.Helper()
	begun.once.Do(func() {
		s := newSeat(t)
		w := s.open(t)
		w.See("Welcome").Keys("Corner Coffee<enter>").See("Start a meeting").Keys("<enter>").See("back row").Keys("<enter>").See("Who is here?").Keys("Ana<enter>")
		saved(w, "1 here")
		for _, m := range walk() {
			w.Keys(m.words + m.keys)
			saved(w, m.see...)
			if m.phase == "ideas" {
				break
			}
		}
		w.Keys("<^c>")
		w.Left()
		begun.file, _ = os.ReadFile(s.db)
	})
	if len(begun.file) == 0 {
		t.Fatal("there is no meeting to begin with")
	}
	home := t.TempDir()
	s := seat{home, filepath.Join(home, "shop", "shop.db")}
	if err := os.Mkdir(filepath.Dir(s.db), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(s.db, begun.file, 0o600); err != nil {
		t.Fatal(err)
	}
	return s
}

// sit opens the program where ideas are typed.
func (s seat) sit(t *testing.T, args ...string) *sitter {
	t.Helper()
	return &sitter{t: t, seat: s, Window: s.open(t, append(args, "resume")...).See("[Ideas]", "one idea, then Enter")}
}

// tries types an idea and Enter, and waits until the room sees it.
func (s *sitter) tries(idea string) {
	s.t.Helper()
	s.attempted = append(s.attempted, idea)
	s.Keys(idea+"<enter>").See(idea, "one idea, then Enter")
}

// saves types an idea and waits until the last line says that it is saved.
func (s *sitter) saves(ideas ...string) {
	s.t.Helper()
	for _, idea := range ideas {
		s.tries(idea)
		saved(s.Window, idea)
		s.acknowledged = append(s.acknowledged, idea)
	}
}

// isTold waits for words that may be broken into lines.
func (s *sitter) isTold(words ...string) {
	s.t.Helper()
	s.Until(func(screen string) bool {
		return shows(strings.Join(strings.Fields(screen), " "), words)
	}, "to be told "+strings.Join(words, " and "))
}
