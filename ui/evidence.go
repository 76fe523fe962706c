package ui

import "flashpoint/session"

// Evidence is what came of earlier meetings, as it was read when this one was
// opened or last changed by another window. It is empty until then.
func (a *App) Evidence() session.Evidence { return a.evidence }

// readEarlier reads what came of earlier meetings and what they thought of, for
// the meeting that opens.
func (a *App) readEarlier() {
	a.evidence, a.memory = session.Evidence{}, nil
	a.readEvidence()
	a.readMemory()
}

// readAgain reads what may still say a name that was removed meanwhile, when
// another window was faster. What is known stays until then. The evidence is read
// only for that: what is ticked off in this meeting stands there to its end.
func (a *App) readAgain(named bool) {
	a.past = mapPast{}
	if !a.inRoom() {
		return
	}
	a.readMemory()
	if named {
		a.readEvidence()
	}
}

// readEvidence reads what came of earlier meetings.
func (a *App) readEvidence() {
	a.asked.evidence++
	n, same := a.asked.evidence, a.sameMeeting()
	readBeside(a, func() bool { return n == a.asked.evidence && same() }, a.cfg.Store.Evidence, func(e session.Evidence, err error) {
		if err != nil {
			a.unread(err)
			return
		}
		a.evidence = e
	})
}

// forgotten is how many names were ever removed on request.
func forgotten(m *session.Meeting) (n int) {
	if m.Shop != nil {
		for _, e := range m.Shop.Events() {
			if e.Kind == session.KindForgotten {
				n++
			}
		}
	}
	return n
}
