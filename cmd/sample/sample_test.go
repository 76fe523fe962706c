package sample

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"flashpoint/session"
)

// The sample is the same every time, byte for byte.
func TestSampleIsTheSameEveryTime(t *testing.T) {
	one, two := sampleLines(t), sampleLines(t)
	if !slices.Equal(one, two) {
		t.Fatal("two tellings differ")
	}
	if len(one) < 400 {
		t.Errorf("the sample has only %d events", len(one))
	}
}

// Its IDs name one thing each and sort by time within a stream, as those that
// the program makes.
func TestSampleIDs(t *testing.T) {
	seen := map[session.ID]bool{}
	for _, s := range tellSample(t) {
		if seen[s.ID()] {
			t.Errorf("two streams are %v", s.ID())
		}
		seen[s.ID()] = true
		last := session.ID{}
		for _, e := range s.Events() {
			if e.Act.Compare(last) < 0 {
				t.Errorf("%v: event %d has an older act than the one before", s.ID(), e.Seq)
			}
			if v := e.Act[6] >> 4; v != 7 {
				t.Errorf("%v is of version %d", e.Act, v)
			}
			last = e.Act
		}
	}
}

// It loads again from what it wrote, which is all that the file will keep.
func TestSampleLoads(t *testing.T) {
	for _, s := range tellSample(t) {
		again := session.Empty(s.Kind(), s.ID())
		if err := again.Load(s.Events()); err != nil {
			t.Errorf("%s %v: %v", s.Kind(), s.ID(), err)
		}
	}
}

// It can be told on any clock on a wall.
func TestSampleAnywhere(t *testing.T) {
	for _, hours := range []int{-12, -7, 5, 14} {
		if _, err := Streams(time.FixedZone("", hours*3600)); err != nil {
			t.Errorf("%d hours from UTC: %v", hours, err)
		}
	}
}

// What the sample is there to show is in it.
func TestSampleShows(t *testing.T) {
	var shop *session.Shop
	var outcomes []session.How
	statuses := map[session.Status]*session.Initiative{}
	finished, overrides := 0, 0
	var today *session.Session
	for _, s := range tellSample(t) {
		switch s := s.(type) {
		case *session.Shop:
			shop = s
		case *session.Initiative:
			statuses[s.Status] = s
		case *session.Session:
			if s.Closed.IsZero() {
				today = s
				continue
			}
			finished++
			out, _ := s.Outcome()
			outcomes = append(outcomes, out.How)
			if s.Decision.Override() {
				overrides++
			}
			if n := len(s.OpenIdeas()); n > 0 {
				t.Errorf("%v leaves %d ideas without an answer", s.Opened, n)
			}
		}
	}
	m := session.Meeting{Shop: shop, Session: today}
	if last, ok := m.LastRating(); !ok || len(last.Steps) != len(today.Steps) || len(m.Thoughts()) != 2 {
		t.Errorf("last time %v, %d thoughts wait", ok, len(m.Thoughts()))
	}
	if shop == nil || len(shop.People) != 10 || len(shop.Maps) != 2 {
		t.Errorf("the shop is %+v", shop)
	}
	if finished != 6 || overrides != 1 {
		t.Errorf("%d finished meetings with %d overrides", finished, overrides)
	}
	want := []session.How{session.ByDots, session.ByRunOff, session.ByDots, session.ByDots, session.ByDraw, session.ByDots}
	if !slices.Equal(outcomes, want) {
		t.Errorf("votes were settled by %q", outcomes)
	}
	for _, status := range []session.Status{session.StatusChosen, session.StatusPreparing, session.StatusLive, session.StatusKept, session.StatusStopped} {
		if statuses[status] == nil {
			t.Errorf("no initiative is %s", status)
		}
	}
	now := Now(time.UTC)
	if p := statuses[session.StatusPreparing]; p != nil {
		late := slices.DeleteFunc(slices.Clone(p.Tasks), func(t session.Task) bool { return !t.Late(session.DateOf(now)) })
		if len(p.OpenObstacles()) != 1 || len(late) != 1 {
			t.Errorf("the one in preparation has %+v in its way and is late with %+v", p.OpenObstacles(), late)
		}
	}
	checkToday(t, today, now)
}

