package paper

import "embed"

// schemas describe the JSON forms, one file for each, in JSON Schema 2020-12. They
// are made from the types by TestSchemas with -update.
//
//go:embed schema/*.json
var schemas embed.FS

// Schemas are the names of the published schemas: of a meeting, of a chosen idea
// and of the list of meetings.
func Schemas() []string { return []string{"session", "initiative", "list"} }

// Schema is the published schema of that name; ok is false where there is none.
func Schema(name string) (schema []byte, ok bool) {
	schema, err := schemas.ReadFile("schema/" + name + ".json")
	return schema, err == nil
}
