package lab

import (
	"context"
	"database/sql"
	"fmt"
	"testing"

	"flashpoint/session"
	"flashpoint/store"
)

// mapSteps is how many steps the map of the walk comes with.
const mapSteps = 9

// A shelf is what a file has after a fault, in the words in which it was typed.
type shelf struct {
	said   []string // names, steps, ideas, parked thoughts, tasks, obstacles; slips as "slip 1"
	drafts []string // half-typed lines
	closed bool     // the meeting is over
}

// shelfOf opens a file as the program does after a fault, and reads what people
// typed into it. Steps that came with a map are not among it.
func shelfOf(t *testing.T, path string) (sh shelf) {
	t.Helper()
	st := opened(t, path)
	defer closed(t, st)
	sound(t, st)
	ctx := t.Context()
	shop, err := st.Shop(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, person := range shop.People {
		sh.said = append(sh.said, person.Name)
	}
	for _, thought := range shop.Thoughts {
		sh.said = append(sh.said, thought.Text)
	}
	for _, s := range meetings(ctx, t, st) {
		sh.said = append(sh.said, saidIn(s)...)
		sh.closed = !s.Closed.IsZero()
		for _, id := range s.Promoted() {
			sh.said = append(sh.said, saidAbout(ctx, t, st, id)...)
		}
		drafts, err := st.Drafts(ctx, s.ID())
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range drafts {
			sh.drafts = append(sh.drafts, text)
		}
	}
	return sh
}

// saidIn is what was typed in a meeting.
func saidIn(s *session.Session) (said []string) {
	for _, idea := range s.Ideas {
		said = append(said, idea.Text)
	}
	for n, step := range s.Steps {
		if n >= mapSteps {
			said = append(said, step.Name)
		}
	}
	for _, round := range s.Rounds {
		for n := range round.In() {
			said = append(said, fmt.Sprint("slip ", n+1))
		}
	}
	return said
}

// saidAbout is what was typed about the chosen idea.
func saidAbout(ctx context.Context, t *testing.T, st *store.Store, id session.ID) (said []string) {
	t.Helper()
	i := session.EmptyInitiative(id)
	if err := st.Load(ctx, i); err != nil {
		t.Fatal(err)
	}
	for _, task := range i.Tasks {
		said = append(said, task.What)
	}
	for _, obstacle := range i.Obstacles {
		said = append(said, obstacle.What)
	}
	return said
}

// drafts are the half-typed lines in a file that is in use.
func drafts(t *testing.T, path string) (texts []string) {
	t.Helper()
	raw(t, path, "ro", func(db *sql.DB) (err error) {
		texts, err = linesOf(db, "SELECT text FROM draft")
		return err
	})
	return texts
}
