package paper

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"flashpoint/session"
)

// questionsPerPage is how many cards a page holds; all of them are the same.
const questionsPerPage = 4

// QuestionCard asks customers what they think of one idea: boxes for the moods in
// which their words are noted, and lines to write on, under the shop's own question
// where it has one. Nobody has to give a name. There is none of an idea that is not
// for customers; see forCustomers.
func QuestionCard(m *session.Meeting, i *session.Initiative) Document {
	lines := make([]string, 0, len(session.Moods())+1)
	for _, mood := range session.Moods() {
		lines = append(lines, "[ ] "+moodWords(mood))
	}
	lines = append(lines, cmp.Or(question(i.Asking), "In your own words, if you like:"))
	return forCustomers(i, Card{PerPage: questionsPerPage, Title: "What do you think of this: " + i.Title + "?", Lines: lines, Blanks: 3, Foot: thanks(shopName(m))})
}

// question is what is asked of the customer in how the shop asks, "" where that only
// tells staff what to do: "Ask the owner: what does your dog think of us?" has one,
// and "Ask which jar they would take home" none.
func question(asking string) string {
	if !strings.HasSuffix(asking, "?") {
		return ""
	}
	if n := strings.LastIndex(asking, ": "); n >= 0 {
		asking = asking[n+len(": "):]
	}
	if word, _, _ := strings.Cut(asking, " "); strings.EqualFold(word, "ask") {
		return ""
	}
	first, size := utf8.DecodeRuneInString(asking)
	return string(unicode.ToUpper(first)) + asking[size:]
}

// moodWords are a mood as a customer would say it.
func moodWords(m session.Mood) string {
	switch m {
	case session.MoodLoved:
		return "I loved it"
	case session.MoodLiked:
		return "I liked it"
	case session.MoodNeutral:
		return "It makes no difference to me"
	}
	return "Not for me"
}

func thanks(shop string) string {
	if shop == "" {
		return "Thank you!"
	}
	return "Thank you! " + shop
}
