package main

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"flashpoint/cmd/sample"
	"flashpoint/session"
	"flashpoint/store"
)

// Whoever goes back to a backup hears first that a name is in it which was removed since.
func TestRestore_saysThatARemovedNameComesBack(t *testing.T) {
	path := shopFile(t)
	kept := filepath.Join(t.TempDir(), "stick.db")
	st, err := store.Open(t.Context(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	shop, err := st.Shop(t.Context())
	if err == nil {
		err = st.Backup(t.Context(), kept, nil)
	}
	if err == nil {
		err = shop.ForgetPerson(session.Act{ID: newID(), At: sample.Now(time.Local), NewID: newID}, shop.People[0].ID)
	}
	if err == nil {
		err = st.Append(t.Context(), session.PendingOf(shop))
	}
	if err := errors.Join(err, st.Close()); err != nil {
		t.Fatal(err)
	}
	root, _ := newRoot()
	var said bytes.Buffer
	root.SetOut(&said)
	root.SetErr(&said)
	root.SetArgs([]string{"restore", kept, "--db", path})
	if err := root.ExecuteContext(t.Context()); codeFor(err) != codeUsage || !strings.Contains(said.String(), "A name was removed on request since: it is in the backup") {
		t.Errorf("%v: %s", err, said.String())
	}
}
