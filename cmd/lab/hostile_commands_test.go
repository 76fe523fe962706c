//go:build unix

package lab

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestHostileFilesInCommands has the program itself read, check and import files that
// are damaged: cut in the middle, another program's, or with a byte changed on each
// of some pages.
func TestHostileFilesInCommands(t *testing.T) {
	t.Parallel()
	h := newHostile(t)
	files := [][]byte{{}, []byte("Dear diary"), h.raw[:len(h.raw)/2]}
	for at := 47; at < len(h.raw); at += pageBytes*often(1, 19) + 61 {
		raw := bytes.Clone(h.raw)
		raw[at] ^= 0x84
		files = append(files, raw)
	}
	r := row{fault: "a damaged file in each command that reads one", said: "(a sentence, and exit code 0 to 4)"}
	for _, raw := range files {
		s := newSeat(t)
		s.db = filepath.Join(t.TempDir(), "shop.db")
		if err := os.WriteFile(s.db, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		for _, args := range [][]string{{"list"}, {"show", "latest"}, {"review"}, {"doctor"}, {"verify", s.db}, {"import", s.db, "--dry-run"}} {
			of := s
			if args[0] == "import" { // into a file that is not there yet
				of.db = filepath.Join(s.home, "new.db")
			}
			said, code := of.run(t, args...)
			if code < 0 || code > 4 || code > 0 && said == "" || strings.Contains(said, "goroutine") || strings.Contains(said, "SQL") || strings.Contains(said, "unexpected") {
				t.Errorf("%s of %s exits with %d and says %s", args[0], h.what(raw), code, said)
			}
			if strings.ContainsAny(said, "\x1b\x07\x00") {
				t.Errorf("%s of %s commands the terminal: %q", args[0], h.what(raw), said)
			}
		}
		h.untouched(t, s.db, raw)
		r.add(verdict{acknowledged: h.ideas})
	}
	report(t, r)
}
