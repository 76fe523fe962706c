package lab

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A call is a system call by which a process changed something in a folder, made
// sure that it is on the disk, or said a line.
type call struct {
	does  effect
	name  string // of a file or folder, below the folder; "" for the folder itself
	from  string // of a link or a rename: the name that it had before
	at    int64  // of a write: where; of a truncation: the new length
	bytes []byte // of a write; of a line
}

// An effect is what a call does.
type effect int

const (
	makes   effect = iota // a file, empty
	writes                // bytes into a file
	cuts                  // a file, or lengthens it
	flushes               // a file, or the names in a folder
	removes               // a name
	links                 // a file to a second name
	renames               // and replaces what has the name
	nests                 // a folder
	says                  // a line, on the standard output
)

// traced are the calls to look at. Those that copy without telling what are refused:
// then it is read and written. A "?" is before those that not every kind of
// computer has.
const traced = "openat,write,pwrite64,?writev,?pwritev,?pwritev2,lseek,ftruncate,?truncate,fallocate,?copy_file_range,?sendfile,fsync,fdatasync," +
	"?unlink,unlinkat,?rmdir,?rename,?renameat,renameat2,?link,linkat,?mkdir,mkdirat,?open,?creat"

// trace runs a process and answers what it did in a folder, in this order.
func trace(t *testing.T, folder string, cmd *exec.Cmd) []call {
	t.Helper()
	calls, said, err := traceWhile(t, folder, cmd)
	if err != nil {
		t.Fatalf("%v: %.2000s", err, said)
	}
	return calls
}

// traceWhile is trace with something that strace is to do to the process, which may be
// its end.
func traceWhile(t *testing.T, folder string, cmd *exec.Cmd, does ...string) (calls []call, said []byte, ended error) {
	t.Helper()
	strace, err := exec.LookPath("strace")
	if err != nil {
		missing(t, "strace")
	}
	log := filepath.Join(t.TempDir(), "trace")
	cmd.Args = append([]string{strace, "-f", "-y", "-xx", "-s", "1000000", "-o", log, "-e", "trace=" + traced,
		"-e", "inject=?copy_file_range,?sendfile:error=ENOSYS"}, slices.Concat(does, []string{cmd.Path}, cmd.Args[1:])...)
	cmd.Path = strace
	said, ended = cmd.Output()
	f, err := os.Open(log)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if calls, err = readTrace(f, folder); err != nil {
		t.Fatal(err)
	}
	return calls, said, ended
}

var (
	traceLine = regexp.MustCompile(`^(\d+) +(.*)$`)
	traceCall = regexp.MustCompile(`^(\w+)\((.*)\) += (-?\d+)`)
	resumed   = regexp.MustCompile(`^<\.\.\. \w+ resumed>`)
)

// readTrace reads what strace wrote with -f, -y and -xx. A call counts from the
// moment in which it was done, and one that failed not at all.
func readTrace(r io.Reader, folder string) (calls []call, err error) {
	begun := map[string]string{} // by thread: a call during which another thread did something
	at := map[string]int64{}     // by handle: where the next write goes that does not say
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		parts := traceLine.FindStringSubmatch(lines.Text())
		if parts == nil {
			return nil, fmt.Errorf("not a line of a trace: %q", lines.Text())
		}
		thread, text := parts[1], parts[2]
		if before, unfinished := strings.CutSuffix(text, "<unfinished ...>"); unfinished {
			begun[thread] = strings.TrimSuffix(before, " ")
			continue
		}
		if head := resumed.FindString(text); head != "" {
			text = begun[thread] + strings.TrimPrefix(text[len(head):], " ")
		}
		found := traceCall.FindStringSubmatch(text)
		if found == nil || found[3] == "-1" {
			continue // a signal, an end, or nothing happened
		}
		result, err := strconv.ParseInt(found[3], 10, 64)
		if err != nil {
			return nil, err
		}
		args := arguments(found[2])
		c, ok, err := readCall(found[1], args, result, folder)
		if err != nil {
			return nil, fmt.Errorf("%w: %.200s", err, text)
		}
		switch found[1] {
		case "write":
			c.at = at[args[0].plain]
			at[args[0].plain] += result
		case "lseek":
			at[args[0].plain] = result
		case "open", "openat":
			at[found[3]] = 0
		}
		if ok {
			calls = append(calls, c)
		}
		if c.does == makes && c.name != "" && strings.Contains(found[2], "O_TRUNC") {
			calls = append(calls, call{does: cuts, name: c.name})
		}
	}
	return calls, lines.Err()
}

