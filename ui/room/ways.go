package room

import (
	"flashpoint/ui/kit"
)

// waysAction leads from the slips to the other ways in which ballots come in.
func (v *vote) waysAction(off string) kit.Action {
	return kit.Action{ID: "ways", Keys: []string{"ctrl+g"}, Name: "booth, hands", Help: "Vote in the booth or by hand, see who has voted, let a late-comer in, withdraw an idea",
		Off: off, Hint: true, Do: deed(v.askWay)}
}

// askWay offers another way to vote, and what else may happen while a vote goes on.
func (v *vote) askWay() {
	r, _ := v.round()
	boothOff, handsOff := "", whyNot(v.session().MayCountHands(r))
	if v.session().Voters() == 0 {
		boothOff = "Nobody is ticked in Open, so nobody has a name here"
	}
	hands := "hands: heads down, a number for each idea"
	if r.Hands() > 0 {
		hands = "hands: count again, in place of the first count"
	}
	ways := []struct {
		kit.Option
		do func()
	}{
		{kit.Option{Text: "the booth: each types alone, nobody sees it", Off: boothOff}, v.openBooth},
		{kit.Option{Text: hands, Off: handsOff}, v.askHands},
		{kit.Option{Text: "who has voted"}, v.showRoll},
		{kit.Option{Text: "somebody came late"}, v.askLate},
		{kit.Option{Text: "withdraw an idea", Off: whyNot(v.session().MayWithdraw(r))}, v.askWithdraw},
	}
	options := make([]kit.Option, len(ways))
	for i := range ways {
		options[i] = ways[i].Option
	}
	d := kit.NewChoose("Another way to vote", options)
	if boothOff != "" && handsOff == "" {
		d.SetCursor(1)
	}
	v.host.Ask(d, func() { ways[d.Chosen()].do() })
}
