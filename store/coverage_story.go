package store

import (
	"context"
	"database/sql"

	"flashpoint/session"
)

// storyLength is how many meetings and how many ideas a step's story has at most.
const storyLength = 200

// StepStory is what one step of a map went through, newest first, 200 meetings
// and 200 ideas at most. Its name counts whatever the case and the accents.
func (s *Store) StepStory(ctx context.Context, q session.MapQuery, step string) (session.StepStory, error) {
	var story session.StepStory
	err := s.with(ctx, "reading what was done with a step", func(l *link) error {
		args, err := l.mapArgs(ctx, q)
		if err != nil {
			return err
		}
		names, err := l.spellings(ctx, step, mapMeetings+" SELECT DISTINCT name FROM m JOIN step ON step.session = m.id", args...)
		if err != nil {
			return err
		}
		args = append(args, list(names), storyLength)
		if story.Meetings, err = l.stepMeetings(ctx, args); err != nil {
			return err
		}
		story.Chosen, err = l.stepIdeas(ctx, args)
		return err
	})
	return story, err
}

// spellings are those of a name among the names that a query reads.
func (l *link) spellings(ctx context.Context, of, query string, args ...any) (names []string, err error) {
	fold := session.Fold(of)
	err = l.each(ctx, query, args, func(rows *sql.Rows) error {
		var name string
		err := rows.Scan(&name)
		if session.Fold(name) == fold {
			names = append(names, name)
		}
		return err
	})
	return names, err
}

func (l *link) stepMeetings(ctx context.Context, args []any) (meetings []session.StepMeeting, err error) {
	const query = mapMeetings + ` SELECT id, opened, sum(ideas), sum(wows) FROM m JOIN step ON step.session = m.id
		WHERE name IN (SELECT value FROM json_each($4)) AND (focus OR ideas) GROUP BY id ORDER BY id DESC LIMIT $5`
	err = l.each(ctx, query, args, func(rows *sql.Rows) error {
		var m session.StepMeeting
		var opened string
		err := rows.Scan(idIn{&m.Session}, &opened, &m.Ideas, &m.Wows)
		m.Opened = parseMoment(opened)
		meetings = append(meetings, m)
		return err
	})
	return meetings, err
}

func (l *link) stepIdeas(ctx context.Context, args []any) (ideas []session.ChosenIdea, err error) {
	const query = mapMeetings + ` SELECT initiative.id, initiative.title, initiative.status, initiative.opened,
			all_praise, coalesce(last_praise, '')
		FROM m JOIN step ON step.session = m.id AND step.name IN (SELECT value FROM json_each($4))
			JOIN idea ON idea.session = step.session AND idea.step = step.step
			JOIN initiative ON initiative.id = idea.initiative
		WHERE initiative.opened IS NOT NULL ORDER BY initiative.id DESC LIMIT $5`
	err = l.each(ctx, query, args, func(rows *sql.Rows) error {
		var x session.ChosenIdea
		var opened string
		err := rows.Scan(idIn{&x.Initiative}, &x.Title, &x.Status, &opened, &x.Praise, dayIn{&x.LastPraise})
		x.Opened = parseMoment(opened)
		ideas = append(ideas, x)
		return err
	})
	return ideas, err
}
