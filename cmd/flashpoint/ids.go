package main

import (
	"crypto/rand"
	"encoding/binary"
	"encoding/hex"
	"os/user"
	"strings"
	"time"

	"github.com/google/uuid"

	"flashpoint/session"
)

// newID makes a UUID of version 7. Those made one after the other sort in that
// order, which undo depends on.
func newID() session.ID { return session.ID(uuid.Must(uuid.NewV7())) }

// laterID makes IDs for a clock that runs ahead of the computer's by a whole
// number of milliseconds, or behind it.
func laterID(by time.Duration) func() session.ID {
	return func() session.ID {
		id := newID()
		head := binary.BigEndian.Uint64(id[:8])
		moment := head>>16 + uint64(by.Milliseconds())
		binary.BigEndian.PutUint64(id[:8], moment<<16|head&0xFFFF)
		return id
	}
}

// newSeed is what a draw by lot is computed from: the day, and enough chance
// that nobody could have known it before.
func newSeed(now time.Time) string {
	chance := make([]byte, 4)
	_, _ = rand.Read(chance) // never fails: it ends the program first
	return now.Format(time.DateOnly) + " " + hex.EncodeToString(chance)
}

// actor is who types, as the computer knows them, "" when it does not.
func actor() string {
	who, err := user.Current()
	if err != nil {
		return ""
	}
	return who.Username[strings.LastIndexByte(who.Username, '\\')+1:] // DOMAIN\name on Windows
}
