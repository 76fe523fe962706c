package spreadsheet

import (
	"archive/zip"
	"bufio"
	"bytes"
	"fmt"
	"io"

	"flashpoint/session/table"
)

// What a sheet may hold at most, with its head.
const (
	maxRows    = 1 << 20
	maxColumns = 1 << 14
)

// XLSX is a workbook with a sheet for each table: the head bold and always in
// sight, a filter on every column, columns as wide as what they hold, days and
// moments as dates, texts as texts. Same tables, same bytes. A text longer than
// a cell may hold is cut and ends with "…".
//
// It fails where a table has more rows or columns than a sheet may have.
func XLSX(tables ...table.Table) ([]byte, error) {
	if len(tables) == 0 {
		tables = []table.Table{{}}
	}
	var wanted []string
	for _, t := range tables {
		if len(t.Rows) >= maxRows || len(t.Columns) > maxColumns {
			return nil, fmt.Errorf("%q has %d rows and %d columns, and a spreadsheet holds %d and %d: take less of it, or CSV", t.Title, len(t.Rows), len(t.Columns), maxRows-1, maxColumns)
		}
		wanted = append(wanted, t.Name)
	}
	names := sheetNames(wanted)
	var out bytes.Buffer
	book := workbook{zip: zip.NewWriter(&out)}
	book.part("[Content_Types].xml", contentTypes(len(tables)))
	book.part("_rels/.rels", rootParts)
	book.part("xl/workbook.xml", sheetsOf(names, tables))
	book.part("xl/_rels/workbook.xml.rels", bookParts(len(tables)))
	book.part("xl/styles.xml", styles)
	for i, t := range tables {
		book.long(fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), func(w io.Writer) { sheet(w, t) })
	}
	if book.err == nil {
		book.err = book.zip.Close()
	}
	return out.Bytes(), book.err
}

// workbook is the ZIP file that an XLSX is. Its parts carry no time: the file
// does not say when it was made.
type workbook struct {
	zip *zip.Writer
	err error
}

func (b *workbook) part(name, xml string) {
	b.long(name, func(w io.Writer) { fmt.Fprint(w, xml) })
}

// long writes a part that may be larger than is good to have in memory. An error
// of the writer comes back when it is flushed.
func (b *workbook) long(name string, write func(io.Writer)) {
	if b.err != nil {
		return
	}
	file, err := b.zip.Create(name)
	if err == nil {
		w := bufio.NewWriter(file)
		fmt.Fprint(w, xmlHead)
		write(w)
		err = w.Flush()
	}
	b.err = err
}
