// Package kit holds the parts every screen is built from: the theme, lines of
// text measured in terminal cells, layout, a list, a text field, forms and
// dialogs, clock digits and bars. It knows nothing of sessions.
//
// A screen does not style strings. It returns a [Frame]: lines made of spans,
// each span a piece of text with a [Token] (what the text means) and perhaps a
// target (what a click on it means). [Theme.Paint] turns the finished frame
// into terminal output once, at the end. Nothing is styled twice, a click is
// answered by the very data that was drawn, and tests read plain text.
//
// All widths and positions are in cells, counted from 0, unless a comment says
// otherwise. Text from outside goes through [Clean] before it is kept.
package kit
