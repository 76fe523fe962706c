package ui

import (
	"context"
	"slices"

	"flashpoint/session"
)

// Fetch brings an initiative of whatever meeting into the present one's others
// and then runs something that works on it with [session.Meeting.Tend]: at once
// when it is there already. One that can't be read is refused in words. Keys
// wait meanwhile.
func (a *App) Fetch(id session.ID, then func()) {
	if _, ok := a.meeting.Initiative(id); ok {
		then()
		return
	}
	store := a.cfg.Store
	read(a, a.sameMeeting(), func(ctx context.Context) (*session.Initiative, error) {
		return store.Initiative(ctx, id)
	}, func(i *session.Initiative) {
		if i.Opened.IsZero() {
			a.notice = notice{takenBack, bad}
			return
		}
		if _, ok := a.meeting.Initiative(id); !ok { // the answer to another fetch was faster
			a.meeting.Fetched(i)
		}
		then()
	})
}

// fetchedSince reports whether an initiative was fetched while the meeting was
// read anew, which lacks it then.
func (a *App) fetchedSince(fresh *session.Meeting) bool {
	return slices.ContainsFunc(a.meeting.Others, func(i *session.Initiative) bool {
		return !slices.ContainsFunc(slices.Concat(fresh.Initiatives, fresh.Others), func(x *session.Initiative) bool { return x.ID() == i.ID() })
	})
}

// takenBack is why an initiative that a list still knew is not there.
const takenBack = "This idea is no longer chosen: its promotion was taken back in its meeting."
