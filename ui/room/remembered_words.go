package room

import (
	"time"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// shortDay is a day of an earlier meeting: "16 Jun", with the year when it was
// another one.
func shortDay(host Host, at time.Time) string {
	d, layout := session.DateOf(at.In(host.Now().Location())), "2 Jan"
	if d.Year != host.Now().Year() {
		layout = "2 Jan 2006"
	}
	return d.Time(time.UTC).Format(layout)
}

// ofWhom says it as an owner's: "Theo's".
func ofWhom(whose string) string {
	if whose == "" {
		return ""
	}
	return whose + "'s, "
}

// rememberedWords say in one line of w cells that an idea was had before: when,
// where, whose it was, what became of it, and what the key does. On a narrow wall
// it says less rather than little of each.
func rememberedWords(host Host, r session.Remembered, does string, w int) string {
	day, became := shortDay(host, r.At), r.Became(session.DateOf(host.Now()))
	where := ""
	if r.Step != "" {
		where = ", " + kit.Truncate(r.Step, 24)
	}
	whose, brief := kit.Truncate(ofWhom(r.Whose), 32), kit.Truncate(became, 14)
	key, short := "; ctrl+a: "+does, "; ctrl+a: same"
	for _, words := range []struct {
		lead, tail string
		least      int // cells of the idea that tell which one is meant
	}{
		{day + where + ": ", " " + whose + became + key, 16},
		{day + ": ", " " + whose + became + key, 12},
		{day + ": ", " " + whose + kit.Truncate(became, 24) + key, 12},
		{day + ": ", " " + kit.Truncate(became, 24) + key, 12},
		{day + ": ", " " + brief + short, 7},
	} {
		if room := w - kit.Width(words.lead+words.tail+quoted("")); room >= min(words.least, kit.Width(r.Text)) {
			return words.lead + quoted(kit.Truncate(r.Text, room)) + words.tail
		}
	}
	return kit.Truncate(day+": "+quoted(kit.Truncate(r.Text, 4))+" "+brief, w-len(short)) + short
}

// sameWords say in one line that a line is an earlier idea, and how that is taken
// back.
func sameWords(host Host, at time.Time, text string, w int) string {
	lead, tail := "It is ", " of "+shortDay(host, at)+"; ctrl+a: it is not"
	if room := w - kit.Width(lead+tail+quoted("")); room >= 4 {
		return lead + quoted(kit.Truncate(text, room)) + tail
	}
	return kit.Truncate("It is of "+shortDay(host, at)+"; ctrl+a: not", w)
}
