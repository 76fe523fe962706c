package paper

import (
	"strings"

	"flashpoint/session"
	"flashpoint/session/table"
)

func initiativeColumns() []table.Column {
	return []table.Column{
		{ID: "initiative_id", Title: "Initiative", Kind: table.Text, Help: "its ID, for ever the same"},
		{ID: "meeting_id", Title: "Meeting", Kind: table.Text, Help: "the ID of the meeting that chose it"},
		{ID: "shop_id", Title: "Shop ID", Kind: table.Text, Help: "the ID of the shop"},
		{ID: "idea", Title: "Idea", Kind: table.Number, Help: "its number within the meeting"},
		{ID: "title", Title: "Words", Kind: table.Text, Help: "the idea in one line"},
		{ID: "map", Title: "Map", Kind: table.Text, Help: "the transaction to which it belongs"},
		{ID: "step", Title: "Step", Kind: table.Text, Help: "the step for which it was had"},
		{ID: "status", Title: "Status", Kind: table.Text, Help: "chosen, preparing, live, kept, changed or stopped"},
		{ID: "since", Title: "Since", Kind: table.Day, Help: "the day of the present status; empty while it is chosen"},
		{ID: "why", Title: "Why", Kind: table.Text, Help: "why it has that status, where it was said"},
		{ID: "chosen_at", Title: "Chosen", Kind: table.Moment, Help: "when it got its checklist"},
		{ID: "live_on", Title: "Live on", Kind: table.Day, Help: "the day on which customers could have it first"},
		{ID: "vote", Title: "The vote", Kind: table.Text, Help: "what it said, in words"},
		{ID: "decision", Title: "Decision", Kind: table.Text, Help: "why this idea, where the vote did not say so"},
		{ID: "cost", Title: "Cost", Kind: table.Text, Help: "as it was typed"},
		{ID: "approved_by", Title: "Approved by", Kind: table.Text, Help: "who said yes to the cost"},
		{ID: "gate_cost", Title: "Gate: cost", Kind: table.Text, Help: "the answer before it was chosen"},
		{ID: "gate_time", Title: "Gate: time", Kind: table.Text, Help: "when customers could see it"},
		{ID: "gate_approver", Title: "Gate: yes from", Kind: table.Text, Help: "who had to say yes"},
		{ID: "standard", Title: "Our promise", Kind: table.Text, Help: "When …, we …"},
		{ID: "asking", Title: "We ask", Kind: table.Text, Help: "how customers are asked about it"},
		{ID: "authors", Title: "Whose", Kind: table.Text, Help: "in words; “the team” for nobody; empty where nobody may know"},
		{ID: "tasks", Title: "Tasks", Kind: table.Number, Help: "on its checklist"},
		{ID: "tasks_done", Title: "Done", Kind: table.Number, Help: "of these"},
		{ID: "obstacles_open", Title: "In the way", Kind: table.Number, Help: "obstacles that still stand"},
		{ID: "praised", Title: "Praised", Kind: table.Number, Help: "customers who praised it of their own accord"},
		{ID: "liked", Title: "Liked", Kind: table.Number, Help: "customers who liked it when they were asked"},
		{ID: "no_reaction", Title: "No reaction", Kind: table.Number, Help: "customers who were asked and had none"},
		{ID: "not_keen", Title: "Not keen", Kind: table.Number, Help: "customers who were not, asked or not"},
		{ID: "praised_in_words", Title: "In words", Kind: table.Number, Help: "customers whose words of praise were noted"},
		{ID: "last_praise", Title: "Last praise", Kind: table.Day, Help: "the day of the latest praise"},
		{ID: "praise_waits_since", Title: "Praise waits since", Kind: table.Day, Help: "the day of the oldest praise that its authors have not heard; empty when they heard all"},
		{ID: "looked_at", Title: "Looked at", Kind: table.Day, Help: "the latest look at it"},
		{ID: "verdict", Title: "Verdict", Kind: table.Text, Help: "what that look came to: keep, change or stop"},
		{ID: "rehearsal", Title: "Rehearsal", Kind: table.YesNo, Help: "yes for one of a rehearsal"},
	}
}

