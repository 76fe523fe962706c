package room

import (
	"testing"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// linkedWinner is a wall whose vote chose an idea of June that has gone so far
// since.
func linkedWinner(t testing.TB, status session.Status) *wall {
	w := inVote(t, five[:3], someIdeas[:4]...)
	june := w.inJune(session.Signed, had(t, waveOfJune))
	r := session.Remembered{Session: june.ID(), Idea: june.Ideas[0].ID, Text: waveOfJune, At: june.Ideas[0].At, State: session.IdeaChosen, Status: status}
	if status != "" {
		r.Since = session.Date{Year: 2026, Month: 8, Day: 18}
	}
	w.memory = session.NewMemory([]session.Remembered{r}, w.meeting.Session.ID())
	w.must(func(a session.Act, m *session.Meeting) error {
		from, err := june.Origin(june.Ideas[0].ID)
		if err == nil {
			err = m.Session.Link(a, m.Session.Ideas[0].ID, from)
		}
		return err
	})
	w.keys("enter").slips("A A", "A B", "C").keys("enter").settled().keys("enter")
	w.stands(session.PhasePlan, "")
	return w
}

// Whoever is about to make a checklist learns that the idea has one.
func TestAChosenIdeaThatIsUnderWay(t *testing.T) {
	const live = "This idea is live already since Tue 18 Aug: its checklist goes on there."
	w := linkedWinner(t, session.StatusLive).sees(live)
	w.keys("enter").sees("Whose idea was it?", live)
	w.keys("esc").sees("This idea is live already since Tue 18 Aug", "What does it take?")
	w.keys("esc").sees("What does it take?", live)

	linkedWinner(t, session.StatusPreparing).sees("This idea is on its way already, preparing", "since Tue 18 Aug: its checklist goes on there.")
	linkedWinner(t, session.StatusKept).sees("This idea is kept already since Tue 18 Aug")
	for _, size := range []kit.Size{{W: 46, H: 8}, {W: 46, H: 10}, {W: 58, H: 14}, {W: 78, H: 20}, {W: 198, H: 56}} {
		w := linkedWinner(t, session.StatusPreparing)
		for _, key := range []string{"", "enter"} {
			if key != "" {
				w.keys(key)
			}
			mustFit(t, w, "under way "+key, size)
		}
	}
	for _, status := range []session.Status{session.StatusStopped, ""} {
		linkedWinner(t, status).misses("its checklist goes on there").keys("enter").misses("its checklist goes on there")
	}
}
