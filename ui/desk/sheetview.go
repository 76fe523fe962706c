package desk

import (
	"slices"

	"flashpoint/ui/kit"
)

// block is one row, drawn once a frame.
func (s *sheet) block(i int) []kit.Line {
	if lines, ok := s.drawn[i]; ok {
		return lines
	}
	lines := s.draw(i)
	if s.drawn != nil {
		s.drawn[i] = lines
	}
	return lines
}

func (s *sheet) draw(i int) []kit.Line {
	at := s.spot
	at.current = s.rows[i].key != "" && s.rows[i].key == s.key()
	lines := s.rows[i].draw(at)
	if s.rows[i].key == "" {
		return lines
	}
	for n, l := range lines {
		l = l.Pad(at.w).WithTarget(s.rows[i].key)
		if at.current {
			l = l.WithToken(kit.Picked)
		}
		lines[n] = l
	}
	return lines
}

// fits reports whether the whole page does. It stops at the first line that
// does not.
func (s *sheet) fits() bool {
	used := 0
	for i := range s.rows {
		if used += len(s.block(i)); used > s.h {
			return false
		}
	}
	return true
}

// follow moves the window no further than it must to show the cursor, and what
// stands over it where there is room.
func (s *sheet) follow() {
	if len(s.entries) == 0 {
		return
	}
	cur := s.entries[s.at]
	if cur < s.top || cur == s.top && s.skip > 0 {
		s.headings(cur)
		return
	}
	// From the cursor up, until the window is full or its top is reached.
	left := s.h
	for i := cur; i >= s.top; i-- {
		n := len(s.block(i))
		if i == s.top {
			n -= s.skip
		}
		if n > left {
			s.top, s.skip = i, len(s.block(i))-left
			if i == cur { // taller than the window: its beginning counts
				s.headings(cur)
			}
			return
		}
		left -= n
	}
}

// headings begins the window with a row, and with the text above it where
// there is room, or where it takes less than half of the window.
func (s *sheet) headings(from int) {
	s.top, s.skip = from, 0
	left := max(s.h-len(s.block(from)), s.h/2)
	for s.top > 0 && s.rows[s.top-1].key == "" {
		n := len(s.block(s.top - 1))
		if n > left {
			return
		}
		s.top, left = s.top-1, left-n
	}
}

// fill scrolls back over room left at the end.
func (s *sheet) fill() {
	used := -s.skip
	for i := s.top; i < len(s.rows); i++ {
		if used += len(s.block(i)); used >= s.h {
			return
		}
	}
	s.scroll(used - s.h)
}

// scroll moves the window by n lines, as it was drawn last.
func (s *sheet) scroll(n int) {
	if s.spot.w == 0 || len(s.rows) == 0 {
		return
	}
	for s.skip += n; s.skip < 0 && s.top > 0; s.top-- {
		s.skip += len(s.block(s.top - 1))
	}
	s.skip = max(s.skip, 0)
	for s.top < len(s.rows)-1 && s.skip >= len(s.block(s.top)) {
		s.skip -= len(s.block(s.top))
		s.top++
	}
}

// window is what stands between the first line on the screen and h lines on.
func (s *sheet) window(h int) []kit.Line {
	var out []kit.Line
	s.shown, s.paged = len(s.entries) == 0, 0
	skip := s.skip
	for i := s.top; i < len(s.rows) && len(out) < h; i++ {
		lines := s.block(i)
		above := min(skip, len(lines))
		lines, skip = lines[above:], 0
		if len(lines) > 0 && s.rows[i].key != "" {
			s.paged++
			if s.rows[i].key == s.key() {
				s.shown, s.over = true, [2]bool{above > 0, len(out)+len(lines) > h}
			}
		}
		out = append(out, lines...)
	}
	return slices.Clip(out[:min(len(out), h)])
}

// below reports whether there is more under the window.
func (s *sheet) below() bool {
	used := -s.skip
	for i := s.top; i < len(s.rows); i++ {
		if used += len(s.block(i)); used > s.h {
			return true
		}
	}
	return false
}
