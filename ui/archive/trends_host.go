package archive

import (
	"context"

	"flashpoint/session/review"
	"flashpoint/session/table"
	"flashpoint/ui/kit"
)

// Figures is what the trends are read from. Every call may block, and is made in a
// command.
type Figures interface {
	Trends(ctx context.Context, s review.Scope) ([]review.Trend, error)
	CompareShops(ctx context.Context, onMap string, s review.Scope) ([]review.Trend, error)
	Shops(ctx context.Context) ([]review.Shop, error)
	Vocabulary(ctx context.Context) (review.Vocabulary, error)
}

// A Trender is a host that draws trends.
type Trender interface{ OpenTrends() }

// TrendsHost is what the program around the trends does for them.
type TrendsHost interface {
	Host
	Figures() Figures
	// Ask puts a dialog over the screen; then runs when it was accepted.
	Ask(d kit.Dialog, then func())
	// HandTable has a table leave the program as a file.
	HandTable(t table.Table)
}
