package kit

import tea "charm.land/bubbletea/v2"

// Result says how a dialog stands after a key or a click.
type Result uint8

// The results.
const (
	Open      Result = iota // goes on
	Accepted                // finished: ask the dialog what was entered or chosen
	Cancelled               // closed without an answer
)

// Dialog is something that asks one thing and takes all keys until it is
// answered: a [Form], [Prompt], [Choose], [Pick], [Preview], [Confirm] or [Sheet].
type Dialog interface {
	// Update takes a key press, a paste or a turn of the mouse wheel.
	Update(msg tea.Msg) Result
	// Click takes the target of a click, as [Frame.Target] gave it.
	Click(target string) Result
	// Frame draws the dialog into exactly h lines of at most w cells.
	Frame(w, h int, t Theme) Frame
}

var (
	_ Dialog = (*Form)(nil)
	_ Dialog = (*Prompt)(nil)
	_ Dialog = (*Choose)(nil)
	_ Dialog = (*Pick)(nil)
	_ Dialog = (*Preview)(nil)
	_ Dialog = (*Confirm)(nil)
	_ Dialog = (*Sheet)(nil)
)

// titleLines are the title of a dialog of w by h cells and an empty line: whole
// where it leaves as many lines as the rest needs, else at most a third of h.
func titleLines(title string, w, h, rest int) []Line {
	var lines []Line
	for _, s := range Clipped(title, w, max(h-rest, h/3, 1)) {
		lines = append(lines, T(Title, s))
	}
	return append(lines, nil)
}

// Confirm asks a question whose answer is yes or no. Pressing Enter without
// thinking answers no.
type Confirm struct{ choose *Choose }

// NewConfirm asks question. yes and no are the answers in words that repeat
// what would happen ("hide the idea", "keep it"); "" is plain yes or no.
func NewConfirm(question, yes, no string) *Confirm {
	if yes == "" {
		yes = "yes"
	}
	if no == "" {
		no = "no"
	}
	c := NewChoose(question, []Option{{Label: "y", Text: yes}, {Label: "n", Text: no}})
	c.list.SetCursor(1)
	return &Confirm{choose: c}
}

// NewOffer asks about something harmless, which undo takes back: pressing Enter
// without thinking answers yes.
func NewOffer(question, yes, no string) *Confirm {
	c := NewConfirm(question, yes, no)
	c.choose.list.SetCursor(0)
	return c
}

// Update accepts with y, or Enter on yes; n, Esc and Enter on no cancel.
func (c *Confirm) Update(msg tea.Msg) Result {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch k.String() {
		case "y", "Y":
			return Accepted
		case "n", "N":
			return Cancelled
		case "tab", "left", "right", "shift+tab":
			c.choose.list.SetCursor(1 - c.choose.list.Cursor())
			return Open
		}
	}
	return c.answer(c.choose.Update(msg))
}

// Click answers with what was clicked.
func (c *Confirm) Click(target string) Result { return c.answer(c.choose.Click(target)) }

func (c *Confirm) answer(r Result) Result {
	if r == Accepted && c.choose.Chosen() != 0 {
		return Cancelled
	}
	return r
}

// Frame draws the question with its two answers below.
func (c *Confirm) Frame(w, h int, t Theme) Frame { return c.choose.Frame(w, h, t) }

// Prompt asks for one line of text.
type Prompt struct{ *Form }

// NewPrompt asks for the value of field under a title.
func NewPrompt(title string, field Field) *Prompt {
	return &Prompt{NewForm(title, []Field{field}, nil)}
}

// Value is what was entered.
func (p *Prompt) Value() string { return p.Values()[0] }
