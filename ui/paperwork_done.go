package ui

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"
)

// deliver has a paper made. Keys wait meanwhile.
func (a *App) deliver(p Paper) tea.Cmd {
	a.fetching++
	msg := paperMsg{paper: p}
	office := a.cfg.Office
	return func() tea.Msg {
		msg.path, msg.left, msg.err = office.Write(context.Background(), p)
		return msg
	}
}

// paperMsg says how writing a paper went.
type paperMsg struct {
	paper Paper
	path  string
	left  string // what is not in it
	err   error
}

func (msg paperMsg) arrive(a *App) {
	a.fetching--
	switch {
	case errors.Is(msg.err, ErrTaken):
		msg.paper.Path = msg.path
		a.askOver(msg.paper)
	case msg.err != nil:
		a.Refuse(msg.err)
	default:
		a.offerPaper(msg.paper, msg.path, msg.left)
	}
}

// handOn gives a file to another program, and then says something.
func (a *App) handOn(to func(context.Context, string) error, path, then string) tea.Cmd {
	return func() tea.Msg {
		return handedMsg{to(context.Background(), path), then}
	}
}

// handedMsg says how that went.
type handedMsg struct {
	err  error
	then string
}

func (msg handedMsg) arrive(a *App) {
	if msg.err != nil {
		a.Refuse(msg.err)
	} else {
		a.Say(msg.then)
	}
}
