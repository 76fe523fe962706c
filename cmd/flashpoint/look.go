package main

import "flashpoint/ui/kit"

// The settings that a file remembers for the next time; the screen writes them.
const (
	settingTheme = "theme"
	settingASCII = "ascii" // not empty: on
)

// look is the theme to begin with: a flag goes before the environment, and that
// before what the file remembers. Any NO_COLOR that is not empty asks for
// plain; only --theme is more.
func (f *flags) look(getenv func(string) string, remembered map[string]string) (kit.Theme, error) {
	ascii := f.ascii || remembered[settingASCII] != ""
	if f.theme != "" {
		return themeNamed(f.theme, "--theme", ascii)
	}
	if getenv("NO_COLOR") != "" {
		return kit.NewTheme("plain", ascii)
	}
	if name := getenv("FLASHPOINT_THEME"); name != "" {
		return themeNamed(name, "FLASHPOINT_THEME", ascii)
	}
	theme, err := kit.NewTheme(remembered[settingTheme], ascii)
	if err != nil { // a later version may remember one that is not known here
		return kit.NewTheme("", ascii)
	}
	return theme, nil
}

// themeNamed refuses a theme that does not exist and says where its name stands.
func themeNamed(name, where string, ascii bool) (kit.Theme, error) {
	theme, err := kit.NewTheme(name, ascii)
	if err != nil {
		return theme, wrongUse("%s: %s.", where, capital(err.Error()))
	}
	return theme, nil
}
