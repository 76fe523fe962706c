package lab

import (
	"reflect"
	"strings"
	"testing"
)

// hex writes a text as strace does.
func hex(text string) string {
	var b strings.Builder
	for _, c := range []byte(text) {
		const digits = "0123456789abcdef"
		b.WriteString(`\x` + string(digits[c>>4]) + string(digits[c&15]))
	}
	return b.String()
}

func TestReadTrace(t *testing.T) {
	t.Parallel()
	quoted := func(s string) string { return `"` + hex(s) + `"` }
	opened := func(s string) string { return "<" + hex(s) + ">" }
	for _, one := range []struct {
		lines string
		want  []call
	}{
		{`7 openat(AT_FDCWD` + opened("/") + `, ` + quoted("/shop/a, b") + `, O_RDWR|O_CREAT|O_CLOEXEC, 0644) = 8` + opened("/shop/a, b"), []call{{does: makes, name: "a, b"}}},
		{`7 openat(AT_FDCWD` + opened("/") + `, ` + quoted("/shop/a") + `, O_RDONLY|O_CLOEXEC) = 8` + opened("/shop/a"), nil},
		{`7 openat(AT_FDCWD` + opened("/") + `, ` + quoted("/shopping/a") + `, O_RDWR|O_CREAT, 0644) = 8` + opened("/shopping/a"), nil},
		{`7 pwrite64(8` + opened("/shop/a") + `, ` + quoted("\x00\"\\) = 9") + `, 8, 4096) = 8`, []call{{does: writes, name: "a", at: 4096, bytes: []byte("\x00\"\\) = 9")}}},
		{`7 pwrite64(8` + opened("/shop/a") + `, ` + quoted("halfway") + `, 7, 0) = 4`, []call{{does: writes, name: "a", bytes: []byte("half")}}},
		{`7 pwrite64(8` + opened("/shop/a") + `, ` + quoted("x") + `, 1, 0) = -1 ENOSPC (No space left on device)`, nil},
		{`7 ftruncate(8` + opened("/shop/a") + `, 512) = 0`, []call{{does: cuts, name: "a", at: 512}}},
		{`7 fsync(9` + opened("/shop") + `)                 = 0`, []call{{does: flushes}}},
		{`7 unlink(` + quoted("/shop/a") + `) = 0`, []call{{does: removes, name: "a"}}},
		{`7 unlinkat(5` + opened("/shop/nest") + `, ` + quoted("a") + `, 0) = 0`, []call{{does: removes, name: "nest/a"}}},
		{`7 linkat(AT_FDCWD` + opened("/") + `, ` + quoted("/shop/nest/a") + `, AT_FDCWD` + opened("/") + `, ` + quoted("/shop/a") + `, 0) = 0`, []call{{does: links, from: "nest/a", name: "a"}}},
		{`7 mkdirat(AT_FDCWD` + opened("/") + `, ` + quoted("/shop/nest") + `, 0700) = 0`, []call{{does: nests, name: "nest"}}},
		{`7 write(1` + opened("pipe:[3]") + `, ` + quoted("ok 1\n") + `, 5) = 5`, []call{{does: says, bytes: []byte("ok 1\n")}}},
		{"7 openat(AT_FDCWD" + opened("/") + ", " + quoted("/shop/a") + ", O_WRONLY|O_TRUNC) = 8" + opened("/shop/a") + "\n7 write(8" + opened("/shop/a") + ", " + quoted("ab") + ", 2) = 2\n7 write(8" + opened("/shop/a") + ", " + quoted("c") + ", 1) = 1",
			[]call{{does: cuts, name: "a"}, {does: writes, name: "a", bytes: []byte("ab")}, {does: writes, name: "a", at: 2, bytes: []byte("c")}}},
		{"7 fsync(8" + opened("/shop/a") + " <unfinished ...>\n8 fsync(9" + opened("/shop/b") + ") = 0\n7 <... fsync resumed>) = 0", []call{{does: flushes, name: "b"}, {does: flushes, name: "a"}}},
		{"7 --- SIGURG {si_signo=SIGURG, si_code=SI_TKILL, si_pid=7, si_uid=0} ---\n7 +++ exited with 0 +++", nil},
	} {
		got, err := readTrace(strings.NewReader(one.lines), "/shop")
		if err != nil || !reflect.DeepEqual(got, one.want) {
			t.Errorf("%s\nis read as %+v, %v\nand not as %+v", one.lines, got, err, one.want)
		}
	}
}

// What changes a file in a way that the replay can't follow must not pass
// unnoticed, else the images lack it.
func TestReadTrace_unknown(t *testing.T) {
	t.Parallel()
	opened := "<" + hex("/shop/a") + ">"
	for _, line := range []string{
		`7 copy_file_range(8<\x2f>, NULL, 9` + opened + `, NULL, 4096, 0) = 4096`,
		`7 fallocate(8` + opened + `, 0, 0, 4096) = 0`,
		`seven`,
	} {
		if got, err := readTrace(strings.NewReader(line), "/shop"); err == nil {
			t.Errorf("%s is read as %+v", line, got)
		}
	}
}
