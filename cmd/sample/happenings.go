package sample

import (
	"fmt"
	"slices"
	"strings"

	"flashpoint/session"
)

// The sorts of happenings, as the lives in lives.go say them.

// lives are all of them, oldest first.
func lives() []happening {
	all := slices.Concat(dogsLife(), foamLife(), riddleLife(), cardLife(), jarsLife(), spareLife())
	slices.SortStableFunc(all, func(a, b happening) int { return strings.Compare(a.at, b.at) })
	return all
}

// moves changes the status on that day.
func moves(to session.Status, reason string) func(*tale, *session.Initiative) {
	return func(t *tale, i *session.Initiative) {
		t.do(func(a session.Act) error { return i.SetStatus(a, to, t.today(), reason) })
	}
}

// ticks marks the task of that name done.
func ticks(what string) func(*tale, *session.Initiative) {
	return func(t *tale, i *session.Initiative) {
		t.onTask(i, what, func(a session.Act, task session.Task) error { return i.SetDone(a, task.ID, true) })
	}
}

// shown makes the task of that name one for everyone and ticks these people off.
func shown(what, names string) func(*tale, *session.Initiative) {
	return func(t *tale, i *session.Initiative) {
		t.onTask(i, what, func(a session.Act, task session.Task) error {
			task.Everyone = true
			return i.ChangeTask(a, task)
		})
		for _, name := range commas(names) {
			t.onTask(i, what, func(a session.Act, task session.Task) error { return i.SetShown(a, task.ID, t.person(name), true) })
		}
	}
}

// onTask does something with the task of that name.
func (t *tale) onTask(i *session.Initiative, what string, do func(session.Act, session.Task) error) {
	t.do(func(a session.Act) error {
		n := slices.IndexFunc(i.Tasks, func(x session.Task) bool { return x.What == what })
		if n < 0 {
			return fmt.Errorf("no task %q", what)
		}
		return do(a, i.Tasks[n])
	})
}

// cleared clears the obstacle of that name.
func cleared(what string) func(*tale, *session.Initiative) {
	return func(t *tale, i *session.Initiative) {
		t.do(func(a session.Act) error {
			n := slices.IndexFunc(i.Obstacles, func(o session.Obstacle) bool { return o.What == what })
			if n < 0 {
				return fmt.Errorf("no obstacle %q", what)
			}
			return i.SetCleared(a, i.Obstacles[n].ID, true)
		})
	}
}

// counted counts one reaction several times.
func counted(r session.Reaction, times int) func(*tale, *session.Initiative) {
	return func(t *tale, i *session.Initiative) {
		for range times {
			t.do(func(a session.Act) error { return i.Count(a, r, t.today()) })
		}
	}
}

// asked types in a sheet of answers.
func asked(liked, nothing, notKeen int) func(*tale, *session.Initiative) {
	return func(t *tale, i *session.Initiative) {
		counted(session.ReactionLiked, liked)(t, i)
		counted(session.ReactionIndifferent, nothing)(t, i)
		counted(session.ReactionNotKeen, notKeen)(t, i)
	}
}

// said notes a customer's words; by and tag may be "".
func said(words string, mood session.Mood, how session.Channel, by, tag string) func(*tale, *session.Initiative) {
	return func(t *tale, i *session.Initiative) {
		c := session.Comment{Words: words, Mood: mood, Channel: how, On: t.today(), Tags: commas(tag)}
		if by != "" {
			c.HeardBy = t.person(by)
		}
		t.do(func(a session.Act) error { _, err := i.Note(a, c); return err })
	}
}

// remark notes words that find fault with somebody by name.
func remark(words string) func(*tale, *session.Initiative) {
	return func(t *tale, i *session.Initiative) {
		t.do(func(a session.Act) error {
			_, err := i.Note(a, session.Comment{Words: words, Mood: session.MoodNotKeen, On: t.today(), DeskOnly: true})
			return err
		})
	}
}

// told passes the praise on in person, telephoned does so otherwise.
func told(whom, by, words string) func(*tale, *session.Initiative) {
	return passedOn(whom, by, words, true)
}

func telephoned(whom, by, words string) func(*tale, *session.Initiative) {
	return passedOn(whom, by, words, false)
}

func passedOn(whom, by, words string, inPerson bool) func(*tale, *session.Initiative) {
	return func(t *tale, i *session.Initiative) {
		t.do(func(a session.Act) error {
			_, err := i.Tell(a, session.Telling{Whom: []session.Person{t.person(whom)}, By: t.person(by), On: t.today(), InPerson: inPerson, Words: words})
			return err
		})
	}
}

// measured counts the initiative's figure before it went live, or after.
func measured(f session.Figure, before, after string) func(*tale, *session.Initiative) {
	return func(t *tale, i *session.Initiative) {
		t.do(func(a session.Act) error {
			if f.Name == "" {
				f = i.Figure
			}
			if before != "" {
				f.Before = session.Measure{Value: before, N: 5, On: t.today()}
			}
			if after != "" {
				f.After = session.Measure{Value: after, N: 5, On: t.today()}
			}
			return i.SetFigure(a, f)
		})
	}
}
