package room

import (
	"cmp"
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// untold are the ideas whose authors have not heard of praise: on the wall it
// is told then and there. Authors who are not here stay on the list.
func (b *lastBuilder) untold() []lastRow {
	var rows []lastRow
	for _, i := range b.e.Initiatives {
		people, since, words := i.Untold, i.UntoldSince, i.News
		if now, ok := b.fetched(i.ID); ok {
			people, since = now.Untold()
			if news, any := now.News(); any || !since.IsZero() {
				words = news.Words
			}
		}
		if since.IsZero() && i.UntoldSince.IsZero() {
			continue
		}
		note := "waits since " + since.Words(b.today)
		row := lastRow{of: i.ID, does: "told", do: func() { b.last.tell(i.ID, words) }}
		switch {
		case since.IsZero():
			people, note, row.off = i.Untold, "told", "This was told: ctrl+z takes it back"
		case len(people) > 0 && len(presentOf(b.m, people)) == 0:
			note, row.off = "not here: later", "Not here, so this stays on the list: "+namesNow(b.m, people)
		}
		row.item = func() kit.Item {
			return kit.Item{Mark: tick(since.IsZero()), Text: b.toTell(i, people, words), Note: note}
		}
		rows = append(rows, row)
	}
	return rows
}

// toTell is what is said to an idea's authors, with a customer's words.
func (b *lastBuilder) toTell(i session.InitiativeSummary, people []session.Person, words string) string {
	whom := "Everybody"
	if len(people) > 0 {
		whom = namesNow(b.m, people)
	}
	text := fmt.Sprintf("%s: customers praised %s", whom, quoted(i.Title))
	h := b.heard[i.ID]
	if n := cmp.Or(h.Praise, i.Feedback.Praise()); n > 1 {
		text += " " + session.HowOften(n)
	}
	if words != "" {
		text += ": " + quoted(words)
	}
	return text
}

// tell records that those of the authors who are here heard it, in person, with the
// words that hang on the wall.
func (l *lastTime) tell(id session.ID, words string) {
	l.fetch(id, func(*session.Initiative) {
		if l.tend(id, func(a session.Act, m *session.Meeting, i *session.Initiative) error {
			whom, _ := i.Untold()
			if here := presentOf(m, whom); len(whom) > 0 {
				whom = here
			}
			_, err := i.Tell(a, session.Telling{Whom: whom, On: session.DateOf(a.At), InPerson: true, Words: words})
			return err
		}) {
			l.inList = l.point() // with nobody left Enter goes on
		}
	})
}
