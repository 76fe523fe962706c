// Package papertest has documents for the tests of everything that writes
// documents: one with each kind of block, and one with what people should not
// type and do. It is imported by tests only.
package papertest
