// Package kittest is what the tests of all screens have in common: keys as people
// name them, texts as people type them, frames kept as files; and what holds for the
// actions of every screen, that no two have one key and that the code of each is
// found. It is imported by tests only.
package kittest
