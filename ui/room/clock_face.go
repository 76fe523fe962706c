package room

import (
	"fmt"
	"strings"
	"time"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// In its last minute a clock counts bare seconds between stripes, and there are
// more of these in the last ten seconds: whoever sees no colours sees that, and
// nothing blinks.

// clockFigure is the time left as kit draws it large. It stays as wide as it
// was, so that nothing beside it jumps.
func clockFigure(left, total time.Duration) string {
	s := seconds(left)
	switch {
	case left <= 0 || kit.ClockWord(left, total) == "":
		return digits(left)
	case left > lastMoments:
		return "=" + s + "="
	case len(s) == 1:
		return "≡ " + s + " ≡"
	}
	return "≡" + s + "≡"
}

// clockLine is the time left on one line.
func clockLine(left, total time.Duration) string {
	switch {
	case left <= 0 || kit.ClockWord(left, total) == "":
		return kit.ClockFace(left)
	case left > lastMoments:
		return "= " + seconds(left) + " s ="
	}
	return "=== " + seconds(left) + " s ==="
}

// lastMoments is when [kit.ClockWord] speaks of them.
const lastMoments = 10 * time.Second

// seconds are the seconds left; one that has begun counts as a whole one.
func seconds(left time.Duration) string {
	return fmt.Sprint(int((left + time.Second - 1) / time.Second))
}

// digits are the time left for large figures; past the end they count up.
func digits(left time.Duration) string {
	if left < 0 {
		return "+" + kit.ClockFace(-left)
	}
	return kit.ClockFace(left)
}

func clockToken(left time.Duration) kit.Token {
	if left <= time.Minute {
		return kit.Warn
	}
	return kit.Accent
}

// minutesOf is a length in whole minutes, as the pace is said.
func minutesOf(d time.Duration) int { return int((max(d, -d) + 30*time.Second) / time.Minute) }

// pace says how the whole meeting keeps to its plan. Past a day nobody wants to
// know by how much: the computer's clock was wrong, or the meeting was left.
func pace(ahead time.Duration) string {
	minutes, how := minutesOf(ahead), "ahead"
	if ahead < 0 {
		how = "behind"
	}
	switch {
	case minutes == 0:
		return "on time"
	case minutes >= 24*60:
		return "far " + how
	case minutes >= 100:
		return fmt.Sprintf("%d h %s", (minutes+30)/60, how)
	}
	return fmt.Sprintf("%d min %s", minutes, how)
}

// clockTime is a time of day as people say it: "8:07".
func clockTime(t, now time.Time) string {
	return strings.TrimPrefix(t.In(now.Location()).Format("15:04"), "0")
}

// sameDay reports whether a moment is on the day of now.
func sameDay(t, now time.Time) bool {
	return session.DateOf(t.In(now.Location())) == session.DateOf(now)
}

// lengthWords is a length as people say it: "3 min", "2:40", "40 s".
func lengthWords(d time.Duration) string {
	s := int(d.Round(time.Second) / time.Second)
	switch {
	case s < 60:
		return fmt.Sprint(s, " s")
	case s%60 == 0:
		return fmt.Sprint(s/60, " min")
	}
	return kit.ClockFace(d.Round(time.Second))
}
