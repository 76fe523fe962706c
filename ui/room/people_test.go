package room

import (
	"strings"
	"testing"

	"flashpoint/session"
)

// The wall calls people as they are called now, also those who came in under
// another name.
func TestTheWallCallsPeopleAsTheyAreNow(t *testing.T) {
	for _, state := range []string{"plan list", "close recap", "plan applause"} {
		w := lateStates(t, []string{"Ana", "Bo"}, someIdeas[:3])[state]()
		w.screen() // what was drawn before must not stay
		w.must(func(a session.Act, m *session.Meeting) error {
			p, _ := m.PersonNamed("Ana")
			p.Name = "Zarathustra"
			return m.Shop.ChangePerson(a, p)
		})
		page := w.screen()
		if strings.Contains(page, "Ana") || state != "plan applause" && !strings.Contains(page, "Zarathustra") {
			t.Errorf("%s:\n%s", state, page)
		}
	}
}
