package paint

import (
	"os"

	"golang.org/x/sys/windows"
	"golang.org/x/term"
)

// takeKeys has every key come to the program as it is typed, and the console
// understand the terminal's language, until it is undone.
func takeKeys(in, out *os.File) (undo func(), err error) {
	keys, err := term.MakeRaw(int(in.Fd()))
	if err != nil {
		return nil, err
	}
	screen, err := term.GetState(int(out.Fd()))
	if err != nil {
		_ = term.Restore(int(in.Fd()), keys)
		return nil, err
	}
	undo = func() {
		_ = term.Restore(int(out.Fd()), screen)
		_ = term.Restore(int(in.Fd()), keys)
	}
	err = addMode(in, windows.ENABLE_VIRTUAL_TERMINAL_INPUT)
	if err == nil {
		err = addMode(out, windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING|windows.DISABLE_NEWLINE_AUTO_RETURN)
	}
	if err != nil {
		undo()
		return nil, err
	}
	return undo, nil
}

func addMode(f *os.File, more uint32) error {
	console := windows.Handle(f.Fd())
	var mode uint32
	if err := windows.GetConsoleMode(console, &mode); err != nil {
		return err
	}
	return windows.SetConsoleMode(console, mode|more)
}

// resizes has nothing to tell: on Windows a new size comes with the keys.
func resizes() (<-chan os.Signal, func()) { return nil, func() {} }

// rests knows no sleep: Windows has none.
func rests(_, _ func()) (rest, func()) { return rest{}, func() {} }
