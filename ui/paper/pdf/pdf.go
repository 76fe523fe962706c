package pdf

import (
	"bytes"
	"fmt"

	"codeberg.org/go-pdf/fpdf"

	"flashpoint/ui/paper"
)

// Paper is a size of sheets.
type Paper string

// The sizes: 210 by 297 mm, and 8.5 by 11 inches.
const (
	A4     Paper = "a4"
	Letter Paper = "letter"
)

// size is width and height in points, the unit of everything here.
func (p Paper) size() (width, height float64, err error) {
	switch p {
	case A4, "":
		return 595.28, 841.89, nil
	case Letter:
		return 612, 792, nil
	}
	return 0, 0, fmt.Errorf("there is no paper %q here: take a4 or letter", string(p))
}

// Bytes is the document as a PDF file, with the title in its properties and in
// the foot of every page that is not cut up. Same document, same bytes: it does
// not say when it was made. No paper named means A4.
func Bytes(d paper.Document, title string, p Paper) ([]byte, error) {
	return write(title, p, func(l *letters, w, h float64) *flow {
		f := newFlow(l, w, h)
		f.document(d)
		return f
	})
}

// write makes a file of pages of that size, which are set by a function.
func write(title string, p Paper, set func(l *letters, w, h float64) *flow) ([]byte, error) {
	width, height, err := p.size()
	if err != nil {
		return nil, err
	}
	file := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: width, Ht: height}})
	l, err := newLetters(file)
	if err != nil {
		return nil, err
	}
	title = oneLine(title)
	f := set(l, width, height)
	f.feet(title)

	file.SetTitle(utf16Bytes(title), false)
	file.SetProducer("Flashpoint", false)
	file.SetLang("en")
	draw(file, f.pages)
	var out bytes.Buffer
	if err := file.Output(&out); err != nil {
		return nil, fmt.Errorf("write the PDF: %w", err)
	}
	return undated(out.Bytes()), nil
}

// undated blanks the moments of making out, which fpdf takes from the clock and
// can't leave away. Every other byte stays where it is, since the file counts
// them.
func undated(file []byte) []byte {
	for _, key := range [...]string{"/CreationDate (", "/ModDate ("} {
		from := bytes.LastIndex(file, []byte(key))
		if from < 0 {
			continue
		}
		to := from + bytes.IndexByte(file[from:], '\n')
		for i := from; i < to; i++ {
			file[i] = ' '
		}
	}
	return file
}
