package store

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/session/review"
	cells "flashpoint/session/table"
)

// reviewed is a file of several shops with something of everything.
func reviewed(t testing.TB) *world {
	w := homely(t)
	for _, name := range []string{"Zoë's Café", "ŁÓDŹ Bar", "harbour"} {
		n := w.neighbour(name)
		w.bring(n.streams()...)
	}
	s := w.meeting("Zoë", "Bo")
	w.ok(s.SetPurpose(w.act(), "Kürzere Schlangen"))
	w.ok(s.SetSign(w.act(), session.Signed))
	w.ok(s.Focus(w.act(), s.Steps[1].ID))
	for n, text := range []string{"Ein Bänkchen für alle", "a STOOL", "Табурет", "one more stool"} {
		_, err := s.AddIdea(w.act(), s.Steps[n%3].ID, text, session.Fix, s.Attendees[n%2].ID)
		w.ok(err)
	}
	w.ok(s.Merge(w.act(), s.Ideas[3].ID, s.Ideas[1].ID))
	i := w.promote(s, s.Ideas[0].ID)
	day := session.DateOf(w.now)
	_, err := i.AddTask(w.act(), session.Task{What: "Buy wood", Due: day.AddDays(2)})
	w.ok(err)
	for _, said := range []session.Comment{
		{Words: "Où est le banc?", Mood: session.MoodNeutral, Channel: session.ChannelCard, Tags: []string{"Français", "bench"}},
		{Words: "Bo was rude", Mood: session.MoodNotKeen, Channel: session.ChannelOnline, DeskOnly: true},
		{Words: "Lovely", Mood: session.MoodLoved, Tags: []string{"BENCH"}, HeardBy: s.Attendees[0].Person},
	} {
		said.On = session.DateOf(w.now)
		_, err := i.Note(w.act(), said)
		w.ok(err)
	}
	w.save(w.shop, s, i)
	rehearsal := session.Open(w.act(), w.id(), w.shop, session.Plans()[0], true)
	w.save(rehearsal)
	return w
}

// value is what a cell is compared by, nothing as nil.
func value(c cells.Cell) any {
	switch c.Kind {
	case cells.Text:
		return strings.ToLower(c.Text)
	case cells.Number:
		return c.Number
	case cells.Day:
		return c.Day.String()
	case cells.YesNo:
		return c.Yes
	}
	return nil
}

// before reports whether one value may stand before another one.
func before(a, b any, rising bool) bool {
	if a == nil || b == nil {
		return b == nil
	}
	if !rising {
		a, b = b, a
	}
	switch a := a.(type) {
	case string:
		return a <= b.(string)
	case float64:
		return a <= b.(float64)
	}
	return !a.(bool) || b.(bool)
}

func rowsOf(rows []review.Row) (all []string) {
	for _, r := range rows {
		stream := r.Stream.String()
		all = append(all, fmt.Sprintf("%s %d %s", stream[len(stream)-4:], r.Item, cmp.Or(r.Cells[0].Text, r.Cells[1].Text)))
	}
	return all
}

func TestStore_List_everyOrder(t *testing.T) {
	t.Parallel()
	w := reviewed(t)
	today := session.DateOf(w.now)
	for _, of := range review.Subjects() {
		all := w.listed(review.Query{Of: of, Today: today, Limit: 1000})
		if len(all) < 4 {
			t.Errorf("only %d %s", len(all), of)
		}
		for n, column := range append([]cells.Column{{}}, review.Columns(of)...) {
			for _, rising := range []bool{false, true} {
				q := review.Query{Of: of, Today: today, Sort: column.ID, Rising: rising, Limit: 1000}
				whole := rowsOf(w.listed(q))
				rows := w.listed(q)
				for i := range rows {
					if n > 0 && i > 0 && !before(value(rows[i-1].Cells[n-1]), value(rows[i].Cells[n-1]), rising) {
						t.Errorf("%s by %s, rising %v: %v before %v", of, column.ID, rising, rows[i-1].Cells[n-1], rows[i].Cells[n-1])
					}
				}
				for _, q.Limit = range []int{1 + 2*min(n, 1)} { // one by one, and in the order of a column by threes
					if parts := rowsOf(w.listed(q)); !slices.Equal(parts, whole) {
						t.Errorf("%s by %s, rising %v, by %d:\n%q\nwant\n%q", of, column.ID, rising, q.Limit, parts, whole)
					}
				}
				slices.Sort(whole)
				if want := rowsOf(all); !slices.Equal(whole, slices.Sorted(slices.Values(want))) {
					t.Errorf("%s by %s, rising %v are others:\n%q\nwant\n%q", of, column.ID, rising, whole, want)
				}
			}
		}
	}
	_, err := w.store.List(t.Context(), review.Query{Of: review.People, Sort: "ideas"})
	if err == nil {
		t.Error("people can be sorted by ideas")
	}
	row := w.listed(review.Query{Of: review.People})[0]
	for _, key := range []string{"", "1", "[]", `["a"]`, `[1,2,3]`} {
		row.Key = key
		if _, err := w.store.List(t.Context(), review.Query{Of: review.People, After: &row}); !errors.Is(err, errForeignRow) {
			t.Errorf("after %q: %v", key, err)
		}
	}
}

