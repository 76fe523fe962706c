// Package review is what a manager asks of many meetings, of one shop or of five
// hundred: lists of one [Subject] with a [Filter] typed in one line, search over
// everything written, and [Trend] lines over the months. It says what can be
// asked and what an answer is made of; a store of the file answers.
//
// Rehearsals are not asked about. Nothing in an answer is secret: it holds what a
// desk may show, see session.FaceDesk.
package review
