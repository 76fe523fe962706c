package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"flashpoint/session"
	"flashpoint/store"
)

// collect opens several files to be read as one: they are brought together in a
// temporary file, which cleanup removes once the store is closed. Of a folder, its
// .db files are meant. What can't be used is left out, and the store's note says
// why; where nothing can be used, the error does. One file alone is opened itself,
// and cleanup is nil then.
func collect(ctx context.Context, files []string, progress func(done, total int)) (st *store.Store, cleanup func() error, err error) {
	files, err = databases(files)
	if err != nil {
		return nil, nil, err
	}
	if len(files) == 1 {
		st, err = openFile(ctx, files[0], store.Options{ReadOnly: true})
		return st, nil, err
	}
	scratch, err := store.NewScratch()
	if err != nil {
		return nil, nil, failed("%s Or name one file alone.", store.Sentence(err))
	}
	cleanup = scratch.Remove
	p := pile{path: filepath.Join(scratch.Folder, "together.db"), progress: progress}
	if err = p.bring(ctx, files); err == nil {
		st, err = store.Open(ctx, p.path, store.Options{ReadOnly: true, Unchecked: true, Note: p.note})
	}
	if err != nil {
		return nil, nil, errors.Join(err, cleanup())
	}
	return st, cleanup, nil
}

// databases are the files that are meant, each once.
func databases(names []string) (files []string, err error) {
	var known []os.FileInfo
	for _, name := range names {
		found := []string{name}
		info, err := os.Stat(name)
		if err == nil && info.IsDir() {
			if found, err = filepath.Glob(filepath.Join(literal(name), "*.db")); err == nil && len(found) == 0 {
				return nil, notFound("There is no .db file in the folder %s. Name the files themselves.", name)
			}
		}
		for _, file := range found {
			info, err := os.Stat(file) // what is not there is said when it is opened
			if err == nil && slices.ContainsFunc(known, func(k os.FileInfo) bool { return os.SameFile(k, info) }) {
				continue
			}
			if err == nil {
				known = append(known, info)
			}
			files = append(files, file)
		}
	}
	return files, nil
}

// literal is a folder's name with nothing in it that Glob would read as a pattern.
func literal(name string) string {
	return strings.NewReplacer(`[`, `[[]`, `*`, `[*]`, `?`, `[?]`).Replace(name)
}

// A pile is files that are being brought together.
type pile struct {
	path     string
	progress func(done, total int)
	used     []string
	left     []string // why files were left out
	apart    int      // histories that grew apart
	note     string
}

// bring brings all that can be used into one file. Each comes by itself, so that
// one that is damaged keeps none of the others out.
func (p *pile) bring(ctx context.Context, files []string) error {
	to, err := store.Open(ctx, p.path, store.Options{Create: true})
	if err != nil {
		return err
	}
	sizes, total := sizesOf(files)
	done := 0
	for i, file := range files {
		err := p.add(ctx, to, file, func(part, whole int) {
			if p.progress != nil {
				p.progress(done+sizes[i]*part/max(whole, 1), total)
			}
		})
		if err != nil {
			return errors.Join(err, to.Close())
		}
		done += sizes[i]
	}
	if len(p.used) == 0 {
		err = &exitError{codeUnusable, "None of these files can be used. " + strings.Join(p.left, " ")}
	} else {
		err = p.say(ctx, to)
	}
	return errors.Join(err, to.Close())
}

// sizesOf are the sizes of files in KiB, 0 for one that is not there.
func sizesOf(files []string) (sizes []int, total int) {
	sizes = make([]int, len(files))
	for i, file := range files {
		if info, err := os.Stat(file); err == nil {
			sizes[i] = int(info.Size() >> 10)
		}
		total += sizes[i]
	}
	return sizes, total
}

// add brings one file in, or notes why not.
func (p *pile) add(ctx context.Context, to *store.Store, file string, progress func(done, total int)) error {
	src, err := store.OpenSource(ctx, file)
	if err == nil {
		var report store.ImportReport
		report, err = to.Import(ctx, []*store.Source{src}, store.ImportOptions{At: time.Now(), Progress: progress})
		p.apart += report.Count(store.ImportApart)
		err = errors.Join(err, src.Close())
	}
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(err, store.ErrFull):
		return failed("There is not enough room in the folder for temporary files, in which several files are brought together. Nothing was changed. Make room, or name fewer files.")
	case err != nil:
		p.left = append(p.left, wordsFor(err))
	default:
		p.used = append(p.used, file)
	}
	return nil
}

// say makes the note: what this is, how to keep it, and what is not in it.
func (p *pile) say(ctx context.Context, to *store.Store) error {
	shops, err := to.Shops(ctx)
	if err != nil {
		return err
	}
	p.note = fmt.Sprintf("%s, %s; a temporary copy.", session.Count(len(p.used), "file"), session.Count(len(shops), "shop"))
	if len(p.left) > 0 {
		p.note += " Left out: "
		for _, why := range p.left {
			short, _, _ := strings.Cut(why, ". ")
			p.note += strings.TrimSuffix(short, ".") + ". "
		}
		p.note = strings.TrimSpace(p.note)
	}
	if p.apart > 0 {
		p.note += fmt.Sprintf(" %s of something grew apart; the first is shown.", session.Count(p.apart, "version"))
	}
	p.note += " To keep it: flashpoint import --db all.db " + p.named()
	return nil
}

// named are the files as a command takes them, by name alone where there are many.
func (p *pile) named() string {
	const most = 3
	if len(p.used) > most {
		return "FILE…"
	}
	var names []string
	for _, path := range p.used {
		names = append(names, store.Typed(path))
	}
	return strings.Join(names, " ")
}
