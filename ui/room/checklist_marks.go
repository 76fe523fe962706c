package room

import (
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// The signs are those of the desk and of paper; all are as wide as the widest,
// so that the texts stand in one column.
const (
	markOpen    = "[ ] "
	markDone    = "[x] "
	markLate    = "[ ]!"
	markBlocked = "#   "
	markOverdue = "#  !" // blocked past its day
)

// tick is the sign of something that is chosen, or not.
func tick(on bool) string {
	if on {
		return "[x]"
	}
	return "[ ]"
}

func taskMark(t session.Task, today session.Date) string {
	switch {
	case !t.Done.IsZero():
		return markDone
	case t.Late(today):
		return markLate
	}
	return markOpen
}

func obstacleMark(o session.Obstacle, today session.Date) string {
	switch {
	case !o.Cleared.IsZero():
		return markDone
	case o.Late(today):
		return markOverdue
	}
	return markBlocked
}

func obstacleText(o session.Obstacle) string { return string(o.Kind) + ": " + o.What }

func taskItem(shop *session.Shop, t session.Task, today session.Date) kit.Item {
	it := kit.Item{Mark: taskMark(t, today), Text: t.What}
	owner, day := shop.DoneBy(t), dayWords(t.Due, today)
	if t.Done.IsZero() && shop.Now(t.Owner).Standing == session.PersonLeft {
		it.Token = kit.Warn
		if owner != session.SomeoneWhoLeft {
			owner += " (has left)"
		}
	}
	if t.Unowned() && t.Done.IsZero() {
		it.Token = kit.Warn
	}
	if t.Late(today) {
		it.Token, day = kit.Warn, lateWords(t.Due, today)
	}
	it.Note = owner + ", " + day
	if t.Cost != "" {
		it.Note += ", " + t.Cost
	}
	return it
}

func obstacleItem(shop *session.Shop, o session.Obstacle, today session.Date) kit.Item {
	it := kit.Item{Mark: obstacleMark(o, today), Text: obstacleText(o), Token: kit.Warn}
	if !o.Cleared.IsZero() {
		it.Token, it.Note = kit.Text, "cleared"
		return it
	}
	var note []string
	if !o.Who.ID.IsZero() {
		note = append(note, shop.Now(o.Who).Name)
	}
	switch {
	case o.Late(today):
		note = append(note, lateWords(o.By, today))
	case !o.By.IsZero():
		note = append(note, dayWords(o.By, today))
	}
	it.Note = strings.Join(note, ", ")
	return it
}
