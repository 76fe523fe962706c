package store

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"os"
)

var (
	//go:embed schema.sql
	schema string
	//go:embed schema_2.sql
	schema2 string
	//go:embed schema_3.sql
	schema3 string
	//go:embed schema_4.sql
	schema4 string
)

// A schemaStep brings a file from one version of the schema to the next. A
// step that changes read tables asks for them to be made anew.
type schemaStep struct {
	sql     string
	rebuild bool
}

// schemaSteps are all steps; step i, from 0, leads to version i+1. A step that
// was released never changes.
func schemaSteps() []schemaStep {
	return []schemaStep{
		{sql: schema},
		{sql: schema2}, // its tables stay empty: nothing in an older history shows in them
		{sql: schema3, rebuild: true},
		{sql: schema4, rebuild: true},
	}
}

// migrate brings the file to the newest version in one transaction, after a
// backup. With nothing to do it still begins to write and takes it back, so
// that a file or a folder that can't be written to is known before the first
// key. Where it fails the file is as it was, and the backup, which is the same once
// more, goes: else each try would leave another one.
func migrate(ctx context.Context, l *link, path string, steps []schemaStep) error {
	version, err := l.version(ctx)
	if err != nil {
		return err
	}
	kept := "" // nothing, or a copy that was made now
	if version > 0 && version < len(steps) {
		if kept, err = l.keep(ctx, path, version); err != nil {
			return err
		}
	}
	err = l.transact(ctx, func() error {
		version, err := l.version(ctx) // again: another window may have been faster
		if err != nil {
			return err
		}
		if version >= len(steps) {
			if err := l.setVersion(ctx, version); err != nil {
				return err
			}
			return errNothingToDo
		}
		return l.migrateFrom(ctx, version, steps)
	})
	switch {
	case errors.Is(err, errNothingToDo):
		return nil
	case err != nil && kept != "" && !errors.Is(codeOf(err), ErrUnknown):
		err = errors.Join(err, os.Remove(kept))
	}
	return err
}

var errNothingToDo = errors.New("nothing to do")

func (l *link) migrateFrom(ctx context.Context, version int, steps []schemaStep) error {
	rebuild := false
	for i, step := range steps[version:] {
		if err := l.script(ctx, step.sql); err != nil {
			return fmt.Errorf("to version %d of the schema: %w", version+i+1, err)
		}
		rebuild = rebuild || step.rebuild
	}
	if err := l.setVersion(ctx, len(steps)); err != nil {
		return err
	}
	if !rebuild || version == 0 { // a new file has nothing to make them of
		return nil
	}
	_, err := l.rebuild(ctx)
	return err
}

func (l *link) version(ctx context.Context) (version int, err error) {
	err = l.row(ctx, "PRAGMA user_version").Scan(&version)
	return version, err
}

func (l *link) setVersion(ctx context.Context, version int) error {
	return l.script(ctx, fmt.Sprintf("PRAGMA user_version = %d", version))
}
