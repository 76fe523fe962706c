package kittest

import (
	"testing"

	"flashpoint/ui/kit"
)

func TestClashes(t *testing.T) {
	actions := []kit.Action{{ID: "save", Keys: []string{"enter"}}, {ID: "undo", Keys: []string{"ctrl+z", "u"}}}
	if got := Clashes(actions); got != nil {
		t.Errorf("clashes: %q", got)
	}
	actions = append(actions, kit.Action{ID: "other", Keys: []string{"u"}})
	if got := Clashes(actions); len(got) != 1 || got[0] != "u is bound to undo and to other" {
		t.Errorf("clashes: %q", got)
	}
}
