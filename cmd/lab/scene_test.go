package lab

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/store"
)

// A scene is a folder with a file in it, and a deed that is done there. The deed is
// done whole or not at all, whatever happens meanwhile.
type scene struct {
	fault string // that which may befall it: "… while a copy is made"
	deed  string
	shop  string // the file that is there: one of the files of shopFile, "" for none
	other string // the other file that the deed needs, below the folder or elsewhere
	old   bool   // the other file is there already, and is replaced
}

func scenes(t *testing.T) []scene {
	t.Helper()
	files := released(t)
	visitor, err := filepath.Abs(files[len(files)-1])
	if err != nil {
		t.Fatal(err)
	}
	const made, migrated, copied, imported, restored = "while a file is made", "while an older file is migrated", "while a copy is made", "during an import", "while a backup takes the place of a file"
	return []scene{
		{fault: made, deed: "begin"},
		{fault: made, deed: "create"},
		{fault: migrated, deed: "open", shop: "v1"},
		{fault: migrated, deed: "open", shop: "v2"},
		{fault: migrated, deed: "open", shop: "v3"},
		{fault: copied, deed: "backup", shop: "today", other: "copy.db"},
		{fault: copied, deed: "copy", shop: "today", other: "copy.db"},
		{fault: copied, deed: "bundle", shop: "today", other: "copy.db"},
		{fault: copied, deed: "bundle", shop: "today", other: "copy.db", old: true},
		{fault: copied, deed: "seal", shop: "today", other: "copy.db"},
		{fault: restored, deed: "restore", shop: "new", other: visitor},
		{fault: restored, deed: "restore", shop: crashed, other: visitor},
		{fault: restored, deed: "restore", shop: halfRestored, other: visitor},
		{fault: imported, deed: "import", shop: "new", other: visitor},
	}
}

// name tells scenes apart.
func (s scene) name() string {
	return strings.TrimSpace(s.deed + " " + s.shop + map[bool]string{true: " over an old one"}[s.old])
}

// releasedAs is a file as an older version of the program left it.
func releasedAs(version string) string {
	return filepath.Join("..", "..", "store", "testdata", version+".db")
}

// The files that were not closed in order: crashed has half a commit in its journal, and
// of half restored going back to a backup was interrupted when it had no name of its own.
const (
	crashed      = "crashed"
	halfRestored = "half restored"
)

// shopFile makes a shop's file: "new", with a meeting that begins; "today", with what
// is in the newest of the released files; one that was not closed in order; or one of
// the released files, "v1" and so on.
func shopFile(t *testing.T, folder, which string) {
	t.Helper()
	switch which {
	case "":
	case "new":
		newFile(t, folder)
	case "today":
		realFile(t, folder)
	case crashed, halfRestored:
		from, to := filepath.Join(t.TempDir(), "left", "shop.db"), filepath.Join(folder, "shop.db")
		halfCommitted(t, filepath.Dir(from))
		copyTo(t, from+"-journal", to+"-journal")
		if which == halfRestored {
			to += ".2026-03-31T180000.bak"
			copyTo(t, from+"-journal", to+"-journal")
		}
		copyTo(t, from, to)
	default:
		copyTo(t, releasedAs(which), filepath.Join(folder, "shop.db"))
	}
}

// stage prepares the folder.
func (s scene) stage(t *testing.T, folder string) {
	t.Helper()
	shopFile(t, folder, s.shop)
	if s.old {
		st := opened(t, filepath.Join(folder, "shop.db"))
		defer closed(t, st)
		if _, err := st.Bundle(t.Context(), s.at(folder), store.BundleOptions{Meetings: []session.ID{meetings(t.Context(), t, st)[0].ID()}}); err != nil {
			t.Fatal(err)
		}
	}
}

// at is where the other file is when the scene is in this folder.
func (s scene) at(folder string) string {
	if s.other == "" || filepath.IsAbs(s.other) {
		return s.other
	}
	return filepath.Join(folder, s.other)
}

// writer prepares a process that does the deed.
func (s scene) writer(t *testing.T, folder string) *exec.Cmd {
	t.Helper()
	cmd := writer(t, filepath.Join(folder, "shop.db"), 0)
	cmd.Env = append(cmd.Env, deedVar+"="+s.deed, otherVar+"="+s.at(folder))
	return cmd
}

// outcome plays a scene once, undisturbed.
func (s scene) outcome(t *testing.T) *outcome {
	t.Helper()
	folder := quick(t)
	s.stage(t, folder)
	o := outcome{scene: s, files: lying(t, folder)}
	o.calls = trace(t, folder, s.writer(t, folder))
	o.after = s.state(t, folder)
	lay(t, folder, o.files)
	o.before = s.undone(t, folder)
	return &o
}

// again does the deed in this process, as people do who see that it was not done.
func (s scene) again(t *testing.T, folder string) {
	t.Helper()
	if err := deeds()[s.deed](t.Context(), filepath.Join(folder, "shop.db"), s.at(folder)); err != nil {
		t.Errorf("%s can't be done any more: %s", s.name(), store.Sentence(err))
	}
}
