// Package calendar writes days with something due as an iCalendar file
// (RFC 5545), for the calendar of a phone or an office.
//
// Every entry is an event of a whole day, also a task: Google Calendar and
// Outlook leave out the to-do entries (VTODO) of a file. The METHOD is PUBLISH,
// which asks nobody for an answer. The UID of a thing stays, and its SEQUENCE
// grows with the time of writing, so that a program that knows the entry from
// an earlier file brings it up to date rather than showing it twice; desktop
// Outlook puts the file beside its calendar as one of its own.
//
// The writer is our own: golang-ical adds 1.7 MB to the program.
package calendar
