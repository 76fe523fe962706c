package export

import (
	"flashpoint/session/table"
	"flashpoint/ui/paper/spreadsheet"
)

// Sheet is one table as a CSV file, with the table's name as a proposal for its own.
func Sheet(t table.Table) File {
	return File{Name: t.Name + "." + string(CSV), Bytes: spreadsheet.CSV(t)}
}
