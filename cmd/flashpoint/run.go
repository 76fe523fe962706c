package main

import (
	"cmp"
	"context"
	"errors"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/store"
	"flashpoint/ui"
	"flashpoint/ui/desk"
	"flashpoint/ui/kit"
	"flashpoint/ui/paint"
)

// stage is one run of the program on the screen.
type stage struct {
	store    *store.Store // closed when the show is over
	backup   bool         // a copy is worth keeping when something was recorded
	now      func() time.Time
	newID    func() session.ID
	theme    kit.Theme
	motion   bool
	painter  string            // what --painter says
	resume   session.ID        // the meeting to go on with, zero for home
	lookBack bool              // begin with the archive
	shops    int               // of the file
	gathered bool              // it is no shop's own
	path     string            // of the file, where its own is not for people
	settings map[string]string // what the file remembers
	notice   string            // said first, after what the file has to say
	goodbye  string            // said last, instead of where everything is
}

// run shows the program until people leave, and closes the file whatever
// happened.
func (s stage) run(ctx context.Context) error {
	var known desk.Lists
	if s.resume.IsZero() && !s.lookBack && !s.gathered {
		known = shelf{s.store, s.now}.glance(ctx)
	}
	app := ui.New(ui.Config{
		Known: known,
		Store: shelf{s.store, s.now}, Now: s.now, NewID: s.newID, Actor: actor(),
		Seed:  func() string { return newSeed(s.now()) },
		After: tea.Tick,
		Theme: s.theme, Motion: s.motion, ReadOnly: s.store.ReadOnly(),
		Path: s.place(), Again: again(s.store.Path()), Notice: s.notices(), Resume: s.resume, Settings: s.settings,
		LookBack: s.lookBack, Shops: s.shops, Gathered: s.gathered,
		Checkup: func(ctx context.Context) []desk.Finding {
			return doctor{machine: thisMachine()}.during(ctx, s.store, s.backup)
		},
		Office:   newOffice(shelf{s.store, s.now}),
		Explain:  store.Sentence,
		Conflict: func(err error) bool { return errors.Is(err, store.ErrConflict) },
	})
	app.Ready()
	defer deafToTheSecond()()
	ended := s.play(ctx, app)
	if err := flush(ctx, app); err != nil {
		ended = failed("The last change was not saved. %s", store.Sentence(err))
	}
	if ended == nil && s.backup && app.Wrote() && !s.store.ReadOnly() {
		if err := s.store.RollBackup(context.WithoutCancel(ctx)); err != nil {
			lastWords("No backup was made: " + store.Sentence(err))
		}
	}
	if err := s.store.Close(); err != nil {
		ended = errors.Join(ended, err)
	}
	if code := codeFor(ended); ended == nil || code == codeInterrupted || code == codeHangup || code == codeTerminated {
		lastWords(cmp.Or(s.goodbye, app.Farewell()))
	}
	return ended
}

// deafToTheSecond keeps the program alive until all is saved and the file is closed:
// whoever shuts a computer down tells everybody twice, and so does a terminal that goes.
// What the first of them does is up to play.
func deafToTheSecond() (stop func()) {
	told := make(chan os.Signal, 1)
	signal.Notify(told, syscall.SIGHUP, syscall.SIGTERM)
	return func() { signal.Stop(told) }
}

// flush saves what a signal, a closed window or an impatient ctrl+c left
// behind. It waits for another window, but not for ever.
func flush(ctx context.Context, app *ui.App) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
	defer cancel()
	return app.Flush(ctx)
}

// lastWords tells people something when the window is closed, and does not wait
// for a terminal that takes nothing more.
func lastWords(words string) {
	said := make(chan struct{})
	go func() { _ = tell(os.Stderr, "%s\n", words); close(said) }()
	select {
	case <-said:
	case <-time.After(300 * time.Millisecond):
	}
}

// play runs the program and says how it ended. The terminal is as it was
// before in every case that the program lives to see.
func (s stage) play(ctx context.Context, app *ui.App) error {
	painter, err := painterNamed(s.painter, os.Getenv)
	if err != nil {
		return err
	}
	note, done := crashNote(crashFile())
	defer done()
	// Bubble Tea waits for an interrupt itself. A context that ends with the
	// same signal would have it wait for ever.
	ctx, stop := signal.NotifyContext(context.WithoutCancel(ctx), syscall.SIGHUP)
	defer stop()
	// It leaves in good order when it is terminated too, and doesn't say why.
	terminated := make(chan os.Signal, 1)
	signal.Notify(terminated, syscall.SIGTERM)
	defer signal.Stop(terminated)
	err = s.show(ctx, app, painter)
	switch {
	case err == nil && len(terminated) > 0:
		return &exitError{code: codeTerminated}
	case err == nil:
		return nil
	case errors.Is(err, tea.ErrProgramPanic):
		return failed("Flashpoint made a mistake and had to stop. Everything up to the last saved line is in %s; to go on from there: flashpoint resume%s.%s", s.place(), again(s.store.Path()), note)
	case errors.Is(err, tea.ErrInterrupted):
		return &exitError{code: codeInterrupted}
	case ctx.Err() != nil, errors.Is(err, paint.ErrGone):
		return &exitError{code: codeHangup}
	}
	return failed("The terminal can't be used: %v. Everything saved so far is in %s. Try another window, or this one with --painter stock.", err, s.place())
}

// environment is what the screen may know of ours. Where --theme asks for
// colours in spite of NO_COLOR, it does not see that.
func (s stage) environment() []string {
	env := os.Environ()
	if s.theme.Background() == nil {
		return env
	}
	var kept []string
	for _, pair := range env {
		if !strings.HasPrefix(pair, "NO_COLOR=") {
			kept = append(kept, pair)
		}
	}
	return kept
}

// notices are what to say first.
func (s stage) notices() string {
	var words []string
	if note := s.store.Note(); note != "" {
		words = append(words, note)
	} else if s.store.Recovered() {
		words = append(words, "Last time did not end cleanly, or another window has this file open. Everything that was saved is here.")
	}
	if s.notice != "" {
		words = append(words, s.notice)
	}
	return strings.Join(words, " ")
}
