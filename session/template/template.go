// Package template holds the starter maps: the steps of typical customer
// transactions, from a coffee shop to a phone call, the questions read aloud
// while people write ideas for a step, and some to warm up with. A shop takes a map as a start
// and changes it into its own.
//
// The maps follow a few rules, so that any of them works on the wall. Steps
// are what the customer does, verb first, in at most 24 characters; a map has
// 6 to 9 of them. One step is the ending people remember, one the usual
// longest wait. There are steps and questions but no sample ideas: an example
// narrows what people think of.
//
// Names and kinds are plain text, so this package imports nothing of its
// parent's. The data is a file inside the program; nothing is read from disk.
package template

import (
	_ "embed"
	"encoding/json"
	"slices"
	"sync"
)

// Step is one thing the customer goes through.
type Step struct {
	Name        string `json:"name"`
	Kind        string `json:"kind"` // such as "WAIT"; it selects the prompts
	Ending      bool   `json:"ending"`
	LongestWait bool   `json:"longest_wait"`
}

// Map is one transaction as its steps, first to last. A few steps may follow
// the ending: what happens at home, or when something went wrong.
type Map struct {
	Name  string `json:"name"`
	Steps []Step `json:"steps"`
}

// Maps returns the starter maps: businesses by name, then the transactions
// without a visit, and last "Generic visit" for everybody else. The caller may
// change what it gets.
func Maps() []Map {
	maps := slices.Clone(starter().Maps)
	for i := range maps {
		maps[i] = maps[i].clone()
	}
	return maps
}

// Prompts returns the three questions for a kind of step, to be shown one at a
// time. For an unknown kind there are none.
func Prompts(kind string) []string {
	for _, k := range starter().Kinds {
		if k.Kind == kind {
			return slices.Clone(k.Prompts)
		}
	}
	return nil
}

// WarmUps returns the questions that get people talking before a meeting, for
// one to be shown at a time. The caller may change what it gets.
func WarmUps() []string { return slices.Clone(starter().WarmUps) }

// clone returns a copy that shares no memory with m.
func (m Map) clone() Map {
	m.Steps = slices.Clone(m.Steps)
	return m
}

//go:embed templates.json
var templatesJSON []byte

// contents is the embedded file. Kinds is a list because their order counts.
type contents struct {
	Kinds   []kindPrompts `json:"kinds"`
	WarmUps []string      `json:"warm_ups"`
	Maps    []Map         `json:"maps"`
}

type kindPrompts struct {
	Kind    string   `json:"kind"`
	Prompts []string `json:"prompts"`
}

// starter returns the file's contents, decoded at the first call and kept,
// because every redrawn line of a list may ask. Callers must not change them.
var starter = sync.OnceValue(func() contents {
	var c contents
	if err := json.Unmarshal(templatesJSON, &c); err != nil {
		// Only a broken build gets here: the file is part of the program.
		panic("template: templates.json: " + err.Error())
	}
	return c
})
