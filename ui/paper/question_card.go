package paper

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"flashpoint/session"
)

// QuestionCard asks customers about one idea, on a page of cards that are the same: how they are asked in person, boxes
// for the moods in which their words are noted, and lines to write on. Nobody has
// to give a name.
func QuestionCard(m *session.Meeting, i *session.Initiative) Document {
	lines := make([]string, 0, len(session.Moods())+2)
	title := asked(i)
	if i.Asking != "" {
		lines = append(lines, "About: "+i.Title) // the question alone may make sense to the team only
	}
	for _, mood := range session.Moods() {
		lines = append(lines, "[ ] "+moodWords(mood))
	}
	lines = append(lines, "In your own words, if you like:")
	var d Document
	for range questionsPerPage {
		d.cut(Card{PerPage: questionsPerPage, Title: title, Lines: lines, Blanks: 3, Foot: thanks(shopName(m))})
	}
	return d
}

// questionsPerPage is how many cards a page holds; all of them are the same.
const questionsPerPage = 4

// asked is the question to the customer. How they are asked may say more than that:
// "Ask the owner: what does your dog think of us?"
func asked(i *session.Initiative) string {
	if i.Asking == "" {
		return "What do you think of this: " + i.Title + "?"
	}
	if n := strings.LastIndex(i.Asking, ": "); n >= 0 && strings.HasSuffix(i.Asking, "?") {
		first, size := utf8.DecodeRuneInString(i.Asking[n+2:])
		return string(unicode.ToUpper(first)) + i.Asking[n+2+size:]
	}
	return i.Asking
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
