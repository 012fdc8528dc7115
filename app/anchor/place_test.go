package anchor_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"standpunt/app"
	"standpunt/app/anchor"
)

// Passages are written between ‹ and ›: in old the one that was annotated, in
// text the one on which it must stand, or the ones that may be meant.
func TestPlace(t *testing.T) {
	const tail = " De gemeenten ontvangen hierover in het voorjaar een brief van het ministerie."
	for _, c := range []struct {
		name, old, text string
		want            app.Placement
	}{
		{"nothing changed", "Ja. ‹Ja.› Ja.", "Ja. ‹Ja.› Ja.", app.Exact},
		{"a change behind it", "Het plan ‹ligt op schema›." + tail, "Het plan ‹ligt op schema›." + tail + " Dat is laat.", app.Exact},
		{"a change in the sentence before", "In 2024 begon het. Het plan ‹ligt op schema›." + tail, "In 2025 begon het. Het plan ‹ligt op schema›." + tail, app.Exact},
		{"words put in before it", "Het plan ‹ligt op schema›." + tail, "Zoals ik eerder schreef: het plan ‹ligt op schema›." + tail, app.Moved},
		{"a spelling corrected around it", "De minster ziet dat ‹de bruggen veilig zijn› en blyven.", "De minister ziet dat ‹de bruggen veilig zijn› en blijven.", app.Moved},
		{"a date in it", "Ik verwacht dat het pact ‹in juni 2026 is ingevoerd›, zoals gemeld.", "Ik verwacht dat het pact ‹eind 2026 is ingevoerd›, zoals gemeld.", app.Changed},
		{"a date in it that stands elsewhere as well", "Het pact is ‹in juni 2026› klaar." + tail + " De wet volgt.", "Het pact is ‹in juli 2026› klaar." + tail + " De wet volgt in juni 2026.", app.Changed},
		{"the whole answer, with a word more", "‹Nee, dat is niet zo gemeld.›", "‹Nee, dat is nog niet zo gemeld.›", app.Changed},
		{"a typing error mended in it", "Er zijn ‹drie brugen gesloten›." + tail, "Er zijn ‹drie bruggen gesloten›." + tail, app.Changed},
		{"the second of two equal sentences", "Bij A geldt: dat klopt. Bij de gemeente B geldt: ‹dat klopt›." + tail, "Eerst dit. Bij A geldt: dat klopt. Bij de gemeente B geldt: ‹dat klopt›." + tail, app.Moved},
		{"the last of three, before another word", "Ja. Ja. ‹Ja.› Goed.", "Nu: Ja. Ja. ‹Ja.› Goed zo.", app.Moved},
		{"a paragraph that now stands there twice", "Op de vraag antwoord ik: ‹dat klopt›, en ik blijf daarbij. Einde.", "Nieuw. Op de vraag antwoord ik: ‹dat klopt›, en ik blijf daarbij. Ook hier. Op de vraag antwoord ik: ‹dat klopt›, en ik blijf daarbij.", app.Ambiguous},
		{"the passage is gone and its double stays", "Bij de gemeente Arnhem geldt: dat klopt. Bij de provincie Utrecht geldt: ‹dat klopt›.", "Bij de gemeente Arnhem geldt: dat klopt.", app.Lost},
		{"the same short word in a new text", "‹Ja.› Ik zal de Kamer informeren over de bruggen.", "De regering meent van wel. Ja. Anders dan u zegt.", app.Lost},
		{"the text was written anew", "Wij ‹verzamelen ideeën› voor de zomer.", "De begroting wordt in september behandeld.", app.Lost},
		{"other words at its place", "Het antwoord op vraag drie is ‹volstrekt onaanvaardbaar›, zo meldde de minister.", "Het antwoord op vraag drie is ja, zo meldde de minister.", app.Lost},
		{"a long sentence put in another place", "Eerste zin. ‹De minister zal de Kamer voor de zomer over de uitkomsten informeren.› Laatste zin staat hier.", "Laatste zin staat hier. Een nieuwe zin. ‹De minister zal de Kamer voor de zomer over de uitkomsten informeren.›", app.Moved},
		{"letters of a sentence that is gone, in another word", "Niet dus. Met de N‹utri›-Score kan ik vergelijken. Meer weet ik niet.", "Niet dus. In de introductie van de Nutri-Score is dat anders. Meer weet ik niet, zei hij.", app.Lost},
		{"signs beyond the basic plane", "😀 Ja, het café is ‹🙂 geopend› sinds maart 2024.", "😀😀 Ja, het café is ‹🙂 geopend› sinds maart 2024.", app.Moved},
		{"an empty new text", "Het plan ‹ligt op schema›.", "", app.Lost},
	} {
		t.Run(c.name, func(t *testing.T) {
			old, at := marked(c.old)
			text, want := marked(c.text)
			r := anchor.Place(old, at[0], at[0].In(old), text)
			if r.Placement != c.want {
				t.Fatalf("placement %s at %v (%q), want %s", r.Placement, r.Span, r.Span.In(text), c.want)
			}
			if r.Placed() && r.Span != want[0] {
				t.Errorf("placed on %q at %v, want %v", r.Span.In(text), r.Span, want[0])
			}
			if c.want == app.Ambiguous && len(r.Candidates) != len(want) {
				t.Errorf("candidates %v, want %v", r.Candidates, want)
			}
		})
	}
}

