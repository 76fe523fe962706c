package room

import (
	"slices"

	"flashpoint/session"
)

// theManager is the name of the only manager present, "" when there are more
// or none: then somebody has to be named.
func theManager(s *session.Session) string {
	name, n := "", 0
	for _, p := range s.Present() {
		if p.Manager {
			name, n = p.Name, n+1
		}
	}
	if n != 1 {
		return ""
	}
	return name
}

// presentOf are those of some people who are in the room, by whatever name they
// are called now.
func presentOf(m *session.Meeting, people []session.Person) []session.Person {
	return slices.DeleteFunc(slices.Clone(people), func(p session.Person) bool {
		return !m.IsHere(p.ID)
	})
}

// namesNow are some people as they are called now.
func namesNow(m *session.Meeting, people []session.Person) string {
	return session.Names(m.Shop.NowAll(people))
}
