package ui

import "testing"

// A key that works everywhere says why it does nothing while something is asked, and
// what is typed stays.
func TestApp_functionKeysSayThatTheyWait(t *testing.T) {
	l := inShare(t).keys("enter", "A wave", "enter", "up", "e", " and ZEBRA").see("The idea in clearer words")
	for key, words := range map[string]string{"f5": "F5 waits", "f1": "F1 waits", "f8": "F8 waits", "f3": "F3 waits"} {
		l.keys(key).see(words, "A wave and ZEBRA")
	}
	l.keys("!").notSee("waits").keys("enter").see("1  A wave and ZEBRA!")
	l.keys("f3").see("Guide: ").notSee("waits").keys("f3").notSee("Guide: ", "waits")
	l.keys("ctrl+k").see("What would you like to do?").keys("f5").see("F5 waits").keys("esc", "f5").notSee("waits")
}
