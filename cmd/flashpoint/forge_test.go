package main

import (
	"bytes"
	"database/sql"
	"encoding/hex"
	"os"
	"strconv"

	"github.com/rogpeppe/go-internal/testscript"
)

// forge FROM TO OFFSET HEX copies a file and writes bytes over a part of it;
// forge FROM TO TEXT HEX does so where a text begins; forge FROM TO cut SIZE
// keeps only the beginning of the file.
func forge(ts *testscript.TestScript, not bool, args []string) {
	if not || len(args) != 4 {
		ts.Fatalf("usage: forge FROM TO OFFSET HEX, or forge FROM TO TEXT HEX, or forge FROM TO cut SIZE")
	}
	data, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	if args[2] == "cut" {
		size, err := strconv.Atoi(args[3])
		ts.Check(err)
		data = data[:size]
	} else {
		at, err := strconv.Atoi(args[2])
		if err != nil {
			at = bytes.Index(data, []byte(args[2]))
		}
		if at < 0 {
			ts.Fatalf("%s has no %q", args[0], args[2])
		}
		over, err := hex.DecodeString(args[3])
		ts.Check(err)
		copy(data[at:], over)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), data, 0o600))
}

// sql FROM TO STATEMENTS copies a file and runs statements on the copy, as
// somebody with a SQLite shell could.
func runSQL(ts *testscript.TestScript, not bool, args []string) {
	if not || len(args) != 3 {
		ts.Fatalf("usage: sql FROM TO STATEMENTS")
	}
	data, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), data, 0o600))
	db, err := sql.Open("sqlite", ts.MkAbs(args[1]))
	ts.Check(err)
	_, err = db.Exec(args[2])
	ts.Check(err)
	ts.Check(db.Close())
}
