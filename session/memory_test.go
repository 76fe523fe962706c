package session

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// remembering is a memory of these lines, a day apart, the latest last.
func remembering(lines ...string) *Memory {
	var ideas []Remembered
	for i, line := range lines {
		ideas = append(ideas, Remembered{Session: ID{15: 1}, Idea: IdeaID(i + 1), Text: line, State: IdeaBacklog, At: monday.AddDate(0, 0, i)})
	}
	return NewMemory(ideas, ID{15: 2})
}

// The same pairs that are asked about in Tidy are remembered, in either
// direction, and no others.
func TestMemoryFindsWhatTidyWouldAskAbout(t *testing.T) {
	for _, c := range likenesses {
		for _, pair := range [][2]string{{c.one, c.other}, {c.other, c.one}} {
			if one, other := prepare(pair[0]), prepare(pair[1]); len(one.words) < 2 && one.squashed != other.squashed {
				continue // a word alone, or a sign
			}
			got, ok := remembering("Something else that was said before", pair[0]).Like(pair[1] + " .")
			if ok != c.alike {
				t.Errorf("remembered is %v, should be %v:\n  %s\n  %s", ok, c.alike, pair[0], pair[1])
			}
			if ok && got.Text != pair[0] {
				t.Errorf("%q brings back %q", pair[1], got.Text)
			}
		}
	}
}

// typings are lines on their way: what is typed so far, and what was had before.
var typings = []struct {
	typed, before string
	there         bool
}{
	// Most of it is typed.
	{"A wave from whoever stands at the machi", "A wave from whoever stands at the machine", true},
	{"a wave from whoever stands at the machine", "A wave from whoever stands at the machine", true},
	{"Umbrellas to borrow when it rai", "Umbrellas to borrow when it rains", true},
	{"Blankets for the chairs on the terra", "Blankets for the chairs on the terrace", true},
	{"Blankets for the chairs on", "Blankets for the chairs on the terrace, grey ones", false},
	{"Say the regular's drink bef", "Say the regular's drink before they do", true},
	{"Wave regula", "Wave at regulars", true},
	{"Chalk the wait in minutes on the d", "Chalk the wait in minutes on the door", true},
	{"Chalk the wiat in minutes on the doo", "Chalk the wait in minutes on the door", true},
	{"Chаlk thе wаit in minutеs on the d", "Chalk the wait in minutes on the door", true}, // Cyrillic letters
	{"chalk the wait in mínutes on the d", "Chalk the wait in minutes on the door", true},
	{"Free cofee for childr", "Free coffee for children", true},
	{"Complimentary coffee for kids", "Free coffee for children", true},
	{"10% off for cycli", "10 percent off for cyclists", true},
	{"给孩子免费咖", "给孩子免费咖啡", true},

	// What comes next does not make it go away.
	{"Chalk the wait in minutes on the doo", "Chalk the wait in minutes on the door", true},
	{"Chalk the wait in minutes on the door", "Chalk the wait in minutes on the door", true},
	{"Chalk the wait in minutes on the door ", "Chalk the wait in minutes on the door", true},

	// Too little is there to say so.
	{"A", "A wave from whoever stands at the machine", false},
	{"A wave", "A wave from whoever stands at the machine", false},
	{"A wave from whoever", "A wave from whoever stands at the machine", false},
	{"Free coffee for", "Free coffee for children", false},
	{"Free coffee for c", "Free coffee for children", false},
	{"Music", "Music in the queue", false},
	{"Mus", "Music", false},
	{"Say", "Say hello by name to those we know", false},
	{"Chalk the wait", "Chalk the wait in minutes on the door", false},

	// It goes on to something else.
	{"Free coffee for dogs", "Free coffee for children", false},
	{"Free coffee for chess players", "Free coffee for children", false},
	{"Chalk the wait in hours on the bo", "Chalk the wait in minutes on the door", false},
	{"Hold the door open for pra", "Hold the door open for old people", false},
	{"No music in the queu", "Music in the queue", false},
	{"Open at 7 on market da", "Open at 8 on market days", false},
	{"Open at 8 on market da", "Open at 8 on market days", true},
	{"A free cup", "A free cupboard", false},
	{"Order at this windo", "Order at the other window", false},
	{"Ask how they found u", "Ask where they found us", false},

	// One word is one idea only when it is the whole line.
	{"Balloons", "Balloons!", true},
	{"Balloo", "Balloons!", false},
	{"👋", "👋👋", false},
	{"", "Balloons", false},
	{"the", "the", true},
	{"the", "A wave from the machine", false},

	// Signs or a number alone are no idea.
	{"~ .", "~", false},
	{"$ .", "$", false},
	{"10 .", "10", false},
}

