package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"flashpoint/session"
)

// pageSize is how much a list gives when it is not told.
const pageSize = 50

// A SummaryQuery says which meetings to list.
type SummaryQuery struct {
	Before     session.ID // the last meeting of the page before; zero for the first page
	Limit      int        // of this page; 0 means 50
	Unfinished bool       // only meetings that are not closed
	Among      int        // look at so many of the newest meetings and no further; 0 for all
	Shop       session.ID // only this shop's; zero for all shops
	Rehearsals bool       // rehearsals too
	Begun      bool       // only those in which something happened, see session.Summary.Begun
}

// hasBegun and wasHeld are session.Summary.Begun and Held of an opened meeting's row.
const (
	hasBegun = "(session.present > 0 AND NOT session.rehearsal OR session.steps > 0 OR session.ideas > 0)"
	wasHeld  = hasBegun + " AND (session.ideas > 0 OR session.closed IS NOT NULL)"
)

const summaryColumns = `id, coalesce(shop, ''), shop_name, title, purpose, opened, coalesce(closed, ''), last, phase, rehearsal,
	present, steps, ideas, wows, rounds, chosen, coalesce(next, '')`

// Summaries lists meetings, newest first. IDs sort by the time at which a
// meeting was opened, so a page begins where the one before ended, however
// much was added meanwhile.
func (s *Store) Summaries(ctx context.Context, q SummaryQuery) ([]session.Summary, error) {
	query := "SELECT " + summaryColumns + ` FROM session
		WHERE opened IS NOT NULL AND ($1 = '' OR id < $1) AND ($2 OR NOT rehearsal) AND (NOT $3 OR closed IS NULL)
			AND (NOT $6 OR ` + hasBegun + `) AND ` + ofShop("session", q.Shop, 5)
	args := []any{cursor(q.Before), q.Rehearsals, q.Unfinished, limit(q.Limit), cursor(q.Shop), q.Begun}
	if q.Among > 0 {
		query += " AND id >= coalesce((SELECT id FROM session WHERE " + ofShop("session", q.Shop, 5) + " ORDER BY id DESC LIMIT 1 OFFSET $7), '')"
		args = append(args, q.Among-1)
	}
	query += " ORDER BY id DESC LIMIT $4"
	var list []session.Summary
	err := s.with(ctx, "listing the meetings", func(l *link) error {
		return l.each(ctx, query, args, func(rows *sql.Rows) error {
			sum, err := scanSummary(rows)
			list = append(list, sum)
			return err
		})
	})
	return list, err
}

// Summary is one meeting's line.
func (s *Store) Summary(ctx context.Context, id session.ID) (session.Summary, error) {
	var sum session.Summary
	err := s.with(ctx, "looking up a meeting", func(l *link) (err error) {
		sum, err = scanSummary(l.row(ctx, "SELECT "+summaryColumns+" FROM session WHERE opened IS NOT NULL AND id = $1", id.String()))
		return notFound(err)
	})
	return sum, err
}

// scanSummary reads a row of summaryColumns.
func scanSummary(row interface{ Scan(...any) error }) (sum session.Summary, err error) {
	var opened, closed, last, chosen string
	err = row.Scan(idIn{&sum.ID}, idIn{&sum.Shop}, &sum.ShopName, &sum.Title, &sum.Purpose, &opened, &closed, &last, &sum.Phase,
		&sum.Rehearsal, &sum.Present, &sum.Steps, &sum.Ideas, &sum.Wows, &sum.Rounds, &chosen, dayIn{&sum.Next})
	if err != nil {
		return sum, err
	}
	sum.Opened, sum.Closed, sum.Last = parseMoment(opened), parseMoment(closed), parseMoment(last)
	if chosen != "[]" {
		err = json.Unmarshal([]byte(chosen), &sum.Chosen)
	}
	return sum, err
}

// ofShop limits a query of a table to the shop that is the argument of that
// number; zero for all shops. The two are different queries: one that serves both
// would read what every shop has.
func ofShop(table string, shop session.ID, argument int) string {
	if shop.IsZero() {
		return fmt.Sprintf("$%d = ''", argument)
	}
	return fmt.Sprintf("%s.shop = $%d", table, argument)
}

// cursor is "" for no ID.
func cursor(id session.ID) string {
	if id.IsZero() {
		return ""
	}
	return id.String()
}

func limit(n int) int {
	if n <= 0 {
		return pageSize
	}
	return n
}

// notFound makes the answer that there is no row ours.
func notFound(err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return ErrNotFound
	}
	return err
}

// parseMoment reads what moment.text wrote; "" is no moment.
func parseMoment(text string) time.Time {
	t, _ := time.Parse(momentLayout, text)
	return t
}

// idIn and dayIn scan text into an ID and a day, "" into none.
type idIn struct{ id *session.ID }

func (in idIn) Scan(value any) error {
	text, _ := value.(string)
	return in.id.UnmarshalText([]byte(text))
}

// bytesIn scans a sum or an ID into its bytes, of which there are as many as those.
type bytesIn []byte

func (in bytesIn) Scan(value any) error {
	raw, _ := value.([]byte)
	if len(raw) != len(in) {
		return fmt.Errorf("%d bytes are there, not %d", len(raw), len(in))
	}
	copy(in, raw)
	return nil
}

type dayIn struct{ day *session.Date }

func (in dayIn) Scan(value any) error {
	text, _ := value.(string)
	return in.day.UnmarshalText([]byte(text))
}
