// Package sample is the made-up coffee shop that flashpoint demo shows: data, and a teller
// that plays it through the rules of package session, so that it can't say what could not
// have happened. It is told the same way every time.
//
//   - shop.go founds the shop, staff.go changes who works there.
//   - meetings.go, meetings_autumn.go and today.go are the meetings as data; telling.go,
//     rating.go and vote.go hold them, and checklists.go writes down what Plan does.
//   - lives.go is what became of the chosen ideas; happenings.go says how each such thing
//     is recorded.
//   - tale.go is the clock, the IDs and the order of all of it.
package sample
