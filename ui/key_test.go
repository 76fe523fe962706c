package ui

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/session/floortest"
	"flashpoint/ui/baretest"
)

// inShareOf is a laptop where ideas go round, with that many on the step.
func inShareOf(t testing.TB, n int) *laptop {
	l := inShare(t)
	s := l.app.meeting.Session
	for i := range n {
		if _, err := s.AddIdea(l.app.act(), s.Place.Step, fmt.Sprintf("Idea %d of those that came up", i), session.Wow); err != nil {
			t.Fatal(err)
		}
	}
	return l.keys("A wave fro")
}

// typeOne types a letter and takes it back, and draws after each. What a key has
// written or read is not waited for.
func (l *laptop) typeOne() {
	for _, key := range oneTyped {
		_, _ = l.app.Update(key)
		_ = l.app.View()
	}
}

// oneTyped is a letter that is taken back.
var oneTyped = []tea.KeyPressMsg{{Code: 'm', Text: "m"}, {Code: tea.KeyBackspace}}

// inFilter is a laptop in the lists of the archive, where a filter is typed.
func inFilter(t testing.TB) *laptop {
	l := inShare(t)
	l.app.OpenArchive()
	return l.send(nil).keys("3", "/", "wav").see("/ wav")
}

// typedIn are the lines in which a key is measured.
func typedIn(t testing.TB) map[string]*laptop {
	return map[string]*laptop{"among 20 ideas": inShareOf(t, 20), "among 2,000 ideas": inShareOf(t, 2000), "filter": inFilter(t)}
}

// What a key allocates, with the frame after it, is nothing that anybody feels; but it
// grows unseen, by the line of code. Whoever passes the ceiling for a good reason
// raises it.
func TestAKeyAllocatesLittle(t *testing.T) {
	const ceiling = 900 // 680 to 780, and some more under the race detector
	for name, l := range typedIn(t) {
		l.typeOne() // what is made once is made
		if each := testing.AllocsPerRun(50, l.typeOne) / float64(len(oneTyped)); each > ceiling {
			t.Errorf("%s: a key allocates %.0f times, more than %d", name, each, ceiling)
		}
	}
}

// BenchmarkKey types into a line at 80x24, beside the same keys in a bare Bubble Tea
// program of that size: no longer than that.
func BenchmarkKey(b *testing.B) {
	for name, l := range typedIn(b) {
		b.Run(name, func(b *testing.B) {
			bare := baretest.New()
			for _, letter := range "A wave fro" {
				_, _ = bare.Update(tea.KeyPressMsg{Code: letter, Text: string(letter)})
			}
			floortest.Beside(b, "bare-Bubble-Tea", 1, l.typeOne, func() { typeOneInto(bare) })
			floortest.Allocated(b, "key", len(oneTyped), l.typeOne)
		})
	}
}

// typeOneInto types a letter into the bare program and takes it back, and draws after
// each.
func typeOneInto(p *baretest.Program) {
	for _, key := range oneTyped {
		_, _ = p.Update(key)
		_ = p.View()
	}
}
