package table_test

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/session/table"
)

func Example() {
	t := table.Table{
		Name: "praise", Title: "Praise",
		Columns: []table.Column{{ID: "day", Title: "Day", Kind: table.Day}, {ID: "words", Title: "Words", Kind: table.Text}, {ID: "times", Title: "Times", Kind: table.Number}},
	}
	t.Rows = append(t.Rows, []table.Cell{table.On(session.Date{Year: 2026, Month: 12, Day: 4}), table.Words("I could sit!"), {}})
	for i, cell := range t.Rows[0] {
		fmt.Println(t.Columns[i].Title+":", cell.Kind == t.Columns[i].Kind, cell.Kind == table.Nothing)
	}
	// Output:
	// Day: true false
	// Words: true false
	// Times: false true
}
