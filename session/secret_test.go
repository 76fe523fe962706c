package session

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// planted is a room with a secret: everybody in an open round voted for one
// idea whose number is easy to find.
func planted(t *testing.T) (r *room, secret string) {
	r = newRoom(t, "Ana", "Bo")
	for a := r.act(); r.Seq() < 7776; {
		r.ok(r.SetPurpose(a, fmt.Sprint("x", r.Seq()%2)))
	}
	id := r.idea("The secret") // 7777
	r.idea("Another")
	equal(t, "number", id, IdeaID(7777))
	r.ballot(2, 2, "AA", "A")
	return r, "7777"
}

func TestNoPrintedStructTellsAVote(t *testing.T) {
	r, secret := planted(t)
	round := r.round()
	// The candidate itself is no secret; its number beside the others' is.
	last := r.Events()[r.Seq()-1]
	for name, v := range map[string]any{
		"Round": round, "*Round": &round, "Rounds": r.Rounds, "Session": *r.Session, "*Session": r.Session,
		"Log": r.Session.Log, "Event": last, "Events": r.Events()[7777:], "Batch": PendingOf(r.Session)[0].Events[7777:],
		"in a struct": struct{ R Round }{round}, "in a map": map[string]Round{"x": round},
	} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%d", "%x", "%q"} {
			if printed := fmt.Sprintf(verb, v); strings.Contains(printed, secret) || strings.Contains(printed, fmt.Sprintf("%x", 7777)) ||
				strings.Contains(printed, "dots") || strings.Contains(printed, fmt.Sprintf("%x", "7777")) {
				t.Errorf("%s printed with %s: %.300s", name, verb, printed)
			}
		}
	}
	equal(t, "a round", fmt.Sprint(round), "round 1 (open, 2 ballots in)")
	equal(t, "a meeting", fmt.Sprint(r.Session), fmt.Sprintf("stream %v (%d events)", r.ID(), r.Seq()))
	equal(t, "an event", fmt.Sprint(last), fmt.Sprintf("ballot.cast (%d of %v)", last.Seq, r.ID()))
	r.ok(r.DropRound(r.act(), round.ID))
	equal(t, "a dropped round", fmt.Sprint(r.Rounds[0]), "round 1 (dropped, 2 ballots in)")
	r.vote(1, 1, "A")
	equal(t, "a revealed round", fmt.Sprint(r.Rounds[1]), "round 2 (revealed, 1 ballot in)")
}

func TestNoJSONTellsAVote(t *testing.T) {
	r, secret := planted(t)
	for name, v := range map[string]any{"Round": r.round(), "Session": r.Session, "Summary": r.Summary()} {
		raw, err := json.Marshal(v)
		r.ok(err)
		// As a candidate and as an idea the number stands once each.
		if n := strings.Count(string(raw), secret); n > 2 || strings.Contains(string(raw), "ots\":[") {
			t.Errorf("%s tells %d times: %s", name, n, raw)
		}
	}
	before, err := json.Marshal(r.round())
	r.ok(err)
	r.ok(r.CastSlip(r.act(), r.round().ID, 1, nil))
	after, err := json.Marshal(r.round())
	r.ok(err)
	equal(t, "JSON after another ballot", string(after), string(before))
}

func TestNoWordsTellAVote(t *testing.T) {
	r, _ := planted(t)
	equal(t, "undone", r.undo(), "slip 2")
	equal(t, "undone", r.undo(), "slip 1")
}
