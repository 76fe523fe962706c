package review

import "slices"

// About are the columns of a subject that a filter speaks of: what stands there is why
// a row is among those that it lets through. Marks come first, in their order.
func (f Filter) About(of Subject) (columns []string) {
	names := func(ids ...string) {
		for _, id := range ids {
			if Sortable(of, id) && !slices.Contains(columns, id) {
				columns = append(columns, id)
			}
		}
	}
	for _, m := range f.Is {
		names(showing(of)[m]...)
	}
	for _, part := range []struct {
		asked bool
		shows []string
	}{
		{len(f.Statuses) > 0, []string{"status", "state"}},
		{len(f.Tags) > 0, []string{"tags"}},
		{len(f.People) > 0, []string{"authors", "heard_by"}},
		{!f.Since.IsZero() || !f.Until.IsZero(), []string{"day", "since", "last"}},
		{len(f.Steps) > 0, []string{"step"}},
		{len(f.Maps) > 0, []string{"map"}},
		{len(f.Shops) > 0, []string{"shop"}},
	} {
		if part.asked {
			names(part.shows...)
		}
	}
	return columns
}

// showing are the columns in which a mark can be seen; some have none.
func showing(of Subject) map[Mark][]string {
	return map[Subject]map[Mark][]string{
		Meetings: {Unclosed: {"state"}, Chosen: {"chosen"}},
		Ideas:    {Wow: {"kind"}, Chosen: {"state"}, Live: {"state"}},
		Initiatives: {Stuck: {"stuck"}, Late: {"late"}, Untold: {"untold_since"}, Blocked: {"blocked"}, Unowned: {"tasks"},
			Quiet: {"last_praise"}, Live: {"live_on"}},
		Feedback: {Praise: {"praise"}},
		People:   {Untold: {"untold_since"}, Manager: {"manager"}, Left: {"standing"}},
		Steps:    {NeverWow: {"never_wow"}, Live: {"live"}},
	}[of]
}
