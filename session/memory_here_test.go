package session

import "testing"

// Neither those that are here already nor those of another map come back; one that
// was removed here may.
func TestWhatMayComeBack(t *testing.T) {
	june := newRoom(t, "Theo", "Ana")
	bench := june.idea("A bench", "Theo")
	june.idea("A bell", "Ana")
	var ideas []Remembered
	for _, x := range june.Ideas {
		ideas = append(ideas, Remembered{Session: june.ID(), Idea: x.ID, Text: x.Text, Map: june.MapName, At: x.At, State: x.State, Whose: "Theo"})
	}
	july := june.monthLater("Ana", "Bo")
	m := NewMemory(ideas, july.ID())
	waiting := func(onMap string) string {
		words := ""
		for _, r := range july.MayComeBack(m, onMap) {
			words += r.Text + " " + r.Whose + "; "
		}
		return words
	}
	equal(t, "all", waiting("counter VISIT"), "A bell Theo; A bench Theo; ")
	id := july.revive(june.from(bench))
	equal(t, "without the one that is here", waiting(july.MapName), "A bell Theo; ")
	july.ok(july.Answer(july.act(), id, IdeaRemoved, ""))
	equal(t, "removed again", waiting(july.MapName), "A bell Theo; A bench Theo; ")
	equal(t, "elsewhere", waiting("Terrace"), "")
	july.ok(july.SetSign(july.act(), SignNever))
	equal(t, "names are never shown", waiting(july.MapName), "A bell ; A bench ; ")
}

// What was stopped may be begun anew; all else that has its initiative goes on.
func TestUnderWay(t *testing.T) {
	june := newRoom(t, "Theo", "Ana")
	bench := june.idea("A bench", "Theo")
	july := june.monthLater("Ana")
	x := july.get(july.revive(june.from(bench)))
	for status, want := range map[Status]bool{StatusChosen: true, StatusPreparing: true, StatusLive: true, StatusKept: true, StatusChanged: true, StatusStopped: false, "": false} {
		m := NewMemory([]Remembered{{Session: ID{14: 1}, Idea: bench, Text: "Else", Status: StatusLive}, {Session: june.ID(), Idea: bench, Text: "A bench", Status: status}}, july.ID())
		r, is := july.UnderWay(m, x)
		equal(t, string(status), is, want)
		if is && r.Text != "A bench" {
			t.Errorf("it is %q", r.Text)
		}
	}
	if _, is := july.UnderWay(nil, x); is {
		t.Error("nothing is remembered, and something is under way")
	}
	if _, is := july.UnderWay(NewMemory([]Remembered{{Status: StatusLive}}, july.ID()), Idea{}); is {
		t.Error("an idea of this meeting is under way")
	}
}
