package archive

import (
	"testing"

	"flashpoint/session"
)

// Paper is made of the meeting or the idea that the cursor is on; of a person or a
// step there is none of its own.
func TestShowsWhatTheCursorIsOn(t *testing.T) {
	d := held(t, 12, "").open()
	for key, want := range map[string]session.Kind{"1": session.KindSession, "2": session.KindSession, "3": session.KindInitiative, "4": session.KindInitiative, "5": "", "6": ""} {
		d.keys(key)
		kind, id := d.archive().Shows()
		if kind != want || id.IsZero() != (want == "") {
			t.Errorf("%s shows %q %v", key, kind, id)
		}
	}
}
