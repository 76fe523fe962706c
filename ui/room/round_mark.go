package room

import (
	"strconv"

	"flashpoint/session"
)

// roundMark is a round in a draft, and roundOf reads it again; 0 for none.
func roundMark(id session.RoundID) string { return strconv.FormatInt(int64(id), 10) }

func roundOf(mark string) session.RoundID {
	n, _ := strconv.ParseInt(mark, 10, 64)
	return session.RoundID(n)
}
