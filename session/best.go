package session

// Best is the praise in a customer's words that says most on a wall: the newest
// that is loved, else liked. Remarks for the desk are never it.
func (i *Initiative) Best() (Comment, bool) {
	best := -1
	for n := range i.Comments {
		c := &i.Comments[n]
		if !c.Good() {
			continue
		}
		if best < 0 || c.Mood == MoodLoved || i.Comments[best].Mood != MoodLoved {
			best = n
		}
	}
	if best < 0 {
		return Comment{}, false
	}
	return i.Comments[best], true
}
