package archive

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/ui/kit"
)

// Archive is the lists of everything that happened, one subject at a time, with
// what the row under the cursor says beside or instead of them.
type Archive struct {
	host  Host
	of    review.Subject
	lists map[review.Subject]*list
	line  kit.Input // what filters the present list
	names review.Vocabulary

	typing bool   // the line has the focus
	picked bool   // what stands in the line is replaced by what is typed next
	before string // what stood in the line when it got the focus
	inside bool   // the detail has it
	learnt bool   // the names were asked for
	detail detail
	short  short // the page that it opens with

	rowsAsked, namesAsked asking
	failed                string // why nothing could be read, "" when it could

	drawn struct { // by the last frame
		wide bool // both panes
		page int  // rows of the list
		list int  // its width
	}
}

// New is the archive, with how everything stands first. It begins to read at once.
func New(host Host) *Archive {
	a := &Archive{host: host, of: review.InShort, lists: map[review.Subject]*list{}, line: kit.NewInput("/ ")}
	for _, of := range subjects() {
		a.lists[of] = &list{of: of}
	}
	a.lists[review.People].sort, a.lists[review.People].rising = "name", true // people have no order but the alphabet's
	a.choose(review.InShort)
	return a
}

// subjects are the first page, the lists and, behind them, everything that was
// written.
func subjects() []review.Subject {
	return append(append([]review.Subject{review.InShort}, review.Subjects()...), review.Lines)
}

// list is the present one.
func (a *Archive) list() *list { return a.lists[a.of] }

// Return reads what may have changed on the page that was opened: the rows around
// the cursor, and what stands beside them.
func (a *Archive) Return() {
	a.detail.of = spot{}
	a.host.Later(a.again())
	a.host.Later(a.read())
}

// again reads the page under the cursor once more.
func (a *Archive) again() tea.Cmd {
	l := a.list()
	if l.of == review.InShort {
		return a.readShort()
	}
	page := l.cursor() / pageRows
	if page == 0 {
		return a.page(l, 0, nil, nil)
	}
	return a.page(l, page, l.rows.ends[page-1:page], l.hits.ends[min(page-1, len(l.hits.ends)):min(page, len(l.hits.ends))])
}

// Typing reports whether printable keys go into the line.
func (a *Archive) Typing() bool { return a.typing }

// Update takes answers of the file, what is typed, and the keys that move.
func (a *Archive) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case answer:
		m.arrive()
	case tea.MouseWheelMsg:
		switch m.Button {
		case tea.MouseWheelUp:
			a.move(-3)
		case tea.MouseWheelDown:
			a.move(3)
		}
	case tea.KeyPressMsg:
		if a.moved(m.String()) {
			break
		}
		return a.enter(m, m.Text != "" || m.Code == tea.KeyBackspace || m.Code == tea.KeyDelete)
	case tea.PasteMsg:
		return a.enter(m, true)
	}
	return a.read()
}

// enter has the line take a key or what was pasted. What is picked gives way to new
// text; any other key only takes the mark from it.
func (a *Archive) enter(msg tea.Msg, text bool) tea.Cmd {
	if !a.typing {
		return a.read()
	}
	if k, ok := msg.(tea.KeyPressMsg); ok && k.Text == "/" && (a.picked || a.line.Value() == "") {
		return a.read() // it leads to the line, and no filter and no word begins with it
	}
	emptied := a.picked && text && a.line.Value() != ""
	if a.picked = false; emptied {
		a.line.SetValue("")
	}
	if a.line.Update(msg) || emptied {
		return tea.Batch(a.typed(), a.read())
	}
	return a.read()
}

// moved moves the cursor of the list, or scrolls the detail, for the keys that do.
func (a *Archive) moved(key string) bool {
	page := max(a.drawn.page-1, 1)
	switch {
	case key == "up", key == "k" && !a.typing:
		a.move(-1)
	case key == "down", key == "j" && !a.typing:
		a.move(1)
	case key == "pgup":
		a.move(-page)
	case key == "pgdown":
		a.move(page)
	case key == "home" && !a.typing:
		a.move(-1 << 30)
	case key == "end" && !a.typing:
		a.move(1 << 30)
	default:
		return false
	}
	return true
}

