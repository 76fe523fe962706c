package export

import (
	"fmt"

	"flashpoint/session/table"
	"flashpoint/ui/paper/spreadsheet"
)

// MakeTable makes a file of any table, such as the list or the numbers that a screen
// shows.
func MakeTable(t table.Table, f Format, m Material) (File, error) {
	if err := CheckTable(f); err != nil {
		return File{}, err
	}
	file := File{Name: TableName(t, f, m), Bytes: spreadsheet.CSV(t)}
	var err error
	if f == XLSX {
		file.Bytes, err = spreadsheet.XLSX(t)
	}
	return file, err
}

// TableName is the name that MakeTable would propose.
func TableName(t table.Table, f Format, m Material) string {
	return Kind{ID: t.Name}.fileName(f, m)
}

// CheckTable refuses a format in which a table can't be had.
func CheckTable(f Format) error {
	if f != CSV && f != XLSX {
		return fmt.Errorf("a table does not come as %s. It comes as: xlsx, csv", f)
	}
	return nil
}