// An argument is one of a call: what stood in quotes, between < and >, and before.
type argument struct {
	plain, quoted, opened string
}

func arguments(list string) (all []argument) {
	for one := range strings.SplitSeq(list, ", ") {
		var a argument
		if strings.HasPrefix(one, `"`) {
			a.quoted, _ = strconv.Unquote(one)
		} else if at := strings.IndexByte(one, '<'); at >= 0 {
			a.plain = one[:at]
			a.opened, _ = strconv.Unquote(`"` + one[at+1:strings.LastIndexByte(one, '>')] + `"`)
		} else {
			a.plain = one
		}
		all = append(all, a)
	}
	return all
}

// place is where a call finds its file: an open one, a path, or a path below an
// open folder.
func place(args ...argument) string {
	if args[0].quoted != "" {
		return args[0].quoted
	}
	if len(args) > 1 && args[1].quoted != "" {
		if filepath.IsAbs(args[1].quoted) {
			return args[1].quoted
		}
		return path.Join(args[0].opened, args[1].quoted)
	}
	return args[0].opened
}

// readCall answers false for what changes nothing in the folder.
func readCall(name string, args []argument, result int64, folder string) (c call, ok bool, err error) {
	within := func(args ...argument) (string, bool) {
		below, err := filepath.Rel(folder, place(args...))
		return strings.TrimPrefix(below, "."), err == nil && filepath.IsLocal(below)
	}
	number := func(n int) (value int64) {
		value, err = strconv.ParseInt(args[n].plain, 10, 64)
		return value
	}
	switch name {
	case "open", "openat":
		c.does = makes
		c.name, ok = within(args...)
		if last := args[len(args)-1].plain; strings.HasPrefix(last, "0") {
			args = args[:len(args)-1] // the rights of a new file
		}
		ok = ok && strings.Contains(args[len(args)-1].plain, "O_CREAT")
	case "write":
		if args[0].plain == "1" {
			return call{does: says, bytes: []byte(args[1].quoted)}, true, nil
		}
		c.does, c.bytes = writes, []byte(args[1].quoted)[:result]
		c.name, ok = within(args[0])
	case "pwrite64":
		c.does, c.bytes, c.at = writes, []byte(args[1].quoted)[:result], number(3)
		c.name, ok = within(args[0])
	case "ftruncate":
		c.does, c.at = cuts, number(1)
		c.name, ok = within(args[0])
	case "fsync", "fdatasync":
		c.does = flushes
		c.name, ok = within(args[0])
	case "unlink", "rmdir":
		c.does = removes
		c.name, ok = within(args[0])
	case "unlinkat":
		c.does = removes
		c.name, ok = within(args[0], args[1])
	case "linkat", "renameat", "renameat2":
		if c.does = renames; name == "linkat" {
			c.does = links
		}
		c.from, _ = within(args[0], args[1])
		c.name, ok = within(args[2], args[3])
	case "mkdirat":
		c.does = nests
		c.name, ok = within(args[0], args[1])
	case "lseek":
	default:
		if name == "copy_file_range" {
			args = args[2:] // to where
		}
		if c.name, ok = within(args...); ok {
			err = fmt.Errorf("what %s does is not known", name)
		}
	}
	return c, ok && err == nil, err
}
