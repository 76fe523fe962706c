package store

import (
	"runtime"
	"slices"
	"testing"
)

func TestChunks(t *testing.T) {
	for _, n := range []int{0, 1, chunkRows, chunkRows + 1, 10*chunkRows + 3} {
		var c chunks[int]
		want := []int(nil)
		for i := range n {
			c.add(i)
			want = append(want, i)
		}
		if got := c.list(); !slices.Equal(got, want) || (got == nil) != (n == 0) {
			t.Errorf("%d rows come back as %d", n, len(got))
		}
	}
}

// The room for many large rows is that of the rows, and once more for the list; the
// race detector keeps each row a third time. A list that grows row by row takes five
// times the room.
func TestChunks_room(t *testing.T) {
	type row [64]int
	const rows = 40 * chunkRows
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	var c chunks[row]
	for range rows {
		c.add(row{})
	}
	list := c.list()
	runtime.ReadMemStats(&after)
	if len(list) != rows {
		t.Fatalf("%d rows", len(list))
	}
	used := float64(after.TotalAlloc - before.TotalAlloc)
	if times := used / (rows * 64 * 8); times > 3.2 {
		t.Errorf("%.1f times the room of the list", times)
	}
}
