package main

import (
	"context"
	"os"
	"time"

	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/paint"
)

// The painters: who brings the window to the terminal.
const (
	painterOwn   = "own"   // as soon as something changed
	painterStock = "stock" // Bubble Tea's, sixty times a second
)

// painterNamed is the painter that a flag asks for, or else the environment.
func painterNamed(name string, getenv func(string) string) (string, error) {
	where := "--painter"
	if name == "" {
		name, where = getenv("FLASHPOINT_PAINTER"), "FLASHPOINT_PAINTER"
	}
	switch name {
	case "":
		return painterOwn, nil
	case painterOwn, painterStock:
		return name, nil
	}
	return "", wrongUse("%s: There is no painter %q. Choose one of: own, stock.", where, name)
}

// show has a painter show the program until it ends.
func (s stage) show(ctx context.Context, app tea.Model, painter string) error {
	env := s.environment()
	if painter == painterOwn {
		return paint.Terminal{In: os.Stdin, Out: os.Stdout, Env: env, Now: time.Now, After: time.After}.Run(app, tea.WithContext(ctx))
	}
	_, err := tea.NewProgram(app, tea.WithContext(ctx), tea.WithEnvironment(env), tea.WithInput(paint.Keys{File: os.Stdin})).Run()
	return err
}
