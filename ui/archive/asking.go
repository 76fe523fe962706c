package archive

import (
	"context"

	tea "charm.land/bubbletea/v2"
)

// asking is one sort of question to the file, of which only the latest counts. Keep
// it behind a pointer that does not change.
type asking struct {
	number int
	busy   bool
	cancel context.CancelFunc
}

// stop drops what was asked; its answer will not count.
func (q *asking) stop() {
	if q.cancel != nil {
		q.cancel()
	}
	q.number++
	q.busy, q.cancel = false, nil
}

// stop drops what was asked of all these.
func stop(of ...*asking) {
	for _, q := range of {
		q.stop()
	}
}

// ask asks the file, in place of what was asked before, and then runs something
// with the answer.
func ask[T any](q *asking, get func(context.Context) (T, error), then func(T, error)) tea.Cmd {
	q.stop()
	ctx, cancel := context.WithCancel(context.Background())
	q.busy, q.cancel = true, cancel
	number := q.number
	return func() tea.Msg {
		got, err := get(ctx)
		return answer{of: q, number: number, then: func() { then(got, err) }}
	}
}

// answer is what came of a question. It goes to every screen, and counts once.
type answer struct {
	of     *asking
	number int
	then   func()
}

func (m answer) arrive() {
	if m.number != m.of.number {
		return
	}
	m.of.stop()
	m.then()
}
