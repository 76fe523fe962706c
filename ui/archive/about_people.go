package archive

import (
	"cmp"
	"context"
	"fmt"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/ui/paper"
)

// comment is what a customer said, and what became of it.
func (r reader) comment(ctx context.Context, initiative session.ID, id session.CommentID) (paper.Document, error) {
	m, i, err := r.of(ctx, initiative)
	if err != nil {
		return nil, err
	}
	c, ok := i.Comment(id)
	if !ok {
		return gone(), nil
	}
	d := document{}
	d.add(paper.Title, "", "“"+c.Words+"”")
	d.fact("Said", c.On.Words(r.today())+", "+string(c.Channel))
	d.fact("Mood", string(c.Mood))
	d.fact("Heard by", m.Shop.Now(c.HeardBy).Name)
	d.fact("Tags", session.Join(c.Tags))
	if c.DeskOnly {
		d.fact("Desk only", "it finds fault with somebody by name, and does not leave this desk")
	}
	d.passedOn(m, i, c, r)
	d.add(paper.Heading, "", "About: "+i.Title)
	d.story(m, i, r)
	return d.Document, nil
}

// passedOn says whether the authors heard of it.
func (d *document) passedOn(m *session.Meeting, i *session.Initiative, c session.Comment, r reader) {
	if !c.Good() {
		return
	}
	for _, t := range i.Tellings {
		if int64(t.ID) < int64(c.ID) { // it passed on what was noted before it
			continue
		}
		said := "on " + t.On.Words(r.today())
		if !t.By.ID.IsZero() {
			said += " by " + m.Shop.Now(t.By).Name
		}
		if t.InPerson {
			said += ", in person"
		}
		d.fact("Told", said)
		return
	}
	d.fact("Told", "not yet")
}

// person is somebody's story: what they did and what customers said of it. It
// counts nothing.
func (r reader) person(ctx context.Context, row review.Row) (paper.Document, error) {
	p, shop, err := r.who(ctx, row)
	if err != nil {
		return nil, err
	}
	stories, err := r.library.Stories(ctx, p.ID)
	if err != nil {
		return nil, err
	}
	d := document{}
	name := p.Name
	if p.Standing == session.PersonLeft && name != session.SomeoneWhoLeft {
		name += ", who has left"
	}
	d.add(paper.Title, "", name)
	if len(stories) == 0 {
		d.add(paper.Paragraph, "", "No story yet.")
	}
	for _, s := range stories {
		d.tell(shop, s, r)
	}
	return d.Document, nil
}

// tell is one story.
func (d *document) tell(shop *session.Shop, s session.Story, r reader) {
	day := s.On.Words(r.today())
	switch s.Kind {
	case session.StoryTask:
		d.add(paper.Item, "-", "did “"+s.Text+"”, for "+s.Title+", "+day)
	case session.StoryObstacle:
		d.add(paper.Item, "-", "cleared “"+s.Text+"” out of the way, for "+s.Title+", "+day)
	case session.StoryHeard:
		d.add(paper.Item, "-", "heard a customer say “"+s.Text+"” about "+s.Title+", "+day)
	case session.StoryTold:
		d.add(paper.Item, "-", "told "+session.Names(s.Whom)+" what customers say about "+s.Title+", "+day)
	default:
		d.had(shop, s, r)
	}
}

// had is the story of an idea that somebody had.
func (d *document) had(shop *session.Shop, s session.Story, r reader) {
	text := "had the idea “" + s.Text + "”"
	if len(s.With) > 0 {
		text += " with " + session.Names(s.With)
	}
	d.add(paper.Item, "-", text+", "+s.Begun.Words(r.today()))
	became := string(s.Status)
	if s.Kind == session.StoryIdea {
		became = stateWords(session.Idea{State: s.State, Reason: s.Because})
	}
	d.add(paper.Detail, "", became)
	if s.Praise.Words != "" {
		d.add(paper.Detail, "", "a customer said: “"+s.Praise.Words+"”")
	}
	if t := s.Telling; t.ID != 0 {
		said := "told on " + t.On.Words(r.today())
		if !t.By.ID.IsZero() {
			said += " by " + shop.Now(t.By).Name
		}
		d.add(paper.Detail, "", said)
	}
	if s.Waiting {
		d.add(paper.Detail, "", "! a customer's praise has not been passed on yet")
	}
}

// step is what one step of a map went through.
func (r reader) step(ctx context.Context, row review.Row) (paper.Document, error) {
	name, onMap := text(row, review.Steps, "step"), text(row, review.Steps, "map")
	story, err := r.library.StepStory(ctx, session.MapQuery{Shop: cmp.Or(row.Shop, row.Stream), Map: onMap}, name)
	if err != nil {
		return nil, err
	}
	d := document{}
	d.add(paper.Title, "", name)
	d.fact("Map", onMap)
	for n, c := range review.Columns(review.Steps) {
		if n < len(row.Cells) && c.ID != "step" && c.ID != "map" {
			d.fact(c.Title, cellText(c.ID, row.Cells[n], r.today()))
		}
	}
	d.add(paper.Heading, "", "Chosen for it")
	if len(story.Chosen) == 0 {
		d.add(paper.Paragraph, "", "Nothing so far.")
	}
	for _, x := range story.Chosen {
		d.add(paper.Item, "-", x.Title)
		words := string(x.Status) + ", chosen on " + r.day(x.Opened)
		if praise := session.PraiseWords(x.Praise); praise != "" {
			words += ", " + praise
		}
		d.add(paper.Detail, "", words)
	}
	d.add(paper.Heading, "", "Meetings that worked on it")
	if len(story.Meetings) == 0 {
		d.add(paper.Paragraph, "", "None so far.")
	}
	for _, x := range story.Meetings {
		d.add(paper.Item, "-", fmt.Sprintf("%s: %s, %s", r.day(x.Opened), session.Count(x.Ideas, "idea"), session.Count(x.Wows, "wow")))
	}
	return d.Document, nil
}

// who is whose row it is, with the roster that knows them.
func (r reader) who(ctx context.Context, row review.Row) (session.Person, *session.Shop, error) {
	m, err := r.library.ShopOf(ctx, row.Stream)
	if err != nil {
		return session.Person{}, nil, err
	}
	if n := int(row.Item) - 1; m.Shop != nil && n >= 0 && n < len(m.Shop.People) {
		return m.Shop.Now(m.Shop.People[n]), m.Shop, nil
	}
	return session.Person{Name: text(row, review.People, "name")}, m.Shop, nil
}
