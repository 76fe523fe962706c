package browsertest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// Page is a page that a browser shows.
type Page struct {
	t    *testing.T
	b    *Browser
	name string
	ctx  context.Context
}

// Show opens a page as a file. At the end of the test it fails where the browser
// complained of the page, or tried to load anything but it.
func (b *Browser) Show(t *testing.T, name string, html []byte) *Page {
	t.Helper()
	path := filepath.Join(b.folder, name+".html")
	if err := os.WriteFile(path, html, 0o666); err != nil {
		t.Fatal(err)
	}
	b.photo(t, name+".html", html)
	ctx, cancel := chromedp.NewContext(b.ctx)
	var lock sync.Mutex
	var wrong []string
	complain := func(format string, args ...any) {
		lock.Lock()
		defer lock.Unlock()
		wrong = append(wrong, fmt.Sprintf(format, args...))
	}
	listen := func(event any) {
		switch e := event.(type) {
		case *runtime.EventConsoleAPICalled:
			complain("the console says %s", e.Type)
		case *runtime.EventExceptionThrown:
			complain("a script fails: %s", e.ExceptionDetails.Text)
		case *log.EventEntryAdded:
			complain("the browser says %q", e.Entry.Text)
		case *page.EventJavascriptDialogOpening:
			complain("a script asks %q", e.Message)
		case *network.EventRequestWillBeSent:
			if e.Request.URL != "file://"+path {
				complain("it asks for %s", e.Request.URL)
			}
		}
	}
	if err := chromedp.Listen(ctx, listen); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cancel()
		lock.Lock()
		defer lock.Unlock()
		if len(wrong) > 0 {
			t.Errorf("%s: %s", name, strings.Join(wrong, "\n"))
		}
	})
	p := &Page{t: t, b: b, name: name, ctx: ctx}
	call(p, network.Enable, network.EnableParams{})
	call(p, log.Enable, cdp.Empty{})
	p.do(chromedp.EmulateViewport(1000, 800))
	p.do(chromedp.Navigate("file://" + path))
	if b.photos != "" {
		b.photo(t, name+".jpg", run(p, chromedp.FullScreenshot(90)))
	}
	return p
}

func (p *Page) do(action chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	run(p, action)
}

func run[T any](p *Page, action chromedp.Action[T]) T {
	p.t.Helper()
	answer, err := chromedp.Run(p.ctx, action)
	if err != nil {
		p.t.Fatalf("%s: %v", p.name, err)
	}
	return answer
}

func call[P, R any](p *Page, command cdp.Command[P, R], params P) {
	p.t.Helper()
	if _, err := chromedp.Call(p.ctx, command, params); err != nil {
		p.t.Fatalf("%s: %v", p.name, err)
	}
}

// Paper is a size of paper.
type Paper struct {
	Name string
	size chromedp.PaperSize
}

// The papers of the world.
var (
	A4     = Paper{"a4", chromedp.PaperA4}
	Letter = Paper{"letter", chromedp.PaperLetter}
)

// Print prints the page and says how many sheets that takes.
func (p *Page) Print(on Paper) int {
	p.t.Helper()
	pdf := run(p, chromedp.PrintToPDF(chromedp.PDFPaper(on.size)))
	p.b.photo(p.t, p.name+"-"+on.Name+".pdf", pdf)
	return len(pageObject.FindAll(pdf, -1))
}

// pageObject is a page in the PDF that Chromium writes.
var pageObject = regexp.MustCompile(`/Type\s*/Page\b`)

// Width makes the window so many pixels wide, on a screen or as on paper.
func (p *Page) Width(pixels int64, paper bool) {
	p.t.Helper()
	media := "screen"
	if paper {
		media = "print"
	}
	call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: media})
	p.do(chromedp.EmulateViewport(pixels, 1000))
}

// Bare takes the styles away.
func (p *Page) Bare() {
	p.t.Helper()
	p.do(chromedp.Evaluate[chromedp.Void](`document.querySelectorAll("style").forEach(s => s.remove())`))
}

// Text is all that the page says, in the order in which it is read.
func (p *Page) Text() string {
	p.t.Helper()
	return run(p, chromedp.Evaluate[string](`document.body.innerText`))
}
