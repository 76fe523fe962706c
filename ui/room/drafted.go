package room

import "flashpoint/ui/kit"

// askFor puts a form on the wall; done carries out what was answered and reports
// whether it could be. What is half typed is a draft of the place.
func askFor(host Host, place, title string, done func(values []string) bool, fields ...kit.Field) {
	askDrafted(host, kit.NewDrafted(host, place, title, nil, fields...), done)
}

// askDrafted puts a form on the wall. When what was answered is refused, the
// form is there again as it was typed, below the refusal; not where another window
// changed what it was filled with: a new form knows that, and what was typed.
func askDrafted(host Host, d *kit.Drafted, done func(values []string) bool) {
	host.Ask(d, func() {
		switch {
		case done(d.Values()):
			d.Forget()
		case !d.Outdated():
			askDrafted(host, d, done)
		}
	})
}
