package desk

import "flashpoint/ui/kit"

// A Screen is one of the desk's pages, for the host to show.
type Screen = kit.Screen

// A ShopScreen is a page on which the shop itself is worked on, outside any
// meeting: undo takes back there what the desk did to the shop.
type ShopScreen interface {
	Screen
	OfShop()
}
