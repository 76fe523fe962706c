package session

import "strings"

// A Figure is something that was counted before an idea went live and after. It
// is shown as it is: with so few days and customers no formula would make more
// of it.
type Figure struct {
	Name   string  `json:"name"`           // "people who sit down"
	Unit   string  `json:"unit,omitempty"` // "a day", "minutes"
	Before Measure `json:"before,omitzero"`
	After  Measure `json:"after,omitzero"`
}

// A Measure is one value of a figure; the zero Measure is none yet.
type Measure struct {
	Value string `json:"value"`       // a number as it was typed: "12", "3.5", "-2"
	N     int    `json:"n,omitempty"` // from how many days, customers …; 0 when nobody said
	On    Date   `json:"on"`
}

// SetFigure keeps what was counted before and after; a Figure without a name
// takes it away.
func (i *Initiative) SetFigure(a Act, f Figure) error {
	if err := i.exists(); err != nil {
		return err
	}
	var err error
	if Clean(f.Name) == "" && f.Before == (Measure{}) && f.After == (Measure{}) {
		f = Figure{}
	} else if f.Name, err = requiredLine("figure", f.Name, MaxName, "Say what was counted: people who sit down, minutes in the queue"); err != nil {
		return err
	}
	if f.Unit, err = optionalLine("unit", f.Unit, MaxName); err != nil {
		return err
	}
	if f.Before, err = checkMeasure(a, "before", f.Before); err != nil {
		return err
	}
	if f.After, err = checkMeasure(a, "after", f.After); err != nil {
		return err
	}
	if f != i.Figure {
		i.record(a, &figureSet{f})
	}
	return nil
}

func checkMeasure(a Act, field string, m Measure) (Measure, error) {
	if m.Value = Clean(m.Value); m.Value == "" {
		return Measure{}, nil
	}
	switch {
	case !number(m.Value):
		return m, refuse(field, m.Value, "“"+shortened(m.Value)+"” is no number: type digits, as in 12 or 3.5")
	case m.N < 0:
		return m, refuse(field, m.Value, "From how many it was counted can't be less than none")
	}
	return m, notAhead(a, field, m.On)
}

// number tells a number as people type it: digits, one sign in front, one point
// or comma.
func number(s string) bool {
	s = strings.TrimPrefix(strings.TrimPrefix(s, "-"), "−")
	whole, part, point := strings.Cut(strings.Replace(s, ",", ".", 1), ".")
	digits := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	return len(s) <= 15 && digits(whole) && (!point || digits(part))
}
