package lab

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"flashpoint/session"
	"flashpoint/store"
)

// deedVar has a writer do one of deeds instead of adding ideas; otherVar names a file
// that it needs for that, or makes.
const (
	deedVar  = "FLASHPOINT_LAB_DEED"
	otherVar = "FLASHPOINT_LAB_OTHER"
)

// deeds are what can be done with a shop's file as a whole, and with another one.
func deeds() map[string]func(ctx context.Context, path, other string) error {
	at := time.Date(2026, time.April, 1, 8, 0, 0, 0, time.UTC)
	with := func(do func(ctx context.Context, st *store.Store, other string) error) func(ctx context.Context, path, other string) error {
		return func(ctx context.Context, path, other string) error {
			st, err := store.Open(ctx, path, store.Options{})
			if err != nil {
				return err
			}
			return errors.Join(do(ctx, st, other), st.Close())
		}
	}
	return map[string]func(ctx context.Context, path, other string) error{
		"open": with(func(context.Context, *store.Store, string) error { return nil }),
		"begin": func(ctx context.Context, path, _ string) error {
			st, err := store.Open(ctx, path, store.Options{Create: true})
			if err != nil {
				return err
			}
			return st.Close()
		},
		"create": func(ctx context.Context, path, _ string) error {
			shop, err := session.NewShop(session.Act{ID: session.ID{1}, At: at, Actor: "Fay"}, session.ID{1}, "Corner Coffee")
			if err != nil {
				return err
			}
			return store.Create(ctx, path, session.PendingOf(shop))
		},
		"import": with(func(ctx context.Context, st *store.Store, other string) error {
			from, err := store.OpenSource(ctx, other)
			if err != nil {
				return err
			}
			_, err = st.Import(ctx, []*store.Source{from}, store.ImportOptions{At: at})
			return errors.Join(err, from.Close())
		}),
		"restore": func(ctx context.Context, path, other string) error {
			_, err := store.Restore(ctx, other, path, at, true) // nobody has it open
			return err
		},
		"backup": with(func(ctx context.Context, st *store.Store, other string) error { return st.Backup(ctx, other, nil) }),
		"copy":   with(func(ctx context.Context, st *store.Store, other string) error { return st.SaveCopy(ctx, other) }),
		"bundle": with(func(ctx context.Context, st *store.Store, other string) error {
			_, err := st.Bundle(ctx, other, store.BundleOptions{Replace: true})
			return err
		}),
		"seal": with(func(ctx context.Context, st *store.Store, other string) error {
			_, _, err := st.Seal(ctx, other, store.SealOptions{At: at, By: "Fay", Program: "lab"})
			return err
		}),
	}
}

// doDeed is the life of a writer that does one deed.
func doDeed(name, path string) int {
	fmt.Println(lineTry + name)
	if err := deeds()[name](context.Background(), path, os.Getenv(otherVar)); err != nil {
		fmt.Println(lineNo + store.Sentence(err))
		return 1
	}
	fmt.Println(lineOK + name)
	return 0
}
