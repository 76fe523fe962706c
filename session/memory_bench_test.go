package session

import (
	"fmt"
	"math"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"flashpoint/session/floortest"
)

// dice are the same with every run.
type dice uint64

func (d *dice) roll() uint64 { // splitmix64
	*d += 0x9e3779b97f4a7c15
	z := uint64(*d)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// zipf is a number below n; the small ones come up most, as words do.
func (d *dice) zipf(n int) int {
	u := float64(d.roll()>>11) / (1 << 53)
	return min(n-1, int(math.Exp(u*math.Log(float64(n)+1)))-1)
}

// manyWords are words of a shop and made-up ones, the commonest first.
func manyWords() []string {
	var words []string
	for w := range strings.FieldsSeq(ordinaryIdeas) {
		if w = strings.ToLower(strings.Trim(w, ",.'")); len(w) > 2 && !slices.Contains(words, w) {
			words = append(words, w)
		}
	}
	syllables := strings.Fields("ba ber ca cho da del fa fi go gre ha hin jo ka lo lun ma mor na nu pa per ra ris sa sto ta ten vo wa zi")
	d := dice(7)
	for len(words) < 8000 {
		w := ""
		for range 2 + d.roll()%3 {
			w += syllables[d.roll()%uint64(len(syllables))]
		}
		words = append(words, w)
	}
	return words
}

func manyRemembered(n int) []Remembered {
	d, words := dice(1), manyWords()
	ideas := make([]Remembered, n)
	for i := range ideas {
		var line []string
		for range 3 + d.roll()%8 {
			line = append(line, words[d.zipf(len(words))])
			if d.roll()%3 == 0 {
				line = append(line, "for the")
			}
		}
		ideas[i] = Remembered{
			Session: ID{14: byte(i >> 11), 15: byte(i >> 3)}, Idea: IdeaID(i), Text: strings.Join(line, " "), At: monday.Add(-time.Duration(i) * time.Hour),
			Map: "Counter visit", Step: fmt.Sprintf("Step %d", d.roll()%9), Whose: fmt.Sprintf("Person %d", d.roll()%40), State: IdeaBacklog,
		}
	}
	return ideas
}

// manyKeys are what stands in the line after every key of a hundred ideas, some
// of them had before and some not, and some of the commonest words alone.
func manyKeys(n int) []string {
	d, words := dice(2), manyWords()
	was := manyRemembered(n)
	var lines []string
	for i := range 100 {
		switch i % 3 {
		case 0:
			lines = append(lines, was[d.roll()%uint64(n)].Text)
		case 1:
			var line []string
			for range 3 + d.roll()%8 {
				line = append(line, words[d.zipf(len(words))])
			}
			lines = append(lines, strings.Join(line, " "))
		default:
			lines = append(lines, strings.Join(words[:3+d.roll()%6], " "))
		}
	}
	var keys []string
	for _, line := range lines {
		for at := range line {
			keys = append(keys, line[:at])
		}
	}
	return keys
}

// BenchmarkMemory asks for one key after the other of a hundred lines, among 100,000
// remembered ideas beside 1,000 of them. A hundred times the ideas may take six times
// as long.
func BenchmarkMemory(b *testing.B) {
	few, many := NewMemory(manyRemembered(1000), ID{}), NewMemory(manyRemembered(100_000), ID{})
	keys := manyKeys(1000)
	through := func(m *Memory) func() {
		return func() {
			for _, k := range keys {
				m.Like(k)
			}
		}
	}
	floortest.Beside(b, "1,000-ideas", 6, through(many), through(few))
}

// BenchmarkNewMemory is the room that 100,000 remembered ideas take beside the
// letters that they are made of. Twelve times that is 40 MB. What is needed besides
// while they are made ready is at most five times what stays.
func BenchmarkNewMemory(b *testing.B) {
	ideas := manyRemembered(100_000)
	letters := 0
	for _, x := range ideas {
		letters += len(x.Text)
	}
	var room, used int64
	for b.Loop() {
		room, used = roomOf(ideas)
	}
	floortest.Report(b, "what-stays", float64(used)/float64(room), 5)
	floortest.Report(b, "its-letters", float64(room)/float64(letters), 12)
	b.ReportMetric(float64(room)/float64(len(ideas)), "bytes/idea")
}

// roomOf is how many bytes ideas take, their texts included, and how many were used
// until they did.
func roomOf(ideas []Remembered) (stays, used int64) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	m := NewMemory(ideas, ID{})
	runtime.GC()
	runtime.ReadMemStats(&after)
	letters := 0
	for _, x := range ideas {
		letters += len(x.Text)
	}
	runtime.KeepAlive(m)
	return int64(after.HeapAlloc) - int64(before.HeapAlloc) + int64(letters), int64(after.TotalAlloc - before.TotalAlloc)
}

// BenchmarkMemoryAtWorst asks what is hardest to answer beside an ordinary line:
// where a shop had one idea every time, where all ideas are made of six words, and
// very long lines. Thirty times an ordinary line is a millisecond or two.
func BenchmarkMemoryAtWorst(b *testing.B) {
	const n = 100_000
	same, six := manyRemembered(n), manyRemembered(n)
	d, words := dice(3), manyWords()[:6]
	for i := range n {
		same[i].Text = "A wave from whoever stands at the machine"
		var line []string
		for range 5 {
			line = append(line, words[d.roll()%6])
		}
		six[i].Text = strings.Join(line, " ")
	}
	ordinary, had, hackneyed := NewMemory(manyRemembered(n), ID{}), NewMemory(same, ID{}), NewMemory(six, ID{})
	for name, c := range map[string]struct {
		m     *Memory
		typed string
	}{
		"long":    {ordinary, strings.Repeat(manyRemembered(1)[0].Text+" other ", 40)},
		"letters": {ordinary, strings.Repeat("a b c d e f ", 300)},
		"half":    {had, "A wave from whoever stands at the machin"},
		"six":     {hackneyed, strings.Join(words, " ")},
	} {
		b.Run(name, func(b *testing.B) {
			floortest.Beside(b, "an-ordinary-line", 30, func() { c.m.Like(c.typed) }, func() { ordinary.Like("A bench by the door with a blanket on it") })
		})
	}
}
