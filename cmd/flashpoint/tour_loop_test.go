//go:build unix

package main

// loop is what lies between two meetings, in a shop with months behind it.
func (o tour) loop() {
	v := o.open("demo")
	v.See("demo")
	v.press("b", "1 Chosen").snap("71-board").press("3", "a all").press("<enter>", "Whose idea:").snap("71-page").press("<pgdown><pgdown>", "Customers").snap("71-page-story")
	v.press("s", "How far is it?").snap("71-page-status").press("<esc>", "saved").press("<esc>", "a all").press("<esc>", "What next?")
	v.press("<f5>", "Which idea did customers speak of?").snap("72-customers-which").press("<enter>", "praised it, unprompted").press("+", "(now +1)").snap("72-customers")
	v.press("w", "What did the customer say?").press("I brought my whole team", "whole team").snap("72-customers-words").press("<esc>", "Esc again").press("<esc>", "praised it, unprompted").press("<esc>", "What next?")
	v.press("l", "Thanks to pass on").snap("73-thanks").press("<enter>", "Who told").snap("73-told").press("<esc>", "Thanks to pass on").press("<esc>", "What next?")
	v.press("t", "Who works here?").snap("74-team").press("<enter>", "Told Malik").snap("74-person").press("<esc>", "Who works here?").press("<esc>", "What next?")
	v.press("m", "Look next at").snap("75-map").press("<enter>", "A coffee at the counter ·").snap("75-map-step").press("<esc>", "Look next at").press("<esc>", "What next?")
	v.press("v", "Mystery visits").snap("76-visits").press("<enter>", "step 1 of").press("+1", "+1").snap("76-visit")
}
