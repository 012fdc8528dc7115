package host

import "strings"

// longestName is how many code points of a proposed name there are before its ending.
const longestName = 80

// FileName proposes the name of a file from what it is of: without what a file's name
// cannot hold on some computer.
func FileName(ending string, parts ...string) string {
	var kept []string
	for _, p := range parts {
		p = strings.Map(func(r rune) rune {
			if r < ' ' || strings.ContainsRune(`<>:"/\|?*`, r) {
				return ' '
			}
			return r
		}, p)
		if p = strings.Join(strings.Fields(p), " "); p != "" {
			kept = append(kept, p)
		}
	}
	name := []rune(strings.Join(kept, " - "))
	if len(name) > longestName {
		name = name[:longestName]
	}
	return strings.Trim(string(name), " .") + ending
}
