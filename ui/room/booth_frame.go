package room

import (
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// frame asks who votes. On a wide wall the ballot hangs beside the names.
func (v boothScreen) frame(w, h int) kit.Frame {
	r, _ := v.round()
	f := heading(v.host, w, h, v.inBooth(r, w, h), session.BallotQuestion)
	foot := kit.Frame{}
	foot.Add(kit.T(kit.Strong, v.howManyIn(r, "ballot")))
	v.booth.name.add(&foot, w)
	area := h - len(f.Lines) - len(foot.Lines)

	const names, gutter = 30, 3
	beside, whole := []kit.Line(nil), false
	if w >= 70 {
		beside, whole = v.candidates(r, w-names-gutter).whole(area)
	}
	if whole {
		f.Add(kit.Beside(beside, v.voterLines(names, area), w-names)...)
	} else {
		f.Add(v.voterLines(w, area)...)
	}
	f.FitOver(foot, h)
	return f
}

// inBooth is the title of the booth, as far as there is room for one.
func (v *vote) inBooth(r session.Round, w, h int) string {
	title := roundTitle(r) + ", in the booth"
	switch {
	case h < 14:
		return ""
	case kit.Width(title) > besideClock(v.host, w, h):
		return "The booth: one after the other"
	}
	return title
}

func (v *vote) voterLines(w, h int) []kit.Line {
	all := v.voters()
	if len(all) == 0 {
		return kit.WrapSpan(kit.Text, "Nobody here is called that.", w)
	}
	return v.booth.list.Lines(len(all), func(i int) kit.Item {
		item := kit.Item{Text: all[i].Name, Target: kit.RowTarget(i)}
		if all[i].voted {
			item.Note = "voted; again replaces"
		}
		return item
	}, w, h, 0, true, v.host.Theme().Glyphs())
}

// frame is the wall while somebody is in the booth: what can be voted
// for, and how many dots are placed.
func (v ballotScreen) frame(w, h int) kit.Frame { return v.ballotWall(w, h, v.boothFoot) }

func (v *vote) boothFoot(r session.Round, rule string, w, h int) kit.Frame {
	foot := v.figureFoot(placedFigure(r, v.booth.typed), placedWords(r, v.booth.typed), rule, w, h)
	at, _ := v.session().Attendee(v.booth.voter)
	v.maskedLine(&foot, at.Name+": ", placed(r, v.booth.typed), ballotHint(r), w)
	return foot
}

// maskedLine draws a line on which something is typed blindly: as many bullets
// as the room may count, and the cursor always behind them.
func (v *vote) maskedLine(f *kit.Frame, prompt string, bullets int, hint string, w int) {
	prompt = kit.Truncate(prompt, w/2)
	line, x := kit.T(kit.Text, prompt), kit.Width(prompt)
	if bullets = min(bullets, w-x-1); bullets > 0 {
		line = kit.Concat(line, kit.T(kit.Typed, strings.Repeat(v.host.Theme().Glyphs().Bullet, bullets)))
		x += bullets
	} else {
		line = kit.Concat(line, kit.T(kit.Text, hint).Truncate(w-x))
	}
	f.Cursor = &kit.Cursor{X: x, Y: len(f.Lines)}
	f.Add(line.Pad(w).WithTarget("line"))
}
