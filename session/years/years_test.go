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
