// Package desk is what one person reads and does alone: the welcome of a new
// file, home with what to do next, the board of all initiatives and the page of
// one, the minutes of a meeting, the praise that waits to be told, the team with a
// page of stories per person, and what was found when everything was checked.
//
// Each screen draws with Frame, offers Actions, and takes the other keys in
// Update and clicks in Click; the program around it is its [Host]. What a
// screen shows is read from the host each time, so nothing here grows old.
//
//   - sheet.go and sheetview.go are a page of rows with a cursor, of which only
//     the part on the screen is ever drawn; parts.go has the rows themselves.
//   - board.go and boardrows.go are the board; initiative.go and its further files
//     the page: what needs somebody on top, and below it the story that paper tells.
//   - customers.go and its further files are what customers said: one dialog over
//     whatever screen, in the room too. told.go passes it on to whoever had the
//     idea, and thanks.go lists what waits for that.
//   - coverage and its files are a map over the years, and one step of it; visits,
//     visitpage and visitwalk the mystery visits: all of them, one beside the one
//     before, and the map being walked, whose answers are a draft until the end.
//   - people.go and its further files are the team, person.go the stories of one of
//     them. Nobody is compared there: no order but the alphabet's, and no number.
package desk
