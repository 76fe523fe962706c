package desk

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// Visits are the mystery visits of one of the shop's own maps, and the way to
// walk it now.
type Visits struct {
	host  Host
	onMap string
	sheet sheet
	built ofShop
}

// NewVisits is the page of the map of that name; without one, of the map that was
// walked last, else kept last.
func NewVisits(host Host, onMap string) *Visits {
	if shop := host.Meeting().Shop; onMap == "" && shop != nil {
		onMap = walkable(shop)
	}
	return &Visits{host: host, onMap: onMap}
}

func walkable(shop *session.Shop) string {
	for _, v := range slices.Backward(shop.Visits) {
		if m, ok := shop.Map(v.Map); ok {
			return m.Name
		}
	}
	if n := len(shop.Maps); n > 0 {
		return shop.Maps[n-1].Name
	}
	return ""
}

// noMap is why there is nothing to walk yet.
const noMap = "There is no map yet: in a meeting, choose one in Map, and it is kept as yours"

// lay lays the rows out again when the shop changed.
func (v *Visits) lay() {
	shop := v.host.Meeting().Shop
	if shop == nil {
		return
	}
	if now := (ofShop{shop, shop.Seq()}); now != v.built {
		v.built = now
		v.sheet.set(v.rows(shop))
	}
}

func (v *Visits) rows(shop *session.Shop) []row {
	rows := []row{heading("Mystery visits", true)}
	if _, ok := shop.Map(v.onMap); !ok {
		return append(rows, words(kit.Text, noMap+"."))
	}
	rows = append(rows, words(kit.Text, v.onMap), row{key: "walk", draw: v.drawWalk})
	visits := shop.VisitsOf(v.onMap)
	if len(visits) == 0 {
		return append(rows, words(kit.Text, "Nobody has walked this map as a customer yet. You or a friend go through the shop, note by note, and say how good each step was. Next time you see what became better."))
	}
	rows = append(rows, heading("Earlier visits", false))
	for _, x := range slices.Backward(visits) {
		rows = append(rows, v.visitRow(x))
	}
	return rows
}

// drawWalk is the way to walk the map, or to go on where somebody was.
func (v *Visits) drawWalk(s spot) []kit.Line {
	e := entry{text: "Walk it as a customer", most: 2}
	if d, ok := walkedHalf(v.host, v.onMap, 0); ok {
		e.text = "Go on with the visit"
		e.note = []kit.Line{fact(kit.Text, d.standing())}
	}
	if Locked(v.host) != "" {
		e.facts = []kit.Line{fact(kit.Warn, Locked(v.host))}
	}
	return e.lines(s)
}

func (v *Visits) visitRow(x session.Visit) row {
	return row{key: visitKey(x.ID), draw: func(s spot) []kit.Line {
		e := entry{lead: kit.Pad(x.On.Short(v.host.Today()), 11) + "  ", text: fmt.Sprintf("%d of %s", x.Seen(), session.Count(len(x.Steps), "step")), most: 2}
		if name := visitor(v.host, x); name != "" {
			e.text += ", by " + name
		}
		e.note = []kit.Line{fact(kit.Text, extremes(x))}
		return e.lines(s)
	}}
}

// extremes say what was best and worst on a visit.
func extremes(v session.Visit) string {
	var best, worst session.VisitedStep
	for _, x := range v.Steps {
		if x.Seen && (!best.Seen || x.Score > best.Score) {
			best = x
		}
		if x.Seen && (!worst.Seen || x.Score < worst.Score) {
			worst = x
		}
	}
	if best.Score == worst.Score {
		return "every step " + best.ScoreText()
	}
	return fmt.Sprintf("%s to %s", worst.ScoreText(), best.ScoreText())
}

// visitor is who walked, as they are called now; "" when nobody said.
func visitor(host Host, v session.Visit) string {
	if shop := host.Meeting().Shop; shop != nil && !v.By.ID.IsZero() {
		return shop.Now(v.By).Name
	}
	return v.By.Name
}

func visitKey(id session.VisitID) string { return "visit:" + strconv.FormatInt(int64(id), 10) }

// visit is the visit under the cursor; ok is false on anything else.
func (v *Visits) visit() (x session.Visit, ok bool) {
	v.lay()
	n, isVisit := strings.CutPrefix(v.sheet.key(), "visit:")
	id, err := strconv.ParseInt(n, 10, 64)
	if shop := v.host.Meeting().Shop; shop != nil && isVisit && err == nil {
		return shop.Visit(session.VisitID(id))
	}
	return x, false
}

// OfShop says that undo works on the shop here.
func (v *Visits) OfShop() {}

// Typing is never true here.
func (v *Visits) Typing() bool { return false }

// Update moves the cursor.
func (v *Visits) Update(msg tea.Msg) tea.Cmd {
	v.lay()
	v.sheet.update(msg)
	return nil
}

