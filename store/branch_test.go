package store

import (
	"strings"
	"testing"

	"flashpoint/session"
)

// grownApart is a file beside whose meeting another one of the same beginning stands.
func grownApart(t *testing.T) *world {
	t.Helper()
	w := newWorld(t)
	m := w.meeting("Ana", "Bo")
	w.save(w.shop, m)
	away := w.copied(t)
	n := loaded(away, session.EmptySession(m.ID()))
	w.idea(m, "A bench, said here")
	w.save(m)
	away.idea(n, "A bell, said there")
	away.idea(n, "A book, said there")
	away.save(n)
	w.imports(away)
	return w
}

// What grew apart is checked like all else, by whoever checks the file, and damage
// to it never crashes anybody who reads it.
func TestBranch_DamageIsFound(t *testing.T) {
	for name, sql := range map[string]string{
		"a changed word": "UPDATE branch_event SET body = replace(body, 'bell', 'ball')",
		"a hole":         "DELETE FROM branch_event WHERE seq = (SELECT min(seq) FROM branch_event)",
		"a missing end":  "DELETE FROM branch_event WHERE seq = (SELECT max(seq) FROM branch_event)",
		"a false fork":   "UPDATE branch SET fork = 1000",
	} {
		t.Run(name, func(t *testing.T) {
			w := grownApart(t)
			if h, err := w.store.Verify(t.Context()); err != nil || len(h.Findings) > 0 {
				t.Errorf("found %v, %v", h.Findings, err)
			}
			w.ok(w.store.Close())
			tamper(t, w.path, sql)
			check, err := CheckSeal(t.Context(), w.path)
			w.ok(err)
			if check.Sound() || !strings.Contains(strings.Join(check.Health.Findings, "\n"), "branch 1") {
				t.Errorf("checked %+v", check)
			}
			w.store = w.open(Options{})
			h, err := w.store.Verify(t.Context())
			w.ok(err)
			if len(h.Findings) != 1 {
				t.Errorf("found %v", h.Findings)
			}
			_, err = w.store.Branches(t.Context())
			w.is(err, ErrCorrupt)
		})
	}
}

// To seal a damaged branch anew would hide the damage.
func TestBranch_ARemovalHidesNoDamage(t *testing.T) {
	w := grownApart(t)
	w.ok(w.store.write(t.Context(), "tampering", func(l *link) error {
		return l.exec(t.Context(), "UPDATE branch_event SET body = replace(body, 'bell', 'ball')")
	}))
	w.ok(w.shop.ForgetPerson(w.act(), w.person("Ana").ID))
	w.save(w.shop)
	h, err := w.store.Verify(t.Context())
	w.ok(err)
	if len(h.Findings) != 1 {
		t.Errorf("found %v", h.Findings)
	}
}
