package main_test

import (
	"go/types"
	"strings"
	"testing"
)

// comesThroughCmd is what packages below cmd are given, and never ask for: the
// moment, the surroundings, chance. The value says what is given instead.
var comesThroughCmd = map[string]string{
	"time.Now": "the moment is passed in", "time.Since": "the moment is passed in", "time.Until": "the moment is passed in",
	"time.Sleep": "nobody waits for time", "time.After": "nobody waits for time", "time.AfterFunc": "nobody waits for time",
	"time.Tick": "nobody waits for time", "time.NewTimer": "nobody waits for time", "time.NewTicker": "nobody waits for time",
	"os.Getenv": "settings are passed in", "os.LookupEnv": "settings are passed in", "os.Environ": "settings are passed in",
	"os.Getwd": "folders are passed in", "os.UserHomeDir": "folders are passed in", "os.TempDir": "folders are passed in",
	"math/rand": "chance is passed in", "math/rand/v2": "chance is passed in", "crypto/rand": "chance is passed in",
}

// asksAllTheSame are the places that do ask, each with its reason.
var asksAllTheSame = map[string]string{
	"store/link.go time.Until":    "a context measures its deadline by the computer's own clock",
	"store/scratch.go os.TempDir": "what a program that was killed left lies where copies to throw away are made",
}

func TestTheWorldComesThroughCmd(t *testing.T) {
	used := map[string]bool{}
	for _, r := range house(t) {
		if strings.HasPrefix(r.path, "cmd/") || r.helpsTests() {
			continue
		}
		for name, object := range r.info.Uses {
			if object.Pkg() == nil || object.Parent() != object.Pkg().Scope() {
				continue
			}
			said := object.Pkg().Path() + "." + object.Name()
			why, asks := comesThroughCmd[said]
			if !asks {
				why, asks = comesThroughCmd[object.Pkg().Path()]
			}
			place := r.at(name.Pos())
			if excuse := inFile(place) + " " + said; asks && asksAllTheSame[excuse] != "" {
				used[excuse] = true
			} else if asks {
				t.Errorf("%s: %s; below cmd %s", place, said, why)
			}
		}
	}
	holdToUse(t, asksAllTheSame, used)
}

// world are the packages through which a program reads and writes, with all below
// them.
var world = []string{"os", "net", "syscall", "log", "database/sql", "io/ioutil", "golang.org/x/sys", "golang.org/x/term"}

// mayTouch are the packages below cmd through which it goes, each a part of it.
var mayTouch = map[string]string{
	"store":    "the disk",
	"ui/paint": "the terminal",
}

// Only the front door and those, and what helps tests, touch the world at all: so no
// Update and no View can, and nothing of the domain.
func TestFewPackagesTouchTheWorld(t *testing.T) {
	for _, r := range house(t) {
		if strings.HasPrefix(r.path, "cmd/") || mayTouch[r.path] != "" || r.helpsTests() {
			continue
		}
		for _, imported := range r.pkg.Imports() {
			if touchesTheWorld(imported) {
				t.Errorf("%s imports %s", r.path, imported.Path())
			}
		}
	}
}

func touchesTheWorld(p *types.Package) bool {
	if p.Path() == "net/url" { // reads a text
		return false
	}
	for _, w := range world {
		if p.Path() == w || strings.HasPrefix(p.Path(), w+"/") {
			return true
		}
	}
	return false
}

// The domain is written in Go and nothing else.
func TestTheDomainNeedsTheStandardLibraryAlone(t *testing.T) {
	for _, r := range house(t) {
		if r.path != "session" && !strings.HasPrefix(r.path, "session/") {
			continue
		}
		for _, imported := range r.pkg.Imports() {
			first, _, _ := strings.Cut(imported.Path(), "/")
			if strings.Contains(first, ".") {
				t.Errorf("%s imports %s, which is not in the standard library", r.path, imported.Path())
			}
		}
	}
}
