// Package windowtest opens the program in a pseudo-terminal and reads its screen, so
// that tests use it as a person does: they press keys, and wait for words. It is
// imported by tests only, on systems that have such terminals.
package windowtest