func (d *Data) initiative(m *session.Meeting, i *session.Initiative) {
	sum, f := i.Summary(), i.Feedback()
	authors, why, looked, verdict := "", "", session.Date{}, ""
	if people, ok := m.AuthorsOf(i, session.FacePaper); ok {
		authors = session.Names(people)
	}
	if n := len(i.Moves); n > 0 {
		why = i.Moves[n-1].Reason
	}
	if n := len(i.CheckIns); n > 0 {
		looked, verdict = i.CheckIns[n-1].On, i.CheckIns[n-1].String()
	}
	d.row(initiativesTable, idCell(i.ID()), idCell(i.Session), idCell(i.Shop), number(i.Idea), cell(i.Title), cell(i.Map), cell(i.Step), cell(string(i.Status)),
		table.On(sum.Since), cell(why), d.at(i.Opened), table.On(sum.LiveOn), cell(i.Vote), cell(i.Decision), cell(i.Cost.Amount), cell(i.Cost.ApprovedBy),
		cell(i.Gate.Cost), cell(i.Gate.Time), cell(i.Gate.Approver), cell(i.Standard.String()), cell(i.Asking), cell(authors),
		table.Count(sum.Tasks), table.Count(sum.Done), table.Count(sum.Obstacles), table.Count(f.Praised), table.Count(f.Liked), table.Count(f.Indifferent),
		table.Count(f.NotKeen), table.Count(f.GoodWords), table.On(f.Last), table.On(sum.UntoldSince), table.On(looked), cell(verdict), table.Is(i.Rehearsal))
}

func taskColumns() []table.Column {
	return []table.Column{
		{ID: "initiative_id", Title: "Initiative", Kind: table.Text, Help: "the ID of the idea it belongs to"},
		{ID: "task", Title: "Task", Kind: table.Number, Help: "its number within the initiative, which stays the same"},
		{ID: "idea", Title: "Idea", Kind: table.Text, Help: "the words of the idea"},
		{ID: "what", Title: "What", Kind: table.Text, Help: "in one line"},
		{ID: "owner", Title: "Who", Kind: table.Text, Help: "by the name of now; empty while nobody has it"},
		{ID: "for_everyone", Title: "For everyone", Kind: table.YesNo, Help: "yes for one that everybody is shown"},
		{ID: "shown_to", Title: "Shown to", Kind: table.Text, Help: "who was shown, of such a task"},
		{ID: "due", Title: "Due", Kind: table.Day, Help: "empty while it has no day"},
		{ID: "done", Title: "Done", Kind: table.Moment, Help: "empty while it is open"},
		{ID: "late", Title: "Late", Kind: table.YesNo, Help: "yes when it is open past its day"},
		{ID: "cost", Title: "Cost", Kind: table.Text, Help: "as it was typed"},
	}
}

func (d *Data) task(shop *session.Shop, i *session.Initiative, t session.Task) {
	shown := ""
	if people := i.Shown(t.ID); t.Everyone && len(people) > 0 {
		shown = session.Names(shop.NowAll(people))
	}
	d.row(tasksTable, idCell(i.ID()), table.Count(t.ID), cell(i.Title), cell(t.What), cell(shop.Now(t.Owner).Name), table.Is(t.Everyone), cell(shown),
		table.On(t.Due), d.at(t.Done), table.Is(t.Late(d.today)), cell(t.Cost))
}

func obstacleColumns() []table.Column {
	return []table.Column{
		{ID: "initiative_id", Title: "Initiative", Kind: table.Text, Help: "the ID of the idea in whose way it is"},
		{ID: "obstacle", Title: "Obstacle", Kind: table.Number, Help: "its number within the initiative, which stays the same"},
		{ID: "idea", Title: "Idea", Kind: table.Text, Help: "the words of the idea"},
		{ID: "kind", Title: "Kind", Kind: table.Text, Help: "money, policy, time, supplier, space, skill, safety or law, other"},
		{ID: "what", Title: "What", Kind: table.Text, Help: "in one line"},
		{ID: "who", Title: "Who", Kind: table.Text, Help: "who clears it, by the name of now; empty while nobody does"},
		{ID: "clear_by", Title: "Clear by", Kind: table.Day, Help: "empty while it has no day"},
		{ID: "cleared", Title: "Cleared", Kind: table.Moment, Help: "empty while it stands"},
		{ID: "late", Title: "Late", Kind: table.YesNo, Help: "yes when it stands past its day"},
	}
}

