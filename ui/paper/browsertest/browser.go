package browsertest

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"flashpoint/ui/paper/realtest"
)

// The longest that all of a test's pages may take, on a machine that has more to do.
const patience = 3 * time.Minute

// Browser is a browser without a window.
type Browser struct {
	ctx    context.Context
	folder string // of the pages
	photos string // "" for none
}

// Start starts a browser, which stops with the test.
func Start(t *testing.T) *Browser {
	t.Helper()
	path := realtest.Program(t, "chromium", "chromium")
	// The pages are our own, and a container has nothing to build a sandbox of.
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]), chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU)
	for _, flag := range []string{"disable-quic", "disable-component-update"} {
		options = append(options, chromedp.Flag(flag, true))
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewExecAllocator(ctx, options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("%s does not start: %v", path, err)
	}
	b := &Browser{ctx: ctx, folder: t.TempDir(), photos: os.Getenv("FLASHPOINT_PHOTOS")}
	if b.photos != "" {
		if err := os.MkdirAll(b.photos, 0o777); err != nil {
			t.Fatal(err)
		}
	}
	return b
}

// photo keeps a picture or a print for whoever wants to look at it.
func (b *Browser) photo(t *testing.T, name string, bytes []byte) {
	t.Helper()
	if b.photos == "" {
		return
	}
	if err := os.WriteFile(filepath.Join(b.photos, name), bytes, 0o666); err != nil {
		t.Fatal(err)
	}
}
