package store

import (
	"crypto/sha256"
	"encoding/binary"

	"flashpoint/session"
)

// A sum seals an event and everything before it in its stream. SQLite's own
// check calls a file sound in which a byte of a text has flipped; the sum does
// not, and two copies of a file that grew apart are told by theirs.
type sum [8]byte

// next is the sum of an event that follows one with sum s.
func (s sum) next(e session.Event) sum {
	// Numbers have a fixed width and words their length in front: otherwise a
	// byte could move from one to the other without changing the sum.
	content := make([]byte, 0, 96+len(e.Body))
	content = append(content, s[:]...)
	content = append(content, e.Stream[:]...)
	content = binary.BigEndian.AppendUint64(content, uint64(e.Seq))
	content = append(content, e.Act[:]...)
	content = binary.BigEndian.AppendUint64(content, uint64(e.At.UnixMilli()))
	content = appendWords(content, e.Actor)
	content = appendWords(content, e.Kind)
	content = append(content, e.Body...)
	whole := sha256.Sum256(content)
	return sum(whole[:8])
}

func appendWords(to []byte, words string) []byte {
	return append(binary.BigEndian.AppendUint32(to, uint32(len(words))), words...)
}
