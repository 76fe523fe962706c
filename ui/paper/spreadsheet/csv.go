package spreadsheet

import (
	"bytes"
	"encoding/csv"
	"math"
	"strconv"
	"time"

	"flashpoint/session/table"
)

// byteOrderMark tells Excel that a CSV file is UTF-8.
const byteOrderMark = "\uFEFF"

// CSV is the table as RFC 4180 has it: commas, quotes where they are needed,
// CRLF at the end of each row, in UTF-8 with a byte order mark. A text that a
// spreadsheet would take for a formula begins with an apostrophe, see [Guard];
// [ReadCSV] takes it off again.
func CSV(t table.Table) []byte {
	var out bytes.Buffer
	out.WriteString(byteOrderMark)
	w := csv.NewWriter(&out)
	w.UseCRLF = true
	row := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		row[i] = c.ID
	}
	_ = w.Write(row) // into memory, which can't fail
	for _, cells := range t.Rows {
		for i := range row {
			row[i] = plain(cellAt(cells, i))
		}
		if len(row) == 1 && row[0] == "" { // an empty line would be no row
			w.Flush()
			out.WriteString("\"\"\r\n")
			continue
		}
		_ = w.Write(row)
	}
	w.Flush()
	return out.Bytes()
}

// cellAt is a cell of a row, nothing where the row is short.
func cellAt(row []table.Cell, i int) table.Cell {
	if i < len(row) {
		return row[i]
	}
	return table.Cell{}
}

// plain is a cell as characters.
func plain(c table.Cell) string {
	switch c.Kind {
	case table.Text:
		return Guard(printable(c.Text))
	case table.Number:
		return number(c.Number)
	case table.Day:
		return c.Day.String()
	case table.Moment:
		return c.At.Format(time.RFC3339)
	case table.YesNo:
		return yesNo(c.Yes)
	}
	return ""
}

// number is a number in the fewest digits that give it back, "" for what is none.
func number(x float64) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return ""
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}

func yesNo(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}
