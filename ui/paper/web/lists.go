package web

import (
	"strings"

	"flashpoint/session"
	"flashpoint/ui/paper"
)

// group is a list: what follows each other and is alike stands in one.
type group uint8

const (
	noGroup group = iota
	facts
	bullets
	numbers
	marked // with a letter or a box
)

// begins and ends are the tags of a list.
var (
	begins = [...]markup{"", "<dl>\n", "<ul>\n", "<ol>\n", "<ul class=\"marked\">\n"}
	ends   = [...]markup{"", "</dl>\n", "</ul>\n", "</ol>\n", "</ul>\n"}
)

// group closes the list that is open and opens another one, unless it goes on.
func (w *writer) group(g group) {
	if g == w.open {
		return
	}
	w.raw(ends[w.open], begins[g])
	w.open = g
}

func (w *writer) fact(name, value string) {
	w.group(facts)
	w.element("<div><dt dir=\"auto\">", name, "</dt>")
	w.element("<dd dir=\"auto\">", value, "</dd></div>\n")
}

// item writes an entry with its details, and says how many blocks that were.
func (w *writer) item(d paper.Document) int {
	mark := session.Clean(d[0].Mark)
	digits, dot := strings.CutSuffix(mark, ".")
	switch {
	case mark == "" || mark == "-":
		w.group(bullets)
		w.raw("<li>")
	case dot && digits != "" && len(digits) <= 9 && strings.Trim(digits, "0123456789") == "":
		w.group(numbers)
		w.element("<li value=\"", digits, "\">")
	default:
		w.group(marked)
		w.raw("<li>")
		w.mark(mark)
	}
	w.element("<div dir=\"auto\">", d[0].Text, "</div>")
	n := 1
	for ; n < len(d) && d[n].Kind == paper.Detail; n++ {
		w.element("<div class=\"detail\" dir=\"auto\">", d[n].Text, "</div>")
	}
	w.raw("</li>\n")
	return n
}

// mark writes a letter, or a box to tick with a pen. Without styles a box is
// the "[ ]" it is everywhere else.
func (w *writer) mark(mark string) {
	w.raw("<span class=\"mark\">")
	w.text(w.box(mark))
	w.raw("</span> ")
}

// box writes the box that a text begins with, and returns the rest of it: "!"
// for what is late.
func (w *writer) box(text string) string {
	rest, open := strings.CutPrefix(text, "[ ]")
	if open {
		w.raw("<span class=\"box\"><span>[ ]</span></span>")
		return rest
	}
	rest, done := strings.CutPrefix(text, "[x]")
	if done {
		w.raw("<span class=\"box done\"><span>[x]</span></span>")
	}
	return rest
}
