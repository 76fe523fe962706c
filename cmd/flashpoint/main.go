package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"

	"flashpoint/store"
)

func main() { os.Exit(run(os.Args[1:])) }

// run is the program from its arguments to its exit code.
func run(args []string) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	context.AfterFunc(ctx, stop) // whoever presses ctrl+c twice means it

	swept := make(chan struct{})
	go func() { store.SweepScratch(); close(swept) }() // what a program that was killed left
	defer func() { <-swept }()

	root, flags := newRoot()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	switch exit := (*exitError)(nil); {
	case err == nil:
		return codeDone
	case ctx.Err() != nil:
		return codeInterrupted
	case !flags.read && !errors.As(err, &exit): // cobra's own refusals
		err = wrongUse("%s. See: flashpoint --help", capital(err.Error()))
	}
	if words := wordsFor(err); words != "" {
		fmt.Fprintln(os.Stderr, words)
		waitBeforeClosing()
	}
	return codeFor(err)
}
