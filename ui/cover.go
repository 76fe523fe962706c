package ui

import "slices"

// cover puts a screen over the present one, for something that can be done from
// anywhere; uncover goes back to it as it was. Whatever shows another screen
// forgets those below.
func (a *App) cover(s screen) {
	under := append(slices.Clip(a.under), a.screen)
	a.show(s)
	a.under = under
}

func (a *App) uncover() {
	n := len(a.under) - 1
	if n < 0 {
		return
	}
	under, back := a.under[:n], a.under[n]
	a.show(back)
	a.under = under
}
