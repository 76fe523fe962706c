package lab

import (
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A left is a state in which a writer leaves a file and what is beside it.
type left struct {
	name  string
	leave func(t *testing.T, folder string) ledger
}

// inOrder is the state of a file that was closed.
const inOrder = "closed in order"

func leftBy() []left {
	journal := func(raw []byte) func(*testing.T, string) ledger {
		return func(t *testing.T, folder string) ledger {
			l := withIdeas(t, folder)
			if err := os.WriteFile(filepath.Join(folder, "shop.db-journal"), raw, 0o600); err != nil {
				t.Fatal(err)
			}
			return l
		}
	}
	return []left{
		{"an empty journal beside it", journal(nil)},
		{"half a commit in its journal", halfCommitted},
		{"a journal of noise beside it", journal([]byte(strings.Repeat("\xa5\x17noise", 900)))},
		{inOrder, withIdeas},
	}
}

// withIdeas makes a folder with a file in which some ideas were saved.
func withIdeas(t *testing.T, folder string) (l ledger) {
	t.Helper()
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	l = heard(t, writer(t, newFile(t, folder), 4))
	if len(l.acknowledged) != 4 {
		t.Fatal(l)
	}
	return l
}

// halfCommitted leaves a file as a crash in the middle of a commit does: with new pages
// in it, and the journal that takes them back.
func halfCommitted(t *testing.T, folder string) ledger {
	t.Helper()
	crashed := folder + ".crashed"
	l := withIdeas(t, crashed)
	path := filepath.Join(crashed, "shop.db")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	// More than the cache holds spills into the file before it is committed.
	_, err = db.ExecContext(t.Context(), `PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE event SET body = 'half a commit';
		WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 100)
		INSERT INTO setting SELECT n, printf('%2000d', n) FROM n`)
	if err == nil {
		err = os.Mkdir(folder, 0o755)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, end := range []string{"", "-journal"} {
		copyTo(t, path+end, filepath.Join(folder, "shop.db"+end))
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if raw, err := os.ReadFile(filepath.Join(folder, "shop.db")); err != nil || !strings.Contains(string(raw), "half a commit") {
		t.Fatal("there is no half commit in the file", err)
	}
	return l
}
