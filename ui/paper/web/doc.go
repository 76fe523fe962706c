// Package web writes documents as web pages: one file of HTML that needs no
// network, no script and no font of its own, is read on a telephone as on a
// desk, and is printed on A4 and on Letter.
//
// Its writer is its own. html/template would cost a quarter of a megabyte and
// is no bigger part of the answer: a page is a walk over blocks and numbers,
// not a form with holes. What makes a writer safe is that text can't pass for
// markup, and here the compiler sees to that: markup is a type that only
// constants of this package become, all else goes through one escape, and
// values of attributes always stand in quotes. A policy in the page forbids the
// rest: even if something got in, the browser would load and run nothing.
package web
