// Package pdf sets documents on sheets of A4 and Letter: text, tables, charts
// and cards to cut out, as a PDF file that can be searched and copied from.
//
// The letters are DejaVu Sans Condensed, regular and bold, cut down to Latin,
// Greek, Cyrillic, arrows and signs: letters/make.sh makes them from Debian's
// fonts-dejavu-core 2.37, and letters/LICENSE is their free licence. They take
// 0.18 MB of the program. A character that they lack is drawn as an empty box
// with the character behind it, so that searching and copying find it, and the
// foot of the page says how many there are.
//
// The file is written with go-pdf/fpdf, under the MIT licence, which adds 0.6 MB
// to the program (gopdf adds 0.8). It panics on characters above U+FFFF, which
// never reach it: see letters.glyphs.
//
// The way is: blocks are set on pages by a flow, which is arithmetic alone; then
// the pages, whose number is known by now, are drawn.
package pdf
