package review

import (
	"slices"

	"flashpoint/session/table"
)

// Columns are what a row of a subject shows, in order. A list can be sorted by
// every one of them. Their IDs stay what they are, whatever comes to stand
// between them.
//
// No column counts what people did: credit is a story and no score.
func Columns(of Subject) []table.Column {
	text := func(id, title, help string) table.Column {
		return table.Column{ID: id, Title: title, Help: help, Kind: table.Text}
	}
	number := func(id, title, help string) table.Column {
		return table.Column{ID: id, Title: title, Help: help, Kind: table.Number}
	}
	day := func(id, title, help string) table.Column {
		return table.Column{ID: id, Title: title, Help: help, Kind: table.Day}
	}
	yes := func(id, title, help string) table.Column {
		return table.Column{ID: id, Title: title, Help: help, Kind: table.YesNo}
	}
	shop := text("shop", "Shop", "the shop's name")
	onMap := text("map", "Map", "the kind of customer's visit")
	switch of {
	case Meetings:
		return []table.Column{
			day("day", "Day", "when it was opened"),
			shop, onMap,
			text("purpose", "Purpose", "what it was for"),
			number("people", "People", "how many were there"),
			number("steps", "Steps", "of the map"),
			number("ideas", "Ideas", "that were written down, without parts of others"),
			number("wows", "Wows", "of the ideas, those that are no repair"),
			text("chosen", "Chosen", "the ideas that were promoted"),
			text("state", "State", "running or closed"),
		}
	case Ideas:
		return []table.Column{
			text("idea", "Idea", "its words"),
			text("step", "Step", "of the customer's visit"),
			onMap, shop,
			text("kind", "Kind", "wow or fix"),
			text("state", "State", "the answer it got"),
			day("day", "Day", "when it was written down"),
			text("authors", "Whose", "whose idea it was, where anybody may know"),
			yes("chosen", "Chosen", "whether it was promoted"),
		}
	case Initiatives:
		return []table.Column{
			text("title", "Initiative", "the idea that was chosen"),
			shop, onMap,
			text("step", "Step", "of the customer's visit"),
			text("status", "Status", "how far it is"),
			text("stuck", "Stuck", "what holds it up: nobody clears an obstacle, an obstacle or a task is late, or it has gone quiet"),
			day("since", "Since", "when that began"),
			day("live_on", "Live on", "when customers could have it first"),
			number("done", "Done", "tasks that are done"),
			number("tasks", "Tasks", "tasks in all"),
			day("next_due", "Next due", "the earliest day of an open task"),
			yes("late", "Late", "whether a task or an obstacle is past its day"),
			number("blocked", "Blocked", "obstacles that still stand"),
			number("praise", "Praise", "customers who praised it"),
			number("not_keen", "Not keen", "customers who did not like it"),
			day("last_praise", "Last praise", "when a customer did so last"),
			day("untold_since", "Untold since", "since when praise waits to be told"),
			text("authors", "Whose", "whose idea it was, where anybody may know"),
		}
	case Feedback:
		return []table.Column{
			day("day", "Day", "when it was said"),
			text("words", "Words", "the customer's own"),
			text("mood", "Mood", "how the customer took it"),
			text("channel", "Channel", "how it was heard"),
			text("initiative", "About", "the idea it is about"),
			shop,
			text("tags", "Tags", "what it is about, in words"),
			text("heard_by", "Heard by", "who heard it"),
			yes("praise", "Praise", "whether the author should hear of it"),
			yes("told", "Told", "of praise: whether it was passed on to all authors"),
			yes("desk_only", "Desk only", "whether it finds fault with somebody by name and must not leave the desk"),
		}
	case People:
		return []table.Column{
			text("name", "Name", "as the roster has it now"),
			shop,
			text("standing", "Standing", "here, away or left"),
			yes("manager", "Manager", "whether this is one"),
			text("story", "Latest story", "the latest idea of theirs that was chosen, and what became of it"),
			day("untold_since", "Untold since", "since when thanks wait for them"),
		}
	case Steps:
		return []table.Column{
			text("step", "Step", "as the latest meeting called it"),
			onMap, shop,
			number("meetings", "Meetings", "that worked on it"),
			number("ideas", "Ideas", "for it"),
			number("wows", "Wows", "of the ideas"),
			number("live", "Live now", "ideas that customers have today"),
			number("praise", "Praise", "customers who praised an idea for it"),
			day("last", "Last worked on", "when a meeting did so last"),
			number("rating", "Rating", "the mean of the team's latest rating, from -2 to 2"),
			number("rating_n", "n", "hands in that rating"),
			yes("never_wow", "Never a wow", "whether no wow was ever live on it"),
		}
	}
	return nil
}

// Sortable reports whether a list of a subject can be sorted by a column; "" is
// the subject's own order.
func Sortable(of Subject, column string) bool {
	return column == "" || slices.ContainsFunc(Columns(of), func(c table.Column) bool { return c.ID == column })
}

// Said are the columns of a subject in which the words of a [Filter] are looked for.
// Of an initiative they are looked for in its tasks and obstacles too, in whose they
// are, and in its standard.
func Said(of Subject) []string {
	return map[Subject][]string{
		Meetings:    {"map", "purpose", "chosen"},
		Ideas:       {"idea"},
		Initiatives: {"title", "shop", "step", "status", "authors"},
		Feedback:    {"words"},
		People:      {"name"},
		Steps:       {"step"},
	}[of]
}
