package export

import (
	"fmt"
	"strings"
)

// A File is what was made: its bytes, and a name to propose.
type File struct {
	Name  string // without a folder: "corner-coffee-2026-11-24-recap.pdf"
	Bytes []byte
	Left  string // what is not in it and why, in a sentence; "" for nothing
}

// Make makes a file. The kinds and formats that can't be had of the material are
// refused in a sentence; see Check.
func Make(kind string, f Format, m Material) (File, error) {
	k, err := Check(kind, f, m.Of)
	if err != nil {
		return File{}, err
	}
	raw, err := k.bytes(f, m)
	file := File{Name: k.fileName(f, m), Bytes: raw}
	if f == ICS {
		file.Left = m.undated()
	}
	return file, err
}

// Name is the name that Make would propose.
func Name(kind string, f Format, m Material) string {
	k, _ := Find(kind)
	return k.fileName(f, m)
}

// Check refuses what there is not, in a sentence that says what there is.
func Check(kind string, f Format, of Source) (Kind, error) {
	k, ok := Find(kind)
	switch {
	case !ok:
		return k, fmt.Errorf("there is no paper called %q. There are: %s", kind, ids(KindsOf(of)))
	case k.Of&of == 0:
		return k, fmt.Errorf("%s can't be made of %s. There are: %s", k.ID, of, ids(KindsOf(of)))
	case !k.comes(of, f):
		return k, fmt.Errorf("%s does not come as %s. It comes as: %s", k.ID, f, formats(k.Formats(of)))
	}
	return k, nil
}

// String is a source in words.
func (s Source) String() string {
	switch s {
	case Meeting:
		return "a meeting"
	case Initiative:
		return "a chosen idea"
	case Map:
		return "a map"
	}
	return "a shop"
}

func ids(kinds []Kind) string {
	list := make([]string, len(kinds))
	for i, k := range kinds {
		list[i] = k.ID
	}
	return strings.Join(list, ", ")
}

func formats(list []Format) string {
	words := make([]string, len(list))
	for i, f := range list {
		words[i] = string(f)
	}
	return strings.Join(words, ", ")
}
