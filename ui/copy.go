package ui

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// askCopy asks where a copy of the file should go: for the stick, or because
// the file itself can't be reached any more.
func (a *App) askCopy() tea.Cmd {
	ext := filepath.Ext(a.cfg.Path)
	p := kit.NewPrompt("Save a copy of everything, what is not saved yet included", kit.Field{
		Label: "File", Value: strings.TrimSuffix(a.cfg.Path, ext) + " copy" + ext,
		Hint: "a folder on a stick will do, too: end with a name for the file",
	})
	a.Ask(p, func() {
		msg := copiedMsg{path: p.Value()}
		store := a.cfg.Store
		// What was saved goes along: an older copy may have taken the file's place.
		batches, drafts := session.WholeOf(a.meeting.Streams()...), a.writer.typed()
		if a.cfg.ReadOnly {
			batches, drafts = nil, nil
		}
		a.later(func() tea.Msg {
			msg.err = store.SaveCopy(context.Background(), msg.path, batches, drafts)
			return msg
		})
	})
	return nil
}

// copiedMsg says how saving a copy went.
type copiedMsg struct {
	path string
	err  error
}

func (msg copiedMsg) arrive(a *App) {
	if msg.err != nil {
		a.Refuse(errors.New("No copy was saved. " + a.cfg.Explain(msg.err)))
		return
	}
	a.Say("A complete copy is in " + msg.path)
}
