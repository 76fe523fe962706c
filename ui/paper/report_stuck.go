package paper

import (
	"flashpoint/session"
)

// stuck are the ideas that need somebody, each with everything that holds it.
func (r *reporter) stuck() {
	r.doc.add(Heading, "", "Stuck")
	if len(r.Stuck) == 0 {
		r.doc.say("Nothing is stuck.")
		return
	}
	for _, i := range r.Stuck {
		r.doc.list("!", r.of(i.Shop, i.Title)+" ("+string(i.Status)+")")
		for _, why := range holds(r.shops[i.Shop], i, r.today) {
			r.doc.add(Detail, "", why)
		}
	}
}

// holds says why an idea is stuck: what stands in its way, what is late, and that
// customers say nothing any more.
func holds(shop *session.Shop, i *session.Initiative, today session.Date) (why []string) {
	for _, o := range i.OpenObstacles() {
		if i.Status == session.StatusLive && !o.Late(today) {
			continue
		}
		why = append(why, "in the way: "+string(o.Kind)+", "+o.What+" ("+Owner(shop.Now(o.Who))+", "+dueWords(o.By, today)+")")
	}
	for _, t := range i.Tasks {
		if t.Late(today) {
			why = append(why, "late: "+t.What+" ("+shop.DoneBy(t)+", "+LateBy(t.Due, today)+")")
		}
	}
	if since := i.QuietSince(today); !since.IsZero() {
		why = append(why, "gone quiet: no praise since "+since.Words(today)+", "+session.Count(since.DaysUntil(today), "day"))
	}
	return why
}

// untold is the praise that has not reached those whose idea it was.
func (r *reporter) untold() {
	r.doc.add(Heading, "", "Praise to pass on")
	list := r.where(r.waits)
	if len(list) == 0 {
		r.doc.say("No praise waits to be told.")
		return
	}
	for _, i := range list {
		whom, _ := r.shops[i.Shop].Waiting(i.Untold)
		r.doc.list("-", r.of(i.Shop, i.Title))
		words := session.WaitWords(whom, i.UntoldSince, r.today)
		if i.News != "" {
			words += ": “" + i.News + "”"
		}
		r.doc.add(Detail, "", words)
	}
}
