package ui

import (
	"context"
	"maps"
	"strings"

	"flashpoint/session"
)

// aboutIdeas begins the places of what is typed about a chosen idea. It belongs to
// no meeting: what was half typed at home is there on the idea's page too, and
// what was half typed on one meeting's wall on that of the next.
const aboutIdeas = "initiative:"

// aboutPaper begins the places of what is typed about a file to be written, which
// belongs to no meeting either.
const aboutPaper = "paper:"

// ofNoMeeting reports whether a place belongs to no meeting.
func ofNoMeeting(place string) bool {
	return strings.HasPrefix(place, aboutIdeas) || strings.HasPrefix(place, aboutPaper)
}

// Draft is the half-typed text of a place.
func (a *App) Draft(place string) string { return a.drafts[place] }

// SaveDraft keeps it. One that is emptied as an act is done became that act: it
// comes back should the act be refused on its way to the disk.
func (a *App) SaveDraft(place, text string) {
	if was := a.drafts[place]; text == "" && was != "" {
		a.writer.emptied = append(a.writer.emptied, session.Draft{Place: place, Text: was})
	}
	a.drafts[place] = text
	if a.cfg.ReadOnly {
		return // nothing is ever written there
	}
	stream := a.meetingID()
	if ofNoMeeting(place) {
		if text == "" && !stream.IsZero() { // where the program's first version kept it
			a.writer.draft(session.Draft{Stream: stream, Place: place})
		}
		stream = session.ID{}
	}
	a.writer.draft(session.Draft{Stream: stream, Place: place, Text: text})
}

// giveBack restores what was typed for an act that was refused, unless something
// else is being typed there by now.
func (a *App) giveBack(drafts []session.Draft) {
	for _, d := range drafts {
		if a.drafts[d.Place] == "" {
			a.SaveDraft(d.Place, d.Text)
		}
	}
}

// readDrafts are the half-typed lines of a meeting, and those about ideas.
func readDrafts(ctx context.Context, store Store, id session.ID) (map[string]string, error) {
	drafts, err := store.Drafts(ctx, id)
	if err != nil || id.IsZero() {
		return drafts, err
	}
	everywhere, err := store.Drafts(ctx, session.ID{})
	if err != nil {
		return nil, err
	}
	maps.Copy(drafts, keptAnywhere(everywhere))
	return drafts, nil
}

// keptAnywhere are the drafts that belong to no meeting.
func keptAnywhere(drafts map[string]string) map[string]string {
	kept := maps.Clone(drafts)
	maps.DeleteFunc(kept, func(place, _ string) bool { return !ofNoMeeting(place) })
	return kept
}
