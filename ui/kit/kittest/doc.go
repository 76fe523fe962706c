// Package kittest is what the tests of all screens have in common: keys as people
// name them, texts as people type them, frames kept as files, and keys that two
// actions claim. It is imported by tests only.
package kittest
