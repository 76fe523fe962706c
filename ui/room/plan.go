package room

import (
	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// plan is the phase in which an idea is chosen and gets its checklist: what
// the vote said and what we decided, whose idea it was, who does what by when.
type plan struct {
	pane   // the checklist and the line for the next task
	counts counts
	checks checks
	pages  pages
	ideas  kit.List                // to choose from
	marked map[session.IdeaID]bool // of these, the ones chosen together

	choosing  bool           // another idea than the winner
	more      bool           // one more idea, beside those with a checklist
	gateLater bool           // the gate was put off to look at a checklist
	later     session.IdeaID // of which "whose idea was it?" was put off
	applause  session.IdeaID // its authors are on the wall
	bow       ovation        // for them
	at        session.ID     // the initiative whose checklist is shown
	warned    bool           // what is missing was said: Enter goes on now
	refused   string         // the task that was refused as it was typed, in words
}

func newPlan(host Host) phase {
	return &plan{pane: newPane(host, "plan", "Task: ", "a task @who by when, then Enter"), ideas: kit.List{Airy: true, Vim: true}}
}

// Typing reports whether printable keys are text now.
func (p *plan) Typing() bool {
	return p.bowing() || p.state() == planChecklist && !p.inList
}

// Actions are those of the state.
func (p *plan) Actions() []kit.Action {
	switch p.state() {
	case planLocked:
		return p.withBack(kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "go to Vote", Help: "Settle the vote first", Hint: true, Do: p.goTo(session.PhaseVote)})
	case planNothing:
		return p.withBack(kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "go to Ideas", Help: "There is nothing to choose from yet", Hint: true, Do: p.goTo(session.PhaseIdeas)})
	case planWinner:
		return p.winnerActions()
	case planChoose:
		return p.chooseActions()
	case planGate:
		return p.gateActions()
	case planWhose:
		return p.whoseActions()
	case planApplause:
		return p.applauseActions()
	}
	return p.checklistActions()
}

// withBack adds the way back to the checklist where there is one.
func (p *plan) withBack(actions ...kit.Action) []kit.Action {
	if _, _, has := p.current(); has || p.choosing {
		name := "back to the checklist"
		if !has {
			name = "back"
		}
		actions = append(actions, kit.Action{ID: "back", Keys: []string{"esc"}, Name: name, Help: "Leave the decision as it is", Hint: true,
			Do: deed(func() { p.more, p.choosing, p.gateLater = false, false, has })})
	}
	return actions
}

func (p *plan) goTo(to session.Phase) func() tea.Cmd {
	return deed(func() { enter(p.host, to) })
}

// Update takes what no action has.
func (p *plan) Update(msg tea.Msg) tea.Cmd {
	if b, ok := msg.(beat); ok {
		p.bow.next(b)
		return nil
	}
	if p.bowing() {
		if isInput(msg) {
			p.bow.skip()
		}
		return nil
	}
	switch p.state() {
	case planChecklist:
		if paste, ok := msg.(tea.PasteMsg); ok && len(kit.PastedLines(paste.Content)) > 1 {
			p.host.Say("One task at a time: each has its own name and day.")
			return nil
		}
		if _, pressed := msg.(tea.KeyPressMsg); pressed {
			defer p.unwarn(p.line.Value())
		}
		p.update(msg, len(p.rows()))
	case planChoose:
		p.ideas.Update(msg, len(p.count().choices))
	default:
		p.pages.key(msg)
	}
	return nil
}

// Click goes to what was clicked; a second click does what Enter does.
func (p *plan) Click(target string) {
	if target == skipTarget {
		p.bow.skip()
		return
	}
	switch p.state() {
	case planChecklist:
		if _, again := p.click(target, len(p.rows())); again {
			p.actOn()
		}
	case planChoose:
		p.clickIdea(target)
	}
}

// Frame draws the state.
func (p *plan) Frame(w, h int) kit.Frame {
	switch p.state() {
	case planLocked:
		return p.sentence(p.locked()+". Enter goes to Vote.", w, h)
	case planNothing:
		return p.sentence("There is no idea to choose from yet. Enter goes to Ideas.", w, h)
	case planWinner:
		return p.winnerFrame(w, h)
	case planChoose:
		return p.chooseFrame(w, h)
	case planGate:
		return p.gateFrame(w, h)
	case planWhose:
		return p.whoseFrame(w, h)
	case planApplause:
		return p.applauseFrame(w, h)
	}
	return p.checklistFrame(w, h)
}

const planQuestion = "Which idea do we make happen?"

func (p *plan) sentence(text string, w, h int) kit.Frame {
	f := heading(p.host, w, h, "", planQuestion)
	paragraph(&f, kit.Text, text, w)
	return f
}
