package archive

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"flashpoint/session/review"
	"flashpoint/session/table"
)

// A list leaves whole and as it is seen: every page of it, under its filter and in
// its order, with all its columns.
func TestAListLeavesAsItIsSeen(t *testing.T) {
	d := held(t, 2500, "").open()
	d.keys("3", "/", "bench", "enter", "s", "x")
	if len(d.table.Rows) != 2500 || len(d.table.Columns) != len(review.Columns(review.Initiatives)) || d.table.Name != "initiatives" {
		t.Errorf("%d rows of %d columns: %s", len(d.table.Rows), len(d.table.Columns), d.table.Name)
	}
	last := d.shelves.asked[len(d.shelves.asked)-1]
	if last.Filter.Words != "bench" || last.Sort == "" {
		t.Errorf("asked for %+v", last)
	}
	d.keys("7")
	d.keys("esc", "x")
	if !strings.Contains(d.said, "has no columns") {
		t.Errorf("of what was found: %q", d.said)
	}
}

// Words that find fault with somebody by name are on the screen of the desk, and in no
// file of its list.
func TestAListLeavesTheDesksWordsThere(t *testing.T) {
	d := held(t, 30, "").open()
	d.keys("4", "x")
	at := slices.IndexFunc(d.table.Columns, func(c table.Column) bool { return c.ID == "desk_only" })
	for _, row := range d.table.Rows {
		if row[at].Yes {
			t.Errorf("%q left", row[1].Text)
		}
	}
	if n := len(d.table.Rows); n == 0 || n == 30 {
		t.Errorf("%d of 30 rows left", n)
	}
}

// What is too long to be a file, or can't be read, is no shorter file.
func TestAListThatCantLeave(t *testing.T) {
	d := held(t, mostRows+1, "").open()
	d.keys("5", "x")
	if d.unread == nil || !strings.Contains(d.unread.Error(), "filter the list first") {
		t.Errorf("a list that is too long: %v", d.unread)
	}
	d = held(t, 12, "").open()
	d.shelves.fail = errors.New("broken")
	d.keys("x")
	if d.unread == nil {
		t.Error("a list that can't be read left")
	}
}
