package room

import (
	"fmt"

	"flashpoint/session"
)

// underWay says that an idea has its checklist from an earlier meeting, "" when it
// has not: "This idea is live already since Tue 18 Aug: its checklist goes on
// there."
func underWay(host Host, x session.Idea) string {
	s := host.Meeting().Session
	r, is := s.UnderWay(host.Memory(), x)
	if !is {
		return ""
	}
	since := ""
	if !r.Since.IsZero() {
		since = " since " + r.Since.Words(session.DateOf(host.Now()))
	}
	how := fmt.Sprintf("%s already%s", r.Status, since)
	if r.Status == session.StatusChosen || r.Status == session.StatusPreparing {
		how = "on its way already, " + string(r.Status) + since
	}
	return "This idea is " + how + ": its checklist goes on there."
}
