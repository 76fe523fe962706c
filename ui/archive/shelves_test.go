package archive

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/session/table"
)

// shelves are a library in memory that counts what it is asked.
type shelves struct {
	meeting *session.Meeting
	rows    map[review.Subject]int // how many rows a list has
	text    string                 // in every cell of words
	calls   int
	stopped int // questions for a list that nobody wanted answered any more
	named   int // the call that asked for the names
	asked   []review.Query
	sought  []string
	fail    error
	names   review.Vocabulary
}

func (s *shelves) List(ctx context.Context, q review.Query) (page review.Page, err error) {
	s.calls++
	s.asked = append(s.asked, q)
	from := 0
	if q.After != nil {
		_, _ = fmt.Sscanf(q.After.Key, "%d", &from)
	}
	n := s.rows[q.Of]
	if strings.Contains(q.Filter.Words, "nothing") {
		n = 0
	}
	for i := from; i < n && len(page.Rows) < q.Limit; i++ {
		page.Rows = append(page.Rows, s.row(q.Of, i))
	}
	page.More = from+len(page.Rows) < n
	if ctx.Err() != nil {
		s.stopped++
	}
	return page, errors.Join(s.fail, ctx.Err())
}

// row is row i of a list: what it is about is there in the meeting where it can be.
func (s *shelves) row(of review.Subject, i int) review.Row {
	r := review.Row{Key: fmt.Sprint(i + 1), Stream: session.ID{1}, Item: int64(i + 1)}
	if m := s.meeting; m != nil {
		switch of {
		case review.Meetings, review.Ideas:
			r.Stream = m.Session.ID()
		case review.Initiatives, review.Feedback:
			r.Stream = m.Initiatives[0].ID()
		case review.People:
			r.Stream, r.Item = m.Shop.ID(), 1
		}
		if of == review.Ideas {
			r.Item = int64(m.Session.Ideas[i%len(m.Session.Ideas)].ID)
		}
		if of == review.Feedback {
			r.Item = int64(m.Initiatives[0].Comments[0].ID)
		}
	}
	for n, c := range review.Columns(of) {
		cell := table.Count(i)
		switch c.Kind {
		case table.Text:
			cell = table.Words(strings.TrimSpace(fmt.Sprintf("%s %d %s", c.Title, i, s.text)))
		case table.Day:
			cell = table.On(session.Date{Year: 2026, Month: time.Month(1 + (i+n)%12), Day: 1 + i%28})
		case table.YesNo:
			cell = table.Is((i+n)%3 == 0)
		}
		r.Cells = append(r.Cells, cell)
	}
	return r
}

func (s *shelves) SearchAll(ctx context.Context, q review.Search) (hits []review.Hit, err error) {
	s.calls++
	s.sought = append(s.sought, q.Words)
	if err := errors.Join(s.fail, ctx.Err()); err != nil || strings.Contains(q.Words, "nothing") {
		return nil, err
	}
	kinds := []string{"idea", "task", "comment", "thought", "meeting"}
	from := 0
	if q.After > 0 {
		from = int(1000 - q.After)
	}
	for i := from; i < s.rows[review.Lines] && len(hits) < q.Limit; i++ {
		text := fmt.Sprintf("%s Line %d has %s in it %s", s.text, i, q.Words, s.text)
		at := strings.Index(text, q.Words)
		h := review.Hit{Place: int64(1000 - i - 1), Kind: kinds[i%len(kinds)], Item: int64(i), Text: text, Marks: [][2]int{{at, at + len(q.Words)}},
			Where: "Wait in the queue, Counter visit", Shop: "Corner Coffee", On: session.Date{Year: 2026, Month: 11, Day: 3}}
		if s.meeting != nil {
			if h.Stream = s.meeting.Session.ID(); h.Kind == "task" || h.Kind == "comment" {
				h.Stream = s.meeting.Initiatives[0].ID()
			}
		}
		hits = append(hits, h)
	}
	return hits, nil
}

func (s *shelves) Trends(context.Context, review.Scope) ([]review.Trend, error) {
	s.calls++
	return nil, s.fail
}

func (s *shelves) CompareShops(context.Context, review.Scope) ([]review.Trend, error) {
	s.calls++
	return nil, s.fail
}

func (s *shelves) Shops(context.Context) ([]review.Shop, error) {
	s.calls++
	return nil, s.fail
}

// InShort is all of a busy year.
func (s *shelves) InShort(_ context.Context, today session.Date, _ *time.Location) (review.Short, error) {
	s.calls++
	n := s.rows[review.Initiatives]
	return review.Short{Since: today.AddDays(-29), Stuck: n, Untold: min(n, 1), Live: n, Praise: 5 * n, InWords: n, Meetings: n, Running: min(n, 1), Deciding: n, Chosen: n}, s.fail
}

func (s *shelves) Vocabulary(context.Context) (review.Vocabulary, error) {
	s.calls++
	s.named = s.calls
	return s.names, s.fail
}

func (s *shelves) Meeting(ctx context.Context, id session.ID) (*session.Meeting, error) {
	s.calls++
	switch {
	case s.fail != nil || ctx.Err() != nil:
		return nil, errors.Join(s.fail, ctx.Err())
	case s.meeting == nil:
		return nil, session.ErrNotFound
	case id.IsZero():
		return &session.Meeting{Shop: s.meeting.Shop}, nil
	}
	m := *s.meeting
	return &m, nil
}

func (s *shelves) ShopOf(ctx context.Context, _ session.ID) (*session.Meeting, error) {
	return s.Meeting(ctx, session.ID{})
}

func (s *shelves) Initiative(context.Context, session.ID) (*session.Initiative, error) {
	s.calls++
	if s.meeting == nil {
		return nil, session.ErrNotFound
	}
	return s.meeting.Initiatives[0], s.fail
}

func (s *shelves) Stories(_ context.Context, id session.PersonID) (all []session.Story, err error) {
	s.calls++
	if s.meeting != nil {
		for _, i := range s.meeting.Initiatives {
			all = append(all, i.Stories(s.meeting.Shop, id, time.UTC)...)
		}
	}
	return all, s.fail
}

func (s *shelves) StepStory(context.Context, session.MapQuery, string) (story session.StepStory, err error) {
	s.calls++
	if s.text != "" || s.meeting != nil {
		story.Chosen = []session.ChosenIdea{{Title: "A bench " + s.text, Status: session.StatusLive, Praise: 3}}
		story.Meetings = []session.StepMeeting{{Ideas: 4, Wows: 2}}
	}
	return story, s.fail
}
