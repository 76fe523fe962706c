package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
)

const (
	magic         = "SQLite format 3\x00"
	applicationID = 0x666C7368 // "flsh"
	headerSize    = 100
)

// A header is what the first bytes of a file say about it.
type header struct {
	version int   // of its schema
	wal     bool  // another program has switched it to a write-ahead log
	size    int64 // of the file
}

// guard looks at a file before SQLite does, because SQLite makes a database of
// an empty file, and repairs or converts what it opens. It refuses what is not
// ours to touch. It must run before the file is open: where locks belong to the
// process, closing this handle would drop those of SQLite.
func guard(path string, newest int) (h header, err error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return h, err
	case info.IsDir():
		return h, &Error{Code: ErrIsFolder}
	case !info.Mode().IsRegular():
		return h, &Error{Code: ErrNotOurs}
	case info.Size() == 0:
		return h, &Error{Code: ErrEmpty}
	}
	raw, err := readHeader(path)
	if err != nil {
		return h, err
	}
	if len(raw) < headerSize || string(raw[:len(magic)]) != magic || binary.BigEndian.Uint32(raw[68:]) != applicationID {
		return h, &Error{Code: ErrNotOurs}
	}
	h = header{version: int(int32(binary.BigEndian.Uint32(raw[60:]))), wal: raw[18] == 2 || raw[19] == 2, size: info.Size()}
	switch {
	case h.version > newest:
		return h, &Error{Code: ErrNewerVersion, Version: h.version}
	case h.version == 0:
		return h, &Error{Code: ErrNotOurs}
	case h.version < 0:
		return h, &damaged{fmt.Sprintf("its version is %d", h.version)}
	}
	if _, hot := journal(path); hot || h.wal {
		return h, nil // half a commit: the sizes agree only after the repair
	}
	// Another window may have saved between two of these looks, or have taken back what
	// a third one left half done. What is cut short is so when it is looked at again.
	for range 3 {
		if info, err = os.Stat(path); err != nil {
			return h, err
		}
		h.size = info.Size()
		if err = wholePages(raw, h.size); err == nil {
			return h, nil
		}
		again, readErr := readHeader(path)
		if readErr != nil || len(again) < headerSize {
			break
		}
		raw = again
	}
	return h, err
}

func readHeader(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // only read
	header := make([]byte, headerSize)
	n, err := io.ReadFull(f, header)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, err
	}
	return header[:n], nil
}

// wholePages compares the size that the header tells with the one there is: a
// copy that was cut short lacks its end, which SQLite notices only when
// somebody asks for it.
func wholePages(header []byte, size int64) error {
	page := int64(binary.BigEndian.Uint16(header[16:]))
	if page == 1 {
		page = 65536
	}
	pages := int64(binary.BigEndian.Uint32(header[28:]))
	counted := binary.BigEndian.Uint32(header[24:]) == binary.BigEndian.Uint32(header[92:])
	if counted && size < pages*page {
		return &damaged{fmt.Sprintf("%d of %d bytes are there", size, pages*page)}
	}
	return nil
}

// journal tells whether SQLite's journal lies beside the file, left by an
// unclean end or in use by another window, and whether there is something in it
// to roll back.
func journal(path string) (there, hot bool) {
	info, err := os.Stat(path + "-journal")
	return err == nil, err == nil && info.Size() > 0
}
