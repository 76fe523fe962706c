package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/session/years"
	"flashpoint/store"
)

// chainOf writes the files of so many shops into a folder.
func chainOf(t *testing.T, shops int) (folder string, files []string) {
	t.Helper()
	folder = t.TempDir()
	err := years.Chain{Shops: shops, Meetings: 2 * shops, Ideas: 16 * shops}.Tell(func(y *years.Years) error {
		file := filepath.Join(folder, strings.ReplaceAll(y.Shop.Name, " ", "-")+".db")
		files = append(files, file)
		return store.Create(t.Context(), file, session.PendingOf(y.Streams()...))
	})
	if err != nil {
		t.Fatal(err)
	}
	return folder, files
}

// A stick with the files of three shops is read as one file, which is gone
// afterwards; the stick is left as it was.
func TestCollect(t *testing.T) {
	folder, files := chainOf(t, 3)
	v3, err := os.ReadFile(filepath.Join("..", "..", "store", "testdata", "v3.db"))
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string][]byte{"old.db": v3, "empty.db": nil, "foreign.db": []byte("not ours at all"), "notes.txt": []byte("x")} {
		if err := os.WriteFile(filepath.Join(folder, name), content, 0o400); err != nil {
			t.Fatal(err)
		}
	}
	lock(t, folder)
	before := listing(t, folder)
	last := 0
	st, cleanup, err := collect(t.Context(), []string{folder, files[0]}, func(done, total int) {
		if done < last || done > total {
			t.Errorf("%d of %d after %d", done, total, last)
		}
		last = done
	})
	if err != nil {
		t.Fatal(err)
	}
	shops, err := st.Shops(t.Context())
	if err != nil || len(shops) != 4 || !st.ReadOnly() {
		t.Errorf("%d shops, read-only %v: %v", len(shops), st.ReadOnly(), err)
	}
	for _, want := range []string{"4 files, 4 shops; a temporary copy. Left out: ", "To keep it: flashpoint import --db all.db FILE…", "empty.db is empty", "foreign.db is not a Flashpoint file"} {
		if !strings.Contains(st.Note(), want) {
			t.Errorf("the note says %q, not %q", st.Note(), want)
		}
	}
	path := st.Path()
	if err := errors.Join(st.Close(), cleanup()); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(filepath.Dir(path)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the temporary copy stayed: %v", err)
	}
	if after := listing(t, folder); after != before {
		t.Errorf("the stick has\n%s\nhad\n%s", after, before)
	}
}

// Of a folder its own files are meant, whatever it is called.
func TestCollect_foldersOfStrangeNames(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no folder has such a name there")
	}
	top := t.TempDir()
	want := map[string]string{}
	for _, name := range []string{"[a]", "a", "b*", "b?", "bc"} {
		folder := filepath.Join(top, name)
		want[folder] = filepath.Join(folder, "shop.db")
		if err := errors.Join(os.Mkdir(folder, 0o700), os.WriteFile(want[folder], nil, 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	for folder, file := range want {
		if files, err := databases([]string{folder}); err != nil || !slices.Equal(files, []string{file}) {
			t.Errorf("%s: %q, %v", folder, files, err)
		}
	}
}

// lock protects a folder and its files against writing until the test ends.
func lock(t *testing.T, folder string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if err := os.Chmod(file, 0o444); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(folder, 0o555); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(folder, 0o700) })
}

// listing is what lies in a folder, with its size and when it was written.
func listing(t *testing.T, folder string) string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, e := range entries {
		info, err := e.Info()
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString(e.Name() + " " + info.Mode().String() + " " + info.ModTime().String() + "\n")
	}
	return b.String()
}

// One that was damaged is left out with what else it brought, and the rest is
// shown; two copies of one file are one shop.
func TestCollect_leavesOutWhatIsDamaged(t *testing.T) {
	_, files := chainOf(t, 2)
	raw, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	copied := files[0] + "-copy.db"
	if err := os.WriteFile(copied, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	flip(t, files[1])
	st, cleanup, err := collect(t.Context(), append(files, copied), nil)
	if err != nil {
		t.Fatal(err)
	}
	shops, err := st.Shops(t.Context())
	if err != nil || len(shops) != 1 || shops[0].Meetings != 2 {
		t.Errorf("%+v: %v", shops, err)
	}
	if note := st.Note(); !strings.Contains(note, "2 files, 1 shop;") || !strings.Contains(note, "Left out: "+filepath.Base(files[1])+" is damaged") {
		t.Errorf("the note is %q", note)
	}
	if err := errors.Join(st.Close(), cleanup()); err != nil {
		t.Error(err)
	}
}

// flip changes a letter of what was saved.
func flip(t *testing.T, file string) {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	changed := strings.ReplaceAll(string(raw), `"shop_name"`, `"shop_mane"`)
	if err := os.WriteFile(file, []byte(changed), 0o600); err != nil {
		t.Fatal(err)
	}
}

// ctrl+c while files are brought together ends it, and leaves nothing behind.
func TestCollect_stopped(t *testing.T) {
	folder, _ := chainOf(t, 3)
	temporary := t.TempDir()
	t.Setenv("TMPDIR", temporary)
	t.Setenv("TMP", temporary)
	ctx, cancel := context.WithCancel(t.Context())
	if _, _, err := collect(ctx, []string{folder}, func(int, int) { cancel() }); !errors.Is(err, context.Canceled) {
		t.Errorf("it ended with %v", err)
	}
	if left, err := os.ReadDir(temporary); err != nil || len(left) > 0 {
		t.Errorf("%v is left: %v", left, err)
	}
}

// With nothing that can be used, each file's reason is told; one file is opened as
// it is.
func TestCollect_nothingToCollect(t *testing.T) {
	folder := t.TempDir()
	if _, _, err := collect(t.Context(), []string{folder}, nil); codeFor(err) != codeNotFound {
		t.Errorf("an empty folder: %v", err)
	}
	for _, name := range []string{"a.db", "b.db"} {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	_, _, err := collect(t.Context(), []string{folder}, nil)
	if codeFor(err) != codeUnusable || !strings.Contains(wordsFor(err), "a.db is empty") || !strings.Contains(wordsFor(err), "b.db is empty") {
		t.Errorf("says %v", err)
	}
	_, files := chainOf(t, 1)
	st, cleanup, err := collect(t.Context(), files, nil)
	if err != nil {
		t.Fatal(err)
	}
	if st.Path() != files[0] || st.Note() != "" || !st.ReadOnly() {
		t.Errorf("opened %s: %s", st.Path(), st.Note())
	}
	if err := st.Close(); err != nil || cleanup != nil {
		t.Error(err)
	}
}