// Click opens what was clicked.
func (v *Visits) Click(target string) {
	v.lay()
	if !v.sheet.choose(target) {
		return
	}
	if a := v.openAction(); a.Off != "" {
		v.host.Say(a.Off)
	} else {
		a.Do()
	}
}

// Frame draws the page.
func (v *Visits) Frame(w, h int) kit.Frame {
	v.lay()
	var f kit.Frame
	f.Add(header(v.host, w)...)
	f.Add(v.sheet.lines(w, h-len(f.Lines), v.host.Theme().Glyphs())...)
	f.Fit(h)
	return f
}

// Actions are Enter on what the cursor is on, and the way around.
func (v *Visits) Actions() []kit.Action {
	v.lay()
	_, on := v.visit()
	_, half := walkedHalf(v.host, v.onMap, 0)
	remove := offIf(!on && !half, "Choose a visit first")
	if Locked(v.host) != "" {
		remove = Locked(v.host)
	}
	maps := 0
	if shop := v.host.Meeting().Shop; shop != nil {
		maps = len(shop.Maps)
	}
	return []kit.Action{
		v.openAction(),
		{ID: "back", Keys: []string{"esc", "q"}, Name: "back", Help: "Go back to where you came from", Hint: true,
			Do: func() tea.Cmd { v.host.Back(); return nil }},
		{ID: "another map", Keys: []string{"c"}, Name: "another map", Help: "Choose another of your maps", Hint: true,
			Off: offIf(maps < 2, "This is the only map so far"), Do: v.chooseMap},
		{ID: "coverage", Keys: []string{"m"}, Name: "the map over the years", Help: "What was done with each step, and where to look next", Hint: true,
			Off: offIf(maps == 0, noMap), Do: func() tea.Cmd { v.host.OpenMap(v.onMap); return nil }},
		{ID: "remove", Keys: []string{"x", "delete"}, Name: "remove", Help: "Take this visit out; undo brings it back", Off: remove, Do: v.remove},
	}
}

// openAction is Enter.
func (v *Visits) openAction() kit.Action {
	a := kit.Action{ID: "open", Keys: []string{"enter"}, Name: "walk the map", Help: "Go through the map step by step, as a customer", Hint: true, Do: v.walk}
	if x, ok := v.visit(); ok {
		a.Name, a.Help = "look at it", "This visit beside the one before and the team's own rating"
		a.Do = func() tea.Cmd { v.host.Show(newVisitPage(v.host, x.ID)); return nil }
		return a
	}
	switch {
	case Locked(v.host) != "":
		a.Off = Locked(v.host)
	case v.sheet.key() == "":
		a.Off = noMap
	}
	if _, ok := walkedHalf(v.host, v.onMap, 0); ok {
		a.Name, a.Help = "go on with the visit", "Go on where you were; nothing of it is lost"
	}
	return a
}

func (v *Visits) walk() tea.Cmd {
	v.host.Show(newWalk(v.host, v.onMap))
	return nil
}

func (v *Visits) chooseMap() tea.Cmd {
	var options []kit.Option
	var names []string
	shop := v.host.Meeting().Shop
	for _, m := range slices.Backward(shop.Maps) {
		names = append(names, m.Name)
		options = append(options, kit.Option{Text: m.Name, Note: session.Count(len(shop.VisitsOf(m.Name)), "visit")})
	}
	d := kit.NewChoose("Which map?", options)
	v.host.Ask(d, func() { v.host.Show(NewVisits(v.host, names[d.Chosen()])) })
	return nil
}

func (v *Visits) remove() tea.Cmd {
	x, ok := v.visit()
	if !ok {
		v.askForget()
		return nil
	}
	if err := v.host.Do(func(a session.Act, m *session.Meeting) error { return m.Shop.RemoveVisit(a, x.ID) }); err != nil {
		v.host.Refuse(err)
		return nil
	}
	v.host.Say("Taken out: the visit of " + x.On.Short(v.host.Today()) + "; ctrl+z brings it back")
	return nil
}

// askForget throws a visit away that was begun. No undo knows a draft, so it is
// asked first.
func (v *Visits) askForget() {
	d, half := walkedHalf(v.host, v.onMap, 0)
	if !half {
		return
	}
	question := kit.NewConfirm("Forget the visit that was begun? It has "+d.standing()+", and nothing brings it back.", "forget it", "keep it")
	v.host.Ask(question, func() { v.host.SaveDraft(d.place(), "") })
}

// visitsAction opens the page from home.
func (h *Home) visitsAction() kit.Action {
	return kit.Action{ID: "visits", Keys: []string{"v"}, Name: "mystery visit", Help: "Walk your map as a customer and score each step, or look at earlier visits",
		Off: offIf(h.host.Lists().Shop == "", noShop), Do: func() tea.Cmd { h.host.Show(NewVisits(h.host, "")); return nil }}
}
