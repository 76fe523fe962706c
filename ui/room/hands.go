package room

import (
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
)

// handCount is a count of hands, idea by idea. All of it is a draft, so that it
// goes on where it was after the power failed.
type handCount struct {
	host   Host
	round  session.RoundID // of the count; 0 for none
	people int             // who vote by hand
	at     int             // the candidate whose hands are up
	raised []string        // for each candidate, as it was typed; "" for not yet
	anew   bool            // the next digit replaces what was typed here before
}

// handsPlace is where a count is kept: the round, how many people, the
// candidate, and the numbers, with blanks between them.
const handsPlace = "vote hands"

// foundHands is the count as it was left.
func foundHands(host Host) handCount {
	c := handCount{host: host, anew: true}
	mark := strings.SplitN(host.Draft(handsPlace), " ", 4)
	if len(mark) < 4 {
		return c
	}
	c.round = roundOf(mark[0])
	c.people, _ = strconv.Atoi(mark[1])
	c.at, _ = strconv.Atoi(mark[2])
	c.raised = strings.Split(mark[3], ",")
	c.at = max(min(c.at, len(c.raised)-1), 0)
	return c
}

// begin counts the hands of that many people on the round's ballot.
func (c *handCount) begin(r session.Round, people int) {
	c.round, c.people, c.raised = r.ID, people, make([]string, len(r.Candidates))
	c.at = -1
	c.move(r, +1)
}

// leave forgets the count.
func (c *handCount) leave() {
	if c.round == 0 {
		return
	}
	c.round, c.raised = 0, nil
	c.host.SaveDraft(handsPlace, "")
}

func (c *handCount) keep() {
	c.host.SaveDraft(handsPlace, fmt.Sprintf("%d %d %d %s", c.round, c.people, c.at, strings.Join(c.raised, ",")))
}

// move goes to the next candidate that was not withdrawn, or back to the one
// before; it reports whether there is one.
func (c *handCount) move(r session.Round, by int) bool {
	for i := c.at + by; i >= 0 && i < len(c.raised); i += by {
		if r.OnBallot(r.Candidates[i]) {
			c.at, c.anew = i, true
			c.keep()
			return true
		}
	}
	return false
}

// maxDigits are more than any number of people has.
const maxDigits = 4

// typing takes the keys of a number. What was typed before can't be seen, so the
// first digit replaces it.
func (c *handCount) typing(msg tea.Msg) {
	now := c.raised[c.at]
	if c.anew {
		now = ""
	}
	text := ""
	switch m := msg.(type) {
	case tea.PasteMsg:
		text = m.Content
	case tea.KeyPressMsg:
		switch key := m.String(); {
		case m.Text != "":
			text = m.Text
		case key == "backspace", key == "ctrl+h", key == "delete", key == "ctrl+w", key == "ctrl+u":
			c.set("")
			return
		}
	}
	if text = strings.TrimSpace(session.Clean(text)); text != "" && len(now)+len(text) <= maxDigits {
		c.set(now + text)
	}
}

// set keeps what is typed. A comma would part it in two in the draft; as a point
// it is no better a number.
func (c *handCount) set(number string) {
	c.raised[c.at], c.anew = strings.ReplaceAll(number, ",", "."), false
	c.keep()
}

// check reads the number typed for the present candidate; none is wanted when it
// was withdrawn meanwhile. What is wrong with it never says what was typed.
func (c *handCount) check(r session.Round) error {
	if !r.OnBallot(r.Candidates[c.at]) {
		return nil
	}
	letter, typed := r.Letter(r.Candidates[c.at]), c.raised[c.at]
	n, err := strconv.Atoi(typed)
	switch {
	case typed == "":
		return fmt.Errorf("type how many hands are up for %s; 0 for none", letter)
	case err != nil || n < 0 || n > c.people:
		return fmt.Errorf("%s gets a number from 0 to %d, for the %s who vote by hand: count again", letter, c.people, peopleCounted(c.people))
	}
	return nil
}

// numbers are those of all candidates for the rule. One that was withdrawn has
// none, not even when it was counted before: a redo or another window may
// withdraw it in the middle of the count.
func (c *handCount) numbers(r session.Round) []int {
	raised := make([]int, len(c.raised))
	for i, typed := range c.raised {
		if r.OnBallot(r.Candidates[i]) {
			raised[i], _ = strconv.Atoi(typed)
		}
	}
	return raised
}
