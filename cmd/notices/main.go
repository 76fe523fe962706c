// Command notices prints the licences of everything that is linked into a program, on
// any system it is released for: of the modules, of Go itself, and of what others made
// and our packages embed. It is no part of Flashpoint, but of making releases of it.
//
//	go run ./cmd/notices ./cmd/flashpoint > NOTICES.txt
//
// It asks the Go tools what is linked; who wrote which licence stands in the files that
// came with the code. Where there is no such file it fails: a program whose parts may
// not be handed on is not released.
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./cmd/notices PACKAGE")
		os.Exit(2)
	}
	parts, err := linked(os.Args[1])
	if err == nil {
		err = write(os.Stdout, parts)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
