package desk

import (
	"cmp"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// Grade is how a thing that was checked was found.
type Grade uint8

// The grades. A meeting can be held with what is worth a look; what is wrong
// should be mended before.
const (
	Fine Grade = iota
	Look
	Wrong
)

// String is the word for it, the same on the screen and in print.
func (g Grade) String() string { return [...]string{"ok", "look", "wrong"}[min(g, Wrong)] }

// Sign stands before the word: colour alone says nothing.
func (g Grade) Sign() string { return [...]string{"+", "!", "#"}[min(g, Wrong)] }

func (g Grade) token() kit.Token { return [...]kit.Token{kit.Good, kit.Warn, kit.Bad}[min(g, Wrong)] }

// A Finding is one thing that was checked. It tells no secret and quotes no
// idea: it may be read aloud.
type Finding struct {
	Grade Grade
	Of    string // "The file"
	Found string // a sentence
	Fix   string // what to do; "" where there is nothing to
}

// Verdict sums findings up in a sentence.
func Verdict(findings []Finding) string {
	var n [Wrong + 1]int
	for _, f := range findings {
		n[min(f.Grade, Wrong)]++
	}
	look := session.Count(n[Look], "thing") + " worth a look"
	switch {
	case n[Wrong] > 0 && n[Look] > 0:
		return fmt.Sprintf("%s wrong, %s.", session.Count(n[Wrong], "thing"), look)
	case n[Wrong] > 0:
		return fmt.Sprintf("%s wrong.", session.Count(n[Wrong], "thing"))
	case n[Look] > 0:
		return "Nothing is wrong, " + look + "."
	}
	return "All is well."
}

// Checkup shows what was found when everything was checked, the worst first.
type Checkup struct {
	host  Host
	sheet sheet
}

// NewCheckup says that the checks are running.
func NewCheckup(host Host) *Checkup {
	c := &Checkup{host: host}
	c.sheet.set([]row{words(kit.Text, "One moment: checking the file, the disk, the backups and this window.")})
	return c
}

// Found shows what the checks found, one finding at least.
func (c *Checkup) Found(findings []Finding) {
	rows := []row{heading(Verdict(findings), true)}
	findings = slices.Clone(findings)
	slices.SortStableFunc(findings, func(a, b Finding) int { return cmp.Compare(b.Grade, a.Grade) })
	for _, f := range findings {
		rows = append(rows, findingRow(f))
	}
	c.sheet.set(rows)
}

// findingRow is the grade, then what was found, then what to do.
func findingRow(f Finding) row {
	const column = 9 // "# wrong" and two blanks
	return row{draw: func(s spot) []kit.Line {
		var lines []kit.Line
		lead := kit.T(f.Grade.token(), kit.Pad(f.Grade.Sign()+" "+f.Grade.String(), column))
		for _, said := range []string{f.Of + ": " + f.Found, f.Fix} {
			for _, text := range kit.Wrap(said, s.w-column) {
				if said != "" {
					lines = append(lines, kit.Concat(lead, kit.T(kit.Text, text)))
					lead = kit.Blank(column)
				}
			}
		}
		if s.air {
			return append([]kit.Line{nil}, lines...)
		}
		return lines
	}}
}

// Typing is never true here.
func (c *Checkup) Typing() bool { return false }

// Update scrolls.
func (c *Checkup) Update(msg tea.Msg) tea.Cmd {
	c.sheet.update(msg)
	return nil
}

// Click means nothing here.
func (c *Checkup) Click(string) {}

// Actions are to go home and to check again.
func (c *Checkup) Actions() []kit.Action {
	return []kit.Action{
		{ID: "back", Keys: []string{"enter", "esc", "q"}, Name: "home", Help: "Go back to the first screen", Hint: true,
			Do: func() tea.Cmd { c.host.Back(); return nil }},
		{ID: "again", Keys: []string{"d"}, Name: "check again", Help: "Check everything once more", Hint: true,
			Do: func() tea.Cmd { c.host.CheckUp(); return nil }},
	}
}

// Frame draws the part of the page that is on the screen.
func (c *Checkup) Frame(w, h int) kit.Frame {
	var f kit.Frame
	f.Add(header(c.host, w)...)
	f.Add(c.sheet.lines(w, h-len(f.Lines), c.host.Theme().Glyphs())...)
	f.Fit(h)
	return f
}
