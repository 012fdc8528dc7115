package compare

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"standpunt/app"
)

// tables are the tables of real answers that lie beside the repository, if they do.
const tables = "../../../shared/data/csv"

// TestRealPairs holds the grade on pairs of real sentences, labelled under the code book
// of the shared pairs by readers who saw no result. testdata/real.tsv tells where in the
// tables each pair stands, for their texts are not ours to copy. Those of the group "kept"
// were labelled twice and read by nobody who wrote a rule.
func TestRealPairs(t *testing.T) {
	texts, err := readTables()
	if err != nil {
		t.Skipf("the real answers are not here: %v", err)
	}
	f, err := os.Open("testdata/real.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	type grade struct{ pairs, found, right map[app.Label]int }
	grades := map[string]*grade{}
	same, accused := 0, 0
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		c := strings.Split(lines.Text(), "\t")
		if len(c) != 6 {
			t.Fatalf("%q is no pair", lines.Text())
		}
		p, label := Pair{Language: "nl"}, app.Label(c[2])
		p.A, p.ContextA = place(t, texts, c[4])
		p.B, p.ContextB = place(t, texts, c[5])
		g := grades[c[1]]
		if g == nil {
			g = &grade{map[app.Label]int{}, map[app.Label]int{}, map[app.Label]int{}}
			grades[c[1]] = g
		}
		got := Classify(p).Label
		g.pairs[label]++
		g.found[got]++
		if got == label {
			g.right[label]++
		}
		if label == app.Repeated || label == app.Reworded {
			same++
			if got == app.Shifted {
				accused++
			}
		}
	}
	for _, group := range []string{"read", "kept"} {
		g, sum := grades[group], 0.0
		for _, l := range []app.Label{app.Repeated, app.Reworded, app.Shifted, app.Related, app.Unrelated} {
			f1 := 2 * float64(g.right[l]) / float64(g.pairs[l]+g.found[l])
			t.Logf("%-4s %-9s F1 %.3f on %d pairs", group, l, f1, g.pairs[l])
			sum += f1
		}
		t.Logf("%-4s macro-F1  F1 %.3f", group, sum/5)
		if floor := map[string]float64{"read": 0.73, "kept": 0.68}[group]; sum/5 < floor {
			t.Errorf("macro-F1 on the pairs %s is %.3f, was above %.2f", group, sum/5, floor)
		}
	}
	if accused*1000 > 20*same {
		t.Errorf("%d of %d pairs that say the same are called shifted", accused, same)
	}
}

// readTables gives the answers of the tables by row, white space made single spaces: "be:12" of the
// Belgian table, "nl:5:pos" of the pairs of questions and answers.
func readTables() (map[string]string, error) {
	texts := map[string]string{}
	put := func(key, s string) { texts[key] = strings.Join(strings.Fields(s), " ") }
	belgian, err := readCSV("dekamer-2017-nl.csv")
	if err != nil {
		return nil, err
	}
	for i, row := range belgian {
		put(fmt.Sprint("be:", i), row["answer"])
	}
	dutch, err := readCSV("question-answer-pairs.csv")
	if err != nil {
		return nil, err
	}
	for _, row := range dutch {
		put("nl:"+row["Unnamed: 0"]+":pos", row["positive"])
		put("nl:"+row["Unnamed: 0"]+":neg", row["negative"])
	}
	return texts, nil
}

func readCSV(name string) ([]map[string]string, error) {
	f, err := os.Open(filepath.Join(tables, name))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, err
	}
	out := make([]map[string]string, 0, len(all))
	for _, cells := range all[1:] {
		row := map[string]string{}
		for i, cell := range cells {
			row[all[0][i]] = cell
		}
		out = append(out, row)
	}
	return out, nil
}

// place is the sentence at "key start length before after", all in bytes, the last two the
// lengths of the sentences around it.
func place(t *testing.T, texts map[string]string, at string) (string, Context) {
	f := strings.Fields(at)
	s, ok := texts[f[0]]
	if !ok {
		t.Fatalf("there is no %s in the tables", f[0])
	}
	var n [4]int
	for i := range n {
		n[i], _ = strconv.Atoi(f[i+1])
	}
	before := strings.TrimRight(s[:n[0]], " ")
	after := strings.TrimLeft(s[n[0]+n[1]:], " ")
	return s[n[0] : n[0]+n[1]], Context{Before: before[len(before)-n[2]:], After: after[:n[3]]}
}
