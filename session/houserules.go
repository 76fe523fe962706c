package session

import (
	"fmt"
	"slices"
)

// MaxRule is the longest house rule, in characters, and MaxRules the most there
// are: more nobody keeps in mind.
const (
	MaxRule  = 80
	MaxRules = 4
)

// DefaultRules are the house rules of a shop that has none of its own. They are
// facilitators' practice; no science is claimed for them.
func DefaultRules() []string {
	return []string{
		"Write first, talk later.",
		"One idea a line.",
		"Questions yes, verdicts later.",
		"Add to anybody's idea.",
	}
}

// HouseRules are the rules on the wall: what this meeting agreed, else the
// shop's own, else the default.
func (m *Meeting) HouseRules() []string {
	switch {
	case m.Session != nil && len(m.Session.Rules) > 0:
		return slices.Clone(m.Session.Rules)
	case m.Shop != nil && len(m.Shop.Rules) > 0:
		return slices.Clone(m.Shop.Rules)
	}
	return DefaultRules()
}

// SetHouseRules changes the rules, for this meeting and, unless it is a
// rehearsal, for those to come. Empty lines are left out.
func (m *Meeting) SetHouseRules(a Act, lines ...string) error {
	if err := m.Session.writable(); err != nil {
		return err
	}
	var rules []string
	for _, line := range lines {
		if Clean(line) == "" {
			continue
		}
		line, err := CleanLine("house rule", line, MaxRule)
		if err != nil {
			return err
		}
		rules = append(rules, line)
	}
	switch n := len(rules); {
	case n == 0:
		return refuse("house rules", "", "Keep at least one rule")
	case n > MaxRules:
		return refuse("house rules", "", fmt.Sprintf("These are %d rules; %d are as many as people keep in mind", n, MaxRules))
	case slices.Equal(rules, m.HouseRules()):
		return nil
	}
	m.Session.record(a, &rulesAgreed{Lines: rules})
	if m.Keeps() {
		m.Shop.record(a, &rulesSet{Lines: rules})
	}
	return nil
}
