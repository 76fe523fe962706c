package room

import "flashpoint/ui/kit"

// curtainFrame is the wall while the curtain is down.
func curtainFrame(w, h int) kit.Frame {
	var f kit.Frame
	f.Blank(h / 2)
	f.Add(centred(kit.Strong, "One moment, please.", w))
	f.Fit(h)
	return f
}
