package lab

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"flashpoint/store"
)

// A replay of all calls gives what the process left.
func TestReplay_isFaithful(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := newFile(t, folder)
	d := newDisk(lying(t, folder))
	for _, c := range trace(t, folder, writer(t, path, 3)) {
		if err := d.run(c); err != nil {
			t.Fatal(err)
		}
	}
	if left, want := sumOf(d.image(nil)), sumOf(lying(t, folder)); left != want {
		t.Error("the replay leaves something else than the process")
	}
}

// A process that is killed leaves what the replay of its calls until then leaves.
func TestReplay_ofAKill(t *testing.T) {
	t.Parallel()
	for _, at := range []string{"7", "40", "75"} { // writes into the journal and the file
		folder := t.TempDir()
		path := newFile(t, folder)
		d := newDisk(lying(t, folder))
		calls, said, ended := traceWhile(t, folder, writer(t, path, 3), "-e", "inject=pwrite64:signal=KILL:when="+at)
		if ended == nil {
			t.Fatalf("it lived on after write %s: %.2000s", at, said)
		}
		for _, c := range calls {
			if err := d.run(c); err != nil {
				t.Fatal(err)
			}
		}
		if left, want := sumOf(d.image(nil)), sumOf(lying(t, folder)); left != want {
			t.Errorf("killed at write %s, the replay leaves something else than the process", at)
		}
	}
}

// A laboratory that finds nothing must be able to: a flush that is left out is
// found, whichever it is.
func TestPower_findsLosses(t *testing.T) {
	t.Parallel()
	before, calls := saving(t, 1)
	for _, one := range []struct {
		name  string
		drops func(i int) bool
	}{
		{"no flush after the journal was emptied", func(i int) bool { return calls[i].name == "shop.db-journal" && calls[i-1].does == cuts }},
		{"no flush of the file", func(i int) bool { return calls[i].name == "shop.db" }},
		{"no flush of the journal", func(i int) bool { return calls[i].name == "shop.db-journal" && calls[i-1].does != cuts }},
		{"no flush of the folder", func(i int) bool { return calls[i].name == "" }},
	} {
		var left []call
		for i, c := range calls {
			if c.does != flushes || !one.drops(i) {
				left = append(left, c)
			}
		}
		if n := losses(t, before, left); n == 0 {
			t.Errorf("%s: nothing was lost", one.name)
		} else {
			t.Logf("%s: found %d times", one.name, n)
		}
	}
	if n := losses(t, before, calls); n > 0 {
		t.Errorf("with every flush: lost %d times", n)
	}
}

// losses counts the images that lack something or don't open.
func losses(t *testing.T, before map[string][]byte, calls []call) (n int) {
	t.Helper()
	moments, err := powerCuts(before, calls)
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(quick(t), "image")
	for list := darkened(moments, 1, 20); ; {
		one, ok := list.next(t, folder)
		if !ok {
			return n
		}
		st, err := store.Open(t.Context(), filepath.Join(folder, "shop.db"), store.Options{})
		if err != nil {
			n++
			continue
		}
		health, err := st.Verify(t.Context())
		if err != nil || len(health.Findings) > 0 || len(one.compare(ideas(t, st)).lost) > 0 {
			n++
		}
		closed(t, st)
	}
}

// What a power cut may leave of a few changes.
func TestDisk(t *testing.T) {
	t.Parallel()
	d := newDisk(map[string][]byte{"a": []byte(strings.Repeat("a", 1024))})
	run := func(calls ...call) {
		for _, c := range calls {
			if err := d.run(c); err != nil {
				t.Fatal(err)
			}
		}
	}
	is := func(what string, fates []fate, want map[string]string) {
		t.Helper()
		got := d.image(fates)
		for name, bytes := range want {
			if string(got[name]) != bytes {
				t.Errorf("%s: %s is %q", what, name, got[name])
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s: there are %d files", what, len(got))
		}
	}
	run(call{does: writes, name: "a", bytes: []byte(strings.Repeat("b", 1024))},
		call{does: makes, name: "n"}, call{does: writes, name: "n", bytes: []byte("new")})
	half := strings.Repeat("b", 512) + strings.Repeat("a", 512)
	is("torn", []fate{torn, there, grown}, map[string]string{"a": half, "n": "\x00\x00\x00"})
	is("a name alone", []fate{gone, there, gone}, map[string]string{"a": strings.Repeat("a", 1024), "n": ""})
	run(call{does: flushes, name: "n"}, call{does: cuts, name: "a", at: 1})
	is("no name", slices.Repeat([]fate{gone}, 3), map[string]string{"a": strings.Repeat("a", 1024)})
	run(call{does: flushes}, call{does: flushes, name: "a"}, call{does: renames, from: "n", name: "a"})
	is("flushed", []fate{gone}, map[string]string{"a": "b", "n": "new"})
	is("renamed", nil, map[string]string{"a": "new"})
	if err := d.run(call{does: writes, name: "nobody made it"}); err == nil {
		t.Error("a file that nobody made was written")
	}
}
