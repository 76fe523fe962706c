package store

import (
	"runtime"
	"strings"
	"unicode"
)

// Typed is the name of a file as it is typed after a command, so that a sentence can be
// copied: in quotes where a shell would take it apart, as at the space in "Application
// Support".
func Typed(path string) string { return inShell(path, runtime.GOOS == "windows") }

func inShell(path string, windows bool) string {
	plain := "/._-+,:@%="
	if windows {
		plain += `\~`
	}
	apart := strings.ContainsFunc(path, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(plain, r)
	})
	switch {
	case !apart && path != "":
		return path
	case windows: // where no name has such a quote in it
		return `"` + path + `"`
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}
