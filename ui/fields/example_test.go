package fields_test

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/fields"
)

// A form checks each line while it is typed, and says how it reads it.
func Example() {
	when := fields.When{Today: session.Date{Year: 2026, Month: 11, Day: 24}}
	fmt.Println(when.Field("By").Check("friday"))
	fmt.Println(when.Field("By").Check("12/5"))
	fmt.Println(fields.ProperName("ana"))
	// Output:
	// Fri 27 Nov, in 3 days <nil>
	//  12/5 could be 12 May or 5 December: type 12 may or 5 dec.
	// Ana
}
