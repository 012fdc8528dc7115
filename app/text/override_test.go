package text

import (
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