func TestAQuoteThatDoesNotStandThereIsLost(t *testing.T) {
	r := anchor.Place("Het plan ligt op schema.", app.Span{Start: 4, End: 8}, "pact", "Het pact ligt op schema.")
	if r.Placement != app.Lost {
		t.Errorf("placement %s, want lost: the words were not those at the position", r.Placement)
	}
}

// marked takes the passages between ‹ and › out of the text.
func marked(s string) (string, []app.Span) {
	var text strings.Builder
	var all []app.Span
	n := 0
	for _, r := range s {
		switch r {
		case '‹':
			all = append(all, app.Span{Start: n})
		case '›':
			all[len(all)-1].End = n
		default:
			text.WriteRune(r)
			n++
		}
	}
	return text.String(), all
}

// Wherever a passage is put, it stands on its own words, or between contexts
// that are like its own; and every offset lies in the text.
func FuzzPlace(f *testing.F) {
	f.Add("Het plan ligt op schema. Ja. Ja.", 4, 8, "Het pact ligt op schema. Ja.")
	f.Add("Ja. Ja. Ja.", 4, 7, "Ja. Ja.")
	f.Add("De minister zal de Kamer in juni 2026 informeren.", 28, 37, "De minister zal de Kamer eind 2026 informeren.")
	f.Add(strings.Repeat("a", 60), 3, 9, strings.Repeat("a", 50))
	f.Add("é🙂 x", 0, 2, "🙂é x")
	f.Fuzz(func(t *testing.T, old string, start, end int, text string) {
		if len(old) > 2000 || len(text) > 2000 || !utf8.ValidString(old) || !utf8.ValidString(text) {
			t.Skip()
		}
		at := app.Span{Start: start, End: end}
		n, length := utf8.RuneCountInString(old), utf8.RuneCountInString(text)
		inside := start >= 0 && end <= n && start < end
		quote := ""
		if inside {
			quote = at.In(old)
		}
		r := anchor.Place(old, at, quote, text)
		for _, c := range r.Candidates {
			if c.Start < 0 || c.End > length || c.Empty() {
				t.Errorf("candidate %v lies outside of %d", c, length)
			}
		}
		if !inside && r.Placement != app.Lost {
			t.Fatalf("a passage outside of its text is %s", r.Placement)
		}
		if inside && old == text && (r.Placement != app.Exact || r.Span != at) {
			t.Errorf("in its own text a passage is %s at %v", r.Placement, r.Span)
		}
		if !r.Placed() {
			return
		}
		if r.Span.Start < 0 || r.Span.End > length || r.Span.Empty() {
			t.Fatalf("%v lies outside of %d", r.Span, length)
		}
		words := r.Span.In(text)
		switch r.Placement {
		case app.Exact:
			if words != quote || r.Span != at {
				t.Errorf("exact on %q at %v, was %q at %v", words, r.Span, quote, at)
			}
		case app.Moved:
			if words != quote || r.Span == at {
				t.Errorf("moved to %q at %v, was %q at %v", words, r.Span, quote, at)
			}
		case app.Changed:
			// Up to a fifth of the code points of a context may be edited, and
			// each of them may shift the window against which it is held here.
			before, after := anchor.Contexts(old, at, text, r.Span)
			if before < 0.6 || after < 0.6 {
				t.Errorf("changed from %q to %q, with contexts that are alike by %.2f and %.2f only", quote, words, before, after)
			}
		}
	})
}
