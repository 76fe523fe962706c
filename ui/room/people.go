package room

import "flashpoint/session"

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
