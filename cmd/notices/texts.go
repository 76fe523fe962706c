package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// licence is how files are called that say on which terms code may be handed on.
var licence = regexp.MustCompile(`(?i)^(un)?(licen[cs]e|copying|copyright|notice|patents)([-_.].*)?$`)

// A text is one of those files.
type text struct {
	name  string // from the root of its part, with slashes
	words string
}

// texts are the licences of a part: those at its root and those above its code.
func texts(p part) ([]text, error) {
	folders := []string{p.root}
	for _, folder := range p.folders {
		for ; folder != p.root; folder = filepath.Dir(folder) {
			if rel, err := filepath.Rel(p.root, folder); err != nil || strings.HasPrefix(rel, "..") {
				return nil, fmt.Errorf("%s: %s is not in %s", p.name, folder, p.root)
			}
			folders = append(folders, folder)
		}
	}
	slices.Sort(folders)
	var found []text
	for _, folder := range slices.Compact(folders) {
		files, err := os.ReadDir(folder)
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			if !file.Type().IsRegular() || !licence.MatchString(file.Name()) || strings.HasSuffix(file.Name(), ".go") {
				continue
			}
			words, err := os.ReadFile(filepath.Join(folder, file.Name()))
			if err != nil {
				return nil, err
			}
			name, _ := filepath.Rel(p.root, filepath.Join(folder, file.Name()))
			if tidy := tidied(string(words)); tidy != "" {
				found = append(found, text{filepath.ToSlash(name), tidy})
			}
		}
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("%s %s: there is no licence in %s", p.name, p.version, p.root)
	}
	return found, nil
}

// tidied is a text with nothing at the ends of lines and around it.
func tidied(words string) string {
	lines := strings.Split(words, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \t\r\f")
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

// write prints all parts, then what each of them is handed on under. It writes
// nothing when one of them has no licence.
func write(to io.Writer, parts []part) error {
	of := make([][]text, len(parts))
	for i, p := range parts {
		var err error
		if of[i], err = texts(p); err != nil {
			return err
		}
	}
	out := bufio.NewWriter(to)
	fmt.Fprint(out, "Flashpoint is made with the work of others, listed here with the terms on which\nit is handed on. Not all of it is in the program for every system.\n\n")
	for _, p := range parts {
		fmt.Fprintf(out, "  %s\n", title(p))
	}
	rule := strings.Repeat("=", 80)
	for i, p := range parts {
		for _, t := range of[i] {
			fmt.Fprintf(out, "\n%s\n%s: %s\n%s\n\n%s\n", rule, title(p), t.name, rule, t.words)
		}
	}
	return out.Flush()
}

func title(p part) string { return strings.TrimSpace(p.name + " " + p.version) }
