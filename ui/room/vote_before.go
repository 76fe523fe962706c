package room

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// ballot is what would be voted on, and with how many dots.
func (v *vote) ballot() (ids []session.IdeaID, budget, limit int, why string) {
	ids = v.count().ballot(v.fixes, v.seed)
	budget, limit, reason := session.SuggestDots(len(ids))
	_, why, _ = strings.Cut(reason, ": ")
	if v.budget > 0 {
		budget, limit, why = v.budget, v.limit, "your own numbers"
	}
	return ids, budget, limit, why
}

func (v beforeScreen) actions() []kit.Action {
	ids, budget, limit, _ := v.ballot()
	start := kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "start the vote", Hint: true,
		Help: "Open a round with " + dotsEach(budget, limit), Do: deed(v.start)}
	anyway := kit.Action{ID: "vote anyway", Keys: []string{"v"}, Name: "vote anyway", Help: "Vote although there is only one idea", Do: deed(v.start)}
	switch len(ids) {
	case 0:
		start.Name, start.Help, start.Do = "go to Ideas", "There is nothing to vote on yet: write ideas first", v.goTo(session.PhaseIdeas)
		anyway.Off = "There is no idea to vote on"
	case 1:
		start.Name, start.Help, start.Do = "go on to Plan", "A vote on one idea tells nothing", v.goTo(session.PhasePlan)
		anyway.Hint = true
	default:
		anyway.Off = "Enter starts the vote"
	}
	own := kit.Action{ID: "own numbers", Keys: []string{"o"}, Name: "own numbers", Help: "Choose how many dots everybody has, and how many may go on one idea", Hint: len(ids) > 1, Do: deed(v.askNumbers)}
	if len(ids) == 0 {
		own.Off = "There is no idea to vote on"
	}
	fixes := kit.Action{ID: "fixes", Keys: []string{"f"}, Name: "fixes too", Help: "Put the fixes on the ballot too, or take them off", Off: v.fixesOff(), Hint: len(ids) > 1, Do: deed(func() { v.fixes = !v.fixes })}
	if v.fixes {
		fixes.Name = "no fixes"
	}
	actions := append([]kit.Action{start}, v.pages.actions()...)
	actions = append(actions, anyway, own, fixes, v.orderAction(len(ids)))
	if v.anew {
		actions = append(actions, kit.Action{ID: "back", Keys: []string{"esc"}, Name: "back to the result", Help: "Leave the vote as it was revealed",
			Do: deed(v.fresh)})
	}
	return append(actions, v.historyActions()...)
}

// orderAction draws the order of the ideas by lot, so that none comes first
// because it was said first; again puts them back in the order of the map.
func (v *vote) orderAction(ideas int) kit.Action {
	a := kit.Action{ID: "random order", Keys: []string{"r"}, Name: "random order", Help: "Draw the order of the ideas by lot; the minutes say how to check it", Do: deed(func() { v.seed, v.pages = v.host.Seed(), pages{} })}
	if v.seed != "" {
		a.Name, a.Help, a.Do = "order of the map", "Put the ideas back in the order of the map", deed(func() { v.seed, v.pages = "", pages{} })
	}
	if ideas < 2 {
		a.Off = "There is nothing to put in order"
	}
	return a
}

// fixesOff says why the fixes can't be put on the ballot or taken off.
func (v *vote) fixesOff() string {
	c := v.count()
	if len(c.wowsFix) > len(c.wows) {
		return ""
	}
	if len(c.wows) > 0 {
		if x, _ := v.session().Idea(c.wows[0]); x.Kind == session.Fix {
			return "There are only fixes, so they are on the ballot already"
		}
	}
	return "There are no fixes to put on the ballot"
}

// goTo moves the meeting to another phase.
func (v *vote) goTo(p session.Phase) func() tea.Cmd {
	return deed(func() { enter(v.host, p) })
}

func (v *vote) start() {
	_, budget, limit, _ := v.ballot()
	ids, seed := v.count().ballot(v.fixes, ""), v.seed
	if attempt(v.host, func(a session.Act, m *session.Meeting) (err error) {
		if seed == "" {
			_, err = m.Session.OpenRound(a, budget, limit, ids...)
		} else {
			_, err = m.Session.OpenShuffled(a, budget, limit, seed, ids...)
		}
		return err
	}) {
		v.opened()
	}
}

// opened makes the screen ready for the slips of a new round.
func (v *vote) opened() {
	v.fresh()
	v.budget, v.limit, v.seed = 0, 0, ""
	v.forgetSlips()
}

func (v *vote) askNumbers() {
	_, budget, limit, _ := v.ballot()
	number := func(value string) (string, error) {
		if n, err := strconv.Atoi(value); err != nil || n < 1 || n > session.MaxBudget {
			return "", fmt.Errorf("a number from 1 to %d", session.MaxBudget)
		}
		return "", nil
	}
	d := kit.NewDrafted(v.host, "vote numbers", "How many dots?", func(values []string) error {
		if asNumber(values[1]) > asNumber(values[0]) {
			return &kit.FieldError{Field: 1, Err: errors.New("not more than everybody has")}
		}
		return nil
	},
		kit.Field{Label: "Dots each", Value: strconv.Itoa(budget), Check: number, Hint: "Everybody may leave some unused"},
		kit.Field{Label: "Most on one", Value: strconv.Itoa(limit), Check: number, Hint: "1 makes people spread their dots; more lets them shout"},
	)
	askDrafted(v.host, d, func(values []string) bool {
		v.budget, v.limit = asNumber(values[0]), asNumber(values[1])
		return true
	})
}

// asNumber reads what a check has let through.
func asNumber(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

func (v beforeScreen) frame(w, h int) kit.Frame {
	ids, budget, limit, why := v.ballot()
	title := ""
	if h >= 14 {
		title = "Never mind the cost yet."
		if v.anew {
			title = "A new round; the old one stays as it is."
		}
	}
	top := heading(v.host, w, h, title, session.BallotQuestion)
	var foot kit.Frame
	switch len(ids) {
	case 0:
		paragraph(&top, kit.Text, v.nothingWords(), w)
		return v.pages.stack(w, h, top, blocks(), foot)
	case 1:
		paragraph(&foot, kit.Strong, "One idea: a vote is not needed. Enter goes to Plan.", w)
	default:
		paragraph(&foot, kit.Strong, dotsEach(budget, limit), w)
		if h >= 14 {
			paragraph(&foot, kit.Text, "Why: "+why+".", w)
			if v.seed != "" {
				paragraph(&foot, kit.Text, drawnOrder(v.seed), w)
			}
			paragraph(&foot, kit.Text, spoken(writeLetters(limit)), w)
		}
		if v.session().Voters() == 0 {
			paragraph(&foot, kit.Warn, "Nobody is ticked in Open: slips can't be counted against people.", w)
		}
	}
	return v.pages.stack(w, h, top, v.candidates(session.Round{Candidates: ids}, w), foot)
}

func (v *vote) nothingWords() string {
	if v.count().left() > 0 {
		return "Every idea has its answer already, so there is nothing to vote on. Bring one back in Tidy, or write a new one: Enter goes to Ideas."
	}
	return "There is no idea yet, so there is nothing to vote on. Enter goes to Ideas: one line for each."
}

// writeLetters is what people are told to write. It names no letter: an example
// would be voted for.
func writeLetters(limit int) string {
	if limit > 1 {
		return "Write your letters on a slip, each for yourself; one letter may stand there twice."
	}
	return "Write your letters on a slip, each for yourself."
}
