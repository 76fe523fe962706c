package main

import (
	"bytes"
	"context"
	"database/sql"
	"path/filepath"
	"strings"
	"testing"
)

// rebuilt runs the command on a sample file after somebody has run SQL on it.
func rebuilt(t *testing.T, tampering string) (said string, err error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "shop.db")
	if err := writeSample(context.Background(), path); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(tampering); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	root, _ := newRoot()
	var out bytes.Buffer
	root.SetOut(&out)
	root.SetErr(&out)
	root.SetArgs([]string{"rebuild", "--db", path})
	err = root.ExecuteContext(context.Background())
	return out.String(), err
}

func TestRebuildMends(t *testing.T) {
	said, err := rebuilt(t, "UPDATE session SET title = 'another'; DELETE FROM task")
	if err != nil || !strings.Contains(said, "mended:") {
		t.Errorf("%q, %v", said, err)
	}
}

// A history that was changed can't be mended from itself.
func TestRebuildRefusesAChangedHistory(t *testing.T) {
	said, err := rebuilt(t, "UPDATE event SET body = replace(body, 'Greet the dog', 'Ignore the dog')")
	if codeFor(err) != codeUnusable || !strings.Contains(said, "is not what was saved") {
		t.Errorf("%q, %v", said, err)
	}
}
