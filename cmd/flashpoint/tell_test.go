package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unicode"
)

// Whatever a file is called, no command hands its name to the terminal as it is.
func TestNoCommandObeysTheNameOfAFile(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("names have no control characters there")
	}
	const evil = "\x1b]0;gone\a\x1b[31mred\u009b2J\u202edb\r"
	dir := filepath.Join(t.TempDir(), evil)
	at := func(name string) string { return filepath.Join(dir, evil+name) }
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for path, text := range map[string]string{at("names.csv"): "name\nAna\n", at("junk.db"): "no database", at("empty.db"): ""} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	said := 0
	for _, args := range [][]string{
		{"demo", "--db", at("shop.db"), "--no-open"}, {"demo", "--db", at("shop.db"), "--no-open"},
		{"backup", at("copy.db")}, {"backup", at("copy.db")}, {"bundle", "-o", at("bundle.db")}, {"bundle", "-o", dir},
		{"seal", at("sealed.db")}, {"verify", at("sealed.db")}, {"verify", at("shop.db")}, {"verify", at("junk.db")},
		{"import", at("bundle.db"), "--dry-run"}, {"import", at("copy.db"), "--yes"}, {"import", at("junk.db")}, {"import", at("empty.db")},
		{"import", at("names.csv"), "--people", "--yes"}, {"import", at("names.csv"), "--people", "--yes"}, {"import", at("nowhere.csv"), "--people"},
		{"import", "--match"}, {"branches"}, {"rebuild"}, {"doctor"}, {"list", "--db", at("junk.db")}, {"list", "--db", at("nowhere.db")}, {"list", "--db", dir},
		{"export", "latest", "-o", at("minutes.md")}, {"export", "latest", "-o", at("minutes.md")}, {"export", "latest", "-o", at("minutes.unknown")},
		{"backups"}, {"restore", at("copy.db")}, {"restore", at("copy.db"), "--yes"}, {"restore", at("junk.db"), "--yes"}, {"restore", at("nowhere.db")}, {"backups"},
		{"review", at("junk.db")}, {"resume", "--db", at("junk.db")}, {at("nothing")},
	} {
		root, _ := newRoot()
		var out bytes.Buffer
		root.SetOut(&out)
		root.SetErr(&out)
		if !strings.Contains(strings.Join(args, " "), "--db") && args[0] != "review" && len(args) > 1 || len(args) == 1 && !strings.Contains(args[0], evil) {
			args = append(args, "--db", at("shop.db"))
		}
		root.SetArgs(args)
		if err := root.ExecuteContext(t.Context()); err != nil {
			if exit := (*exitError)(nil); codeFor(err) == codeInterrupted || errors.As(err, &exit) && exit.words == "" {
				t.Fatal(args, err)
			}
			out.WriteString(wordsFor(err))
		}
		if strings.Contains(out.String(), "red") {
			said++
		}
		for _, r := range out.String() {
			if r != '\n' && r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) {
				t.Errorf("%q says %q", args, out.String())
				break
			}
		}
	}
	if said < 26 {
		t.Errorf("only %d of them named a file", said)
	}
}
