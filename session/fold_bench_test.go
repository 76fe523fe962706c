package session

import (
	"encoding/json"
	"fmt"
	"testing"

	"flashpoint/session/floortest"
)

// BenchmarkFold loads a meeting of 2,000 ideas from its events, beside one pass of
// encoding/json over the same bytes: twice that, since every fact is decoded into a
// value of its own and applied.
func BenchmarkFold(b *testing.B) {
	r := newRoom(b, "Ana", "Bo")
	for n := range 2000 {
		r.idea(fmt.Sprintf("A wave for everybody who comes in, number %d", n))
	}
	events := r.Session.Events()
	bodies := make([]json.RawMessage, len(events))
	for i, e := range events {
		bodies[i] = e.Body
	}
	all, err := json.Marshal(bodies)
	r.ok(err)
	floortest.Beside(b, "JSON-pass", 2, func() { r.ok(EmptySession(r.Session.ID()).Load(events)) }, func() {
		var facts []map[string]any
		r.ok(json.Unmarshal(all, &facts))
	})
}
