package paper

import (
	"fmt"

	"flashpoint/session"
)

// The most ideas whose words a report quotes, and how many of each.
const (
	SaidIdeas  = 20
	saidQuotes = 3
)

// heard is what customers said of all the ideas, counted.
func (r *reporter) heard() (all session.Feedback) {
	for _, i := range r.Initiatives {
		f := i.Feedback
		all.Praised, all.Liked, all.Indifferent, all.NotKeen = all.Praised+f.Praised, all.Liked+f.Liked, all.Indifferent+f.Indifferent, all.NotKeen+f.NotKeen
		all.Words, all.GoodWords = all.Words+f.Words, all.GoodWords+f.GoodWords
	}
	return all
}

// praiseInAll says how often customers praised something, and how that adds up:
// "61 times: 52 counted, 9 in words; 5 customers were not keen".
func praiseInAll(f session.Feedback) string {
	words := "none so far"
	if n := f.Praise(); n > 0 {
		words = session.Count(n, "time")
		if f.GoodWords > 0 {
			words += fmt.Sprintf(": %d counted, %d in words", f.Praised+f.Liked, f.GoodWords)
		}
	}
	switch f.NotKeen {
	case 0:
		return words
	case 1:
		return words + "; 1 customer was not keen"
	}
	return words + fmt.Sprintf("; %d customers were not keen", f.NotKeen)
}

// said is what customers said, in numbers and in their own words: of each idea the
// latest of this time that paper may have.
func (r *reporter) said() {
	all := r.heard()
	if !all.Any() {
		return
	}
	r.doc.add(Heading, "", "What customers said")
	r.doc.fact("Of all these ideas", all.Said(session.FacePaper))
	for _, i := range r.Said {
		quotes := r.quotes(i)
		if len(quotes) == 0 {
			continue
		}
		r.doc.list("-", r.of(i.Shop, i.Title)+" ("+string(i.Status)+")")
		for _, c := range quotes {
			r.doc.add(Detail, "", c.On.Words(r.today)+": "+commentWords(r.shops[i.Shop], c))
		}
	}
}

func (r *reporter) quotes(i *session.Initiative) (list []session.Comment) {
	for n := len(i.Comments) - 1; n >= 0 && len(list) < saidQuotes; n-- {
		if c := i.Comments[n]; c.Shows(session.FacePaper) && !c.On.Before(r.Since) {
			list = append(list, c)
		}
	}
	return list
}
