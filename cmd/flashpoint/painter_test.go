package main

import "testing"

// The flag goes before the environment, and a painter that nobody knows is refused.
func TestPainterNamed(t *testing.T) {
	for _, c := range []struct{ flag, environment, want string }{
		{"", "", painterOwn},
		{"stock", "", painterStock},
		{"", "stock", painterStock},
		{"own", "stock", painterOwn},
		{"Rembrandt", "stock", ""},
		{"", "Rembrandt", ""},
	} {
		got, err := painterNamed(c.flag, func(string) string { return c.environment })
		if got != c.want || (c.want == "") != (codeFor(err) == codeUsage) {
			t.Errorf("--painter %q, FLASHPOINT_PAINTER=%q: %q, %v", c.flag, c.environment, got, err)
		}
	}
}

func TestThePainterOfTheEnvironmentIsRefusedBeforeThereIsAWindow(t *testing.T) {
	t.Setenv("FLASHPOINT_PAINTER", "Rembrandt")
	if err := (stage{}).play(t.Context(), nil); codeFor(err) != codeUsage {
		t.Error(err)
	}
}
