package session

import (
	"fmt"
	"strings"
	"testing"
)

func TestHintsAreCountsAndSteps(t *testing.T) {
	r := newRoom(t, "Ana", "Bo", "Cleo")
	equal(t, "at the start", r.Hints(), Hints{Present: 3})
	r.ok(r.Focus(r.act(), r.step(0), r.step(1)))
	r.ok(r.EnterStage(r.act(), r.step(0), StageShare))
	equal(t, "while it is shared", len(r.Hints().Empty), 0)
	r.ok(r.EnterStage(r.act(), r.step(1), StageWrite))
	equal(t, "an empty step", r.Hints().Empty, []string{"Come in"})
	r.idea("A wave")
	equal(t, "while nobody is named", r.Hints(), Hints{Present: 3, Wows: 1})

	fix := r.idea("The door sticks", "Ana")
	r.ok(r.Tag(r.act(), fix, Fix))
	equal(t, "once Ana is", r.Hints(), Hints{Present: 3, Unheard: 2, Wows: 1, Fixes: 1})
	second := r.idea("The door still sticks", "Bo")
	r.ok(r.Merge(r.act(), fix, second))
	equal(t, "a merged idea was heard", r.Hints().Unheard, 1)
	r.ok(r.Leave(r.act(), r.person("Cleo").ID))
	equal(t, "whoever left does not count", r.Hints().Unheard, 0)
	r.ok(r.RemoveIdea(r.act(), fix))

	r.ok(r.Enter(r.act(), PhaseTidy))
	equal(t, "after Ideas", r.Hints().Empty, []string{"Wait in the queue"})
	for _, name := range []string{"Ana", "Bo", "Cleo"} {
		if strings.Contains(fmt.Sprintf("%+v", r.Hints()), name) {
			t.Errorf("the hints name %s", name)
		}
	}
}
