package paper

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"flashpoint/session"
)

// The schemas say what the types say: their fields, and the comments beside them.
func TestSchemas(t *testing.T) {
	for name, of := range map[string]any{"session": MeetingFileJSON{}, "initiative": InitiativeFileJSON{}, "list": ListJSON{}} {
		w := schemaWriter{comments: comments(t, ".", "../../session"), defs: map[string]any{}}
		body := w.object(reflect.TypeOf(of))
		body["$schema"], body["$id"] = "https://json-schema.org/draft/2020-12/schema", "urn:flashpoint:"+name+".v1"
		if len(w.defs) > 0 {
			body["$defs"] = w.defs
		}
		var out bytes.Buffer
		e := json.NewEncoder(&out)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		if err := e.Encode(body); err != nil {
			t.Fatal(err)
		}
		goldenAt(t, filepath.Join("schema", name+".json"), out.Bytes())
		if published, ok := Schema(name); !ok || !*update && !bytes.Equal(published, out.Bytes()) {
			t.Errorf("%s is not the one in the program", name)
		}
	}
	if _, ok := Schema("../schema"); ok || len(Schemas()) != 3 {
		t.Error("a schema that does not exist")
	}
}

// What leaves the program is what the schemas promise, as somebody else's validator
// reads them; and they refuse what is not.
func TestJSONKeepsToItsSchemas(t *testing.T) {
	valid := func(name string, form interface{ Bytes() ([]byte, error) }) error {
		raw, err := form.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		return validate(t, name, raw)
	}
	o, empty := full(t), newOffice(t)
	i := o.loved()
	check := func(name string, err error) {
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	check("a full meeting", valid("session", MeetingFile(o.m, "H4sI")))
	check("an empty one", valid("session", MeetingFile(empty.m, "")))
	check("show --json", valid("session", Session(o.m)))
	check("an idea", valid("initiative", InitiativeFile(o.m, i)))
	check("a list", valid("list", List([]session.Summary{o.m.Session.Summary(), empty.m.Session.Summary()})))
	for what, raw := range map[string]string{"nothing": `{}`, "another format": `{"format": "x"}`, "a number for a name": `{"format":"flashpoint.list.v1","sessions":[{"title":1}]}`} {
		if validate(t, "list", []byte(raw)) == nil {
			t.Errorf("%s passes for a list", what)
		}
	}
}

func validate(t *testing.T, name string, raw []byte) error {
	t.Helper()
	schema, _ := Schema(name)
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource(name, parsed); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile(name)
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	return compiled.Validate(value)
}

// comments are those of the types and fields in the files of some folders.
func comments(t *testing.T, folders ...string) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, folder := range folders {
		files, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range files {
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				decl, ok := n.(*ast.GenDecl)
				if !ok {
					return true
				}
				for _, spec := range decl.Specs {
					typ, ok := spec.(*ast.TypeSpec)
					if !ok {
						continue
					}
					all[typ.Name.Name] = oneLine(decl.Doc.Text())
					if s, ok := typ.Type.(*ast.StructType); ok {
						for _, f := range s.Fields.List {
							for _, name := range f.Names {
								all[typ.Name.Name+"."+name.Name] = oneLine(f.Comment.Text() + f.Doc.Text())
							}
						}
					}
				}
				return true
			})
		}
	}
	return all
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// schemaWriter writes a schema from types.
type schemaWriter struct {
	comments map[string]string
	defs     map[string]any
}

func (w schemaWriter) object(t reflect.Type) map[string]any {
	properties, required := map[string]any{}, []string{}
	w.fields(t, properties, &required)
	out := map[string]any{"type": "object", "properties": properties, "required": required}
	words := w.comments[t.Name()]
	for _, verb := range []string{" is ", " are "} {
		if _, what, ok := strings.Cut(words, t.Name()+verb); ok { // "CommentJSON is what one customer said."
			words = strings.ToUpper(what[:1]) + what[1:]
		}
	}
	if words != "" {
		out["description"] = words
	}
	return out
}

