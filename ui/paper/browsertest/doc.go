// Package browsertest shows web pages in a real browser, Debian's Chromium, and
// says what it thinks of them. It is imported by tests only.
//
// A test starts one browser and shows it page after page. Where there is no
// Chromium the test is skipped; FLASHPOINT_REAL=1 in the environment makes that a
// failure. FLASHPOINT_PHOTOS names a folder for pictures and prints of all that
// was shown.
package browsertest
