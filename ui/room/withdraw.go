package room

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

// askWithdraw takes an idea off the ballot because those whose idea it was say
// so: which one, why, and whether it is meant.
func (v *vote) askWithdraw() {
	r, _ := v.round()
	ids := r.Remaining()
	options := make([]kit.Option, len(ids))
	for i, id := range ids {
		options[i] = kit.Option{Label: r.Letter(id), Text: v.text(id)}
	}
	d := kit.NewChoose("Which idea is withdrawn? Whoever had it says so.", options)
	v.host.Ask(d, func() { v.askWhyWithdraw(r, ids[d.Chosen()]) })
}

// askWhyWithdraw asks for the reason, and again after a refusal, such as of a full
// disk; not when there is nothing left to withdraw, which no reason can mend.
func (v *vote) askWhyWithdraw(r session.Round, id session.IdeaID) {
	letter := r.Letter(id)
	form := kit.NewDrafted(v.host, fmt.Sprint("vote withdraw ", id), fmt.Sprintf("Why is %s withdrawn?", letter), nil,
		kit.Field{Label: "Why", Hint: "It is the answer to this idea: not now, because", Check: fields.Line("reason", session.MaxIdea)})
	v.host.Ask(form, func() {
		reason := form.Values()[0]
		sure := kit.NewConfirm(fmt.Sprintf("Withdraw %s, %s? Dots on it do not count any more; whoever gave it one may vote again.", letter, quoted(v.text(id))),
			"withdraw "+letter, "leave it on the ballot")
		v.host.Ask(sure, func() {
			switch done := attempt(v.host, func(a session.Act, m *session.Meeting) error { return m.Session.Withdraw(a, r.ID, id, reason) }); {
			case done:
				form.Forget()
				v.host.Say(fmt.Sprintf("%s is withdrawn. Its letter stays free.", letter))
			case v.canWithdraw(r.ID, id):
				v.askWhyWithdraw(r, id)
			}
		})
	})
}

// canWithdraw reports whether people still vote on the idea in that round, and
// something is left to choose between without it.
func (v *vote) canWithdraw(in session.RoundID, id session.IdeaID) bool {
	r, open := v.round()
	return open && r.ID == in && r.OnBallot(id) && v.session().MayWithdraw(r) == nil
}