func TestMemoryWhileTyping(t *testing.T) {
	for _, c := range typings {
		got, ok := remembering("Something else that was said before", c.before).Like(c.typed)
		if ok != c.there {
			t.Errorf("remembered is %v, should be %v:\n  %s\n  %s", ok, c.there, c.typed, c.before)
		}
		if ok && got.Text != c.before {
			t.Errorf("%q brings back %q", c.typed, got.Text)
		}
	}
}

// Once it speaks it goes on to, until the line is typed.
func TestMemoryDoesNotFlicker(t *testing.T) {
	for line := range strings.Lines(strings.TrimSpace(ordinaryIdeas)) {
		line = strings.TrimSpace(line)
		if strings.Contains(line, "queue") && strings.Contains(line, "line") {
			continue // to a shop these are one, and half a word is only itself
		}
		m := remembering(line)
		spoke := 0
		for at, r := range line {
			typed := line[:at+utf8.RuneLen(r)]
			_, ok := m.Like(typed)
			if !ok && spoke > 0 {
				t.Errorf("silent again at %q", typed)
			}
			if ok && spoke == 0 {
				spoke = at + 1
			}
		}
		if spoke == 0 || spoke < len(line)/2 {
			t.Errorf("speaks after %d of %d: %s", spoke, len(line), line)
		}
	}
}

// A whole meeting of ideas that nobody had before: whatever is typed, another one
// is seldom named, mostly one that begins the same, and never once the line is typed.
func TestMemoryIsSilentInAnOrdinaryMeeting(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(ordinaryIdeas), "\n")
	keys, spoke := 0, 0
	for i, line := range lines {
		others := append(append([]string{}, lines[:i]...), lines[i+1:]...)
		m := remembering(others...)
		for at, r := range line {
			typed := line[:at+utf8.RuneLen(r)]
			keys++
			if got, ok := m.Like(typed); ok {
				if spoke++; typed == line {
					t.Errorf("%q brings back %q", typed, got.Text)
				}
			}
		}
	}
	if spoke*15 > keys {
		t.Errorf("it speaks at %d of %d keys", spoke, keys)
	}
}

func TestMemoryGivesTheOneThatSaysMost(t *testing.T) {
	here, may, june := ID{15: 9}, ID{15: 1}, ID{15: 2}
	wave := func(in ID, day int, status Status) Remembered {
		return Remembered{Session: in, Idea: 4, Text: "Wave at regulars", At: monday.AddDate(0, 0, day), State: IdeaOpen, Status: status}
	}
	for name, c := range map[string]struct {
		ideas []Remembered
		want  int
	}{
		"the latest":               {[]Remembered{wave(may, 0, ""), wave(june, 30, "")}, 1},
		"the latest, other way":    {[]Remembered{wave(june, 30, ""), wave(may, 0, "")}, 0},
		"one that was promoted":    {[]Remembered{wave(may, 0, StatusLive), wave(june, 30, "")}, 0},
		"never one of this":        {[]Remembered{wave(may, 0, ""), wave(here, 60, StatusLive)}, 0},
		"the likest":               {[]Remembered{wave(may, 0, ""), {Session: june, Text: "Wave at regulars today", At: monday.AddDate(0, 0, 9)}}, 0},
		"the latest of promotions": {[]Remembered{wave(may, 0, StatusStopped), wave(june, 30, StatusLive)}, 1},
	} {
		got, ok := NewMemory(c.ideas, here).Like("Wave at regulars")
		if !ok || got != c.ideas[c.want] {
			t.Errorf("%s: %v, %+v", name, ok, got)
		}
	}
	if _, ok := NewMemory([]Remembered{wave(here, 0, "")}, here).Like("Wave at regulars"); ok {
		t.Error("an idea of this very meeting is named")
	}
	var none *Memory
	if _, ok := none.Like("Wave at regulars"); ok || none.Len() != 0 {
		t.Error("nothing is remembered, and something comes back")
	}
}

