package ui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/archive"
	"flashpoint/ui/desk"
	"flashpoint/ui/kit"
)

// Store is what the program needs of the file. Every call may block and is
// made in a command, never in Update or View.
type Store interface {
	// A Library is what the archive reads, and some of it every screen: meetings,
	// initiatives, somebody's stories and those of a step.
	archive.Library
	// Append saves batches in one transaction, or nothing at all, together with
	// the half-typed lines that go with them. An empty draft is forgotten.
	Append(ctx context.Context, batches []session.Batch, drafts []session.Draft) error
	// Evidence is what came of earlier meetings, for a meeting to open with.
	Evidence(ctx context.Context) (session.Evidence, error)
	// Mentions is what would keep somebody's name if it was removed.
	Mentions(ctx context.Context, id session.PersonID) (session.Mentions, error)
	// Remembered are the ideas of all meetings but one, rehearsals left out; of very
	// many the newest.
	Remembered(ctx context.Context, except session.ID) ([]session.Remembered, error)
	// MapsUsed are the maps that meetings worked on, the latest first; MapPast is
	// what they did with one of them.
	MapsUsed(ctx context.Context, shop session.ID) ([]session.MapUse, error)
	MapPast(ctx context.Context, q session.MapQuery) (session.MapPast, error)
	// Lists are what home shows.
	Lists(ctx context.Context) (desk.Lists, error)
	// Drafts are the half-typed lines of a meeting, by place.
	Drafts(ctx context.Context, id session.ID) (map[string]string, error)
	// SaveSetting remembers a preference: "theme", "ascii".
	SaveSetting(ctx context.Context, key, value string) error
	// SaveCopy writes the whole file, and those batches and lines that are not in it,
	// to another path, where nothing may lie.
	SaveCopy(ctx context.Context, path string, batches []session.Batch, drafts []session.Draft) error
	// RollBackup copies the file into the backup folder.
	RollBackup(ctx context.Context) error
}

// Config is what the program is made of and what it depends on.
type Config struct {
	Store    Store
	Now      func() time.Time
	NewID    func() session.ID                                    // version 7
	Seed     func() string                                        // for a draw by lot
	After    func(time.Duration, func(time.Time) tea.Msg) tea.Cmd // tea.Tick
	Actor    string                                               // who types, as the computer knows them
	Theme    kit.Theme
	Motion   bool              // false draws reveals at once
	ReadOnly bool              // nothing can be recorded in this file
	Path     string            // of the file, for people
	Again    string            // what stands behind a command that shall mean the file: " --db FILE", or ""
	Notice   string            // said first: what was recovered, for example
	Resume   session.ID        // a meeting to go on with at once; zero for home
	Settings map[string]string // what the file remembers from the last time
	Known    desk.Lists        // what home shows until its lists are read; zero for nothing
	LookBack bool              // begin with the archive instead of home
	Shops    int               // how many the file has
	Gathered bool              // it is no shop's own: home is the archive, and nothing is recorded

	// Checkup checks the file and what is around it, one finding at least. It may
	// block and is called in a command; nil finds nothing.
	Checkup func(context.Context) []desk.Finding

	// Office makes files of paper; nil makes none.
	Office Office

	// Explain says an error of the store in words for a shop; Conflict tells the
	// one that means another window was faster.
	Explain  func(error) string
	Conflict func(error) bool
}
