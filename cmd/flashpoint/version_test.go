package main

import (
	"runtime/debug"
	"testing"
)

func TestTheVersionIsTheReleasesElseWhatGoNoted(t *testing.T) {
	noted := func(version, commit string) *debug.BuildInfo {
		return &debug.BuildInfo{
			Main:     debug.Module{Version: version},
			Settings: []debug.BuildSetting{{Key: "vcs", Value: "git"}, {Key: "vcs.revision", Value: commit}},
		}
	}
	for _, c := range []struct {
		name, release  string
		info           *debug.BuildInfo
		number, commit string
	}{
		{"a release", "1.2.0", noted("(devel)", "0123456789abcdef"), "1.2.0", ""},
		{"a release without notes", "1.2.0", nil, "1.2.0", ""},
		{"installed by its version", "", &debug.BuildInfo{Main: debug.Module{Version: "v1.2.0"}}, "v1.2.0", ""},
		{"built from a commit", "", noted("(devel)", "0123456789abcdef"), "development build", ", commit 0123456"},
		{"built from files alone", "", &debug.BuildInfo{}, "development build", ""},
		{"no notes at all", "", nil, "unknown", ""},
	} {
		if number, commit := built(c.release, c.info); number != c.number || commit != c.commit {
			t.Errorf("%s: %q, %q; want %q, %q", c.name, number, commit, c.number, c.commit)
		}
	}
}
