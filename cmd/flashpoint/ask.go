package main

import (
	"bufio"
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

// yes asks a question. said is what was answered: "y", "n", or "" for neither.
func (a *answers) yes(question string) (said string, err error) {
	fmt.Fprint(a.out, question+" [y/N] ")
	line, err := a.in.ReadString('\n')
	if err != nil && err != io.EOF {
		return "", err
	}
	switch word := strings.ToLower(strings.TrimSpace(line)); word {
	case "y", "yes":
		return "y", nil
	case "n", "no":
		return "n", nil
	}
	return "", nil
}
