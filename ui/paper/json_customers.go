package paper

import (
	"flashpoint/session"
)

// FeedbackJSON is what customers said of an idea, counted. Words that were noted
// are customers of their own and not among the reactions.
type FeedbackJSON struct {
	Praised    int          `json:"praised"`              // of their own accord
	Liked      int          `json:"liked"`                // when they were asked
	NoReaction int          `json:"no_reaction"`          // when they were asked
	NotKeen    int          `json:"not_keen"`             // asked or not
	InWords    int          `json:"praised_in_words"`     // comments that are praise
	Last       session.Date `json:"last_praise,omitzero"` // of the latest praise
}

// CommentJSON is what one customer said. Remarks for the desk only are never
// among them.
type CommentJSON struct {
	ID      session.CommentID `json:"id"`                 // within the initiative
	Words   string            `json:"words"`              // one line
	Mood    session.Mood      `json:"mood"`               // loved it, liked it, neutral or not keen
	Channel session.Channel   `json:"channel"`            // in person, card, phone, online, overheard or mystery visit
	HeardBy *PersonJSON       `json:"heard_by,omitempty"` // left out when nobody said
	On      session.Date      `json:"on"`                 // the day
	Tags    []string          `json:"tags,omitempty"`     // what it is about
}

// ToldJSON is that somebody told an idea's authors what customers say.
type ToldJSON struct {
	ID       session.TellingID `json:"id"`                    // within the initiative
	Whom     *[]PersonJSON     `json:"whom,omitempty"`        // left out where nobody may know; empty for the team
	By       *PersonJSON       `json:"by,omitempty"`          // left out when nobody said
	On       session.Date      `json:"on"`                    // the day
	InPerson bool              `json:"in_person"`             // face to face
	Words    string            `json:"words,omitempty"`       // that were passed on
	Waited   *int              `json:"waited_days,omitempty"` // how long the praise had waited; left out when it was no news
}

// CheckInJSON is one look at a live idea.
type CheckInJSON struct {
	On       session.Date     `json:"on"`                 // the day
	Verdict  session.Verdict  `json:"verdict"`            // keep, change or stop
	Surprise session.Surprise `json:"surprise,omitempty"` // still a surprise, or expected by now
	Note     string           `json:"note,omitempty"`     // why
	Session  session.ID       `json:"session,omitzero"`   // the meeting that looked; left out at the desk
}

// customers fills in what came of an idea once customers had it.
func (out *InitiativeJSON) customers(m *session.Meeting, i *session.Initiative) {
	if f := i.Feedback(); f.Any() {
		out.Feedback = &FeedbackJSON{Praised: f.Praised, Liked: f.Liked, NoReaction: f.Indifferent, NotKeen: f.NotKeen, InWords: f.GoodWords, Last: f.Last}
	}
	for _, c := range i.Comments {
		if c.Shows(session.FacePaper) {
			out.Comments = append(out.Comments, CommentJSON{ID: c.ID, Words: c.Words, Mood: c.Mood, Channel: c.Channel,
				HeardBy: person(m.Shop.Now(c.HeardBy)), On: c.On, Tags: c.Tags})
		}
	}
	_, known := m.AuthorsOf(i, session.FacePaper)
	waits := i.Waits()
	for _, t := range i.Tellings {
		told := ToldJSON{ID: t.ID, By: person(m.Shop.Now(t.By)), On: t.On, InPerson: t.InPerson, Words: i.ToldWords(t, session.FacePaper)}
		if known {
			told.Whom = persons(m.Shop.NowAll(t.Whom))
		}
		if w, ok := waits[t.ID]; ok {
			days := w.Days()
			told.Waited = &days
		}
		out.Told = append(out.Told, told)
	}
	for _, c := range i.CheckIns {
		out.CheckIns = append(out.CheckIns, CheckInJSON{On: c.On, Verdict: c.Verdict, Surprise: c.Surprise, Note: c.Note, Session: c.Session})
	}
	if i.Figure.Name != "" {
		figure := i.Figure
		out.Figure = &figure
	}
}
