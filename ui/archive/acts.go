package archive

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/ui/kit"
)

// Actions are what can be done with the list, or on its line while that has the
// focus.
func (a *Archive) Actions() []kit.Action {
	if a.typing {
		return a.lineActions()
	}
	if a.of == review.InShort {
		return append(a.shortActions(), a.subjectActions()...)
	}
	actions := []kit.Action{
		a.openAction(),
		{ID: "filter", Keys: []string{"/"}, Name: a.lineName(), Help: "Type what to look for: words, and step:, status:, since:, person:, tag:, is:late and more, which are completed as you type", Hint: !a.inside, Do: a.do(a.another)},
		a.replayAction(),
		a.trendsAction(),
		a.sortAction(),
		a.backAction(),
		{ID: "pane", Keys: []string{"tab", "right", "left"}, Name: a.paneName(), Help: "Go from the list to what stands beside it, and back", Off: a.noRow(), Hint: a.drawn.wide || a.inside, Do: a.do(func() { a.inside = !a.inside })},
		{ID: "order", Keys: []string{"o"}, Name: "turn the order", Help: "The other way round: the last first", Off: a.unsorted(), Do: a.turnSort},
		a.clearAction(),
		a.csvAction(),
	}
	return append(actions, a.subjectActions()...)
}

// subjectActions go to the other pages.
func (a *Archive) subjectActions() (actions []kit.Action) {
	for n, of := range subjects() {
		actions = append(actions, kit.Action{ID: string(of), Keys: []string{strconv.Itoa(n)}, Name: strings.ToLower(title(of)), Help: subjectHelp(of), Do: a.do(func() { a.choose(of) })})
	}
	return actions
}

// lineActions are the keys of the line; all others are text.
func (a *Archive) lineActions() []kit.Action {
	done := kit.Action{ID: "done", Keys: []string{"enter"}, Name: "to the list", Help: "Go to the rows that were found", Hint: true, Do: a.do(func() { a.focus(false) })}
	if a.of == review.Lines {
		if a.noRow() == "" {
			done = a.openAction()
		}
	}
	return []kit.Action{
		done,
		{ID: "complete", Keys: []string{"tab"}, Name: "complete", Help: "Take the first of the words below the line", Off: offIf(len(a.completions()) == 0, "There is nothing to complete here"), Hint: true, Do: func() tea.Cmd { a.picked = false; a.complete(); return tea.Batch(a.typed(), a.read()) }},
		a.leaveLineAction(),
	}
}

// leaveLineAction keeps what is searched for: Enter opens there what was found.
func (a *Archive) leaveLineAction() kit.Action {
	if a.of == review.Lines {
		return kit.Action{ID: "leave line", Keys: []string{"esc"}, Name: "to the list", Help: "Leave the line; what is typed there stays", Hint: true, Do: a.do(func() { a.focus(false) })}
	}
	return kit.Action{ID: "leave line", Keys: []string{"esc"}, Name: "as before", Help: "Leave the line, with the filter that was there before", Hint: true, Do: a.do(a.giveUp)}
}

func (a *Archive) do(what func()) func() tea.Cmd {
	return func() tea.Cmd { what(); return a.read() }
}

func (a *Archive) lineName() string {
	if a.of == review.Lines {
		return "search"
	}
	return "filter"
}

func (a *Archive) paneName() string {
	if a.inside {
		return "to the list"
	}
	return "read beside"
}

func (a *Archive) noRow() string {
	if a.list().wrong != nil {
		return "The filter above can't be read"
	}
	n, _ := a.list().known()
	return offIf(n == 0, "There is nothing in this list")
}

func (a *Archive) unsorted() string {
	return offIf(a.of == review.Lines, "What was found is always in the order of time, the newest first")
}

func (a *Archive) sortAction() kit.Action {
	return kit.Action{ID: "sort", Keys: []string{"s"}, Name: "sort", Help: "Sort by the next column; behind the last the list has its own order again", Off: a.unsorted(), Hint: !a.inside, Do: a.nextSort}
}

// backAction goes out of the detail, or out of the archive.
func (a *Archive) backAction() kit.Action {
	if a.escClears() {
		return kit.Action{ID: "back", Keys: []string{"q"}, Name: "home", Help: "Go to the first screen", Do: a.leave}
	}
	if a.inside {
		return kit.Action{ID: "back", Keys: []string{"esc", "q"}, Name: "to the list", Help: "Go back to the list", Hint: true, Do: a.do(func() { a.inside = false })}
	}
	home := a.host.IsHome()
	return kit.Action{ID: "back", Keys: []string{"esc", "q"}, Name: "home", Help: "Go to the first screen", Off: offIf(home, "This is the first screen: ctrl+c leaves the program"), Hint: !home, Do: a.leave}
}

// escClears reports whether there is a filter that esc takes away first. What is
// searched for stays: without it there is no list.
func (a *Archive) escClears() bool {
	return !a.inside && a.of != review.Lines && a.line.Value() != ""
}

