package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/assets"
)

// documents writes the sample's documents into a folder.
func documents(t *testing.T, folder string) {
	t.Helper()
	list, err := assets.Sample.ReadDir("sample")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range list {
		data, err := assets.Sample.ReadFile("sample/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, f.Name()), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// rail are the screens from above, which Ctrl+1 and on open too.
var rail = []string{"library", "reader", "compare", "findings", "repeats", "positions", "codebook", "search", "export"}

// screenKey is the key that opens a screen.
func screenKey(name string) string { return fmt.Sprint("ctrl+", slices.Index(rail, name)+1) }

// goTo clicks on a screen in the rail.
func (d *display) goTo(name string) {
	d.t.Helper()
	d.click(43, 56+62*slices.Index(rail, name))
}

// sets tells whether the project has so many sets.
func sets(n int) func(context.Context, *project.Project) (bool, error) {
	return func(ctx context.Context, p *project.Project) (bool, error) {
		_, total, err := p.Sets(ctx, project.SetQuery{})
		return total == n, err
	}
}

// annotated tells whether an annotation on these words has the tag and the comment.
func annotated(quote, tag, comment string) func(context.Context, *project.Project) (bool, error) {
	return func(ctx context.Context, p *project.Project) (bool, error) {
		list, err := p.Annotations(ctx, project.AnnotationQuery{})
		if err != nil {
			return false, err
		}
		for _, a := range list {
			if a.Quote != quote || a.Comment != comment {
				continue
			}
			if tag == "" {
				return true, nil
			}
			for _, id := range a.Tags {
				if t, err := p.Tag(ctx, id); err == nil && t.Path == tag {
					return true, nil
				}
			}
		}
		return false, nil
	}
}

// judged tells whether so many findings have been judged so.
func judged(as project.VerdictFilter, n int) func(context.Context, *project.Project) (bool, error) {
	return func(ctx context.Context, p *project.Project) (bool, error) {
		_, total, err := p.Findings(ctx, project.FindingQuery{Kinds: []app.Label{app.Shifted}, Verdict: as})
		return total == n, err
	}
}

// compared tells whether what came in was compared and the findings are kept: what
// follows is then not in the middle of the list that comes up.
func compared(ctx context.Context, p *project.Project) (bool, error) {
	_, total, err := p.Findings(ctx, project.FindingQuery{})
	return total > 0, err
}

// exported tells whether the file holds the words.
func exported(file string, words ...string) func(context.Context, *project.Project) (bool, error) {
	return func(context.Context, *project.Project) (bool, error) {
		data, err := os.ReadFile(file)
		for _, w := range words {
			if !strings.Contains(string(data), w) {
				return false, err
			}
		}
		return err == nil, err
	}
}

// TestByKeyboardAlone does the five deeds without touching the mouse, quits, and
// finds everything at the next start.
func TestByKeyboardAlone(t *testing.T) {
	t.Parallel()
	d := newDisplay(t)
	folder := t.TempDir()
	documents(t, folder)

	d.open(d.project)
	d.press("ctrl+k") // load: the path is typed in the palette
	d.write(folder)
	d.press("Return")
	d.until("three sets", sets(3))
	d.until("compared", compared)

	d.press(screenKey("library"), "End", "Return", "ctrl+Down") // read: the oldest set, its second answer
	d.press("ctrl+shift+Right", "ctrl+shift+Right", "ctrl+shift+Right", "ctrl+shift+Right")
	d.press("ctrl+t")
	d.write("Beeld/Algemeen")
	d.press("Return")
	d.until("tagged", annotated("Het algemene beeld dat", "Beeld/Algemeen", ""))
	d.press("ctrl+shift+c")
	d.write("Nog steeds zo?")
	d.press("ctrl+Return")
	d.until("commented", annotated("Het algemene beeld dat", "Beeld/Algemeen", "Nog steeds zo?"))
	d.press("ctrl+z")
	d.until("the comment undone", annotated("Het algemene beeld dat", "Beeld/Algemeen", ""))
	d.press("ctrl+shift+z")
	d.until("the comment done again", annotated("Het algemene beeld dat", "Beeld/Algemeen", "Nog steeds zo?"))

	d.press(screenKey("library"), "End", "shift+Up", "ctrl+d") // compare the two oldest
	d.press("F8", "F8", "F8", "c")                             // what went, and what came before it
	d.until("a shift confirmed", judged(project.Confirmed, 1))
	d.press(screenKey("findings"), "ctrl+shift+d") // all sets
	d.until("all sets compared", func(ctx context.Context, p *project.Project) (bool, error) {
		_, n, err := p.Findings(ctx, project.FindingQuery{})
		return n > 10, err
	})
	d.press("Home", "x")
	d.until("another one rejected", judged(project.Rejected, 1))

	d.press(screenKey("search")) // search
	d.write("aanzienlijke")
	d.press("Return", "Return", "ctrl+t")
	d.write("Beeld")
	d.press("Return")
	d.until("what was found tagged", annotated("aanzienlijke", "Beeld", ""))

	d.press(screenKey("export"), "ctrl+e") // export
	file := filepath.Join(d.home, "onderzoek - annotations.csv")
	d.until("exported", exported(file, "Het algemene beeld dat", "Beeld/Algemeen", "Nog steeds zo?"))
	d.press("ctrl+q")
	d.ended()

	d.open() // the last project, as it was left
	d.until("everything still there", annotated("Het algemene beeld dat", "Beeld/Algemeen", "Nog steeds zo?"))
	d.press("ctrl+z")
	d.until("the last gesture undone after a restart", func(ctx context.Context, p *project.Project) (bool, error) {
		list, err := p.Annotations(ctx, project.AnnotationQuery{})
		return len(list) == 1, err
	})
	d.press("ctrl+q")
	d.ended()
}

// TestKeysAreForWhatIsSeenWhileDocumentsComeIn: what comes in puts findings above the
// one that is looked at; the key that judges is for that one still.
func TestKeysAreForWhatIsSeenWhileDocumentsComeIn(t *testing.T) {
	t.Parallel()
	d := newDisplay(t)
	folder, later := t.TempDir(), t.TempDir()
	documents(t, folder)
	text, err := os.ReadFile(filepath.Join(folder, "2025Z12132.txt"))
	if err != nil {
		t.Fatal(err)
	}
	other := strings.NewReplacer("2025Z12132", "2027Z00001", "juni 2026", "eind 2029", "2025", "2027", "niet ", "").Replace(string(text))
	if err := os.WriteFile(filepath.Join(later, "later.txt"), []byte(other), 0o600); err != nil {
		t.Fatal(err)
	}
	load := func(path string) {
		d.press("ctrl+k")
		d.write(path)
		d.press("Return")
	}

	d.open(d.project)
	load(folder)
	d.until("compared", compared)
	var before []app.Finding
	d.until("read", func(ctx context.Context, p *project.Project) (bool, error) {
		var err error
		before, _, err = p.Findings(ctx, project.FindingQuery{})
		return true, err
	})
	d.press(screenKey("findings"), "Home", "End") // the last, and those that come stand above it
	load(later)
	d.until("more findings", func(ctx context.Context, p *project.Project) (bool, error) {
		now, n, err := p.Findings(ctx, project.FindingQuery{})
		return n > len(before) && slices.IndexFunc(now, func(f app.Finding) bool { return f.ID == before[len(before)-1].ID }) >= len(before), err
	})
	d.press("c")
	d.until("the one that was looked at confirmed", func(ctx context.Context, p *project.Project) (bool, error) {
		list, _, err := p.Findings(ctx, project.FindingQuery{ID: before[len(before)-1].ID})
		return len(list) == 1 && list[0].Verdict != nil, err
	})
	d.press("ctrl+n") // a box takes all keys
	d.write("x")
	d.press("ctrl+1", "Escape", "ctrl+z")
	d.until("the verdict undone", func(ctx context.Context, p *project.Project) (bool, error) {
		list, _, err := p.Findings(ctx, project.FindingQuery{ID: before[len(before)-1].ID})
		return len(list) == 1 && list[0].Verdict == nil, err
	})
	d.press("ctrl+q")
	d.ended()
}

// TestByMouse does the five deeds by mouse; only words are typed. The places are
// those of a window of 1400 × 900 with the usual text size.
func TestByMouse(t *testing.T) {
	t.Parallel()
	d := newDisplay(t)
	documents(t, d.home)

	d.open(d.project)
	for n := range 3 { // load: File, Import a file, the file, Import
		d.click(26, 14)
		d.click(60, 45)
		d.click(700, 350+28*n)
		d.click(1039, 725)
		d.until("a set more", sets(n+1))
	}

	d.clicks(900, 177, 2)      // read the oldest set
	d.drag(238, 545, 421, 545) // its second answer: the first words
	d.click(1330, 835)         // Add a tag…
	d.write("Beeld")           // a new one,
	d.click(700, 289)          // taken
	d.until("tagged", annotated("Het algemene beeld dat", "Beeld", ""))
	d.click(1218, 775)        // the comment
	d.write("Nog steeds zo?") //
	d.click(1100, 835)        // Keep the comment
	d.until("commented", annotated("Het algemene beeld dat", "Beeld", "Nog steeds zo?"))
	d.click(150, 880) // Undo, in the notice
	d.until("the comment undone", annotated("Het algemene beeld dat", "Beeld", ""))

	d.goTo("library")
	d.click(900, 149)            // the second and
	d.xdotool("keydown", "ctrl") //
	d.click(900, 177)            // the third
	d.xdotool("keyup", "ctrl")   //
	d.click(220, 14)             // Set,
	d.click(290, 84)             // Compare the selected sets
	d.click(300, 677)            // the shift,
	d.click(150, 839)            // Confirm
	d.until("a shift confirmed", judged(project.Confirmed, 1))

	d.goTo("search")
	d.click(600, 49)
	d.write("aanzienlijke")
	d.click(700, 122) // the first passage
	d.click(1330, 835)
	d.click(700, 289) // the tag that there is
	d.until("what was found tagged", annotated("aanzienlijke", "Beeld", ""))

	d.goTo("export")  // the last deed
	d.click(145, 494) // the button
	d.until("exported", exported(filepath.Join(d.home, "onderzoek - annotations.csv"), "Het algemene beeld dat", "Beeld"))

	d.click(26, 14) // File, Quit
	d.click(60, 279)
	d.ended()
}
