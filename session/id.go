package session

import (
	"bytes"
	"encoding/hex"
	"fmt"
)

// ID names a stream, an act or a person for ever and everywhere, so that the
// files of several shops can be read together. It is a UUID; the program makes
// version 7, whose bytes sort by time.
type ID [16]byte

// PersonID names a person on a shop's roster.
type PersonID = ID

// IsZero reports whether the ID names nothing.
func (id ID) IsZero() bool { return id == ID{} }

// Compare orders two IDs, older first for version 7.
func (id ID) Compare(other ID) int { return bytes.Compare(id[:], other[:]) }

// String is the canonical form, 36 characters: 0198f3a2-….
func (id ID) String() string {
	h := hex.EncodeToString(id[:])
	return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}

// ParseID reads the canonical form.
func ParseID(s string) (ID, error) {
	var id ID
	if len(s) != 36 || s[8] != '-' || s[13] != '-' || s[18] != '-' || s[23] != '-' {
		return ID{}, fmt.Errorf("%q is not an ID such as 0198f3a2-5b1c-7000-8000-0123456789ab", s)
	}
	if _, err := hex.Decode(id[:], []byte(s[:8]+s[9:13]+s[14:18]+s[19:23]+s[24:])); err != nil {
		return ID{}, fmt.Errorf("%q is not an ID: %w", s, err)
	}
	return id, nil
}

// MarshalText writes the canonical form, and nothing for the zero ID.
func (id ID) MarshalText() ([]byte, error) {
	if id.IsZero() {
		return nil, nil
	}
	return []byte(id.String()), nil
}

// UnmarshalText reads what MarshalText wrote.
func (id *ID) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*id = ID{}
		return nil
	}
	parsed, err := ParseID(string(text))
	*id = parsed
	return err
}
