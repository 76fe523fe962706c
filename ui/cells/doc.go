// Package cells measures, cuts and wraps text by the cells that a terminal
// gives it. It knows nothing else of the program: kit draws with it, and paper
// sets its pages.
//
// A character is what a person sees as one: letter and accent together, a family
// emoji as a whole. It takes one cell, or two when it is wide. Text comes clean:
// without escape sequences, and without control characters other than the line
// breaks that [Wrap] knows.
package cells
