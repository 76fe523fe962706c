package session

import "math"

// Feedback is how customers took an idea, counted. Words that were noted are
// customers of their own and not among the reactions.
type Feedback struct {
	Praised, Liked, Indifferent, NotKeen int // by reaction

	Words     int  // comments in all,
	GoodWords int  // and those that are praise
	Last      Date // of the latest praise, counted or in words; zero for none
}

// Feedback is what customers said, counted.
func (i *Initiative) Feedback() Feedback {
	var f Feedback
	for _, c := range i.Reactions {
		f.Add(c.Reaction)
		if c.Reaction.Good() {
			f.Last = later(f.Last, c.On)
		}
	}
	f.Words = len(i.Comments)
	for n := range i.Comments {
		if c := &i.Comments[n]; c.Good() {
			f.GoodWords++
			f.Last = later(f.Last, c.On)
		}
	}
	return f
}

// Add counts one reaction more.
func (f *Feedback) Add(r Reaction) {
	switch r {
	case ReactionPraised:
		f.Praised++
	case ReactionLiked:
		f.Liked++
	case ReactionIndifferent:
		f.Indifferent++
	case ReactionNotKeen:
		f.NotKeen++
	}
}

// Asked is how many customers gave an answer when they were asked, as far as
// that is known: who was not keen counts as asked.
func (f Feedback) Asked() int { return f.Liked + f.Indifferent + f.NotKeen }

// Praise is how many customers praised it, of their own accord, when asked, or
// in words.
func (f Feedback) Praise() int { return f.Praised + f.Liked + f.GoodWords }

// Any reports whether any customer was heard.
func (f Feedback) Any() bool { return f.Praised+f.Asked()+f.Words > 0 }

// EnoughForShare is how many answers a percentage needs: below, one customer
// more would move it by several points, and people would read it as a fact.
const EnoughForShare = 30

// A Share is a part of n answers with the range in which the true part lies
// with 95 % confidence, all in percent.
type Share struct {
	N                  int
	Percent, Low, High int
}

// ShareOf is the part that k of n are; ok is false under EnoughForShare answers.
// The range is Wilson's score interval (E. B. Wilson, 1927), which stays within
// 0 and 100 and holds for small n too.
func ShareOf(k, n int) (share Share, ok bool) {
	if n < EnoughForShare || k < 0 || k > n {
		return Share{}, false
	}
	const z = 1.959964 // of the normal distribution, for 95 %
	p, m := float64(k)/float64(n), float64(n)
	middle := (p + z*z/(2*m)) / (1 + z*z/m)
	half := z / (1 + z*z/m) * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	percent := func(x float64) int { return int(math.Round(100 * min(max(x, 0), 1))) }
	return Share{N: n, Percent: percent(p), Low: percent(middle - half), High: percent(middle + half)}, true
}
