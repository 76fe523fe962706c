package session

import (
	"fmt"
	"strings"
)

// HowOften says how often: "once", "twice", "14 times".
func HowOften(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return fmt.Sprintf("%d times", n)
}

// PraiseWords say how often customers praised something: "praised once", "praised
// 14 times"; "" for never.
func PraiseWords(n int) string {
	if n == 0 {
		return ""
	}
	return "praised " + HowOften(n)
}

// Said says what customers said, always with how many they were: "praised 14
// times unprompted; asked 9: 7 liked it, 1 no reaction, 1 not keen; 5 said so in
// words". It is "" when none was heard. From [EnoughForShare] answers on the
// liked ones have their share. Words that are no praise may be about somebody:
// only the desk counts them.
func (f Feedback) Said(face Face) string {
	var parts []string
	if f.Praised > 0 {
		parts = append(parts, PraiseWords(f.Praised)+" unprompted")
	}
	if f.Asked() > 0 {
		parts = append(parts, f.answers())
	}
	if f.GoodWords > 0 {
		parts = append(parts, fmt.Sprintf("%d said so in words", f.GoodWords))
	}
	if others := f.Words - f.GoodWords; others > 0 && face == FaceDesk {
		parts = append(parts, fmt.Sprintf("%d said other things", others))
	}
	return strings.Join(parts, "; ")
}

// answers are those of the customers who were asked.
func (f Feedback) answers() string {
	var all []string
	if share, ok := ShareOf(f.Liked, f.Asked()); ok {
		all = append(all, fmt.Sprintf("%d liked it, %s", f.Liked, share))
	} else if f.Liked > 0 {
		all = append(all, fmt.Sprintf("%d liked it", f.Liked))
	}
	if f.Indifferent > 0 {
		all = append(all, fmt.Sprintf("%d no reaction", f.Indifferent))
	}
	if f.NotKeen > 0 {
		all = append(all, fmt.Sprintf("%d not keen", f.NotKeen))
	}
	return fmt.Sprintf("asked %d: %s", f.Asked(), strings.Join(all, ", "))
}

// String is the share with its range: "78% (95%: 62 to 88)".
func (s Share) String() string {
	return fmt.Sprintf("%d%% (95%%: %d to %d)", s.Percent, s.Low, s.High)
}

// WaitWords say for whom praise waits and how long: "praise waits 5 days for
// Terry", "praise of today waits for the team"; "" when since is the zero Date.
func WaitWords(whom []Person, since, today Date) string {
	if since.IsZero() {
		return ""
	}
	who := "the team"
	if len(whom) > 0 {
		who = Names(whom)
	}
	if days := since.DaysUntil(today); days > 0 {
		return fmt.Sprintf("praise waits %s for %s", Count(days, "day"), who)
	}
	return "praise of today waits for " + who
}

// String says how long the praise had waited: "2 days after the praise", "on the
// day of the praise".
func (w Wait) String() string {
	if w.Days() == 0 {
		return "on the day of the praise"
	}
	return Count(w.Days(), "day") + " after the praise"
}
