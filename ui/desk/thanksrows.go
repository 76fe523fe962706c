package desk

import (
	"cmp"
	"fmt"
	"slices"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// gapSpan is how many days the recognition figure looks back on, and as many
// before them.
const gapSpan = 90

// toldShown is how many of the latest tellings are listed.
const toldShown = 10

// monthsShown is how many of the latest months are listed.
const monthsShown = 12

// rows are what waits, how long praise waits, and what was told lately.
func (t *Thanks) rows(l Lists) []row {
	rows := []row{heading("Thanks to pass on", true)}
	waits, left := t.waiting(l.Thanks)
	if len(waits) == 0 {
		rows = append(rows, words(kit.Text, "  Nothing waits: everybody has heard what customers say of their ideas."))
	}
	for n := range waits {
		rows = append(rows, t.waitRow(&waits[n]))
	}
	if len(left) > 0 {
		rows = append(rows, heading("Whoever had the idea has left", false))
	}
	for n := range left {
		rows = append(rows, t.waitRow(&left[n]))
	}
	if len(l.Told) == 0 {
		return rows
	}
	return append(rows, t.gapRows(l.Told)...)
}

// gapRows are how long praise waited: the figure, what was told lately, and the
// figure by month and by idea.
func (t *Thanks) gapRows(told []session.Told) []row {
	waits := make([]session.Wait, len(told))
	for n := range told {
		waits[n] = told[n].Wait
	}
	rows := append([]row{heading("From praise to thanks", false)}, t.figure(waits)...)
	rows = append(rows, heading("Told lately", false))
	for n := len(told) - 1; n >= max(0, len(told)-toldShown); n-- {
		rows = append(rows, t.toldRow(n, &told[n]))
	}
	rows = append(rows, heading("Month by month", false))
	months := session.GapMonths(waits)
	for _, m := range months[:min(len(months), monthsShown)] {
		rows = append(rows, value(fmt.Sprintf("%s %d", m.Month.String()[:3], m.Year), m.String()))
	}
	rows = append(rows, heading("Idea by idea, in the last year", false))
	for _, g := range gapsByIdea(lately(told, t.host.Today())) {
		rows = append(rows, words(kit.Text, "  "+g.title+": "+g.String()))
	}
	return rows
}

// waiting splits what waits from what nobody is here to hear.
func (t *Thanks) waiting(all []session.Thanks) (waits, left []session.Thanks) {
	shop := shopOf(t.host)
	for _, thanks := range all {
		if shop.Waited(thanks) {
			waits = append(waits, thanks)
		} else {
			left = append(left, thanks)
		}
	}
	return waits, left
}

// shopOf is the shop at hand, nil for none.
func shopOf(host Host) *session.Shop {
	if m := host.Meeting(); m != nil {
		return m.Shop
	}
	return nil
}

func (t *Thanks) waitRow(w *session.Thanks) row {
	here, left := shopOf(t.host).Waiting(w.Untold)
	return row{key: waitsKind + ":" + w.ID.String(), draw: func(s spot) []kit.Line {
		e := entry{text: w.Title, token: kit.Strong, most: 2}
		if len(here) > 0 || len(left) == 0 {
			e.note = append(e.note, fact(kit.Warn, waited(w.UntoldSince, t.host.Today())))
			e.facts = append(e.facts, fact(kit.Credit, "tell "+session.Names(here)))
		}
		if len(left) > 0 {
			e.facts = append(e.facts, fact(kit.Text, session.Names(left)+hasLeft(len(left))))
		}
		if w.News != "" {
			e.facts = append(e.facts, fact(kit.Text, "“"+w.News+"”"))
		}
		return e.lines(s)
	}}
}

func hasLeft(n int) string {
	if n == 1 {
		return " has left"
	}
	return " have left"
}

// waited is how long praise has waited.
func waited(since, today session.Date) string {
	if days := since.DaysUntil(today); days > 0 {
		return "waits " + session.Count(days, "day")
	}
	return "since today"
}

func (t *Thanks) toldRow(n int, told *session.Told) row {
	return row{key: fmt.Sprintf("%s:%s:%d", toldKind, told.Initiative, n), draw: func(s spot) []kit.Line {
		e := entry{text: told.Title, most: 2}
		how := session.Names(shopOf(t.host).NowAll(told.Whom)) + ", " + told.Wait.Told.Words(t.host.Today())
		if told.InPerson {
			how += ", in person"
		}
		e.note = []kit.Line{fact(kit.Text, how), fact(kit.Text, told.String())}
		return e.lines(s)
	}}
}

// figure is the median gap lately, beside the one before.
func (t *Thanks) figure(waits []session.Wait) []row {
	today := t.host.Today()
	lately := session.WaitsBetween(waits, today.AddDays(1-gapSpan), today)
	before := session.WaitsBetween(waits, today.AddDays(1-2*gapSpan), today.AddDays(-gapSpan))
	return []row{
		words(kit.Accent, fmt.Sprintf("  The last %d days: %s", gapSpan, session.GapOf(lately).Sentence())),
		words(kit.Text, fmt.Sprintf("  The %d days before: %s", gapSpan, session.GapOf(before).Sentence())),
	}
}

// ideaGap is the gap of one idea's tellings.
type ideaGap struct {
	title, folded string
	session.Gap
}

// lately are the tellings of the last year.
func lately(told []session.Told, today session.Date) []session.Told {
	const year = 365 // days
	n := slices.IndexFunc(told, func(t session.Told) bool { return !t.Wait.Told.Before(today.AddDays(-year)) })
	if n < 0 {
		return nil
	}
	return told[n:]
}

// gapsByIdea are the ideas in the order of their words.
func gapsByIdea(told []session.Told) []ideaGap {
	var gaps []ideaGap
	at, waits := map[session.ID]int{}, [][]session.Wait(nil)
	for i := range told {
		t := &told[i]
		n, known := at[t.Initiative]
		if !known {
			n = len(gaps)
			at[t.Initiative] = n
			gaps, waits = append(gaps, ideaGap{}), append(waits, nil)
		}
		gaps[n].title, waits[n] = t.Title, append(waits[n], t.Wait)
	}
	for n := range gaps {
		gaps[n].folded, gaps[n].Gap = session.Fold(gaps[n].title), session.GapOf(waits[n])
	}
	slices.SortStableFunc(gaps, func(a, b ideaGap) int { return cmp.Compare(a.folded, b.folded) })
	return gaps
}
