package store

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/session/years"
)

// firsts are the first cells of a list's rows, in any order.
func (w *world) firsts(of review.Subject, line string) []string {
	w.t.Helper()
	var all []string
	for _, row := range w.filtered(of, line) {
		all = append(all, cell(of, row, review.Columns(of)[0].ID))
	}
	return slices.Sorted(slices.Values(all))
}

// What the lists say of years of a busy shop is what the domain says of them.
func TestStore_List_saysWhatTheDomainSays(t *testing.T) {
	t.Parallel()
	w, y := ofYears(t, years.Size{Initiatives: 24, Comments: 400})
	w.now = w.now.AddDate(0, 0, 30)
	today := session.DateOf(w.now)
	sums, err := w.store.InitiativeSummaries(t.Context(), InitiativeQuery{Ended: true, Limit: 1000})
	w.ok(err)
	is := map[review.Mark]func(session.InitiativeSummary) bool{
		review.Stuck:   func(i session.InitiativeSummary) bool { return i.Stuck(today) != "" },
		review.Late:    func(i session.InitiativeSummary) bool { return !i.Status.Ended() && i.Late(today) },
		review.Untold:  func(i session.InitiativeSummary) bool { return !i.UntoldSince.IsZero() },
		review.Blocked: func(i session.InitiativeSummary) bool { return !i.Status.Ended() && i.Obstacles > 0 },
		review.Quiet:   func(i session.InitiativeSummary) bool { return !i.QuietSince(today).IsZero() },
		review.Live: func(i session.InitiativeSummary) bool {
			return i.Status == session.StatusLive || i.Status == session.StatusKept
		},
		review.Wow: func(session.InitiativeSummary) bool { return true },
	}
	for mark, is := range is {
		var want []string
		for _, i := range sums {
			if is(i) {
				want = append(want, i.Title)
			}
		}
		if got := w.firsts(review.Initiatives, "is:"+string(mark)); len(want) == 0 || !slices.Equal(got, slices.Sorted(slices.Values(want))) {
			t.Errorf("is:%s are %d, want %d", mark, len(got), len(want))
		}
	}
	rows := w.filtered(review.Initiatives, "")
	for n, i := range sums {
		row := rows[n]
		for column, want := range map[string]string{
			"title": i.Title, "map": i.Map, "step": i.Step, "status": string(i.Status), "stuck": cmp.Or(string(i.Stuck(today)), "0"), "live_on": cmp.Or(i.LiveOn.String(), "0"),
			"next_due": cmp.Or(i.NextDue.String(), "0"), "untold_since": cmp.Or(i.UntoldSince.String(), "0"), "last_praise": cmp.Or(i.Feedback.Last.String(), "0"),
		} {
			if got := cell(review.Initiatives, row, column); got != want {
				t.Errorf("%s of %q is %q, want %q", column, i.Title, got, want)
			}
		}
	}

	past, err := w.store.MapPast(t.Context(), session.MapQuery{Shop: w.shop.ID(), Map: y.Meetings[0].MapName})
	w.ok(err)
	steps := w.filtered(review.Steps, "")
	if len(steps) != len(past.Steps) {
		t.Errorf("%d steps, want %d", len(steps), len(past.Steps))
	}
	for _, row := range steps {
		n := slices.IndexFunc(past.Steps, func(s session.StepPast) bool { return s.Name == row.Cells[0].Text })
		step := past.Steps[n]
		for column, want := range map[string]float64{"meetings": float64(step.Meetings), "ideas": float64(step.Ideas), "wows": float64(step.Wows),
			"live": float64(step.Live), "praise": float64(step.Praise)} {
			for i, c := range review.Columns(review.Steps) {
				if c.ID == column && row.Cells[i].Number != want {
					t.Errorf("%s of %q is %v, want %v", column, step.Name, row.Cells[i].Number, want)
				}
			}
		}
		if never := cell(review.Steps, row, "never_wow") == "yes"; never != (step.WowsLive == 0) {
			t.Errorf("%q never had a wow: %v", step.Name, never)
		}
	}

	told := 0
	for _, i := range y.Initiatives {
		for _, c := range i.Comments {
			if len(i.Tellings) > 0 && c.Good() && int64(c.ID) < int64(i.Tellings[len(i.Tellings)-1].ID) {
				told++
			}
		}
	}
	for _, row := range w.filtered(review.Feedback, "is:praise") {
		if cell(review.Feedback, row, "told") == "yes" {
			told--
		}
	}
	if told != 0 {
		t.Errorf("%d more comments were told than listed", told)
	}
}

