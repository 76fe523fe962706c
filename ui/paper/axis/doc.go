// Package axis is the arithmetic of a chart: how long the scale is and where its
// ticks are, what shape suits the points, and how their numbers are written. It
// draws nothing, so that the terminal, a web page and a sheet of PDF show one
// chart in three ways. It does not know how wide letters are.
//
// A scale always holds zero: half the length of a bar is half of what it
// stands for.
package axis
