package main_test

import (
	"go/ast"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Each package says what it is for, and every file that it names on the way is there.
// A name with a star stands for those that begin so.
func TestDocumentationNamesWhatThereIs(t *testing.T) {
	file := regexp.MustCompile(`\w+\*?\.go\b|\b\w+\*`)
	for _, r := range house(t) {
		doc := packageDoc(r.files)
		if !strings.HasPrefix(doc, "Package "+r.pkg.Name()+" ") && !strings.HasPrefix(doc, "Command "+filepath.Base(r.path)+" ") {
			t.Errorf("%s does not say what it is for", r.path)
		}
		for _, name := range file.FindAllString(doc, -1) {
			pattern := strings.TrimSuffix(name, ".go")
			if !strings.HasSuffix(pattern, "*") {
				pattern += ".go"
			}
			if found, err := filepath.Glob(filepath.Join(top, r.path, pattern)); err != nil || len(found) == 0 {
				t.Errorf("%s speaks of %s, which is not there", r.path, name)
			}
		}
	}
}

func packageDoc(files []*ast.File) string {
	var said []string
	for _, f := range files {
		if f.Doc != nil {
			said = append(said, f.Doc.Text())
		}
	}
	return strings.Join(said, "\n")
}