func (a *Archive) clearAction() kit.Action {
	act := kit.Action{ID: "clear", Keys: []string{"backspace"}, Name: "show all", Help: "Take the filter away", Off: offIf(a.line.Value() == "", "There is no filter"), Hint: a.line.Value() != "", Do: a.clear}
	if a.escClears() {
		act.Keys = []string{"esc", "backspace"}
	}
	return act
}

// leave goes back to where the archive was opened; nothing more is read for it.
func (a *Archive) leave() tea.Cmd {
	stop(&a.rowsAsked, &a.namesAsked, &a.short.asked, &a.detail.asked)
	a.host.Back()
	return nil
}

// openAction opens what the cursor is on; in a narrow window it is read first.
func (a *Archive) openAction() kit.Action {
	act := kit.Action{ID: "open", Keys: []string{"enter"}, Name: "open", Help: "Open the page of what the cursor is on", Off: a.noRow(), Hint: true, Do: a.do(a.open)}
	if h, ok := a.list().hits.here(); ok && a.of == review.Lines && h.Kind == "thought" {
		act.Off = "A parked thought has no page of its own: it waits in the next meeting's parking lot"
	}
	if !a.drawn.wide && !a.inside && a.of != review.Lines {
		act.Name, act.Help, act.Do = "read", "Read about what the cursor is on; Enter again opens its page", a.do(func() { a.inside = true })
	}
	return act
}

// open opens the page of the row under the cursor.
func (a *Archive) open() {
	l := a.list()
	if l.of == review.Lines {
		if h, ok := l.hits.here(); ok {
			a.host.OpenAt(Place{Kind: h.Kind, Stream: h.Stream, Item: h.Item, Text: h.Text})
		}
		return
	}
	r, ok := l.rows.here()
	if !ok {
		return
	}
	p := Place{Stream: r.Stream, Item: r.Item}
	switch l.of {
	case review.Meetings:
		p.Kind = "meeting"
	case review.Ideas:
		p.Kind, p.Text = "idea", text(r, l.of, "idea")
	case review.Initiatives:
		p.Kind = "initiative"
	case review.Feedback:
		p.Kind, p.Text = "comment", text(r, l.of, "words")
	case review.People:
		p.Kind, p.Text = "person", text(r, l.of, "name")
	case review.Steps:
		p.Kind, p.Text, p.Map, p.Stream = "step", text(r, l.of, "step"), text(r, l.of, "map"), r.Shop
	}
	a.host.OpenAt(p)
}

func (a *Archive) clear() tea.Cmd {
	a.line.SetValue("")
	return tea.Batch(a.typed(), a.read())
}

// replayAction goes through the meeting under the cursor again.
func (a *Archive) replayAction() kit.Action {
	id, ok := a.meetingHere()
	return kit.Action{ID: "replay", Keys: []string{"p"}, Name: "replay", Help: "Go through this meeting again, minute by minute", Hint: a.of == review.Meetings,
		Off: offIf(!ok, "Only a meeting can be gone through again: 1 lists them"), Do: func() tea.Cmd { a.host.Cover(NewReplay(a.host, id)); return nil }}
}

// meetingHere is the meeting that the cursor is on, or that its idea comes from.
func (a *Archive) meetingHere() (id session.ID, ok bool) {
	l := a.list()
	if l.of == review.Lines {
		h, ok := l.hits.here()
		return h.Stream, ok && (inMeeting(h.Kind))
	}
	r, ok := l.rows.here()
	return r.Stream, ok && (l.of == review.Meetings || l.of == review.Ideas)
}

func subjectHelp(of review.Subject) string {
	switch of {
	case review.InShort:
		return "How everything stands: what is stuck, what customers say, what was decided lately"
	case review.Meetings:
		return "All meetings, what they found and what they chose"
	case review.Ideas:
		return "All ideas with the answer each got"
	case review.Initiatives:
		return "All chosen ideas: how far they are, what is late, what customers say"
	case review.Feedback:
		return "What customers said, and whether it was passed on"
	case review.People:
		return "Everybody with their story; nobody is counted"
	case review.Steps:
		return "The steps of the maps: where ideas were found, and where none ever was"
	}
	return "Search everything that was ever written"
}

// offIf is the reason when the condition holds, else nothing is off.
func offIf(is bool, why string) string {
	if is {
		return why
	}
	return ""
}

// Click goes to what was clicked: a subject, a column, the line, or a row, which a
// second click opens.
func (a *Archive) Click(target string) {
	kind, rest, _ := strings.Cut(target, ":")
	n, _ := a.list().known()
	switch {
	case kind == "subject":
		a.focus(false)
		a.choose(review.Subject(rest))
	case kind == "sort" && rest == a.list().sort:
		a.host.Later(a.turnSort())
	case kind == "sort":
		a.host.Later(a.sortBy(rest))
	case target == "line":
		a.focus(true)
	default:
		if i, ok := kit.RowOf(target, len(a.shortLines())); ok && a.of == review.InShort {
			if a.short.cursor != i {
				a.short.cursor = i
			} else {
				a.openShort()
			}
		} else if i, ok := kit.RowOf(target, n); ok && i == a.list().cursor() && !a.typing {
			a.open()
		} else if ok {
			a.inside = false
			a.list().move(i - a.list().cursor())
		}
	}
	a.host.Later(a.read())
}
