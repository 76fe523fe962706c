package web

import (
	"flashpoint/session"
	"flashpoint/ui/cells"
	"flashpoint/ui/paper"
)

// posters are the letters in which a poster may be printed, the largest first: how
// many cells of text a line has room for, and how many lines a page of Letter, the
// lower of both papers. Fonts differ, and these are for one of the widest.
var posters = [...]struct {
	class markup
	wide  int
	lines float64
}{{` class="poster larger"`, 54, 27}, {` class="poster"`, 70, 35}}

// letters says how large those of a poster are on paper: the largest in which it
// stands on one page. Without a script nobody can measure that, so it is reckoned.
func letters(d paper.Document, poster bool) markup {
	for _, p := range posters {
		if poster && lines(d, p.wide) <= p.lines {
			return p.class
		}
	}
	return ""
}

// lines is how many lines of text the document takes, the room between its blocks
// among them, where a line has room for so many cells.
func lines(d paper.Document, wide int) float64 {
	sum := 0.0
	for _, b := range d {
		room, high, around := wide, 1.0, 0.4
		switch b.Kind {
		case paper.Title:
			room, high, around = wide/2, 1.5, 1
		case paper.Heading:
			room, high, around = wide*3/4, 1.1, 1.4
		case paper.Section, paper.Paragraph:
			around = 0.7
		case paper.Fact:
			room = wide * 3 / 4
		}
		sum += high*float64((cells.Width(session.Clean(b.Text))+room-1)/max(room, 1)) + around
	}
	return sum
}
