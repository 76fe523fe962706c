package fields

import (
	"errors"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// What is asked and said where a live idea is looked at again.
const (
	LookTitle   = "Keep it, change it, or stop it?"
	LookChanged = "It ends here as “changed”. The changed idea starts new: write it down in Ideas, or press ctrl+z"
)

// whyField is which of the fields of Look says why.
const whyField = 2

// Look are the fields of a look at a live idea, for ReadLook.
func Look() []kit.Field {
	verdicts := make([]string, 0, 3)
	for _, v := range session.Verdicts() {
		verdicts = append(verdicts, string(v))
	}
	return []kit.Field{
		{Label: "We", Value: string(session.VerdictKeep), Options: verdicts, Check: verdictWords, Hint: "left and right choose"},
		{Label: "It is", Optional: true, Options: []string{string(session.SurpriseStill), string(session.SurpriseExpected)}, Hint: "left and right choose; empty: nobody can say"},
		{Label: "Why", Optional: true, Hint: "one line; to keep it needs none"},
	}
}

// verdictWords echo what a verdict does.
func verdictWords(verdict string) (string, error) {
	switch session.Verdict(verdict) {
	case session.VerdictChange:
		return "it ends here and becomes something else", nil
	case session.VerdictStop:
		return "it ends here", nil
	}
	return "it goes on", nil
}

// ReadLook is what was answered; the day and the meeting are not asked.
func ReadLook(v []string) session.CheckIn {
	return session.CheckIn{Verdict: session.Verdict(v[0]), Surprise: session.Surprise(v[1]), Note: v[whyField]}
}

// LookCheck is the check of the whole form: what ends an idea needs a word why.
func LookCheck(v []string) error {
	err := ReadLook(v).Reasoned()
	if field := new(session.FieldError); errors.As(err, &field) {
		return &kit.FieldError{Field: whyField, Err: err}
	}
	return err
}