func (d *Data) obstacle(shop *session.Shop, i *session.Initiative, o session.Obstacle) {
	d.row(obstaclesTable, idCell(i.ID()), table.Count(o.ID), cell(i.Title), cell(string(o.Kind)), cell(o.What), cell(shop.Now(o.Who).Name),
		table.On(o.By), d.at(o.Cleared), table.Is(o.Late(d.today)))
}

func commentColumns() []table.Column {
	return []table.Column{
		{ID: "initiative_id", Title: "Initiative", Kind: table.Text, Help: "the ID of the idea it is about"},
		{ID: "comment", Title: "Comment", Kind: table.Number, Help: "its number within the initiative, which stays the same"},
		{ID: "idea", Title: "Idea", Kind: table.Text, Help: "the words of the idea"},
		{ID: "words", Title: "Words", Kind: table.Text, Help: "the customer's"},
		{ID: "mood", Title: "Mood", Kind: table.Text, Help: "loved it, liked it, neutral or not keen"},
		{ID: "channel", Title: "Channel", Kind: table.Text, Help: "in person, card, phone, online, overheard or mystery visit"},
		{ID: "heard_by", Title: "Heard by", Kind: table.Text, Help: "by the name of now; empty when nobody said"},
		{ID: "on", Title: "On", Kind: table.Day, Help: "the day"},
		{ID: "tags", Title: "Tags", Kind: table.Text, Help: "what it is about, joined by commas"},
		{ID: "praise", Title: "Praise", Kind: table.YesNo, Help: "yes when the author should hear it"},
	}
}

func (d *Data) comment(shop *session.Shop, i *session.Initiative, c session.Comment) {
	d.row(commentsTable, idCell(i.ID()), table.Count(c.ID), cell(i.Title), cell(c.Words), cell(string(c.Mood)), cell(string(c.Channel)),
		cell(shop.Now(c.HeardBy).Name), table.On(c.On), cell(strings.Join(c.Tags, ", ")), table.Is(c.Good()))
}

func tellingColumns() []table.Column {
	return []table.Column{
		{ID: "initiative_id", Title: "Initiative", Kind: table.Text, Help: "the ID of the idea that was praised"},
		{ID: "telling", Title: "Telling", Kind: table.Number, Help: "its number within the initiative, which stays the same"},
		{ID: "idea", Title: "Idea", Kind: table.Text, Help: "the words of the idea"},
		{ID: "whom", Title: "Whom", Kind: table.Text, Help: "who was told, in words; “the team” for nobody by name; empty where nobody may know"},
		{ID: "by", Title: "By", Kind: table.Text, Help: "who told them, by the name of now; empty when nobody said"},
		{ID: "on", Title: "On", Kind: table.Day, Help: "the day"},
		{ID: "in_person", Title: "In person", Kind: table.YesNo, Help: "yes when it was face to face"},
		{ID: "words", Title: "Words", Kind: table.Text, Help: "the customer's words that were passed on"},
		{ID: "waited_days", Title: "Waited", Kind: table.Number, Help: "days between the praise and its telling; empty when it was no news"},
	}
}

func (d *Data) telling(m *session.Meeting, i *session.Initiative, t session.Telling, waits map[session.TellingID]session.Wait) {
	whom, waited := "", table.Cell{}
	if _, ok := m.AuthorsOf(i, session.FacePaper); ok {
		whom = session.Names(m.Shop.NowAll(t.Whom))
	}
	if w, news := waits[t.ID]; news {
		waited = table.Count(w.Days())
	}
	d.row(tellingsTable, idCell(i.ID()), table.Count(t.ID), cell(i.Title), cell(whom), cell(m.Shop.Now(t.By).Name), table.On(t.On), table.Is(t.InPerson),
		cell(i.ToldWords(t, session.FacePaper)), waited)
}
