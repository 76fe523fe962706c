package ui

import (
	"context"
	"errors"

	"flashpoint/session"
	"flashpoint/session/table"
	"flashpoint/ui/desk"
	"flashpoint/ui/paper/export"
)

// Paper is a file that somebody wants to have.
type Paper struct {
	Of     export.Source
	ID     session.ID // of the meeting or the chosen idea; zero for a map or the shop
	Map    string     // of a map; "" for that of the latest meeting
	Shop   session.ID // of a map or of shops: which one; zero for the file's own, or all
	Whose  string     // what the one or the many are called, "" for the file's own shop
	Kind   string
	Table  *table.Table // what is seen, as a table, in place of a kind; else nil
	Format export.Format
	Path   string // the file, or a folder, as it was typed
	Over   bool   // what is there already is to go
}

// Office makes files of paper and hands them on. Its calls may block and are made
// in commands; their errors are sentences for people.
type Office interface {
	// Write makes a file of what the shop's file holds, and says where it is, and in a
	// sentence what is not in it. errors.Is [ErrTaken] tells that there is one already;
	// nothing was changed then.
	Write(ctx context.Context, p Paper) (path, left string, err error)
	// Open hands a file to the program that this computer has for it, and Print to
	// its printer.
	Open(ctx context.Context, path string) error
	Print(ctx context.Context, path string) error
	// Folder is where paper goes when nobody says otherwise.
	Folder() string
}

// ErrTaken is why a file is not written where there is one already.
var ErrTaken = errors.New("there is a file already")

// paperAtHand is what paper could be made of here, and what it is called by; off is
// why there is nothing.
func (a *App) paperAtHand() (of []Paper, off string) {
	if a.cfg.Office == nil {
		return nil, noOffice
	}
	if _, fresh := a.screen.(*desk.Welcome); fresh {
		return nil, "There is no shop yet that paper could be about: give it a name first"
	}
	switch what, id := a.shown(); {
	case id.IsZero():
	case what == session.KindSession:
		of = []Paper{{Of: export.Meeting, ID: id}}
	case what == session.KindInitiative:
		of = []Paper{{Of: export.Initiative, ID: id}}
	}
	if _, list := a.screen.(showing); list || of == nil { // of one of many, or of all
		of = append(of, Paper{Of: export.Shop}, Paper{Of: export.Map, Map: a.mapShown()})
	}
	return of, ""
}

// material is what is known of a paper before it is read: enough for its name.
func (a *App) material(p Paper) export.Material {
	m := export.Material{Of: p.Of, Now: a.now, Meeting: a.meeting, Whose: p.Whose}
	switch p.Of {
	case export.Initiative:
		m.Initiative, _ = a.meeting.Initiative(p.ID)
		if m.Initiative == nil {
			m.Initiative = session.EmptyInitiative(p.ID)
		}
	case export.Map:
		m.Standards.Map = p.Map
	case export.Meeting:
		if a.meetingID() != p.ID {
			m.Meeting = &session.Meeting{Shop: a.meeting.Shop}
		}
	}
	return m
}
