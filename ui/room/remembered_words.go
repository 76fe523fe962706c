package room

import (
	"strings"
	"time"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// shortDay is a day of an earlier meeting: "16 Jun", with the year when it was
// another one.
func shortDay(host Host, at time.Time) string {
	now := host.Now()
	return session.DateOf(at.In(now.Location())).Short(session.DateOf(now))
}

// ofWhom says it as an owner's: "Theo's".
func ofWhom(whose string) string {
	if whose == "" {
		return ""
	}
	return whose + "'s, "
}

// rememberedWords say that an idea was had before: when, where, whose it was, what
// became of it, and what the key does. Which idea it is matters most. What does not
// fit in a line of w cells beside it has one of its own where there are two; where
// there are not, less is said.
func rememberedWords(host Host, r session.Remembered, w, lines int) string {
	day, became := shortDay(host, r.At)+": ", r.Became(session.DateOf(host.Now()))
	where, whose, key := day, kit.Truncate(ofWhom(r.Whose), 32), "; ctrl+a: it is that one"
	if r.Step != "" {
		where = strings.TrimSuffix(day, ": ") + ", " + kit.Truncate(r.Step, 24) + ": "
	}
	full := kit.Width(quoted(r.Text))
	if words := where + quoted(r.Text) + " " + whose + became + key; kit.Width(words) <= w {
		return words
	}
	if lines > 1 {
		lead := first(func(lead string) bool { return kit.Width(lead)+full <= w }, where, day, "")
		tail := first(func(tail string) bool { return kit.Width(tail+key) <= w }, whose+became, became, kit.Truncate(became, w-kit.Width(key)))
		return lead + quoted(kit.Truncate(r.Text, w-kit.Width(lead+quoted("")))) + "\n" + tail + key
	}
	state, short := inAWord(r), "; ctrl+a: same"
	least := min(full, w/2) // cells that tell which one is meant
	for _, x := range []struct{ lead, tail string }{
		{day, " " + whose + became + key},
		{"", " " + whose + became + key},
		{"", " " + became + key},
		{"", " " + state + key},
		{"", key},
		{"", " " + state + short},
	} {
		if room := w - kit.Width(x.lead+x.tail); room >= least {
			return x.lead + quoted(kit.Truncate(r.Text, room-kit.Width(quoted("")))) + x.tail
		}
	}
	return quoted(kit.Truncate(r.Text, w-kit.Width(short+quoted("")))) + short
}

// first is the first of some words that will do, else the last of them.
func first(will func(string) bool, words ...string) string {
	for _, x := range words {
		if will(x) {
			return x
		}
	}
	return words[len(words)-1]
}

// inAWord is what became of an idea.
func inAWord(r session.Remembered) string {
	if r.Status != "" {
		return string(r.Status)
	}
	return stateNote(r.State)
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
