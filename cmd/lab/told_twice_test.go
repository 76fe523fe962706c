//go:build unix

package lab

import (
	"database/sql"
	"strings"
	"syscall"
	"testing"
)

// TestToldTwice ends the program as a computer does that is shut down, which tells it
// twice, while another window is saving: it waits for that with what was typed last,
// and is not gone before it is in the file.
func TestToldTwice(t *testing.T) {
	t.Parallel()
	for name, signals := range map[string][]syscall.Signal{
		"SIGTERM, then SIGHUP": {syscall.SIGTERM, syscall.SIGHUP},
		"SIGHUP, then SIGTERM": {syscall.SIGHUP, syscall.SIGTERM},
		"SIGHUP twice":         {syscall.SIGHUP, syscall.SIGHUP},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := share(t).sit(t)
			raw(t, s.db, "rw", func(db *sql.DB) error {
				db.SetMaxOpenConns(1)
				if _, err := db.ExecContext(t.Context(), "BEGIN IMMEDIATE"); err != nil {
					return err
				}
				s.tries("Typed just now")
				s.Signal(signals[0])
				s.Until(func(screen string) bool { return !strings.Contains(screen, "[Ideas]") }, "the screen is given back")
				s.Signal(signals[1])
				_, err := db.ExecContext(t.Context(), "ROLLBACK")
				return err
			})
			if code := s.Left(); code != 128+int(signals[0]) {
				t.Errorf("exit code %d:\n%s", code, s.Screen())
			}
			s.acknowledged = s.attempted // nothing of it may be lost
			if v := s.audit(t, s.db); len(v.lost) > 0 {
				t.Errorf("lost is %q", v.lost)
			}
		})
	}
}
