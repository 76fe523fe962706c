// Package paint brings a Bubble Tea program to the terminal when something
// changed, and not on a tick.
//
// Bubble Tea's own renderer paints sixty times a second: a key waits for the
// next tick, and the ticks go on while nobody does anything. Here the loop, the
// keys and the bubbles are Bubble Tea's, and the painter is ours: it gets the
// newest view after every message and writes at once what is different, in one
// write. Under a burst of keys or a paste it paints every 8 ms, and what nobody
// could have seen is skipped.
//
// Nothing waits for the terminal: views go through a mailbox of one to a
// goroutine that does the writing. A line of a view that is the same string as
// before is not looked at again; of the others the cells that changed are
// written. [github.com/charmbracelet/ultraviolet] reads the styles and measures
// the cells, as in Bubble Tea's own renderer, so that both show the same. A
// character is as wide as people see it, joined emoji too, as in the layout; what
// comes behind one that the terminal may measure otherwise is put in its place.
//
// What the program does not use is not here. A view takes the whole window, its
// lines end the styles they begin, and ProgressBar, OnMouse, KeyboardEnhancements
// and the colour of the cursor are not looked at. The commands that have Bubble
// Tea itself write to the terminal (Println, Exec, ClearScreen, Raw, the
// clipboard, questions for colours) have no use without its renderer, and a
// request to be suspended is dropped. Where another program stops this one and lets
// it go on, the terminal is given back before, if it was asked to stop, and taken
// again after.
package paint
