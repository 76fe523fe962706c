//go:build unix

package main

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"flashpoint/cmd/windowtest"
)

// tall is a window that all findings fit into, however long the names of the folders
// are and whatever they lie on.
const tall = 60

// TestDoctorInAWindow runs the command in a terminal that says how wide its signs
// are, in one that does not, and in a small one. Afterwards the terminal takes
// lines again.
func TestDoctorInAWindow(t *testing.T) {
	bin := windowtest.Build(t)
	for want, open := range map[string]func(testing.TB, string, string, int, int, ...string) *windowtest.Window{
		"signs are as wide as they should be":  windowtest.OpenAnswering,
		"Not asked: the terminal does not say": windowtest.Open,
	} {
		screen := ""
		// A busy machine may take longer for an answer than the command waits for it:
		// then it is asked again.
		for end := time.Now().Add(windowtest.Patience); !strings.Contains(screen, want) && time.Now().Before(end); {
			home := t.TempDir()
			w := open(t, "sh", home, 80, tall, "-c", `"$0" doctor --db "$1"; echo code $?; stty -a`, bin, filepath.Join(home, "shop.db"))
			w.See("+ ok     This window: It is 80 by 60", "Letters: They are UTF-8", "code 0", " icanon").Never("-icanon")
			w.Left()
			screen = w.Screen()
		}
		if !strings.Contains(screen, want) || strings.Contains(screen, "★") || strings.Contains(screen, "^[") {
			t.Errorf("it does not say %q, or traces of the questions are left:\n%s", want, screen)
		}
	}
	home := t.TempDir()
	w := windowtest.Open(t, bin, home, 40, tall, "doctor", "--db", filepath.Join(home, "shop.db"))
	w.See("# wrong  This window", "Mend what is marked wrong")
	if code := w.Left(); code != codeFailed {
		t.Errorf("exit code %d:\n%s", code, w.Screen())
	}
}

// TestCheckEverythingInTheProgram asks from home, where the file is open, and from
// another window, which says so.
func TestCheckEverythingInTheProgram(t *testing.T) {
	bin, home := windowtest.Build(t), t.TempDir()
	db := filepath.Join(home, "shop.db")
	w := windowtest.Open(t, bin, home, 80, tall, "--db", db)
	w.See("Welcome").Keys("Corner Coffee<enter>").See("Start a meeting")
	if out, err := exec.Command(bin, "doctor", "--db", db).CombinedOutput(); err != nil || !strings.Contains(string(out), "! look   Another window: One has this file open") {
		t.Errorf("from another window: %v\n%s", err, out)
	}
	w.Keys("d")
	w.Until(func(screen string) bool { // lines break elsewhere in every folder
		said := strings.Join(strings.Fields(screen), " ")
		return strings.Contains(said, "worth a look.") && strings.Contains(said, "save a copy") && strings.Contains(said, "is healthy") && strings.Contains(said, "as the history says")
	}, "to see what the check found")
	w.Keys("<enter>").See("What next?").Keys("<^c>")
	if code := w.Left(); code != 0 {
		t.Errorf("exit code %d:\n%s", code, w.Screen())
	}
}
