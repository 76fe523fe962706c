package store

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"flashpoint/session"
)

// sealing is what an Error says was being done when a sealed copy could not be
// made.
const sealing = "sealing"

// A Seal is what a sealed copy says of itself. It is no signature: whoever can
// write the file can seal it anew, and then its code is another one.
type Seal struct {
	At       time.Time // to the millisecond, UTC
	By       string    // the account of the computer, "" where that is not told
	Program  string    // the version that sealed it
	Nameless bool      // nobody of a roster is named in it
	Sum      [32]byte  // SHA-256 over every other byte of the file
}

// SealOptions say what to hand over.
type SealOptions struct {
	At       time.Time
	By       string
	Program  string
	Nameless bool                  // people become "Colleague A" and "someone"
	Meetings []session.ID          // only these, with what belongs to them; none for all but rehearsals
	Replace  bool                  // an older sealed copy of that name may be replaced
	Progress func(done, total int) // hears of the events copied; nil for nobody
}

// Seal writes a sealed copy: a new file of the same format, with whole meetings
// or all there is, but no half-typed line, no setting and no vote that is still
// open. Nobody records in it any more. The file appears under its name when it is
// complete; one that is there already is left alone: ErrExists. A sealed copy of
// meetings that are all in this file may be replaced, and no other file. The report
// says what it has.
func (s *Store) Seal(ctx context.Context, path string, o SealOptions) (_ Seal, report BundleReport, _ error) {
	made := Seal{At: o.At.UTC().Truncate(time.Millisecond), By: o.By, Program: o.Program, Nameless: o.Nameless}
	if o.Nameless {
		made.By = ""
	}
	path, err := filepath.Abs(path)
	if err == nil {
		err = s.free(ctx, path, o.Replace, true)
	}
	if err == nil {
		err = inPlace(path, func(to string) error {
			return makeFile(ctx, to, schemaSteps(), func(part string) error {
				to, err := Open(ctx, part, Options{})
				if err != nil {
					return err
				}
				if report, err = s.copyTo(ctx, to, o); err == nil {
					made.Sum, err = to.mark(ctx, made)
				}
				if err = errors.Join(err, to.Close()); err != nil {
					return err
				}
				return made.close(part)
			})
		})
	}
	if err == nil {
		_ = os.Chmod(path, 0o444) // a stick may know no permissions; the seal keeps it from being written
	}
	return made, report, s.explainCopy(sealing, path, err)
}

// mark puts a seal on a copy that is complete, with a mark where its sum is to be:
// bytes that are nowhere else in the file.
func (s *Store) mark(ctx context.Context, made Seal) (mark [32]byte, err error) {
	mark = sha256.Sum256(fmt.Appendf(nil, "here is the sum of %s, sealed at %v with %s", s.path, made.At, made.Program))
	err = s.with(ctx, sealing, func(l *link) error {
		if err := l.script(ctx, "INSERT INTO found(found) VALUES('optimize'); VACUUM"); err != nil {
			return err
		}
		const query = "INSERT INTO seal(number, at, sealed_by, program, nameless, sum) VALUES(1, $1, $2, $3, $4, $5)"
		return l.transact(ctx, func() error {
			return l.exec(ctx, query, momentOf(made.At).String(), made.By, made.Program, made.Nameless, mark[:])
		})
	})
	return mark, err
}

// close puts the sum of a marked file that nobody has open in the place of the mark.
func (s *Seal) close(path string) error {
	sum, at, err := sumOfFile(path, s.Sum)
	if err != nil {
		return err
	}
	s.Sum = sum
	return writeSum(path, sum, at)
}

// Code is the seal in short, to be read aloud over the telephone:
// "7F3K-92QX-M0AB-5WTE".
func (s Seal) Code() string {
	var b strings.Builder
	bits, have := uint(0), 0
	next := s.Sum[:]
	for n := range codeLength {
		for have < 5 {
			bits, next, have = bits<<8|uint(next[0]), next[1:], have+8
		}
		have -= 5
		if n > 0 && n%4 == 0 {
			b.WriteByte('-')
		}
		b.WriteByte(codeLetters[bits>>have&31])
	}
	return b.String()
}

// codeLetters are those of Douglas Crockford's base 32: none that is easily taken
// for another.
const codeLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

// codeLength is how many letters a code has, without the dashes: 80 bits.
const codeLength = 16

// ParseCode reads a code as people type it, in whatever case, with or without
// dashes and spaces, an O for a zero and an I or an L for a one.
func ParseCode(typed string) (code string, err error) {
	var b strings.Builder
	for _, r := range strings.ToUpper(typed) {
		switch r {
		case ' ', '-', '–', '.':
			continue
		case 'O':
			r = '0'
		case 'I', 'L':
			r = '1'
		}
		if !strings.ContainsRune(codeLetters, r) {
			return "", fmt.Errorf("there is no %q in a code", r)
		}
		if n := b.Len(); n%5 == 4 {
			b.WriteByte('-')
		}
		b.WriteRune(r)
	}
	if want := codeLength + codeLength/4 - 1; b.Len() != want {
		return "", fmt.Errorf("a code has %d letters and digits", codeLength)
	}
	return b.String(), nil
}
