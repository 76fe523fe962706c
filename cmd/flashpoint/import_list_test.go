package main

import (
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// Each name is compared with all before it: what is no list of a shop's people would
// be compared for hours.
func TestImport_aListHasAnEnd(t *testing.T) {
	for name, c := range map[string]struct{ piped, says string }{
		"as many lines as may be": {strings.Repeat("Ana\n", linesMost), ""},
		"one more":                {strings.Repeat("Ana\n", linesMost+1), "has 2001 lines, and 2000 come in at once at most"},
		"as large as may be":      {strings.Repeat("a", listMost-1) + "\n", ""},
		"larger":                  {strings.Repeat("a", listMost+1000), "is longer than the 4 MB that a list may have"},
	} {
		cmd := &cobra.Command{}
		cmd.SetIn(strings.NewReader(c.piped))
		_, err := importer{cmd: cmd}.sheet("-")
		if (err == nil) != (c.says == "") || err != nil && !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
