package kit

import (
	"fmt"
	"time"
)

// longest is the most that a clock shows. Who sees it knows enough: the computer's
// clock was wrong, or the meeting was left.
const longest = 100*time.Hour - time.Second

// ClockFace is the time left as people read it: "4:07", "1:02:03", or past the
// end "over by 1:20". A second that has begun counts as a whole one.
func ClockFace(left time.Duration) string {
	if left < 0 {
		return "over by " + minutes(-left)
	}
	return minutes(left + time.Second - 1)
}

func minutes(d time.Duration) string {
	s := int(min(d, longest) / time.Second)
	if s >= 3600 {
		return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
	}
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

// ClockWord says in words what the clock's colour says: "last minute", "last
// seconds", "time is up", or "" while there is time. total is the whole time
// given; of a minute or less, there is no last minute to announce.
func ClockWord(left, total time.Duration) string {
	switch {
	case left <= 0:
		return "time is up"
	case left <= 10*time.Second:
		return "last seconds"
	case left <= time.Minute && total > time.Minute:
		return "last minute"
	}
	return ""
}
