package archive

import "testing"

// Rows that stand under a filter are what it lets through, and nothing else is.
func TestAWrongFilterHasNoRows(t *testing.T) {
	d := held(t, 12, "").open().size(118, 34)
	d.keys("3", "/", "bench").sees("Initiative 0", "It is")
	d.keys(" is:lat").sees("tab late", "Type on").misses("Initiative 0", "It is")
	d.keys("enter").sees("is:lat is not known", "No list while").misses("Initiative 0", "It is")
	if d.hit("x"); d.said == "" {
		t.Error("a list that is not there leaves as a file")
	}
	d.keys("/", "since:mrch", "enter").sees("No list while").misses("Initiative 0")
	d.keys("esc").sees("Initiative 0", "/ filter")
}

func TestEscTakesTheFilterAwayAndThenLeaves(t *testing.T) {
	d := held(t, 12, "").open()
	d.keys("3", "/", "bench", "enter", "esc").sees("/ filter", "1 of 12")
	if d.went != "" {
		t.Fatal("esc left the filtered list")
	}
	if d.keys("esc"); d.went != "home" {
		t.Error("esc did not leave the whole list")
	}
}

func TestSlashPicksTheOldFilter(t *testing.T) {
	d := held(t, 12, "").open()
	d.keys("3", "/", "bench", "enter", "/").sees("/ bench").keys("is:late").sees("/ is:late").misses("bench")
	d.keys("esc").sees("/ bench").misses("is:late") // as before
	d.keys("/", "end", " i", "enter").sees("/ bench i")
	d.keys("/", "backspace").sees("words, or is:stuck")
	d.keys("esc").sees("/ bench i")
}

// The line of search has the focus already: who types the key that leads there first,
// as in every other list, finds what comes after it.
func TestSlashInAnEmptyLineIsTheKey(t *testing.T) {
	d := held(t, 12, "").open()
	d.keys("7", "/", "bench").sees("/ bench").misses("/ /")
	d.keys("ctrl+u", "/", "1/2").sees("/ 1/2").misses("/ /")
	d.keys("esc", "3", "/", "/", "bench", "enter", "/", "/").sees("/ bench").misses("/ /")
	d.keys("window").sees("/ window").misses("bench")
}