func (w schemaWriter) fields(t reflect.Type, into map[string]any, required *[]string) {
	for n := range t.NumField() {
		f := t.Field(n)
		if f.Anonymous {
			w.fields(f.Type, into, required)
			continue
		}
		name, rest, _ := strings.Cut(f.Tag.Get("json"), ",")
		of := w.value(f.Type)
		if words := w.comments[t.Name()+"."+f.Name]; words != "" {
			of["description"] = words
		}
		if format, ok := strings.CutPrefix(w.comments[t.Name()+"."+f.Name], `"flashpoint.`); ok && name == "format" {
			of["const"] = "flashpoint." + strings.TrimSuffix(format, `"`)
		}
		if name == "log" {
			of["contentEncoding"], of["contentMediaType"] = "base64", "application/gzip"
		}
		into[name] = of
		if !strings.Contains(rest, "omit") {
			*required = append(*required, name)
		}
	}
}

func (w schemaWriter) value(t reflect.Type) map[string]any {
	switch t {
	case reflect.TypeFor[session.ID](), reflect.TypeFor[session.PersonID]():
		return map[string]any{"type": "string", "format": "uuid"}
	case reflect.TypeFor[session.Date]():
		return map[string]any{"type": "string", "format": "date"}
	case reflect.TypeFor[time.Time]():
		return map[string]any{"type": "string", "format": "date-time"}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return w.value(t.Elem())
	case reflect.Slice:
		return map[string]any{"type": "array", "items": w.value(t.Elem())}
	case reflect.Struct:
		name := strings.TrimSuffix(t.Name(), "JSON")
		if w.defs[name] == nil {
			w.defs[name] = true // a type may hold itself
			w.defs[name] = w.object(t)
		}
		return map[string]any{"$ref": "#/$defs/" + name}
	case reflect.Bool:
		return map[string]any{"type": "boolean"}
	case reflect.Int, reflect.Int64:
		return map[string]any{"type": "integer"}
	case reflect.Float64:
		return map[string]any{"type": "number"}
	}
	out := map[string]any{"type": "string"}
	if values := oneOf(t); values != nil {
		out["enum"] = values
	}
	return out
}

// oneOf are the values of the domain's words.
func oneOf(t reflect.Type) any {
	switch t {
	case reflect.TypeFor[session.Phase]():
		return session.Phases()
	case reflect.TypeFor[session.SignMode]():
		return session.SignModes()
	case reflect.TypeFor[session.StepKind]():
		return session.StepKinds()
	case reflect.TypeFor[session.IdeaKind]():
		return []session.IdeaKind{session.Wow, session.Fix}
	case reflect.TypeFor[session.IdeaState]():
		return []session.IdeaState{session.IdeaOpen, session.IdeaChosen, session.IdeaBacklog, session.IdeaMerged, session.IdeaParked, session.IdeaNotNow}
	case reflect.TypeFor[session.RoundKind]():
		return []session.RoundKind{session.RoundDots, session.RoundRunOff, session.RoundScore, session.RoundRegroup}
	case reflect.TypeFor[session.Status]():
		return []session.Status{session.StatusChosen, session.StatusPreparing, session.StatusLive, session.StatusKept, session.StatusChanged, session.StatusStopped}
	case reflect.TypeFor[session.ObstacleKind]():
		return session.ObstacleKinds()
	case reflect.TypeFor[session.Mood]():
		return session.Moods()
	case reflect.TypeFor[session.Channel]():
		return session.Channels()
	case reflect.TypeFor[session.Verdict]():
		return session.Verdicts()
	}
	return nil
}

func TestSchemaNamesEveryField(t *testing.T) {
	raw, _ := Schema("session")
	for _, field := range []string{`"standings"`, `"log"`, `"check_ins"`, `"authors"`, fmt.Sprintf("%q", SessionFormat)} {
		if !strings.Contains(string(raw), field) {
			t.Errorf("the schema of a meeting does not know %s", field)
		}
	}
}
