package session

import (
	"cmp"
	"slices"
	"sort"
	"time"
)

// A Remembered is an idea of an earlier meeting, with what became of it.
type Remembered struct {
	Session   ID // the meeting
	Idea      IdeaID
	Text      string
	Map, Step string // where in the visit it belonged
	At        time.Time
	Whose     string // in words, "the team" for nobody; "" where a wall may not say so
	State     IdeaState
	Reason    string // why that state, where one was given
	Status    Status // of its initiative, "" for none
	Since     Date   // of that status; zero where nobody knows
	Again     bool   // a meeting after that one has taken it up
}

// Waits reports whether the idea may be brought back: it was not chosen, and no
// other meeting has taken it up.
func (r Remembered) Waits() bool {
	return !r.Again && (r.State == IdeaBacklog || r.State == IdeaParked || r.State == IdeaNotNow || r.State == IdeaOpen)
}

// Became says in a few words what became of the idea: "live since Wed 24 Jun",
// "parked: needs the landlord", "no answer yet".
func (r Remembered) Became(today Date) string {
	switch {
	case r.Status != "" && !r.Since.IsZero():
		return string(r.Status) + " since " + r.Since.Words(today)
	case r.Status != "":
		return string(r.Status)
	}
	words := string(r.State)
	switch r.State {
	case IdeaOpen:
		return "no answer yet"
	case IdeaBacklog:
		words = "in the backlog"
	}
	if r.Reason != "" {
		words += ": " + r.Reason
	}
	return words
}

// Memory is what a shop's earlier meetings thought of, ready to be asked with
// every key whether somebody types an idea again; see [Memory.Like]. It does not
// change once it is made, so it may be asked while the meeting goes on. A nil
// Memory remembers nothing.
type Memory struct {
	ideas []Remembered // those with the fewest content words first, of these the latest
	first []uint32     // for each idea where its words begin in said; and the end
	said  []uint32     // the words of all ideas, each in ascending order

	words   []word   // all there are, by their keys, so that an idea's are as prepare has them
	begun   []uint32 // the same by how they are written
	from    []uint32 // for each word where its ideas begin in having; and the end
	having  []uint32 // the ideas that have a word, in ascending order
	squeeze []squeezed
	by      []uint32            // the ideas by their meeting and number
	waiting map[string][]uint32 // by their map, folded: the ideas that may be brought back, the latest first
}

// squeezed is the sum of an idea's letters without anything between them.
type squeezed struct {
	sum  uint64
	idea uint32
}

// NewMemory remembers these ideas. Those of the present meeting are left out,
// since people there know them.
//
// It takes some microseconds an idea, and a few hundred bytes.
func NewMemory(ideas []Remembered, present ID) *Memory {
	b := memoryBuilder{ideas: make([]draftOf, 0, len(ideas)), known: map[wordKey]uint32{}, names: map[string]string{}}
	for i := range ideas {
		if ideas[i].Session != present {
			b.add(&ideas[i])
		}
	}
	return b.memory()
}

// Len is how many ideas are remembered.
func (m *Memory) Len() int {
	if m == nil {
		return 0
	}
	return len(m.ideas)
}

// MostWaiting is how many ideas Waiting gives at most: more than anybody reads.
const MostWaiting = 1000

// Waiting are the ideas of a map's earlier meetings that may be brought back, the
// latest first. Those that the present meeting has taken up are among them: ask
// [Session.MayComeBack].
func (m *Memory) Waiting(mapName string) []Remembered {
	if m.Len() == 0 {
		return nil
	}
	all := m.waiting[Fold(mapName)]
	waiting := make([]Remembered, 0, min(len(all), MostWaiting))
	for _, i := range all[:cap(waiting)] {
		waiting = append(waiting, m.ideas[i])
	}
	return waiting
}

// Of is an idea of an earlier meeting, if it is remembered.
func (m *Memory) Of(meeting ID, idea IdeaID) (Remembered, bool) {
	if m.Len() == 0 {
		return Remembered{}, false
	}
	at, there := slices.BinarySearchFunc(m.by, IdeaID(0), func(i uint32, _ IdeaID) int {
		return cmp.Or(m.ideas[i].Session.Compare(meeting), cmp.Compare(m.ideas[i].Idea, idea))
	})
	if !there {
		return Remembered{}, false
	}
	return m.ideas[m.by[at]], true
}

// wordsOf fills room with the words of an idea.
func (m *Memory) wordsOf(idea uint32, room []word) []word {
	room = room[:0]
	for _, id := range m.said[m.first[idea]:m.first[idea+1]] {
		room = append(room, m.words[id])
	}
	return room
}

// size is how many content words an idea has.
func (m *Memory) size(idea uint32) int { return int(m.first[idea+1] - m.first[idea]) }

// ofSize is the run of ideas that have from least to most content words.
func (m *Memory) ofSize(least, most int) (from, to uint32) {
	return m.sized(least), m.sized(most + 1)
}

// sized is the first idea that has at least so many content words.
func (m *Memory) sized(size int) uint32 {
	return uint32(sort.Search(len(m.ideas), func(i int) bool { return m.size(uint32(i)) >= size }))
}