// The loop is closed in the sample: somebody has been told, somebody is still to
// be, one idea has gone quiet, and remarks that find fault are among the words.
func TestSampleClosesTheLoop(t *testing.T) {
	today := session.DateOf(Now(time.UTC))
	var waits []int
	var untold, quiet []string
	shares, remarks, figures := 0, 0, 0
	for _, s := range tellSample(t) {
		i, ok := s.(*session.Initiative)
		if !ok {
			continue
		}
		for _, w := range i.Waits() {
			waits = append(waits, w.Days())
		}
		if whom, since := i.Untold(); !i.Status.Ended() && !since.IsZero() {
			untold = append(untold, session.Names(whom))
		}
		if !i.QuietSince(today).IsZero() {
			quiet = append(quiet, i.Title)
		}
		f := i.Feedback()
		if _, ok := session.ShareOf(f.Liked, f.Asked()); ok {
			shares++
		}
		for _, c := range i.Comments {
			if c.DeskOnly {
				remarks++
			}
		}
		if i.Figure.After.Value != "" {
			figures++
		}
	}
	if !slices.Equal(untold, []string{"Malik"}) || len(quiet) != 1 || shares != 1 || remarks != 1 || figures != 1 {
		t.Errorf("untold %q, quiet %q, %d shares, %d remarks, %d figures", untold, quiet, shares, remarks, figures)
	}
	slices.Sort(waits)
	if want := []int{1, 1, 1, 2, 2, 2, 2, 2, 3, 7}; !slices.Equal(waits, want) {
		t.Errorf("praise waited %v days, want %v", waits, want)
	}
}

func checkToday(t *testing.T, today *session.Session, now time.Time) {
	t.Helper()
	if today == nil {
		t.Fatal("there is no meeting today")
	}
	r, open := today.Round()
	if !open || r.In() != 5 || today.Voters() != 8 || today.Place.Phase != session.PhaseVote {
		t.Errorf("today stands in %v with %d of %d slips in", today.Place, r.In(), today.Voters())
	}
	if ahead := today.Ahead(now); ahead < -5*time.Minute || ahead > 8*time.Minute {
		t.Errorf("today is %v ahead of its plan", ahead)
	}
	if left := today.Clock().Left(now); left < time.Minute {
		t.Errorf("today's clock has %v left", left)
	}
	if idle := now.Sub(today.Last()); idle > time.Minute {
		t.Errorf("the last slip came %v ago", idle)
	}
}

func tellSample(t *testing.T) []session.Stream {
	t.Helper()
	streams, err := Streams(time.UTC)
	if err != nil {
		t.Fatal(err)
	}
	return streams
}

func sampleLines(t *testing.T) []string {
	t.Helper()
	var lines []string
	for _, s := range tellSample(t) {
		for _, e := range s.Events() {
			lines = append(lines, fmt.Sprintf("%v %d %v %v %s %s %s", e.Stream, e.Seq, e.Act, e.At, e.Actor, e.Kind, e.Body))
		}
	}
	return lines
}

// Some of its ideas came back, and keep whoever had them first.
func TestSampleRemembers(t *testing.T) {
	back := 0
	for _, stream := range tellSample(t) {
		s, ok := stream.(*session.Session)
		if !ok {
			continue
		}
		for _, x := range s.Ideas {
			if x.From.IsZero() {
				continue
			}
			back++
			if people, ok := s.Authors(x, session.FaceDesk); ok && len(people) == 0 {
				t.Errorf("nobody had %q", x.Text)
			}
		}
	}
	if back < 3 {
		t.Errorf("only %d ideas came back", back)
	}
}
