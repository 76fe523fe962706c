package session

import (
	"fmt"
	"slices"
	"time"
)

// Reaction is how one customer took an idea, as one key counts it.
type Reaction string

// The reactions. Praise that nobody asked for outweighs the answer to a
// question: people answer more kindly face to face than they think.
const (
	ReactionPraised     Reaction = "praised"     // unprompted
	ReactionLiked       Reaction = "liked"       // asked, and liked it
	ReactionIndifferent Reaction = "no reaction" // asked, and nothing came
	ReactionNotKeen     Reaction = "not keen"    // asked or not
)

// Reactions are all of them, the best first.
func Reactions() []Reaction {
	return []Reaction{ReactionPraised, ReactionLiked, ReactionIndifferent, ReactionNotKeen}
}

// Good reports whether the author should hear of it.
func (r Reaction) Good() bool { return r == ReactionPraised || r == ReactionLiked }

// A Counted is one customer's reaction.
type Counted struct {
	Seq      int64 // the number of the event that counted it
	Reaction Reaction
	On       Date
}

// Mood is how a customer's words sound.
type Mood string

// The moods.
const (
	MoodLoved   Mood = "loved it"
	MoodLiked   Mood = "liked it"
	MoodNeutral Mood = "neutral"
	MoodNotKeen Mood = "not keen"
)

// Moods are all of them, the best first.
func Moods() []Mood { return []Mood{MoodLoved, MoodLiked, MoodNeutral, MoodNotKeen} }

func (m Mood) good() bool { return m == MoodLoved || m == MoodLiked }

// Channel is the way a customer's words came.
type Channel string

// The channels.
const (
	ChannelInPerson     Channel = "in person"
	ChannelCard         Channel = "card"
	ChannelPhone        Channel = "phone"
	ChannelOnline       Channel = "online"
	ChannelOverheard    Channel = "overheard"
	ChannelMysteryVisit Channel = "mystery visit"
)

// Channels are all of them, the strongest first.
func Channels() []Channel {
	return []Channel{ChannelInPerson, ChannelCard, ChannelPhone, ChannelOnline, ChannelOverheard, ChannelMysteryVisit}
}

// CommentID names a comment within its initiative: the number of the event that
// noted it.
type CommentID int64

// A Comment is what one customer said about an idea.
type Comment struct {
	ID      CommentID `json:"-"`
	Words   string    `json:"words"`
	Mood    Mood      `json:"mood"`
	Channel Channel   `json:"channel"`
	HeardBy Person    `json:"heard_by,omitzero"` // zero: nobody said
	On      Date      `json:"on"`
	Tags    []string  `json:"tags,omitempty"` // folded, each once
	// DeskOnly marks words that find fault with somebody by name. See Shows.
	DeskOnly bool      `json:"desk_only,omitempty"`
	Noted    time.Time `json:"-"`
}

// Shows decides whether a face may have these words. A remark that finds fault
// with a member of staff stays at the desk; nothing else decides it.
func (c Comment) Shows(face Face) bool { return face == FaceDesk || !c.DeskOnly }

// Good reports whether the words are praise that the author should hear.
func (c Comment) Good() bool { return c.Mood.good() && c.Shows(FaceRoom) }

// maxTags is how many words a comment may be filed under.
const maxTags = 8

// Count counts one customer's reaction.
func (i *Initiative) Count(a Act, r Reaction, on Date) error {
	if err := i.exists(); err != nil {
		return err
	}
	if !slices.Contains(Reactions(), r) {
		return refuse("reaction", string(r), "A customer praised it, liked it when asked, had no reaction, or was not keen")
	}
	if err := notAhead(a, "day", on); err != nil {
		return err
	}
	i.record(a, &reactionCounted{Reaction: r, On: on})
	return nil
}

// Note keeps a customer's words. Its ID and Noted are ignored. A mood that is
// empty is MoodLiked, a channel ChannelInPerson.
func (i *Initiative) Note(a Act, c Comment) (CommentID, error) {
	c, err := i.checkComment(a, c)
	if err != nil {
		return 0, err
	}
	return CommentID(i.record(a, &commentNoted{c}).Seq), nil
}

