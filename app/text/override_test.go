package text

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

func cues(s, language string) string {
	t := Analyse(s, Options{Language: language})
	var out []string
	for _, c := range t.Cues {
		out = append(out, string(c.Kind)+":"+c.Group)
	}
	return strings.Join(out, " ")
}

func TestOverrideChangesWhatItNames(t *testing.T) {
	const said = "Wij gaan dat wellicht ooit doen, en zullen de Kamer informeren."
	before := cues(said, "nl")
	p, err := Override([]byte(`{"language":"nl","cues":{"hedge":{"ooit":"ooit eens,ooit"}}}`))
	if err != nil {
		t.Fatal(err)
	}
	if p.Key() == "nl" || !strings.HasPrefix(p.Version, PackFor("nl").Version+"+") || PackFor(p.Key()) != p {
		t.Fatalf("the pack is %s, %s", p.Key(), p.Version)
	}
	if got := cues(said, p.Key()); !strings.Contains(got, "hedge:ooit") || strings.Replace(got, "hedge:ooit ", "", 1) != before {
		t.Errorf("it reads %s, the standard %s", got, before)
	}
	if got := cues(said, "nl"); got != before {
		t.Errorf("the standard now reads %s", got)
	}
	again, err := Override([]byte(`{"language":"nl", "cues":{"hedge":{"ooit":"ooit eens,ooit"}}}`))
	if err != nil || again.Key() != p.Key() {
		t.Errorf("the same content has the key %s, %v", again.Key(), err)
	}
	whole, err := Override(Standard("nl"))
	if err != nil || whole.Key() == p.Key() || cues(said, whole.Key()) != before {
		t.Errorf("the whole standard pack: %v", err)
	}
}

// Every field of a pack can be other, and keeps its other entries: one that is added
// to Pack is held to that here.
func TestOverrideReachesEveryField(t *testing.T) {
	standard := reflect.ValueOf(*PackFor("nl"))
	for i := range standard.NumField() {
		field := standard.Type().Field(i)
		if !field.IsExported() || field.Name == "Language" || field.Name == "Version" {
			continue
		}
		t.Run(field.Name, func(t *testing.T) {
			was, entry := standard.Field(i), "eigen"
			var other any
			switch field.Name {
			case "Cues":
				entry, other = "hedge", map[string]string{"eigen": "eigen"}
			case "Lists":
				entry, other = "stop", "eigen"
			default:
				of := field.Type
				if of.Kind() == reflect.Map {
					of = of.Elem()
				}
				other = map[reflect.Kind]any{reflect.String: "eigen", reflect.Int: 5, reflect.Float64: 5.0, reflect.Bool: true}[of.Kind()]
			}
			said := other
			if field.Type.Kind() == reflect.Map {
				said = map[string]any{entry: other}
			}
			file, err := json.Marshal(map[string]any{"language": "nl", field.Tag.Get("json"): said})
			if err != nil {
				t.Fatal(err)
			}
			p, err := Override(file)
			if err != nil {
				t.Fatal(err)
			}
			got := reflect.ValueOf(*p).Field(i)
			if field.Type.Kind() == reflect.Map {
				if got.Len() < was.Len() {
					t.Errorf("%d of %d entries remain", got.Len(), was.Len())
				}
				got = got.MapIndex(reflect.ValueOf(entry))
			}
			if field.Name == "Cues" {
				if len(p.Cues["hedge"]) != len(PackFor("nl").Cues["hedge"])+1 {
					t.Errorf("%d hedges", len(p.Cues["hedge"]))
				}
				got, other = got.MapIndex(reflect.ValueOf("eigen")), "eigen"
			}
			if !got.IsValid() || got.Interface() != other {
				t.Errorf("%s gives %v", file, got)
			}
		})
	}
}

func TestOverrideSaysWhatIsWrong(t *testing.T) {
	for name, x := range map[string]struct{ in, want string }{
		"no JSON":           {"hedge: ooit", "invalid character"},
		"no language":       {`{}`, `its language is ""`},
		"another language":  {`{"language":"fr"}`, "not one of nl, en, de"},
		"an unknown field":  {`{"language":"nl","words":{}}`, "words"},
		"an unknown cue":    {`{"language":"nl","cues":{"doubt":{"x":"y"}}}`, `no kind of cue "doubt"`},
		"an unknown list":   {`{"language":"nl","lists":{"x":"y"}}`, `no list "x"`},
		"a step off scale":  {`{"language":"nl","steps":{"moet":9}}`, "not 1 to 8"},
		"of the wrong type": {`{"language":"nl","steps":{"moet":"hoog"}}`, "steps"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Override([]byte(x.in)); err == nil || !strings.Contains(err.Error(), x.want) {
				t.Errorf("got %v", err)
			}
		})
	}
}
