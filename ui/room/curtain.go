package room

import "flashpoint/ui/kit"

// CurtainKey draws the curtain and opens it.
const CurtainKey = "ctrl+b"

// ToggleCurtain blanks the wall at once, or shows it again.
func (r *Room) ToggleCurtain() { r.curtain = !r.curtain }

// curtainFrame is the wall while the curtain is down.
func curtainFrame(w, h int) kit.Frame {
	var f kit.Frame
	f.Blank(h / 2)
	f.Add(centred(kit.Strong, "One moment, please.", w))
	f.Fit(h)
	return f
}