func TestRememberedSaysWhatBecameOfIt(t *testing.T) {
	for want, r := range map[string]Remembered{
		"live since Tue 24 Feb":     {State: IdeaChosen, Status: StatusLive, Since: Date{2026, time.February, 24}},
		"stopped":                   {State: IdeaChosen, Status: StatusStopped},
		"in the backlog":            {State: IdeaBacklog},
		"parked: needs a permit":    {State: IdeaParked, Reason: "needs a permit"},
		"not now: too dear":         {State: IdeaNotNow, Reason: "too dear"},
		"no answer yet":             {State: IdeaOpen},
		"live since Wed 5 Nov 2025": {Status: StatusLive, Since: Date{2025, time.November, 5}},
	} {
		equal(t, "became", r.Became(today), want)
	}
}

func TestWaitingIdeasOfAMap(t *testing.T) {
	var ideas []Remembered
	add := func(text, onMap string, day int, state IdeaState, again bool) {
		ideas = append(ideas, Remembered{Session: ID{15: 1}, Idea: IdeaID(len(ideas) + 1), Text: text, Map: onMap, At: monday.AddDate(0, 0, day), State: state, Again: again})
	}
	add("older", "Counter visit", 1, IdeaBacklog, false)
	add("newer and longer", "counter VISIT", 5, IdeaParked, false)
	add("elsewhere", "Terrace", 6, IdeaParked, false)
	add("won", "Counter visit", 7, IdeaChosen, false)
	add("taken up", "Counter visit", 8, IdeaBacklog, true)
	add("no", "Counter visit", 2, IdeaNotNow, false)
	add("unanswered", "Counter visit", 3, IdeaOpen, false)
	var got []string
	for _, r := range NewMemory(ideas, ID{}).Waiting("Counter visit") {
		got = append(got, r.Text)
	}
	equal(t, "waiting", strings.Join(got, ", "), "newer and longer, unanswered, no, older")
	var none *Memory
	equal(t, "of nothing", len(none.Waiting("Counter visit")), 0)
	equal(t, "of many", len(NewMemory(manyRemembered(MostWaiting*2), ID{}).Waiting("Counter visit")), MostWaiting)
}

// Whatever is remembered and typed, nothing is found that Tidy would not ask
// about if the last word were complete, and a line that is there is found.
func TestMemoryOfAnything(t *testing.T) {
	words := rapid.SampledFrom(strings.Fields("coffee cofee coffees wave wvae waves children chidlren no 10% 免费咖啡 ' the cup cupboard kids"))
	lines := rapid.OneOf(rapid.String(), rapid.Map(rapid.SliceOfN(words, 0, 6), func(w []string) string { return strings.Join(w, " ") }))
	rapid.Check(t, func(t *rapid.T) {
		all := rapid.SliceOfN(lines, 0, 8).Draw(t, "remembered")
		typed := lines.Draw(t, "typed")
		m := remembering(all...)
		got, ok := m.Like(typed + " .")
		like := false
		for _, line := range all {
			one, other := prepare(line), prepare(typed+" .")
			// Signs or a number alone are no idea.
			is := one.score(other) >= alike && (len(one.words) > 1 && len(other.words) > 1 || one.squashed == other.squashed && one.squashed != "")
			like = like || is
			if ok && got.Text == line && one.score(other) < alike && !within(other, one) {
				t.Fatalf("%q brings back %q", typed, line)
			}
		}
		if like && !ok {
			t.Fatalf("%q brings back nothing of %q", typed, all)
		}
		m.Like(typed)
	})
}

// within reports whether all words of one text are in another, but for slips.
func within(short, long likeness) bool {
	return !slices.ContainsFunc(short.words, func(w word) bool {
		return !slices.ContainsFunc(long.words, func(x word) bool { return w.key == x.key || slipped(w, x) > 0 })
	})
}
