package paper

import (
	"strings"

	"flashpoint/session"
)

// CreditCard stands on the counter: "This was Terry's idea." It hangs where
// everybody sees it, so it names only whom a wall may name, and nobody who works
// here no more; else it was the team's.
func CreditCard(m *session.Meeting, i *session.Initiative) Document {
	whose := "This was our team's idea."
	tell := "Do you like it? Tell any of us: it reaches whoever thought of it."
	if names := session.Join(credited(m, i)); names != "" {
		whose = "This was " + possessive(names) + " idea."
		tell = "Do you like it? Tell " + names + ", or any of us: it reaches whoever thought of it."
	}
	var d Document
	d.cut(Card{PerPage: 2, Title: i.Title, Lines: []string{whose, tell}, Foot: shopName(m)})
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
