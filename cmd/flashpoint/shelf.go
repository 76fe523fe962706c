package main

import (
	"context"
	"errors"
	"slices"
	"time"

	"flashpoint/session"
	"flashpoint/store"
	"flashpoint/ui/desk"
)

// How many lines home and the board show of each list. They are read at each start,
// and not all that there ever were.
const (
	unfinishedShown  = 20
	unfinishedAmong  = 1000 // of the newest meetings: there is no index of those that are open
	recentShown      = 50
	initiativesShown = 200
	boardShown       = 1000
	toldShown        = 1000
	toldDays         = 366 // back
)

// mostRemembered is how many of the newest ideas a meeting remembers: those of ten
// years in which 20 are said every week.
const mostRemembered = 10_000

// shelf is the file as the screen wants it: ui knows nothing of store, and
// store nothing of ui.
type shelf struct {
	*store.Store
	now func() time.Time // tells what is late
}

// Append saves batches and half-typed lines in one transaction.
func (s shelf) Append(ctx context.Context, batches []session.Batch, drafts []session.Draft) error {
	return s.Save(ctx, batches, drafts...)
}

// SaveCopy writes the whole file to another path, and then what is not in it
// yet: the file itself may be out of reach by now.
func (s shelf) SaveCopy(ctx context.Context, path string, batches []session.Batch, drafts []session.Draft) error {
	if err := s.Store.SaveCopy(ctx, path); err != nil {
		return err
	}
	if len(batches) == 0 && len(drafts) == 0 {
		return nil // of a sealed copy, nothing could be added
	}
	to, err := store.Open(ctx, path, store.Options{})
	if err != nil {
		return err
	}
	return errors.Join(to.Save(ctx, batches, drafts...), to.Close())
}

// Meeting is a meeting with its shop and its initiatives; for the zero ID just
// the home shop, which is nil in a new file.
func (s shelf) Meeting(ctx context.Context, id session.ID) (*session.Meeting, error) {
	shop, err := s.shop(ctx)
	if err != nil {
		return nil, err
	}
	m := &session.Meeting{Shop: shop}
	if id.IsZero() {
		return m, nil
	}
	m.Session = session.EmptySession(id)
	if err := s.Load(ctx, m.Session); err != nil {
		return nil, err
	}
	if err := s.whose(ctx, m, m.Session.Shop); err != nil {
		return nil, err
	}
	for _, id := range m.Session.Promoted() {
		i, err := s.Initiative(ctx, id)
		if err != nil {
			return nil, err
		}
		m.Initiatives = append(m.Initiatives, i)
	}
	for _, id := range m.Session.Tended() {
		i, err := s.Initiative(ctx, id)
		if err != nil {
			return nil, err
		}
		m.Fetched(i)
	}
	return m, nil
}

// whose gives a meeting that belongs to another shop that shop, to be read. Where
// only the meeting came into the file, the shop is one without a history.
func (s shelf) whose(ctx context.Context, m *session.Meeting, id session.ID) error {
	if id.IsZero() || m.Shop != nil && m.Shop.ID() == id {
		return nil
	}
	m.Shop, m.Elsewhere = session.EmptyShop(id), true
	err := s.Load(ctx, m.Shop)
	if errors.Is(err, store.ErrNotFound) {
		return nil
	}
	return err
}

// Initiative is one initiative, of whatever meeting.
func (s shelf) Initiative(ctx context.Context, id session.ID) (*session.Initiative, error) {
	i := session.EmptyInitiative(id)
	return i, s.Load(ctx, i)
}

// Evidence is what came of earlier meetings.
func (s shelf) Evidence(ctx context.Context) (session.Evidence, error) {
	return s.Store.Evidence(ctx, s.now())
}

// Remembered are the newest ideas of all meetings but one, rehearsals left out.
func (s shelf) Remembered(ctx context.Context, except session.ID) ([]session.Remembered, error) {
	shop, err := s.shop(ctx)
	if err != nil || shop == nil {
		return nil, err
	}
	return s.Store.Remembered(ctx, shop, except, mostRemembered)
}

// shop is the file's shop, nil in a new file.
func (s shelf) shop(ctx context.Context) (*session.Shop, error) {
	shop, err := s.Shop(ctx)
	if errors.Is(err, store.ErrNotFound) {
		return nil, nil
	}
	return shop, err
}

// Lists are what home and the board show.
func (s shelf) Lists(ctx context.Context) (lists desk.Lists, err error) {
	shop, err := s.whoseLists(ctx, &lists)
	if err != nil || shop.IsZero() {
		return lists, err
	}
	all, err := s.Summaries(ctx, store.SummaryQuery{Shop: shop, Limit: recentShown})
	if err != nil {
		return lists, err
	}
	lists.Recent = slices.DeleteFunc(all, func(m session.Summary) bool { return m.Closed.IsZero() })
	lists.Unfinished, err = s.Summaries(ctx, store.SummaryQuery{Shop: shop, Unfinished: true, Rehearsals: true, Begun: true, Limit: unfinishedShown, Among: unfinishedAmong})
	if err != nil {
		return lists, err
	}
	return lists, s.initiatives(ctx, shop, &lists)
}

// glance is what can be seen of them at once, however many meetings there were: the
// newest, told apart. Not to see it is no reason to wait.
func (s shelf) glance(ctx context.Context) desk.Lists {
	lists := desk.Lists{Brief: true}
	shop, err := s.whoseLists(ctx, &lists)
	if err != nil || shop.IsZero() {
		return desk.Lists{}
	}
	newest, err := s.Summaries(ctx, store.SummaryQuery{Shop: shop, Rehearsals: true, Begun: true, Limit: recentShown})
	if err != nil {
		return desk.Lists{}
	}
	for _, m := range newest {
		switch {
		case !m.Closed.IsZero() && !m.Rehearsal:
			lists.Recent = append(lists.Recent, m)
		case m.Closed.IsZero() && len(lists.Unfinished) < unfinishedShown:
			lists.Unfinished = append(lists.Unfinished, m)
		}
	}
	return lists
}

// whoseLists reads which shop the lists are of, and its name: the zero ID in a new file.
func (s shelf) whoseLists(ctx context.Context, lists *desk.Lists) (shop session.ID, err error) {
	if shop, err = s.HomeShop(ctx); err == nil && !shop.IsZero() {
		lists.Shop, err = s.ShopName(ctx, shop)
	}
	return shop, err
}

// initiatives reads the lists of initiatives.
func (s shelf) initiatives(ctx context.Context, shop session.ID, lists *desk.Lists) (err error) {
	board, err := s.InitiativeSummaries(ctx, store.InitiativeQuery{Shop: shop, Ended: true, Limit: boardShown + 1})
	if err != nil {
		return err
	}
	lists.Board, lists.Older = board[:min(len(board), boardShown)], len(board) > boardShown
	session.LateFirst(lists.Board, session.DateOf(s.now()))
	for _, i := range lists.Board {
		if !i.Status.Ended() && len(lists.Initiatives) < initiativesShown {
			lists.Initiatives = append(lists.Initiatives, i)
		}
	}
	lists.Thanks = thanksOf(lists.Board)
	lists.Told, err = s.Told(ctx, session.DateOf(s.now()).AddDays(-toldDays), toldShown)
	return err
}

// thanksOf are the praise that waits.
func thanksOf(board []session.InitiativeSummary) (list []session.Thanks) {
	for _, i := range board {
		if !i.UntoldSince.IsZero() {
			list = append(list, session.Thanks{InitiativeSummary: i})
		}
	}
	session.SortThanks(list)
	return list
}
