package archive

// A span is a list of unknown length read page by page, of which only the pages
// around the cursor stay in memory. Of the others it keeps the last row each, for
// whoever comes back.
type span[T any] struct {
	pages  map[int][]T
	ends   []T  // the last row of each page that was read, shortened by keep
	n      int  // rows known
	whole  bool // there are no more
	cursor int
	top    int // the first row on the screen
}

const (
	pageRows  = 100 // rows of one page
	pagesKept = 5   // pages in memory
	readAhead = 50  // rows that are to be there before and behind the cursor
)

// row is row i, counted from 0; ok is false while it is not in memory.
func (s *span[T]) row(i int) (row T, ok bool) {
	page := s.pages[i/pageRows]
	if i < 0 || i%pageRows >= len(page) {
		return row, false
	}
	return page[i%pageRows], true
}

// here is the row under the cursor.
func (s *span[T]) here() (row T, ok bool) { return s.row(s.cursor) }

// begin replaces everything by the first page of another list. The cursor begins
// anew.
func (s *span[T]) begin(rows []T, more bool, keep func(T) T) {
	*s = span[T]{pages: map[int][]T{}}
	s.take(0, rows, more, keep)
}

// take puts a page where it belongs, one that follows what is known or one that was
// there before.
func (s *span[T]) take(page int, rows []T, more bool, keep func(T) T) {
	if len(rows) == 0 && page > 0 {
		s.whole = true
		return
	}
	s.pages[page] = rows
	if end := page*pageRows + len(rows); page >= len(s.ends) || !more {
		s.n, s.whole = end, !more
	}
	if len(rows) > 0 {
		if page == len(s.ends) {
			s.ends = append(s.ends, keep(rows[len(rows)-1]))
		} else {
			s.ends[page] = keep(rows[len(rows)-1])
		}
	}
	for p := range s.pages {
		if at := s.cursor / pageRows; p < at-pagesKept/2 || p > at+pagesKept/2 {
			delete(s.pages, p)
		}
	}
	s.move(0)
}

// missing is a page to be read next: after is the row before it, nil for the first.
// ok is false while nothing is missing around the cursor.
func (s *span[T]) missing() (page int, after *T, ok bool) {
	for _, i := range []int{s.cursor, s.cursor + readAhead, s.cursor - readAhead} {
		page = max(i, 0) / pageRows
		if _, there := s.pages[page]; there || page > len(s.ends) || page == len(s.ends) && s.whole {
			continue
		}
		if page > 0 {
			end := s.ends[page-1]
			after = &end
		}
		return page, after, true
	}
	return 0, nil, false
}

// move takes the cursor on by n rows, as far as they are known.
func (s *span[T]) move(n int) { s.cursor = max(min(s.cursor+n, s.n-1), 0) }

// window is the first row on a screen of h rows, moved no further than the cursor
// makes it.
func (s *span[T]) window(h int) int {
	s.top = max(min(s.top, s.cursor, s.n-h), s.cursor-h+1, 0)
	return s.top
}
