package store

import "slices"

// Chunks collect the rows of a list, of which nobody knows how many come. They are
// put together once: a list that grows copies what it has again and again, which for
// thousands of rows is five times the room of the list.
type chunks[T any] struct {
	full [][]T
	last []T
}

// chunkRows is how many rows a chunk has; the first one grows to that, as most lists
// are short.
const chunkRows = 256

func (c *chunks[T]) add(row T) {
	if len(c.last) == chunkRows {
		c.full, c.last = append(c.full, c.last), make([]T, 0, chunkRows)
	}
	c.last = append(c.last, row)
}

// list is all of them, nil for none.
func (c *chunks[T]) list() []T {
	if len(c.full) == 0 {
		return c.last
	}
	return slices.Concat(append(c.full, c.last)...)
}
