package export

import (
	"cmp"
	"fmt"

	"flashpoint/ui/paper/calendar"
	"flashpoint/ui/paper/markdown"
	"flashpoint/ui/paper/pdf"
	"flashpoint/ui/paper/spreadsheet"
	"flashpoint/ui/paper/web"
)

// bytes is a paper in a format in which it comes.
func (k Kind) bytes(f Format, m Material) ([]byte, error) {
	switch f {
	case CSV:
		return spreadsheet.CSV(k.tables(m)[0]), nil
	case XLSX:
		return spreadsheet.XLSX(k.tables(m)...)
	case JSON:
		return k.form(m)
	case ICS:
		return calendar.Bytes(m.entries(), k.title(m), m.Now), nil
	}
	d := k.document(m)
	switch f {
	case Markdown:
		return markdown.Bytes(d), nil
	case HTML:
		return web.Bytes(d, web.Page{Title: k.title(m), Lang: "en", Poster: k.hung}), nil
	case PDF:
		if k.hung {
			return pdf.Poster(d, k.title(m), cmp.Or(m.Paper, pdf.A4))
		}
		return pdf.Bytes(d, k.title(m), cmp.Or(m.Paper, pdf.A4))
	case Text:
		return []byte(d.Text(0)), nil
	}
	return nil, fmt.Errorf("there is no format %q", f)
}

// Size is the size of paper that somebody means by a name; ok is false where there
// is none.
func Size(name string) (size pdf.Paper, ok bool) {
	switch p := pdf.Paper(name); p {
	case "":
		return pdf.A4, true
	case pdf.A4, pdf.Letter:
		return p, true
	}
	return "", false
}

// title is what a window or a calendar shows of a file: "Recap, Corner Coffee".
func (k Kind) title(m Material) string {
	of := m.shopName()
	if m.Initiative != nil {
		of = m.Initiative.Title
	}
	if of == "" {
		return k.Title
	}
	return k.Title + ", " + of
}