// What a filter lets through is what somebody would find who reads all rows.
func TestStore_List_filters(t *testing.T) {
	t.Parallel()
	w := reviewed(t)
	today := session.DateOf(w.now)
	for _, of := range review.Subjects() {
		all := w.listed(review.Query{Of: of, Today: today, Limit: 1000})
		check := func(f review.Filter, fits func(review.Row) bool) {
			t.Helper()
			var want []review.Row
			for _, row := range all {
				if fits(row) {
					want = append(want, row)
				}
			}
			got := rowsOf(w.listed(review.Query{Of: of, Today: today, Filter: f, Limit: 2}))
			if wanted := rowsOf(want); !slices.Equal(slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(wanted))) {
				t.Errorf("%s %q:\n%q\nwant\n%q", of, f, got, wanted)
			}
		}
		is := func(column, text string) func(review.Row) bool {
			return func(r review.Row) bool { return session.SameName(cell(of, r, column), text) }
		}
		mangle := strings.NewReplacer("ë", "E", "é", "E", "Ł", "l", "Ó", "o", "Ź", "z", "'", "’").Replace
		for _, row := range all {
			for i, c := range review.Columns(of) {
				text := row.Cells[i].Text
				if text == "" {
					continue
				}
				value := []string{strings.ToUpper(mangle(text))}
				switch c.ID {
				case "shop":
					check(review.Filter{Shops: value}, is("shop", text))
				case "map":
					if of != review.Meetings || text != "Meeting" {
						check(review.Filter{Maps: value}, is("map", text))
					}
				case "step":
					check(review.Filter{Steps: value}, is("step", text))
				case "status":
					check(review.Filter{Statuses: []string{text}}, is("status", text))
				case "state":
					if of == review.Ideas {
						check(review.Filter{Statuses: []string{text}}, is("state", text))
					}
				case "authors":
					if of == review.Ideas && text != "the team" {
						who, _, _ := strings.Cut(text, " and ")
						check(review.Filter{People: []string{mangle(who)}}, func(r review.Row) bool {
							return slices.Contains(strings.Split(cell(of, r, "authors"), " and "), who)
						})
					}
				case "heard_by":
					check(review.Filter{People: value}, is("heard_by", text))
				}
			}
			for word := range strings.FieldsSeq(saidIn(of, row)) {
				if of == review.Initiatives { // which have more that was written
					break
				}
				sought := strings.ToUpper(mangle(string([]rune(word)[:min(3, len([]rune(word)))])))
				check(review.Filter{Words: sought}, func(r review.Row) bool { return begins(saidIn(of, r), sought) })
			}
			day := row.Cells[max(0, slices.IndexFunc(review.Columns(of), func(c cells.Column) bool { return c.ID == "day" }))].Day
			if !day.IsZero() {
				check(review.Filter{Since: day}, func(r review.Row) bool { return cell(of, r, "day") >= day.String() })
				check(review.Filter{Until: day}, func(r review.Row) bool { return cell(of, r, "day") <= day.String() })
			}
		}
		home := w.listed(review.Query{Of: of, Today: today, HomeOnly: true})
		var want []review.Row
		for _, row := range all {
			if row.Shop == w.shop.ID() {
				want = append(want, row)
			}
		}
		if len(home) == 0 || !slices.Equal(rowsOf(home), rowsOf(want)) {
			t.Errorf("%s of home: %d, want %d", of, len(home), len(want))
		}
	}
}

// saidIn is where words are looked for in a row.
func saidIn(of review.Subject, row review.Row) string {
	var said []string
	for i, c := range review.Columns(of) {
		if slices.Contains(review.Said(of), c.ID) {
			said = append(said, row.Cells[i].Text)
		}
	}
	return strings.Join(said, " ")
}

// begins reports the slow way whether a word of a text begins so.
func begins(text, sought string) bool {
	words := strings.FieldsFunc(session.Fold(text), func(r rune) bool { return strings.ContainsRune(" ?!.,:;“”'’", r) })
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, session.Fold(sought)) })
}
