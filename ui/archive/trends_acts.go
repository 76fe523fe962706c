package archive

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/session/table"
	"flashpoint/ui/kit"
)

// Actions are what can be done with the trends, or with the one that fills the
// screen.
func (t *Trends) Actions() []kit.Action {
	none := offIf(len(t.trends) == 0, "Nothing was read yet")
	var actions []kit.Action
	if t.large {
		actions = []kit.Action{
			{ID: "numbers", Keys: []string{"v", "tab"}, Name: t.otherView(), Help: "Go from the chart to its numbers, and back", Hint: true, Do: t.do(func() { t.show(true, !t.numbers) })},
			{ID: "back", Keys: []string{"esc", "enter", "q"}, Name: "all trends", Help: "Go back to all trends", Hint: true, Do: t.do(func() { t.show(false, false) })},
			{ID: "next", Keys: []string{"right", "l", "n"}, Name: "next", Help: "The next trend", Off: offIf(t.list.Cursor() >= len(t.trends)-1, "This is the last one"), Hint: true, Do: t.do(func() { t.another(1) })},
			{ID: "previous", Keys: []string{"left", "h", "p"}, Name: "previous", Help: "The trend before", Off: offIf(t.list.Cursor() == 0, "This is the first one"), Do: t.do(func() { t.another(-1) })},
		}
	} else {
		actions = []kit.Action{
			{ID: "open", Keys: []string{"enter"}, Name: "large", Help: "Draw this trend large, with its axes and what has to be said with it", Off: none, Hint: true, Do: t.do(func() { t.show(true, false) })},
			{ID: "numbers", Keys: []string{"v", "tab"}, Name: "numbers", Help: "Show the numbers of this trend as a table", Off: none, Hint: true, Do: t.do(func() { t.show(true, true) })},
			{ID: "back", Keys: []string{"esc", "q"}, Name: "to the lists", Help: "Go back to the lists", Hint: true, Do: t.do(t.leave)},
		}
	}
	return append(actions,
		kit.Action{ID: "shops", Keys: []string{"s"}, Name: "which shop", Help: "Choose one shop, or all of them together", Off: offIf(len(t.shops) < 2, "There is one shop in this file"), Hint: len(t.shops) > 1, Do: t.chooseShop},
		kit.Action{ID: "maps", Keys: []string{"m"}, Name: "which map", Help: "Choose one map, or all of them together", Off: offIf(len(t.names.Maps) < 2, "There is one map in this file"), Do: t.chooseMap},
		kit.Action{ID: "since", Keys: []string{"d"}, Name: "since when", Help: "Choose how far back the trends go", Do: t.chooseSince},
		kit.Action{ID: "compare", Keys: []string{"c"}, Name: t.besideName(), Help: "Lay the shops side by side, on the same map; they stand in the order of their names", Off: offIf(len(t.shops) < 2, "There is one shop in this file"), Hint: len(t.shops) > 1, Do: t.compare},
		kit.Action{ID: "csv", Keys: []string{"x"}, Name: "as CSV", Help: "Write the numbers of this trend into a CSV file", Off: none, Hint: t.large && t.numbers, Do: t.export},
	)
}

// trendsAction goes from the lists to what happened over the months.
func (a *Archive) trendsAction() kit.Action {
	return kit.Action{ID: "trends", Keys: []string{"t"}, Name: "trends", Help: "What happened over the months, in charts and numbers, and shops side by side",
		Do: func() tea.Cmd { a.host.Cover(NewTrends(a.host)); return nil }}
}

// leave goes back to the lists; nothing more is read for the trends.
func (t *Trends) leave() {
	stop(&t.asked, &t.shopsAsked, &t.namesAsked)
	t.host.Uncover()
}

// do is a deed that asks nothing.
func (t *Trends) do(what func()) func() tea.Cmd {
	return func() tea.Cmd { what(); return nil }
}

func (t *Trends) otherView() string {
	if t.numbers {
		return "chart"
	}
	return "numbers"
}

func (t *Trends) besideName() string {
	if t.beside {
		return "together"
	}
	return "compare shops"
}

// export hands the numbers on.
func (t *Trends) export() tea.Cmd {
	if trend, ok := t.here(); ok {
		t.host.HandTable(func(context.Context) (table.Table, error) { return trend.Table(), nil })
	}
	return nil
}

// compare lays the shops side by side, and together again.
func (t *Trends) compare() tea.Cmd {
	t.beside = !t.beside
	t.trends, t.read, t.scope.Shops = nil, false, nil
	t.list.SetCursor(0)
	return t.ask()
}

// chooseShop asks for one shop, or all.
func (t *Trends) chooseShop() tea.Cmd {
	options := []kit.Option{{Text: "All shops together"}}
	for _, shop := range t.shops {
		options = append(options, kit.Option{Text: shop.Name, Note: session.Count(shop.Meetings, "meeting")})
	}
	p := kit.NewPick("Which shop?", options)
	t.host.Ask(p, func() {
		t.scope.Shops, t.beside = nil, false
		if n := p.Chosen(); n > 0 {
			t.scope.Shops = []session.ID{t.shops[n-1].ID}
		}
		t.host.Later(t.ask())
	})
	return nil
}

// chooseMap asks for one map, or all.
func (t *Trends) chooseMap() tea.Cmd {
	options := []kit.Option{{Text: "All maps together"}}
	for _, name := range t.names.Maps {
		options = append(options, kit.Option{Text: name})
	}
	p := kit.NewPick("Which map?", options)
	t.host.Ask(p, func() {
		t.scope.Map = ""
		if n := p.Chosen(); n > 0 {
			t.scope.Map = t.names.Maps[n-1]
		}
		t.host.Later(t.ask())
	})
	return nil
}

// spans are how many months back the trends may go; 0 is from the beginning.
var spans = [...]struct {
	name   string
	months int
}{{"From the beginning", 0}, {"The last 12 months", 12}, {"The last 6 months", 6}, {"The last 3 months", 3}, {"The last 3 years", 36}}

// chooseSince asks how far back.
func (t *Trends) chooseSince() tea.Cmd {
	var options []kit.Option
	for _, span := range spans {
		options = append(options, kit.Option{Text: span.name})
	}
	d := kit.NewChoose("Since when?", options)
	t.host.Ask(d, func() {
		t.scope.Since = session.Date{}
		if months := spans[d.Chosen()].months; months > 0 {
			t.scope.Since = (review.MonthOf(t.host.Today()) - review.Month(months-1)).First()
		}
		t.host.Later(t.ask())
	})
	return nil
}
