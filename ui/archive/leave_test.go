package archive

import (
	"errors"
	"strings"
	"testing"

	"flashpoint/session/review"
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
