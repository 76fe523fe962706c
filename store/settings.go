package store

import (
	"context"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
)

// liveAddress is where SQLite finds a file to write. TRUNCATE with FULL is the
// one pair that loses no acknowledged commit and leaves a file that people can
// copy while it is open; see the package documentation.
func liveAddress(path, mode string) string {
	return address(path, url.Values{
		"mode":          {mode},
		"_journal_mode": {"TRUNCATE"},
		"_synchronous":  {"FULL"},
		"_foreign_keys": {"1"},
		"_busy_timeout": {"5000"},
		"_txlock":       {"immediate"},
		"_dqs":          {"0"},
		"_defensive":    {"1"},
		"_error_rc":     {"1"},
		"_pragma":       {"fullfsync(1)", "cell_size_check(1)", "trusted_schema(0)"},
	})
}

// reviewAddress is where SQLite finds a file to read. Never immutable=1, which
// silently leaves out what a journal still holds.
func reviewAddress(path string) string {
	return address(path, url.Values{
		"mode":          {"ro"},
		"_query_only":   {"1"},
		"_busy_timeout": {"5000"},
		"_dqs":          {"0"},
		"_defensive":    {"1"},
		"_error_rc":     {"1"},
		"_pragma":       {"cell_size_check(1)", "trusted_schema(0)"},
	})
}

// address is in the file: form with everything escaped: a "?" in a plain path
// would open another file.
func address(path string, query url.Values) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") { // C:/Users/…
		path = "/" + path
	}
	u := url.URL{Scheme: "file", Path: path, RawQuery: query.Encode()}
	return u.String()
}

// A setting is what a PRAGMA has to answer.
type setting struct{ name, want string }

func liveSettings() []setting {
	return []setting{
		{"journal_mode", "truncate"}, {"synchronous", "2"}, {"fullfsync", "1"}, {"foreign_keys", "1"},
		{"busy_timeout", "5000"}, {"cell_size_check", "1"}, {"trusted_schema", "0"},
	}
}

func reviewSettings() []setting {
	return []setting{{"query_only", "1"}, {"busy_timeout", "5000"}, {"cell_size_check", "1"}, {"trusted_schema", "0"}}
}

// checkSettings reads the settings back, because a misspelt one is ignored
// without a word and the price is the meeting.
func (l *link) checkSettings(ctx context.Context, settings []setting) error {
	for _, s := range settings {
		var got string
		if err := l.row(ctx, "PRAGMA "+s.name).Scan(&got); err != nil {
			return err
		}
		if !strings.EqualFold(got, s.want) {
			return fmt.Errorf("SQLite runs with %s = %s where this needs %s", s.name, got, s.want)
		}
	}
	return nil
}
