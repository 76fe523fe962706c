package session

// A Draft is a half-typed line: where it belongs and what stands there. It is
// no event, but it is saved as it is typed, in the same transaction as the act
// that empties it.
type Draft struct {
	Stream ID     // of the meeting; zero outside of one
	Place  string // "ideas", "vote", …
	Text   string // "" forgets it
}
