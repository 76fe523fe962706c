package kittest

import "testing"

func TestStands(t *testing.T) {
	text := `Help: "Go on", Help: "Only ideas that wait", Help: "Only ideas that are " + status`
	for sentence, want := range map[string]bool{
		"Go on": true, "Only ideas that wait": true, "Only ideas that are late": true,
		"Go home": false, "Only ideas that a cat has": false, "Only idle": false,
	} {
		if stands(text, sentence) != want {
			t.Errorf("%q stands there: %v", sentence, !want)
		}
	}
}
