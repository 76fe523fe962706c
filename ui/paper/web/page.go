package web

import (
	_ "embed" // style.css
	"strings"

	"flashpoint/session"
	"flashpoint/ui/paper"
)

// Page is what a page says of itself.
type Page struct {
	Title string // in the browser's tab; "" for the title of the document
	Lang  string // of the words that are ours: "en", also for ""

	Poster bool // it hangs on a wall: what fits a page is printed in large letters
}

//go:embed style.css
var style string

// Bytes is the document as a whole HTML file in UTF-8.
func Bytes(d paper.Document, p Page) []byte {
	w := &writer{}
	w.raw("<!DOCTYPE html>\n<html lang=\"")
	w.text(language(p.Lang))
	w.raw("\"", letters(d, p.Poster), ">\n<head>\n<meta charset=\"utf-8\">\n",
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`, "\n",
		`<meta name="viewport" content="width=device-width, initial-scale=1">`, "\n<title>")
	w.text(title(d, p.Title))
	w.raw("</title>\n<style>\n")
	w.out.WriteString(style)
	w.raw("</style>\n</head>\n<body>\n<main>\n")
	for len(d) > 0 {
		d = d[w.blocks(d):]
	}
	w.group(noGroup)
	w.raw("</main>\n</body>\n</html>\n")
	return w.out.Bytes()
}

func language(lang string) string {
	if lang == "" {
		return "en"
	}
	return lang
}

// title is what the page is called: every page has a name.
func title(d paper.Document, title string) string {
	for i := 0; session.Clean(title) == "" && i < len(d); i++ {
		if d[i].Kind == paper.Title {
			title = d[i].Text
		}
	}
	if strings.TrimSpace(session.Clean(title)) == "" {
		return "Flashpoint"
	}
	return title
}

// blocks writes what the first block of d is, with those that belong to it, and
// says how many that were.
func (w *writer) blocks(d paper.Document) int {
	b := d[0]
	if b.Kind == paper.NewPage {
		w.newPage = true
		return 1
	}
	if b.Kind == paper.Cut {
		return w.sheets(d)
	}
	w.page()
	switch b.Kind {
	case paper.Title:
		w.line("<h1 dir=\"auto\">", b.Text, "</h1>\n")
	case paper.Heading:
		w.line("<h2 dir=\"auto\">", b.Text, "</h2>\n")
	case paper.Section:
		w.line("<h3 dir=\"auto\">", b.Text, "</h3>\n")
	case paper.Fact:
		w.fact(b.Mark, b.Text)
	case paper.Item:
		return w.item(d)
	case paper.Detail:
		w.group(bullets)
		w.element("<li dir=\"auto\">", b.Text, "</li>\n")
	case paper.Grid:
		w.group(noGroup)
		w.table(b.Table, "")
	case paper.Chart:
		w.group(noGroup)
		w.figure(b.Trend)
	default:
		w.line("<p dir=\"auto\">", b.Text, "</p>\n")
	}
	return 1
}

// line writes a text that is in no list. An empty heading would only puzzle who
// listens to the page.
func (w *writer) line(begin markup, text string, end markup) {
	w.group(noGroup)
	if session.Clean(text) != "" {
		w.element(begin, text, end)
	}
}

// page begins a new one where that was asked for. What comes after a sheet of
// cards, or first of all, stands on a new page anyway.
func (w *writer) page() {
	if w.newPage && !w.sheet {
		w.group(noGroup)
		w.raw("<hr class=\"newpage\">\n")
	}
	w.newPage, w.sheet = false, false
}
