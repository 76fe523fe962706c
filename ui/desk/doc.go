// Package desk is what one person reads and does alone: the welcome of a new
// file, home with what to do next, the page of an initiative, the minutes of a
// meeting, and what was found when everything was checked.
//
// Each screen draws with Frame, offers Actions, and takes the other keys in
// Update and clicks in Click; the program around it is its [Host]. What a
// screen shows is read from the host each time, so nothing here grows old.
//
//   - sheet.go and sheetview.go are a page of rows with a cursor, of which only
//     the part on the screen is ever drawn; parts.go has the rows themselves.
//   - drafted.go is a form that outlives the power cord.
package desk
