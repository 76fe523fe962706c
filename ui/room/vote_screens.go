package room

import (
	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// A voteScreen is what the vote shows in one of its states. It has nothing of
// its own: all of it is the vote's.
type voteScreen interface {
	actions() []kit.Action
	update(msg tea.Msg) // takes what no action has
	click(target string)
	frame(w, h int) kit.Frame
	about() topic // of the guide
}

// screen is the one of the present state.
func (v *vote) screen() voteScreen {
	switch paged := (pagedScreen{v}); v.state() {
	case voteOpen:
		return slipsScreen{v}
	case voteBooth:
		return boothScreen{v}
	case voteBallot:
		return ballotScreen{v}
	case voteHands:
		return handsScreen{v}
	case voteResult:
		return resultScreen{paged}
	case voteTie:
		return tieScreen{paged}
	case voteFinalists:
		return finalistsScreen{v}
	case voteSame:
		return sameScreen{v}
	case voteEarlier:
		return earlierScreen{paged}
	default:
		return beforeScreen{paged}
	}
}

type (
	slipsScreen     struct{ *vote }
	boothScreen     struct{ *vote }
	ballotScreen    struct{ *vote }
	handsScreen     struct{ *vote }
	finalistsScreen struct{ *vote }
	sameScreen      struct{ *vote }

	beforeScreen  struct{ pagedScreen }
	resultScreen  struct{ pagedScreen }
	tieScreen     struct{ pagedScreen }
	earlierScreen struct{ pagedScreen }
)

// pagedScreen is what screens have in common that are only read, page by page.
type pagedScreen struct{ *vote }

func (v pagedScreen) update(msg tea.Msg) { v.pages.key(msg) }
func (v pagedScreen) click(string)       {}

// click shows all the bars at once.
func (v resultScreen) click(target string) {
	if target == skipTarget {
		v.skip()
	}
}

func (v slipsScreen) update(msg tea.Msg) {
	if !v.takesPage(msg) {
		v.line.Update(msg)
	}
}

func (v ballotScreen) update(msg tea.Msg) {
	if !v.takesPage(msg) {
		r, _ := v.round()
		v.booth.typing(r, msg)
	}
}

func (v handsScreen) update(msg tea.Msg) {
	if !v.takesPage(msg) {
		v.hands.typing(msg)
	}
}

// takesPage turns the pages below a ballot that is typed, and keeps more than
// one slip at a time out.
func (v *vote) takesPage(msg tea.Msg) bool {
	if paste, ok := msg.(tea.PasteMsg); ok && len(kit.PastedLines(paste.Content)) > 1 {
		v.host.Say("One slip at a time: paste or type the letters of a single one.")
		return true
	}
	return v.pages.key(msg)
}

func (v boothScreen) update(msg tea.Msg)     { v.booth.update(msg, len(v.voters())) }
func (v finalistsScreen) update(msg tea.Msg) { v.finals.update(msg, v.canBeFinal()) }

func (v slipsScreen) click(string)            {}
func (v ballotScreen) click(string)           {}
func (v handsScreen) click(string)            {}
func (v finalistsScreen) click(target string) { v.finals.click(target, v.canBeFinal()) }
func (v sameScreen) click(target string) {
	if !v.recounting() {
		v.same.click(target, v.canBeSame())
	}
}

func (v slipsScreen) about() topic {
	if r, _ := v.round(); r.Kind == session.RoundScore {
		return onScoring
	}
	return onSlips
}

func (beforeScreen) about() topic    { return onVote }
func (boothScreen) about() topic     { return onBooth }
func (ballotScreen) about() topic    { return onBooth }
func (handsScreen) about() topic     { return onHands }
func (resultScreen) about() topic    { return onReveal }
func (earlierScreen) about() topic   { return onReveal }
func (finalistsScreen) about() topic { return onFinalists }
func (sameScreen) about() topic      { return onSame }
func (tieScreen) about() topic       { return onTie }
