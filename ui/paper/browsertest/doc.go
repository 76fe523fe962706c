// Package browsertest shows web pages in a real browser, Debian's Chromium, and
// says what it thinks of them. It is imported by tests only.
//
// A test starts one browser and shows it page after page. Whether there has to be one
// says [flashpoint/ui/paper/realtest]. FLASHPOINT_PHOTOS names a folder for pictures
// and prints of all that was shown.
package browsertest
