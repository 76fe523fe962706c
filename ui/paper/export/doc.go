// Package export makes files of paper. It knows which kinds of paper there are, of
// what they can be made, in which formats they come, and what to call the file. It
// reads and writes nothing: what a paper is made of comes in as [Material], and a
// [File] goes out.
//
//   - kind.go says what a kind is, kinds.go lists them all.
//   - make.go makes a file, formats.go its bytes, name.go its name.
//   - dates.go is what goes into a calendar.
//
// A new kind is an entry in kinds.go; a new format is one in formats.go.
package export
