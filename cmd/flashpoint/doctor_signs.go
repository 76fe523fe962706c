package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"regexp"
	"runtime"
	"strconv"
	"syscall"
	"time"

	"golang.org/x/term"
)

// How long a terminal has to answer. The first question finds out whether it
// answers at all, so that no more than one late answer is left to the shell.
const (
	firstAnswer = 300 * time.Millisecond
	allAnswers  = 2 * time.Second
)

var errSilent = errors.New("the terminal does not say where its cursor is")

// askTerminal writes each sign at the start of the line and asks the terminal
// where its cursor went. The terminal is as it was afterwards, also when somebody
// ends the program meanwhile.
func askTerminal(ctx context.Context, signs []string) (widths []int, err error) {
	if runtime.GOOS == "windows" && os.Getenv("WT_SESSION") == "" || os.Getenv("TERM") == "dumb" {
		return nil, errSilent
	}
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGHUP, syscall.SIGTERM)
	defer stop()
	fd := int(os.Stdin.Fd())
	was, err := term.MakeRaw(fd)
	if err != nil {
		return nil, fmt.Errorf("the terminal can't be asked: %w", err)
	}
	defer func() { err = errors.Join(err, term.Restore(fd, was)) }()
	return askWidths(ctx, os.Stdin, os.Stdout, signs, firstAnswer)
}

// askWidths is the talk with the terminal. It reads on in the background when it
// gives up, so in must not be needed any more.
func askWidths(ctx context.Context, in io.Reader, out io.Writer, signs []string, first time.Duration) ([]int, error) {
	const ask, wipe = "\x1b[6n", "\r\x1b[K"
	columns := make(chan int)
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	go readColumns(ctx, in, columns)
	defer func() { _, _ = io.WriteString(out, wipe) }()

	if _, err := io.WriteString(out, "\r"+ask); err != nil {
		return nil, err
	}
	if _, err := nextColumn(ctx, columns, time.After(first)); err != nil {
		return nil, err
	}
	var widths []int
	late := time.After(allAnswers)
	for _, sign := range signs {
		if _, err := io.WriteString(out, wipe+sign+ask); err != nil {
			return nil, err
		}
		column, err := nextColumn(ctx, columns, late)
		if err != nil {
			return nil, err
		}
		widths = append(widths, column-1)
	}
	return widths, nil
}

func nextColumn(ctx context.Context, columns <-chan int, late <-chan time.Time) (int, error) {
	select {
	case column, ok := <-columns:
		if !ok {
			return 0, errSilent
		}
		return column, nil
	case <-late:
		return 0, errSilent
	case <-ctx.Done():
		return 0, ctx.Err()
	}
}

// readColumns finds the answers in what comes in: keys may be among them.
func readColumns(ctx context.Context, in io.Reader, columns chan<- int) {
	defer close(columns)
	report := regexp.MustCompile(`\x1b\[\d+;(\d+)R`)
	var heard []byte
	buf := make([]byte, 256)
	for {
		n, err := in.Read(buf)
		heard = append(heard, buf[:n]...)
		for {
			at := report.FindSubmatchIndex(heard)
			if at == nil {
				break
			}
			column, _ := strconv.Atoi(string(heard[at[2]:at[3]]))
			heard = heard[at[1]:]
			select {
			case columns <- column:
			case <-ctx.Done():
				return
			}
		}
		if err != nil {
			return
		}
	}
}
