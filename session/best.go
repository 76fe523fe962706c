package session

// Best is the praise in customers' words that says most on a wall: the newest
// that is loved, else liked. Remarks for the desk are never it. The order of the
// words does not matter; they are about one idea.
func Best(said []Comment) (best Comment, ok bool) {
	for n := range said {
		if c := &said[n]; c.Good() && (!ok || c.outdoes(&best)) {
			best, ok = *c, true
		}
	}
	return best, ok
}

// outdoes reports whether praise says more than other praise.
func (c *Comment) outdoes(o *Comment) bool {
	if loved := c.Mood == MoodLoved; loved != (o.Mood == MoodLoved) {
		return loved
	}
	return c.ID > o.ID
}

// Best is the best of all that customers said of the idea.
func (i *Initiative) Best() (Comment, bool) { return Best(i.Comments) }

// News is the best of what customers said since those who wait were last told:
// the words to pass on next. ok is false when nothing waits, and when customers
// were only counted since.
func (i *Initiative) News() (Comment, bool) {
	untold, since := i.Untold()
	if since.IsZero() {
		return Comment{}, false
	}
	told := i.heardUpTo(nil)
	for n := range untold {
		told = min(told, i.heardUpTo(&untold[n]))
	}
	var news []Comment
	for n := range i.Comments {
		if c := &i.Comments[n]; int64(c.ID) > told {
			news = append(news, *c)
		}
	}
	return Best(news)
}