func (a *Archive) move(n int) {
	if a.of == review.InShort {
		a.moveShort(n)
		return
	}
	if a.inside {
		a.detail.scroll(n)
		return
	}
	a.list().move(n)
}

// read asks for what is missing on the screen: rows around the cursor, and what
// stands beside them. Of each only one question is on its way.
func (a *Archive) read() tea.Cmd {
	if a.of == review.InShort {
		return a.readDetail() // of nothing
	}
	var cmds []tea.Cmd
	if l := a.list(); !a.rowsAsked.busy && a.failed == "" {
		if l.of == review.Lines {
			if page, after, missing := l.hits.missing(); missing && l.query.Words != "" {
				cmds = append(cmds, a.page(l, page, nil, sliceOf(after)))
			}
		} else if page, after, missing := l.rows.missing(); missing {
			cmds = append(cmds, a.page(l, page, sliceOf(after), nil))
		}
	}
	cmds = append(cmds, a.readDetail())
	return tea.Batch(append(cmds, a.learn())...)
}

// learn asks for the names that a filter can have, once, when nothing that is to be
// seen waits for the file any more: of five hundred shops they take longer than a page.
func (a *Archive) learn() tea.Cmd {
	if a.learnt || !a.list().read || a.rowsAsked.busy || a.detail.asked.busy {
		return nil
	}
	a.learnt = true
	return ask(&a.namesAsked, a.host.Library().Vocabulary, func(names review.Vocabulary, err error) {
		if err == nil { // otherwise nothing is completed
			a.names = names
		}
	})
}

func sliceOf[T any](x *T) []T {
	if x == nil {
		return nil
	}
	return []T{*x}
}

// page asks for one page of a list: the rows behind the last row of the one before.
func (a *Archive) page(l *list, page int, after []review.Row, afterHit []review.Hit) tea.Cmd {
	library, now := a.host.Library(), a.host.Now()
	fresh := page == 0 && l.changed
	if l.of == review.Lines {
		q := review.Search{Words: l.query.Words, Filter: l.query, Limit: pageRows, Today: session.DateOf(now), Loc: now.Location()}
		if len(afterHit) > 0 {
			q.After = afterHit[0].Place
		}
		return ask(&a.rowsAsked, func(ctx context.Context) ([]review.Hit, error) { return library.SearchAll(ctx, q) },
			func(hits []review.Hit, err error) {
				if a.heard(l, err) {
					put(&l.hits, page, fresh, hits, len(hits) == pageRows, func(h review.Hit) review.Hit { return review.Hit{Place: h.Place} })
				}
			})
	}
	q := review.Query{Of: l.of, Filter: l.query, Sort: l.sort, Rising: l.rising, Limit: pageRows, Today: session.DateOf(now), Loc: now.Location()}
	if len(after) > 0 {
		q.After = &after[0]
	}
	return ask(&a.rowsAsked, func(ctx context.Context) (review.Page, error) { return library.List(ctx, q) },
		func(p review.Page, err error) {
			if a.heard(l, err) {
				put(&l.rows, page, fresh, p.Rows, p.More, shortened)
				l.measure(p.Rows, q.Today)
			}
		})
}

// heard takes in whether a list could be read.
func (a *Archive) heard(l *list, err error) bool {
	if a.failed = ""; err != nil {
		a.failed = a.host.Explain(err)
		return false
	}
	l.changed, l.read = false, true
	return true
}

// put puts a page into a list, or begins another list with it.
func put[T any](s *span[T], page int, fresh bool, rows []T, more bool, keep func(T) T) {
	if fresh || s.pages == nil {
		s.begin(rows, more, keep)
		return
	}
	s.take(page, rows, more, keep)
}
