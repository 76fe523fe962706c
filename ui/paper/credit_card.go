package paper

import (
	"strings"

	"flashpoint/session"
)

// creditsPerPage is how many cards a page holds; all of them are the same.
const creditsPerPage = 2

// CreditCard stands on the counter: "This was Terry's idea." It hangs where
// everybody sees it, so it names only whom a wall may name, and nobody who works
// here no more; else it was the team's. There is none of an idea that is not for
// customers; see forCustomers.
func CreditCard(m *session.Meeting, i *session.Initiative) Document {
	whose := "This was our team's idea."
	tell := "Do you like it? Tell any of us: it reaches whoever thought of it."
	if names := session.Join(credited(m, i)); names != "" {
		whose = "This was " + possessive(names) + " idea."
		tell = "Do you like it? Tell " + names + ", or any of us: it reaches whoever thought of it."
	}
	return forCustomers(i, Card{PerPage: creditsPerPage, Title: i.Title, Lines: []string{whose, tell}, Foot: shopName(m)})
}

// forCustomers is a page of one card, if it may stand on the counter: customers have
// the idea. That of an idea in preparation is printed ahead, and says so.
func forCustomers(i *session.Initiative, c Card) (d Document) {
	switch i.Status {
	case session.StatusChosen:
		return nothing(i.Title, "Customers do not have this yet: it is chosen, and nothing more. The card can be made once it is prepared.")
	case session.StatusStopped, session.StatusChanged:
		return nothing(i.Title, "Customers have this no more: it was "+string(i.Status)+". There is no card of it.")
	case session.StatusPreparing:
		d.add(Heading, "", "Not before customers have it: it is being prepared")
	}
	for range c.PerPage {
		d.cut(c)
	}
	return d
}

// credited are the names of those who may be named in public.
func credited(m *session.Meeting, i *session.Initiative) (names []string) {
	authors, ok := m.AuthorsOf(i, session.FaceRoom)
	if !ok {
		return nil
	}
	var shop *session.Shop
	if m != nil {
		shop = m.Shop
	}
	for _, p := range atWork(shop, authors) {
		names = append(names, p.Name)
	}
	return names
}

// possessive is whose something is: "Terry's", "James'".
func possessive(names string) string {
	if strings.HasSuffix(names, "s") {
		return names + "'"
	}
	return names + "'s"
}
