package lab

import (
	"fmt"
	"maps"
	"path"
	"slices"
)

// A disk is a folder during a run: what of it is certain to outlive a power cut,
// and what is not. It is stricter than the disks that people have. What was done
// to a file is certain when the file was flushed, and a name when its folder was;
// whatever else was done may be there or not, in any combination.
type disk struct {
	names   map[string]int // certain names, below the folder
	files   map[int][]byte // certain contents; none is changed in place
	live    map[string]int // names as the process sees them
	made    int            // files, and the number of the newest
	pending []change       // in the order in which they were made
}

// aFolder is the number of everything that is no file.
const aFolder = 0

// A change is one that may not be there after a power cut: to a file, or to the
// names in a folder.
type change struct {
	call
	file int
}

// aboutNames tells changes to a folder from those to a file.
func (c change) aboutNames() bool { return c.does != writes && c.does != cuts }

// newDisk is a folder with some files on it, all certain.
func newDisk(files map[string][]byte) *disk {
	d := &disk{names: map[string]int{}, files: map[int][]byte{}, live: map[string]int{}}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		d.made++
		d.names[name], d.live[name], d.files[d.made] = d.made, d.made, files[name]
	}
	return d
}

// run does what one call did.
func (d *disk) run(c call) error {
	file, known := d.live[c.name]
	switch c.does {
	case makes:
		if known {
			return nil
		}
		d.made++
		file = d.made
		d.live[c.name] = file
	case nests:
		d.live[c.name] = aFolder
	case links, renames:
		if file, known = d.live[c.from]; !known {
			return fmt.Errorf("there is no %s that could become %s", c.from, c.name)
		}
		d.live[c.name] = file
		if c.does == renames {
			delete(d.live, c.from)
		}
	case removes:
		delete(d.live, c.name)
	case writes, cuts:
		if !known {
			return fmt.Errorf("%s is changed, and was never made", c.name)
		}
	case flushes:
		d.flush(c.name)
		return nil
	case says:
		return nil
	}
	d.pending = append(d.pending, change{c, file})
	return nil
}

// flush makes certain what was done to a file, or to the names in a folder.
func (d *disk) flush(name string) {
	file := d.live[name]
	var rest, done []change
	for _, one := range d.pending {
		if one.aboutNames() && file == aFolder && folderOf(one.name) == name || !one.aboutNames() && file != aFolder && one.file == file {
			done = append(done, one)
		} else {
			rest = append(rest, one)
		}
	}
	if len(done) > 0 {
		d.names, d.files = d.after(done, nil)
		d.pending = rest
	}
}

func folderOf(name string) string {
	if folder := path.Dir(name); folder != "." {
		return folder
	}
	return ""
}

// still is the disk as it is now, whatever is done to it later.
func (d *disk) still() *disk {
	return &disk{names: d.names, files: d.files, pending: slices.Clone(d.pending)}
}

// A fate is what becomes of a change when the power goes.
type fate int

const (
	there   fate = iota
	gone         // nothing of it is there
	torn         // of a write: only every other sector
	grown        // of a write: the file has the length, and zeros
	aligned = 512
)

// after is what is there when of these changes each has met its fate; without
// fates all are there.
func (d *disk) after(changes []change, fates []fate) (names map[string]int, files map[int][]byte) {
	names, files = maps.Clone(d.names), maps.Clone(d.files)
	touched := map[int]bool{}
	for i, c := range changes {
		what := there
		if fates != nil {
			what = fates[i]
		}
		switch {
		case what == gone:
		case c.aboutNames():
			rename(names, c)
		default:
			if !touched[c.file] {
				touched[c.file] = true
				files[c.file] = slices.Clone(files[c.file])
			}
			files[c.file] = c.apply(files[c.file], what)
		}
	}
	return names, files
}

func rename(names map[string]int, c change) {
	switch c.does {
	case removes:
		delete(names, c.name)
	case renames:
		delete(names, c.from)
		names[c.name] = c.file
	default:
		names[c.name] = c.file
	}
}

// apply does a change to the bytes of a file.
func (c change) apply(file []byte, what fate) []byte {
	end := c.at + int64(len(c.bytes))
	if longer := end - int64(len(file)); longer > 0 {
		file = append(file, make([]byte, longer)...)
	}
	switch {
	case c.does == cuts:
		return file[:c.at]
	case what == there:
		copy(file[c.at:], c.bytes)
	case what == torn:
		for at := c.at; at < end; {
			sector := min(at/aligned*aligned+aligned, end)
			if at/aligned%2 == 0 {
				copy(file[at:sector], c.bytes[at-c.at:])
			}
			at = sector
		}
	}
	return file
}

// image is what a power cut leaves, by name. A folder ends in a slash.
func (d *disk) image(fates []fate) map[string][]byte {
	names, files := d.after(d.pending, fates)
	left := map[string][]byte{}
	for name, file := range names {
		if file == aFolder {
			left[name+"/"] = nil
		} else if in, ok := names[folderOf(name)]; folderOf(name) == "" || ok && in == aFolder {
			left[name] = files[file]
		}
	}
	return left
}
