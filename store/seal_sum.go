package store

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"os"
)

// A seal's sum is SHA-256 over every byte of the file, with nought for the 32 bytes
// in which the seal keeps the sum itself. So whatever is changed is found, whether it
// says something or not.

// errUnmarked says that a file does not have the bytes of its seal in one place.
var errUnmarked = errors.New("the seal is not in one place of the file")

// sumOfFile is the sum of a file that keeps these 32 bytes in its seal, and where it
// keeps them: errUnmarked when they are nowhere, or in more than one place.
func sumOfFile(path string, kept [sha256.Size]byte) (sum [sha256.Size]byte, at int64, err error) {
	f, err := os.Open(path)
	if err != nil {
		return sum, 0, err
	}
	defer func() { _ = f.Close() }() // only read
	if at, err = onlyPlace(f, kept[:]); err != nil {
		return sum, 0, err
	}
	if _, err = f.Seek(0, io.SeekStart); err != nil {
		return sum, 0, err
	}
	h := sha256.New()
	if _, err = io.CopyN(h, f, at); err == nil {
		h.Write(make([]byte, len(kept)))
		_, err = f.Seek(at+int64(len(kept)), io.SeekStart)
	}
	if err == nil {
		_, err = io.Copy(h, f)
	}
	return [sha256.Size]byte(h.Sum(nil)), at, err
}

// onlyPlace is where what is looked for begins. Pieces that are read overlap, so
// that it may lie across two of them.
func onlyPlace(r io.Reader, what []byte) (int64, error) {
	const piece = 1 << 20
	in := bufio.NewReaderSize(r, piece)
	at, from := int64(-1), int64(0)
	for {
		part, err := in.Peek(piece)
		if err != nil && !errors.Is(err, io.EOF) {
			return 0, err
		}
		for begin := 0; ; begin++ {
			n := bytes.Index(part[begin:], what)
			if n < 0 {
				break
			}
			begin += n
			if place := from + int64(begin); at >= 0 && place != at {
				return 0, errUnmarked
			} else {
				at = place
			}
		}
		if err != nil { // the end
			break
		}
		n, _ := in.Discard(piece - len(what) + 1)
		from += int64(n)
	}
	if at < 0 {
		return 0, errUnmarked
	}
	return at, nil
}

// writeSum puts the sum into the seal of a file that nobody has open.
func writeSum(path string, sum [sha256.Size]byte, at int64) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteAt(sum[:], at)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}
