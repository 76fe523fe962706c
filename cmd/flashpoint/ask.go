package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"strings"
)

// answers asks questions on a terminal. The default is always no.
type answers struct {
	in    *bufio.Reader
	out   io.Writer
	there bool // somebody who can answer
}

// asking talks with whoever sits in front of the program, if anybody does.
func asking(in io.Reader, out io.Writer) *answers {
	f, ok := in.(*os.File)
	return &answers{in: bufio.NewReader(in), out: out, there: ok && isTerminal(f)}
}

// yes asks a question. said is what was answered: "y", "n", or "" for neither. With
// ctrl+c it stops asking.
func (a *answers) yes(ctx context.Context, question string) (said string, err error) {
	_ = tell(a.out, "%s [y/N] ", question)
	line := make(chan string, 1)
	go func() {
		text, _ := a.in.ReadString('\n') // what can't be read is no yes
		line <- text
	}()
	var word string
	select {
	case word = <-line:
	case <-ctx.Done():
		fmt.Fprintln(a.out)
		return "", ctx.Err()
	}
	switch strings.ToLower(strings.TrimSpace(word)) {
	case "y", "yes":
		return "y", nil
	case "n", "no":
		return "n", nil
	}
	return "", nil
}
