package years

import (
	"reflect"
	"testing"

	"flashpoint/session"
)

func TestTell(t *testing.T) {
	y, again := Tell(Size{Initiatives: 20, Comments: 400}), Tell(Size{Initiatives: 20, Comments: 400})
	comments, ended, live, untold := 0, 0, 0, 0
	for _, i := range y.Initiatives {
		sum := i.Summary()
		comments += sum.Feedback.Words
		switch {
		case sum.Status.Ended():
			ended++
		case sum.Status == session.StatusLive:
			live++
		}
		if !sum.UntoldSince.IsZero() {
			untold++
		}
	}
	if len(y.Initiatives) != 20 || len(y.Meetings) != 5 || comments != 400 || ended != 9 || live != 6 || untold == 0 || untold > 15 {
		t.Errorf("%d initiatives of %d meetings, %d comments, %d ended, %d live, %d untold", len(y.Initiatives), len(y.Meetings), comments, ended, live, untold)
	}
	if n := len(y.Loved().Comments); n < 50 || y.Loved().Status != session.StatusLive {
		t.Errorf("the loved one has %d comments and is %s", n, y.Loved().Status)
	}
	if !reflect.DeepEqual(session.PendingOf(y.Streams()...), session.PendingOf(again.Streams()...)) {
		t.Error("the same years are told otherwise")
	}
}

func TestChain(t *testing.T) {
	c := Chain{Shops: 3, Meetings: 12, Ideas: 600}
	tell := func() (batches []session.Batch, meetings, ideas, live int) {
		if err := c.Tell(func(y *Years) error {
			for _, s := range y.Meetings {
				meetings++
				ideas += len(s.Ideas)
			}
			for _, i := range y.Initiatives {
				if !i.LiveOn().IsZero() {
					live++
				}
			}
			batches = append(batches, session.PendingOf(y.Streams()...)...)
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		return batches, meetings, ideas, live
	}
	told, meetings, ideas, live := tell()
	again, _, _, _ := tell()
	if meetings != 12 || ideas != 600 || live == 0 || live == 12 {
		t.Errorf("%d meetings with %d ideas; %d went live", meetings, ideas, live)
	}
	if !reflect.DeepEqual(told, again) {
		t.Error("the same chain is told otherwise")
	}
	streams := map[session.ID]bool{}
	for _, b := range told {
		if streams[b.Stream] {
			t.Fatalf("two shops share the stream %v", b.Stream)
		}
		streams[b.Stream] = true
	}
}