// ChangeComment changes what is known of a customer's words.
func (i *Initiative) ChangeComment(a Act, c Comment) error {
	old, ok := i.Comment(c.ID)
	if !ok {
		return because(ErrNotFound, "These words are no longer here")
	}
	id, noted := c.ID, old.Noted
	c, err := i.checkComment(a, c)
	if err != nil {
		return err
	}
	if c.ID, c.Noted = id, noted; !c.equal(old) {
		i.record(a, &commentChanged{Comment: id, To: c})
	}
	return nil
}

// RemoveComment takes a customer's words out again.
func (i *Initiative) RemoveComment(a Act, id CommentID) error {
	if err := i.exists(); err != nil {
		return err
	}
	c, ok := i.Comment(id)
	if !ok {
		return because(ErrNotFound, "These words are no longer here")
	}
	i.record(a, &commentRemoved{Comment: id, Words: c.Words})
	return nil
}

// Comment looks a customer's words up.
func (i *Initiative) Comment(id CommentID) (Comment, bool) {
	return find(i.Comments, func(c Comment) bool { return c.ID == id })
}

// SameComment refuses when a customer's words are not any more what they were as
// somebody began to change them: what another window did to them must not be undone
// by it.
func (i *Initiative) SameComment(was Comment) error {
	now, ok := i.Comment(was.ID)
	if ok && !now.equal(was) {
		return because(ErrMeanwhile, "Another window changed these words meanwhile: look at them again")
	}
	return nil
}

func (c Comment) equal(d Comment) bool {
	return slices.Equal(c.Tags, d.Tags) && c.ID == d.ID && c.Words == d.Words && c.Mood == d.Mood && c.Channel == d.Channel &&
		c.HeardBy == d.HeardBy && c.On == d.On && c.DeskOnly == d.DeskOnly
}

func (i *Initiative) checkComment(a Act, c Comment) (Comment, error) {
	err := i.exists()
	if err != nil {
		return c, err
	}
	if c.Words, err = CleanLine("words", c.Words, MaxIdea); err != nil {
		return c, err
	}
	if c.Mood == "" {
		c.Mood = MoodLiked
	}
	if c.Channel == "" {
		c.Channel = ChannelInPerson
	}
	switch {
	case !slices.Contains(Moods(), c.Mood):
		return c, refuse("mood", string(c.Mood), "A customer loved it, liked it, was neutral, or was not keen")
	case !slices.Contains(Channels(), c.Channel):
		return c, refuse("channel", string(c.Channel), "Words come in person, by card, phone or online, overheard, or from a mystery visit")
	}
	if c.Tags, err = cleanTags(c.Tags); err != nil {
		return c, err
	}
	c.ID, c.Noted, c.HeardBy = 0, time.Time{}, c.HeardBy.named()
	return c, notAhead(a, "day", c.On)
}

// cleanTags folds tags, so that "Children" and "children" are one.
func cleanTags(tags []string) ([]string, error) {
	var clean []string
	for _, tag := range tags {
		if tag = Fold(tag); tag == "" || slices.Contains(clean, tag) {
			continue
		}
		if _, err := CleanLine("tag", tag, MaxName); err != nil {
			return nil, err
		}
		clean = append(clean, tag)
	}
	if len(clean) > maxTags {
		return nil, refuse("tags", clean[maxTags], fmt.Sprintf("%d tags at most: these are %d", maxTags, len(clean)))
	}
	return clean, nil
}

// notAhead refuses a day that is none, or that is still to come.
func notAhead(a Act, field string, on Date) error {
	if err := checkDay(field, on); err != nil {
		return err
	}
	switch today := DateOf(a.At); {
	case on.IsZero():
		return refuse(field, "", "Say on which day it was: today, yesterday, 12 mar")
	case today.Before(on):
		return refuse(field, on.String(), fmt.Sprintf("%s is still to come: say the day on which it was", on.Words(today)))
	}
	return nil
}
