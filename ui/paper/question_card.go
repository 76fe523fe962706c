package paper

import (
	"flashpoint/session"
)

// QuestionCard asks customers about one idea: how they are asked in person, boxes
// for the moods in which their words are noted, and lines to write on. Nobody has
// to give a name.
func QuestionCard(m *session.Meeting, i *session.Initiative) Document {
	asking := i.Asking
	if asking == "" {
		asking = "What do you think of this: " + i.Title + "?"
	}
	lines := make([]string, 0, len(session.Moods())+1)
	for _, mood := range session.Moods() {
		lines = append(lines, "[ ] "+moodWords(mood))
	}
	lines = append(lines, "In your own words, if you like:")
	var d Document
	d.cut(Card{PerPage: 4, Title: asking, Lines: lines, Blanks: 3, Foot: thanks(shopName(m))})
	return d
}

// moodWords are a mood as a customer would say it.
func moodWords(m session.Mood) string {
	switch m {
	case session.MoodLoved:
		return "I loved it"
	case session.MoodLiked:
		return "I liked it"
	case session.MoodNeutral:
		return "Neither yes nor no"
	}
	return "Not for me"
}

func thanks(shop string) string {
	if shop == "" {
		return "Thank you!"
	}
	return "Thank you! " + shop
}
