package main

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"flashpoint/session"
)

// showFile opens a file with the program that this system has for it. It does not wait
// until that is closed.
func showFile(ctx context.Context, path string) error {
	abs, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	var name string
	var args []string
	switch runtime.GOOS {
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", abs}
	case "darwin":
		name, args = "open", []string{abs}
	default:
		name, args = "xdg-open", []string{abs}
	}
	found, err := exec.LookPath(name)
	if err != nil {
		return failed("The file is in %s. This computer has no program that opens files for others (%s): open it yourself.", abs, name)
	}
	cmd := exec.CommandContext(context.WithoutCancel(ctx), found, args...)
	if err := cmd.Start(); err != nil {
		return failed("The file is in %s. It could not be opened: %v. Open it yourself.", abs, err)
	}
	go func() { _ = cmd.Wait() }() // whatever it says is between it and the user
	return nil
}

// errNoPrinter is why nothing is printed.
var errNoPrinter = errors.New("no printer")

// printPDF hands a PDF to the printer of this system.
func printPDF(ctx context.Context, raw []byte, name string) error {
	folder, err := os.MkdirTemp("", "flashpoint-print-")
	if err != nil {
		return outError(name, err)
	}
	path := filepath.Join(folder, name)
	if err := writeOut(path, raw, false); err != nil {
		return errors.Join(err, os.RemoveAll(folder))
	}
	err = spool(ctx, path)
	if runtime.GOOS != "windows" { // there the file is read after the verb has returned
		_ = os.RemoveAll(folder)
	}
	return printed(err)
}

// printed is why nothing was, in a sentence.
func printed(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, errNoPrinter):
		return failed("Nothing was printed: this computer has no printer that programs can reach (no lp, no lpr). Take the PDF to one that has.")
	}
	return failed("Nothing was printed: %v. Is a printer set up and switched on?", err)
}

// spool gives a file to the printer's queue.
func spool(ctx context.Context, path string) error {
	if runtime.GOOS == "windows" {
		const script = "Start-Process -FilePath $env:FLASHPOINT_PRINT -Verb Print"
		cmd := exec.CommandContext(ctx, "powershell", "-NoProfile", "-NonInteractive", "-Command", script)
		cmd.Env = append(os.Environ(), "FLASHPOINT_PRINT="+path)
		return spoke(cmd)
	}
	for _, name := range []string{"lp", "lpr"} {
		if found, err := exec.LookPath(name); err == nil {
			return spoke(exec.CommandContext(ctx, found, path))
		}
	}
	return errNoPrinter
}

// spoke runs a command; when it fails, its words are the error, as part of a sentence.
func spoke(cmd *exec.Cmd) error {
	out, err := cmd.CombinedOutput()
	if words := session.Clean(strings.TrimSpace(string(out))); err != nil && words != "" {
		return errors.New(strings.TrimSuffix(words, "."))
	}
	return err
}
