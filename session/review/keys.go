package review

import (
	"slices"
	"strings"

	"flashpoint/session"
)

// A key is what a part of a filter's line begins with.
type key struct {
	name string
	help string
	of   []Subject               // where it makes sense
	in   func(*Filter) *[]string // where its values go; nil for days and marks
}

// keys are all of them, in the order in which they are offered and written.
func keys() []key {
	return []key{
		{"shop", "of these shops", []Subject{Meetings, Ideas, Initiatives, Feedback, People, Steps, Lines}, func(f *Filter) *[]string { return &f.Shops }},
		{"map", "on these maps", []Subject{Meetings, Ideas, Initiatives, Feedback, Steps, Lines}, func(f *Filter) *[]string { return &f.Maps }},
		{"step", "for these steps", []Subject{Meetings, Ideas, Initiatives, Feedback, Steps, Lines}, func(f *Filter) *[]string { return &f.Steps }},
		{"status", "in this state", []Subject{Ideas, Initiatives}, func(f *Filter) *[]string { return &f.Statuses }},
		{"person", "who had, does or heard it", []Subject{Meetings, Ideas, Initiatives, Feedback, People}, func(f *Filter) *[]string { return &f.People }},
		{"tag", "what it was tagged with", []Subject{Feedback}, func(f *Filter) *[]string { return &f.Tags }},
		{sinceKey, "from this day on", []Subject{Meetings, Ideas, Initiatives, Feedback, Steps, Lines}, nil},
		{untilKey, "up to this day", []Subject{Meetings, Ideas, Initiatives, Feedback, Steps, Lines}, nil},
		{isKey, "what is true of it", []Subject{Meetings, Ideas, Initiatives, Feedback, People, Steps}, nil},
	}
}

const (
	isKey    = "is"
	sinceKey = "since"
	untilKey = "until"
)

// keysOf are those that make sense for a subject.
func keysOf(of Subject) []key {
	return slices.DeleteFunc(keys(), func(k key) bool { return !slices.Contains(k.of, of) })
}

// named is a list of keys as a sentence has it.
func named(keys []key) string {
	names := make([]string, len(keys))
	for i, k := range keys {
		names[i] = k.name + ":"
	}
	return strings.Join(names, ", ")
}

// Marks are what can be said of a subject with "is:".
func Marks(of Subject) []Mark {
	return map[Subject][]Mark{
		Meetings:    {Unclosed, Chosen, FromAfar, GrewApart},
		Ideas:       {Wow, Chosen, Live},
		Initiatives: {Stuck, Late, Untold, Blocked, Unowned, Quiet, Live, Wow, FromAfar, GrewApart},
		Feedback:    {Praise},
		People:      {Untold, Manager, Left},
		Steps:       {NeverWow, Live},
	}[of]
}

// Statuses are the values that "status:" knows for a subject.
func Statuses(of Subject) []string {
	switch of {
	case Ideas:
		return texts(session.IdeaOpen, session.IdeaChosen, session.IdeaBacklog, session.IdeaParked, session.IdeaNotNow)
	case Initiatives:
		return texts(session.StatusChosen, session.StatusPreparing, session.StatusLive, session.StatusKept, session.StatusChanged, session.StatusStopped)
	}
	return nil
}

func texts[S ~string](of ...S) []string {
	all := make([]string, len(of))
	for i, s := range of {
		all[i] = string(s)
	}
	return all
}

// closed are the values of a key that has no others; none for any other key.
func closed(of Subject, key string) []string {
	switch key {
	case isKey:
		return texts(Marks(of)...)
	case "status":
		return Statuses(of)
	}
	return nil
}
