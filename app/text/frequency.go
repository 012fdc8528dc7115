package text

// frequency reads how often something happens, as times a year: "jaarlijks", "elk
// kwartaal", "per maand", "om de twee jaar", "tweemaal per jaar", "3 keer per week".
// What is said with other words but as often is the same value.
func (v *valueReader) frequency(i int) (Value, int) {
	p := v.pack
	if f, ok := p.Frequencies[v.key(i)]; ok {
		return often(f), 1
	}
	if times := p.Times[v.key(i)]; times > 0 {
		return v.round(i, times, 1)
	}
	return v.round(i, 1, 0)
}

// round reads the period in which something happens so many times, which n raw tokens
// from i on tell: "per jaar", "elke drie maanden".
func (v *valueReader) round(i int, times float64, n int) (Value, int) {
	p := v.pack
	each := v.each(i + n)
	if each == 0 && n > 0 && p.is("in each", v.key(i+n)) {
		each = 1 // "twice a year"
	}
	if each == 0 {
		return Value{}, 0
	}
	at := i + n + each
	if f, ok := p.Cycles[v.key(at)]; ok {
		return often(times * f), n + each + 1
	}
	if many, used := v.number(at); used > 0 && many > 0 {
		if f, ok := p.Cycles[v.key(at+used)]; ok {
			return often(times * f / many), n + each + used + 1
		}
	}
	return Value{}, 0
}

// each is how many raw tokens at i say "elke" or "per"; 0 for none.
func (v *valueReader) each(i int) int {
	if v.pack.InTwo("each", v.key(i), v.key(i+1)) {
		return 2
	}
	if v.pack.is("each", v.key(i)) {
		return 1
	}
	return 0
}

func often(timesAYear float64) Value {
	return Value{Kind: Frequency, Norm: decimal(timesAYear) + "/y", Unit: "year", Amount: timesAYear}
}
