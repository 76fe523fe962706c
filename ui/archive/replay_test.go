package archive

import (
	"strings"
	"testing"

	"flashpoint/session"
)

func TestAReplayGoesThroughTheMeeting(t *testing.T) {
	d := held(t, 12, "").open().keys("p")
	d.sees("Replay", "Counter visit, Tue 3 Nov", "minute 1, 07:30", "The meeting begins", "Open", "0 here")
	d.keys("right").sees("Ana is here", "1 here").keys("left").sees("0 here")
	d.keys("ctrl+n").sees("▸        Map").keys("ctrl+n", "right").sees("Idea: “A bench by the window”", "minute 6", "1 idea")
	d.keys("ctrl+n", "ctrl+n", "right", "right").sees("Slip 1 is in", "1 slip in").misses("dots")
	d.keys("right", "right", "right").sees("The vote is revealed: “A bench by the window” is first, with 4 dots")
	d.keys("end").sees("The meeting is closed", "Chosen: A bench by the window", "Ana").keys("home").sees("minute 1,")
	d.keys("pgdown").sees("minute 2").keys("pgdown", "pgup").sees("minute 2")
	d.keys("end", "m").sees("Names  are shown with").keys("m", "esc").sees("[1 Meetings]")
}

func TestAReplayPlaysByItself(t *testing.T) {
	d := held(t, 12, "").open().keys("p", "space")
	d.sees("→ minute 1").tick().sees("Ana is here").tick().sees("Bo is here").keys("space").tick().sees("Bo is here").misses("→ minute")
	d.keys("space")
	for range 60 {
		d.tick()
	}
	d.sees("The meeting is closed").misses("→ minute")
	d.still = true
	d.keys("home", "space").sees("Ana is here")
}

// A replay that was left while it played leaves the next one its own pace.
func TestAReplayThatWasLeftGoesOnNowhere(t *testing.T) {
	d := held(t, 12, "").open().keys("p", "space", "esc", "p")
	left := d.ticks
	d.ticks = nil
	d.keys("space")
	d.ticks = left
	d.tick()
	if at := d.screen.(*Replay).at; at != 0 {
		t.Errorf("it went on to moment %d", at)
	}
}

// A key that is held costs no fold each: one is on its way at a time, and the last
// one counts.
func TestHoldingAKeyFoldsFewMoments(t *testing.T) {
	d := held(t, 12, "").open().keys("p")
	for range 8 {
		d.hit("right")
	}
	busy := 0
	for _, cmd := range d.waiting {
		if cmd != nil {
			busy++
		}
	}
	if busy > 1 {
		t.Errorf("%d are on their way", busy)
	}
	d.settle().sees("4 here, 2 steps, 1 idea").misses("3 here")
}

// Nothing is in any frame of a replay before it was revealed, and never what is
// never revealed: who wrote an idea that was not chosen, and an open vote.
func TestNoFrameOfAReplayTellsASecret(t *testing.T) {
	for _, minutes := range []bool{false, true} {
		d := held(t, 12, "")
		m := d.shelves.meeting
		d.ok(m.Session.Reopen(d.act()))
		round, err := m.Session.OpenRound(d.act(), 37, 37, m.Session.Candidates(true)...)
		d.ok(err)
		open, _ := m.Session.Round()
		dots, err := open.ParseSlip(strings.Repeat("A", 37))
		d.ok(err)
		d.ok(m.Session.CastSlip(d.act(), round, 0, dots))
		d.open().size(118, 200).keys("p")
		if minutes {
			d.keys("m")
		}
		revealed := false
		replay := d.screen.(*Replay)
		for n := range replay.moments() {
			text := d.text()
			revealed = revealed || strings.Contains(text, "The vote is revealed")
			arrived := strings.Count(text, "Xanthippe is here") + strings.Count(text, "and Xanthippe\n")
			if strings.Count(text, "Xanthippe") > arrived {
				t.Errorf("moment %d names who wrote an idea that was not chosen:\n%s", n, text)
			}
			if strings.Contains(text, "37 dots from") || strings.Contains(text, "AAA") {
				t.Errorf("moment %d tells the open vote:\n%s", n, text)
			}
			if at := session.NewReplay(m).Moments[n]; !revealed && strings.Contains(text, "4 dots") && !strings.Contains(at.Words, "revealed") {
				t.Errorf("moment %d tells the vote before its reveal:\n%s", n, text)
			}
			d.keys("right")
		}
	}
}