func TestStore_List_people(t *testing.T) {
	w := newWorld(t)
	s := w.meeting("Ana", "Bo", "Anna")
	w.ok(s.SetSign(w.act(), session.Signed))
	i := w.promote(s, w.idea(s, "A bench", s.Attendees[2].ID))
	day := session.DateOf(w.now)
	w.ok(i.SetStatus(w.act(), session.StatusLive, day, "it is there"))
	_, err := i.Note(w.act(), session.Comment{Words: "So kind", Mood: session.MoodLoved, On: day})
	w.ok(err)
	_, err = i.AddTask(w.act(), session.Task{What: "Oil it", Owner: s.Attendees[1].Person, Due: day.AddDays(9)})
	w.ok(err)
	w.save(w.shop, s, i)
	w.ok(w.shop.MergePeople(w.act(), s.Attendees[2].ID, s.Attendees[0].ID))
	w.ok(w.shop.ChangePerson(w.act(), session.Person{ID: s.Attendees[1].ID, Name: "Boris"}))
	w.ok(w.shop.SetStanding(w.act(), s.Attendees[1].ID, session.PersonLeft))
	w.save(w.shop)
	for line, want := range map[string]string{
		"": "Ana Boris", "is:left": "Boris", "is:untold": "Ana", "person:anna": "Ana", "person:bo": "Boris", "is:manager": "", "shop:corner an": "Ana",
	} {
		if got := strings.Join(w.firsts(review.People, line), " "); got != want {
			t.Errorf("%q lists %q, want %q", line, got, want)
		}
	}
	ana := w.filtered(review.People, "person:ana")[0]
	for column, want := range map[string]string{"story": "A bench, live", "untold_since": day.String(), "standing": "here"} {
		if got := cell(review.People, ana, column); got != want {
			t.Errorf("Ana's %s is %q, want %q", column, got, want)
		}
	}
	// Whoever they were called, by any of their names.
	for of, lines := range map[review.Subject]map[string]int{
		review.Meetings:    {"person:boris": 1, "person:anna": 1, "person:zoë": 0},
		review.Ideas:       {"person:ana": 1, "person:anna": 1, "person:boris": 0},
		review.Initiatives: {"person:ana": 1, "person:bo": 1, "person:boris": 1},
	} {
		for line, want := range lines {
			if got := len(w.filtered(of, line)); got != want {
				t.Errorf("%s %q: %d, want %d", of, line, got, want)
			}
		}
	}
	w.sound()
}

// What came from another file can be told apart, and what somebody said is the same
// there is asked for by either name.
func TestStore_List_otherShops(t *testing.T) {
	t.Parallel()
	w, harbour := newWorld(t), elsewhere(t, "Harbour", 1)
	w.aMeeting()
	harbour.aMeeting()
	w.imports(harbour)
	if got := w.filtered(review.Meetings, "is:imported"); len(got) != 1 || cell(review.Meetings, got[0], "shop") != "Harbour" {
		t.Errorf("imported are %v", got)
	}
	if got := w.filtered(review.Initiatives, "is:grew-apart"); len(got) != 0 {
		t.Errorf("grown apart are %v", got)
	}
	bo, _ := w.shop.PersonNamed("Bo")
	other, err := harbour.shop.AddPerson(harbour.act(), "Roberto", false)
	w.ok(err)
	s := harbour.meeting("Roberto")
	harbour.save(harbour.shop, s)
	w.imports(harbour)
	if got := w.filtered(review.Meetings, "person:roberto"); len(got) != 1 {
		t.Errorf("Roberto was at %d meetings", len(got))
	}
	one, two := bo.ID.String(), other.ID.String()
	w.ok(w.store.write(t.Context(), "answering", func(l *link) error {
		return l.exec(t.Context(), "INSERT INTO same VALUES('person', $1, $2, 1, $3)", min(one, two), max(one, two), w.now.String())
	}))
	if got := w.filtered(review.Meetings, "person:roberto"); len(got) != 2 {
		t.Errorf("Roberto, who is Bo, was at %d meetings", len(got))
	}
}

// Names that nobody is to know are in no list, and words for the desk are marked.
func TestSecret_lists(t *testing.T) {
	w, i := noting(t, session.SignNever,
		session.Comment{Words: "The zeppelin girl was rude", Mood: session.MoodNotKeen, DeskOnly: true})
	for _, row := range w.filtered(review.Feedback, "") {
		if got := cell(review.Feedback, row, "desk_only"); got != "yes" {
			t.Errorf("desk only: %s", got)
		}
	}
	for _, of := range []review.Subject{review.Ideas, review.Initiatives} {
		if rows := w.filtered(of, "person:ana"); len(rows) != 0 {
			t.Errorf("%s of Ana: %v", of, rows)
		}
		for _, row := range w.filtered(of, "") {
			if got := cell(of, row, "authors"); got != "0" {
				t.Errorf("%s tell whose it was: %s, %v", of, got, i.Title)
			}
		}
	}
	if ana := w.filtered(review.People, "person:ana")[0]; cell(review.People, ana, "story") != "0" || cell(review.People, ana, "untold_since") != "0" {
		t.Errorf("her row tells: %v", ana)
	}
}
