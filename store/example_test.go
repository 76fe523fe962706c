package store_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/store"
)

// A program opens the file, works on values of package session, and gives what
// they have recorded to the store.
func Example() {
	folder, err := os.MkdirTemp("", "example")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer func() { _ = os.RemoveAll(folder) }()
	if err := meet(context.Background(), filepath.Join(folder, "shop.flashpoint")); err != nil {
		fmt.Println(store.Sentence(err))
	}
	// Output:
	// Counter visit in Corner Coffee: 1 idea
	// found: A bench in the queue
}

func meet(ctx context.Context, path string) (err error) {
	st, err := store.Open(ctx, path, store.Options{Create: true})
	if err != nil {
		return err
	}
	defer func() {
		if closing := st.Close(); err == nil {
			err = closing
		}
	}()

	act := acts()
	shop, err := session.NewShop(act(), session.ID{1}, "Corner Coffee")
	if err != nil {
		return err
	}
	meeting := session.Open(act(), session.ID{2}, shop, session.Plans()[0], false)
	if err := meeting.ChooseMap(act(), "Counter visit", []session.StepPlan{{Name: "Wait", Kind: session.KindWait}}); err != nil {
		return err
	}
	if _, err := meeting.AddIdea(act(), meeting.Steps[0].ID, "A bench in the queue", session.Wow); err != nil {
		return err
	}
	if err := st.Append(ctx, session.PendingOf(shop, meeting)); err != nil {
		return err
	}
	shop.MarkSaved(shop.Seq())
	meeting.MarkSaved(meeting.Seq())

	listed, err := st.Summaries(ctx, store.SummaryQuery{})
	if err != nil {
		return err
	}
	for _, m := range listed {
		fmt.Printf("%s in %s: %d idea\n", m.Title, m.ShopName, m.Ideas)
	}
	hits, err := st.SearchAll(ctx, review.Search{Words: "bench", Limit: 10})
	for _, hit := range hits {
		fmt.Println("found:", hit.Text)
	}
	return err
}

// acts stands for the clock and the source of IDs that a program has.
func acts() func() session.Act {
	n := byte(0)
	return func() session.Act {
		n++
		return session.Act{ID: session.ID{15: n}, At: time.Date(2026, time.March, 2, 8, int(n), 0, 0, time.UTC), Actor: "Fay"}
	}
}
