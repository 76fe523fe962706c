package kit

import "testing"

func TestSentence(t *testing.T) {
	for in, want := range map[string]string{
		"":                                  "",
		"this can't stay empty":             "This can't stay empty.",
		"The disk is full.":                 "The disk is full.",
		" Ana or Anton? Type more ":         "Ana or Anton? Type more.",
		"élan":                              "Élan.",
		"12/5 could be two days":            "12/5 could be two days.",
		"“friday noon” is no day":           "“friday noon” is no day.",
		"the vote says “A wave”":            "The vote says “A wave”.",
		"the vote says “Is it a wave?”":     "The vote says “Is it a wave?”",
		"one moment…":                       "One moment…",
		"no one is here (they left early.)": "No one is here (they left early.)",
		"在这里":                               "在这里.",
		"?":                                 "?",
		"\xff":                              "\uFFFD.",
	} {
		if got := Sentence(in); got != want {
			t.Errorf("Sentence(%q) = %q, want %q", in, got, want)
		}
		if got := Sentence(want); got != want {
			t.Errorf("Sentence of the sentence %q is %q", want, got)
		}
	}
}
