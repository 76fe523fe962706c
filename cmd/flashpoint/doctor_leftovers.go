package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"time"

	"flashpoint/session"
	"flashpoint/ui/desk"
)

// leftoverName is how files are called that are being made: of copies, of new files and
// of paper. They get their name when they are complete, so under this one lies what
// somebody interrupted.
var leftoverName = regexp.MustCompile(`^(.+\.\d+\.(part|new)|\..+\.\d+-\d+\.part)$`)

// stillMaking is how long a file may take until it is complete.
const stillMaking = time.Hour

// leftovers says what interrupted copies left in the folders of the file and of its
// backups; nothing where there is nothing.
func (d doctor) leftovers(path string) []desk.Finding {
	var found []string
	var size uint64
	seen := map[string]bool{}
	for _, dir := range []string{filepath.Dir(absolute(path)), backupFolder()} {
		if seen[dir] {
			continue
		}
		seen[dir] = true
		entries, _ := os.ReadDir(dir) // what can't be read was said of the folder
		for _, entry := range entries {
			info, err := entry.Info()
			if err != nil || !leftoverName.MatchString(entry.Name()) || d.now().Sub(info.ModTime()) < stillMaking {
				continue
			}
			found = append(found, filepath.Join(dir, entry.Name()))
			if info.Mode().IsRegular() {
				size += uint64(max(info.Size(), 0))
			}
		}
	}
	if len(found) == 0 {
		return nil
	}
	return []desk.Finding{{Grade: desk.Look, Of: "Leftovers",
		Found: fmt.Sprintf("%s of copies that were interrupted, %s: %s", session.Count(len(found), "piece"), bytesSaid(size), some(found)),
		Fix:   "Nothing needs them: delete them when you like."}}
}
