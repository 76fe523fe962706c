package paper_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"flashpoint/session/table"
	"flashpoint/ui/paper"
	"flashpoint/ui/paper/papertest"
)

func TestEveryBlockKeepsToItsWidth(t *testing.T) {
	for name, d := range map[string]paper.Document{"sample": papertest.Sample(), "hostile": papertest.HostileDocument()} {
		for width := 24; width <= 100; width++ {
			for _, row := range d.Rows(width) {
				if w := ansi.StringWidth(row.Text); w > width {
					t.Fatalf("%s at %d: %d cells: %q", name, width, w, row.Text)
				}
				if strings.ContainsAny(row.Text, "\x1b\t\n\u202e") {
					t.Fatalf("%s at %d: %q", name, width, row.Text)
				}
			}
		}
	}
}

// A table stands in columns where it fits, wraps where it nearly does, and
// becomes facts where it can't.
func TestTables(t *testing.T) {
	d := paper.Document{{Kind: paper.Grid, Table: papertest.Table()}}
	for width, want := range map[int]string{100: `Initiatives this autumn
Title                                         Status     Praise  Due         Changed            Told
--------------------------------------------  ---------  ------  ----------  -----------------  ----
A bench by the window                         live        1,250  4 Dec 2026  24 Nov 2026, 7:40  yes
A bell the customer may ring when the queue   preparing     0.5                                 no
is long
`, 76: `Initiatives this autumn
Title                 Status     Praise  Due         Changed            Told
--------------------  ---------  ------  ----------  -----------------  ----
A bench by the        live        1,250  4 Dec 2026  24 Nov 2026, 7:40  yes
window
A bell the customer   preparing     0.5                                 no
may ring when the
queue is long
`, 40: `Initiatives this autumn
Title    A bench by the window
Status   live
Praise   1,250
Due      4 Dec 2026
Changed  24 Nov 2026, 7:40
Told     yes

Title    A bell the customer may ring
         when the queue is long
Status   preparing
Praise   0.5
Told     no
`} {
		if got := d.Text(width); got != want {
			t.Errorf("at %d:\n%s", width, got)
		}
	}
	empty := paper.Document{{Kind: paper.Grid, Table: &table.Table{Columns: []table.Column{{ID: "title", Title: "Title"}}}}}
	if got := empty.Text(30); got != "Title\n-----\nnone\n" {
		t.Errorf("%q", got)
	}
}

func TestChartsOfText(t *testing.T) {
	trends := papertest.Trends()
	for _, c := range []struct {
		trend, width int
		want         string
	}{{1, 60, `Obstacles by kind
obstacles, n 23
money                 ################                     7
policy                #######                              3
time                  ###########################         12
somebody outside has  ##                                   1
to agree first
                      +----------+-----------+---------+
                      0          5          10        15
`}, {2, 60, `How the steps are rated
from -2 to +2, n 23
# first time
= last time
Get noticed                     ######             0.8 (n 4)
                                =========          1.2 (n 5)
Wait to order    ###############                  -1.7 (n 4)
                            ====                  -0.4 (n 5)
Pay                                                     none
                                                     0 (n 5)
               +----------------+--------------+
               -2               0              2
`}, {2, 30, `How the steps are rated
from -2 to +2, n 23
# first time
= last time
Get noticed
`}, {4, 40, `From praise to told
days, n 0
Nov 2026                            none
          +----------------------+
          0                      1
No praise was told yet.
`}} {
		got := paper.Document{{Kind: paper.Chart, Trend: &trends[c.trend]}}.Text(c.width)
		if !strings.HasPrefix(got, c.want) {
			t.Errorf("at %d:\n%s", c.width, got)
		}
	}
}

func TestCardsOfText(t *testing.T) {
	got := papertest.Cards(4, 1).Text(40)
	if want := `- - - - - - - - - - - - - - - - - - - -
1 slip
What would they tell a friend about?
`; !strings.HasPrefix(got, want) {
		t.Error("\n" + got)
	}
}
