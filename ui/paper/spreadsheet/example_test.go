package spreadsheet_test

import (
	"fmt"

	"flashpoint/session/table"
	"flashpoint/ui/paper/spreadsheet"
)

// Nothing that people typed is a formula, and what was written is read again.
func Example() {
	file := spreadsheet.CSV(table.Table{
		Columns: []table.Column{{ID: "idea", Kind: table.Text}, {ID: "dots", Kind: table.Number}},
		Rows:    [][]table.Cell{{table.Words("=SUM(1+1), said Ana"), table.Count(3)}},
	})
	fmt.Printf("%q\n", file)
	sheet, err := spreadsheet.ReadCSV(file, 1000)
	fmt.Println(len(sheet.Rows), err)
	// Output:
	// "\ufeffidea,dots\r\n\"'=SUM(1+1), said Ana\",3\r\n"
	// 2 <nil>
}
