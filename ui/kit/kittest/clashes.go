package kittest

import (
	"fmt"
	"slices"

	"flashpoint/ui/kit"
)

// Clashes are the keys that more than one action claims, as sentences. A screen has
// none.
func Clashes(actions []kit.Action) []string {
	var out []string
	owner := map[string]string{}
	for _, a := range actions {
		for _, k := range a.Keys {
			if other, taken := owner[k]; taken {
				out = append(out, fmt.Sprintf("%s is bound to %s and to %s", k, other, a.ID))
				continue
			}
			owner[k] = a.ID
		}
	}
	slices.Sort(out)
	return out
}
