// Package spreadsheet writes tables as CSV and as XLSX, and reads CSV that
// comes from elsewhere.
//
// Both files carry the IDs of the columns as their first row. A day is
// 2026-12-04. A moment keeps the time zone of its value: in CSV it is RFC 3339
// with the offset, 2026-12-04T07:40:00+01:00, in XLSX the clock as it stood
// there, since a cell of a spreadsheet knows no zones. Numbers have a point and
// no thousands. Yes and no are the words, which stay the same in every language
// of the program that opens them. A cell with nothing is empty.
//
// What people typed is never read as a formula, see [Guard].
//
// The XLSX writer is our own: it adds 0.1 MB to the program, excelize adds 2.8.
package spreadsheet
