package paper

import (
	"time"

	"flashpoint/session"
)

// IdeaList are all ideas of a meeting, step by step, each with its answer.
func IdeaList(m *session.Meeting, now time.Time) Document {
	p := newPen(session.FacePaper, m, now)
	if p.s == nil {
		return nothing(noMeeting, "")
	}
	p.head("ideas")
	p.doc.fact("Names", signWords(p.s.Sign))
	p.ideas()
	return p.doc
}
