package paint

import (
	"errors"
	"fmt"
	"os"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"golang.org/x/term"
)

// Terminal is where a program is shown.
type Terminal struct {
	In, Out *os.File // a terminal both
	Env     []string // what the program may know of its surroundings, NAME=value
	// The clock that keeps a burst of keys from painting more often than
	// anybody can see, and the end from waiting for a terminal that takes nothing.
	Now   func() time.Time
	After func(time.Duration) <-chan time.Time
}

// Run shows a program until it ends, and ends as
// tea.NewProgram(model, options...).Run does, and with [ErrGone] when the terminal
// was closed. The terminal is as it was before in every case that this process
// lives to see; one that takes nothing more has its keys back, and the rest if it
// ever listens.
func (t Terminal) Run(model tea.Model, options ...tea.ProgramOption) error {
	restore, err := takeKeys(t.In, t.Out)
	if err != nil {
		return fmt.Errorf("take the keys: %w", err)
	}
	defer restore()
	sizes, stop := resizes()
	defer stop()
	w, h, err := term.GetSize(int(t.Out.Fd()))
	if err != nil {
		return fmt.Errorf("ask for the size of the window: %w", err)
	}
	profile := colorprofile.Detect(t.Out, t.Env)
	p := &painter{out: t.Out, env: t.Env, now: t.Now, after: t.After, mail: newMailbox(), done: make(chan struct{})}
	program := tea.NewProgram(over(model, p.mail, profile), append([]tea.ProgramOption{
		tea.WithoutRenderer(), tea.WithFPS(1), // which is how often Bubble Tea looks for what nobody writes
		tea.WithInput(Keys{t.In}), tea.WithOutput(t.Out), tea.WithEnvironment(t.Env),
		tea.WithColorProfile(profile), tea.WithWindowSize(w, h), tea.WithFilter(stay),
	}, options...)...)
	p.rest, stop = rests(restore, func() { _, _ = takeKeys(t.In, t.Out) })
	defer stop()
	crash := ""
	p.broken = func(cause any, stack []byte) {
		crash = fmt.Sprintf("The painter panicked: %v\n\n%s\n", cause, stack)
		program.Kill()
	}
	go p.work()
	go func() {
		for range sizes {
			if w, h, err := term.GetSize(int(t.Out.Fd())); err == nil {
				program.Send(tea.WindowSizeMsg{Width: w, Height: h})
			}
		}
	}()
	_, err = program.Run()
	if p.close(t.After(patience)) && crash != "" {
		restore() // before anybody reads it
		_, _ = os.Stderr.WriteString(crash)
		err = errors.Join(tea.ErrProgramPanic, err)
	}
	return err
}

// stay keeps a program from being suspended: Bubble Tea would not give the
// terminal back before.
func stay(_ tea.Model, msg tea.Msg) tea.Msg {
	if _, ok := msg.(tea.SuspendMsg); ok {
		return nil
	}
	return msg
}

// shown is a program whose views go to a painter.
type shown struct {
	tea.Model
	mail  mailbox
	frame frame // the last one, and what is known of the terminal
}

func over(model tea.Model, mail mailbox, profile colorprofile.Profile) *shown {
	return &shown{Model: model, mail: mail, frame: frame{profile: profile}}
}

// Update passes everything on, and learns what the terminal can do.
func (s *shown) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		s.frame.w, s.frame.h = msg.Width, msg.Height
		if msg.Width <= 0 || msg.Height <= 0 { // some containers don't know
			s.frame.w, s.frame.h = 80, 24
		}
	case tea.ColorProfileMsg:
		s.frame.profile = msg.Profile
	case tea.ModeReportMsg:
		switch msg.Mode {
		case ansi.ModeSynchronizedOutput:
			s.frame.synced = msg.Value == ansi.ModeReset
		case ansi.ModeUnicodeCore:
			s.frame.graphemes = msg.Value == ansi.ModeReset || msg.Value == ansi.ModeSet || msg.Value == ansi.ModePermanentlySet
		}
	}
	var cmd tea.Cmd
	s.Model, cmd = s.Model.Update(msg)
	return s, cmd
}

// View sends the newest view to be painted. The size of the window is the first
// thing that a program learns: before that there is nothing to see.
func (s *shown) View() tea.View {
	if s.frame.view = s.Model.View(); s.frame.w > 0 {
		s.mail.put(s.frame)
	}
	return tea.View{}
}
