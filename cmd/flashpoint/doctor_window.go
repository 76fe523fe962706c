package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"golang.org/x/term"

	"flashpoint/ui/desk"
	"flashpoint/ui/kit"
	"flashpoint/ui/room"
)

// thisScreen is the terminal that the program was started in.
func thisScreen() screen {
	return screen{
		terminal: onTerminal,
		size:     func() (w, h int, err error) { return term.GetSize(int(os.Stdout.Fd())) },
		widths:   askTerminal,
		ring:     func() { fmt.Print("\a") },
	}
}

const theWindow = "This window"

// window says what fits into the window, and whether it can show it.
func (d doctor) window() []desk.Finding {
	if !d.screen.terminal() {
		return []desk.Finding{{Grade: desk.Look, Of: theWindow, Found: "It is no terminal, but a file or a pipe, so it was not looked at.",
			Fix: "Run flashpoint doctor in the window of the meeting."}}
	}
	findings := []desk.Finding{d.size(), d.colours(colorprofile.Detect(os.Stdout, os.Environ()))}
	if !d.ascii {
		findings = append(findings, d.locale())
	}
	return findings
}

func (d doctor) size() desk.Finding {
	f := desk.Finding{Of: theWindow}
	w, h, err := d.screen.size()
	if err != nil || w == 0 || h == 0 {
		f.Grade, f.Found = desk.Look, "It does not tell its size, so 80 by 24 is assumed."
		return f
	}
	f.Found = fmt.Sprintf("It is %d by %d: ", w, h)
	switch least := kit.MinSize(); kit.ClassOf(w, h) {
	case kit.Normal:
		f.Found += "everything fits."
	case kit.Working:
		f.Found += "enough to work with; 80 by 24 shows everything."
	case kit.Small:
		f.Grade, f.Found, f.Fix = desk.Look, f.Found+"a step, the clock and one line fit.", "Make it larger where there is room: 60 by 18 is good, 80 by 24 shows everything."
	default:
		f.Grade, f.Found = desk.Wrong, f.Found+"too small."
		f.Fix = fmt.Sprintf("Make it at least %d by %d, or the letters smaller.", least.W, least.H)
	}
	return f
}

// colours says what the terminal can show. None is no fault: every state has a
// word or a sign. What can't place its text is one.
func (d doctor) colours(p colorprofile.Profile) desk.Finding {
	f := desk.Finding{Of: "Colours"}
	name, set := d.getenv("TERM"), d.getenv("NO_COLOR") != ""
	switch {
	case name == "dumb":
		f.Grade, f.Found = desk.Wrong, "This terminal is of the kind “dumb”, which can't draw a page."
		f.Fix = "Start flashpoint in a window of its own, not in that of an editor or another program."
	case set:
		f.Found = "None, as NO_COLOR asks for; everything has a word or a sign, too. For colours all the same: --theme paper"
	case p == colorprofile.TrueColor:
		f.Found = "All of them."
	case p == colorprofile.ANSI256:
		f.Found = "256, which is enough."
	case p == colorprofile.ANSI:
		f.Found = "16, which is enough."
	default:
		f.Found = "None; everything has a word or a sign, too."
	}
	if d.getenv("TMUX") != "" && !set && name != "dumb" && p != colorprofile.TrueColor {
		f.Found += " tmux passes on no more; for all of them, in its settings: set -as terminal-features \",*:RGB\""
	}
	return f
}

// locale says whether letters outside English can be meant.
func (d doctor) locale() desk.Finding {
	f := desk.Finding{Of: "Letters", Found: "They are UTF-8."}
	if d.system == "windows" {
		return f
	}
	name := ""
	for _, variable := range []string{"LC_ALL", "LC_CTYPE", "LANG"} { // the first that is set counts
		if name = d.getenv(variable); name != "" {
			break
		}
	}
	if plain := strings.ToLower(strings.ReplaceAll(name, "-", "")); !strings.Contains(plain, "utf8") {
		f.Grade, f.Found = desk.Look, fmt.Sprintf("The language of this terminal is %q, not one with UTF-8.", name)
		f.Fix = "If names or signs look wrong: set LANG to one that ends in .UTF-8, or start with flashpoint --ascii"
	}
	return f
}

// letters compares how wide a terminal draws each sign with how wide it is
// counted: where they differ, lines are shifted and cut.
func (d doctor) letters(ctx context.Context) desk.Finding {
	f := desk.Finding{Of: "Signs"}
	signs := append(kit.NewGlyphs(d.ascii).All(), "“", "”", "é", "ö")
	widths, err := d.screen.widths(ctx, signs)
	if err != nil {
		f.Found = fmt.Sprintf("Not asked: %v.", err)
		return f
	}
	var wrong []string
	for i, w := range widths {
		if w != kit.Width(signs[i]) {
			wrong = append(wrong, fmt.Sprintf("%s takes %d", signs[i], w))
		}
	}
	f.Found = fmt.Sprintf("All %d signs are as wide as they should be.", len(signs))
	if len(wrong) > 0 {
		f.Grade, f.Found = desk.Wrong, "Some signs are not one cell wide: "+some(wrong)
		f.Fix = "Start with flashpoint --ascii, or have the terminal draw ambiguous characters narrow, or choose another font."
	}
	return f
}

// rung rings the bell, where it was asked for.
func (d doctor) rung() desk.Finding {
	f := desk.Finding{Of: "The bell", Found: "Not rung. To hear it: flashpoint doctor --bell"}
	switch {
	case d.bell && d.screen.terminal():
		d.screen.ring()
		f.Found = "It rings now. No sound? The terminal or the computer has it switched off."
	case d.bell:
		f.Grade, f.Found = desk.Look, "There is no terminal that could ring."
	}
	return f
}

// backRow says whether the last row can read this window, with what the file
// remembers of the room.
func (d doctor) backRow(remembered map[string]string) desk.Finding {
	f := desk.Finding{Of: "The back row"}
	v, err := kit.ParseViewing(remembered[room.SettingScreen], remembered[room.SettingDistance])
	if err != nil {
		f.Found = "It is not known how large the screen is and how far people sit. The first screen of a meeting asks: s."
		return f
	}
	_, rows, err := d.screen.size()
	if err != nil || rows == 0 || !d.screen.terminal() {
		f.Found = fmt.Sprintf("A window of up to %d rows can be read on a screen of %s from %s.", v.Rows(), v.Screen, v.Distance)
		return f
	}
	f.Found = v.Advice(rows)
	if v.Judge(rows) > kit.Readable {
		f.Grade, f.Fix = desk.Look, "Ctrl and + zooms in (Cmd and + on a Mac), on the screen that the room will see."
	}
	return f
}
