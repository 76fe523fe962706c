package main

import "testing"

// --db goes before the environment, and that before the file of one's own.
func TestWhichFileIsMeant(t *testing.T) {
	t.Setenv(envFile, "of the environment.db")
	if got := (&flags{db: "asked for.db"}).file(); got != "asked for.db" {
		t.Errorf("with --db: %s", got)
	}
	if got := (&flags{}).file(); got != "of the environment.db" {
		t.Errorf("with %s: %s", envFile, got)
	}
	t.Setenv(envFile, "")
	if got := (&flags{}).file(); got != defaultFile() {
		t.Errorf("with neither: %s", got)
	}
}
