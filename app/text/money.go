package text

import "strings"

var currencies = map[string]string{
	"€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "euros'": "EUR",
	"cent": "cent", "eurocent": "cent",
	"$": "USD", "dollar": "USD", "dollars": "USD", "usd": "USD", "£": "GBP", "pond": "GBP", "gbp": "GBP",
	"frank": "franc", "franken": "franc", "chf": "franc", "kroon": "crown", "kronen": "crown", "yen": "JPY", "yuan": "CNY", "roebel": "RUB",
}

// money reads "€ 1,5 mln", "850.000 euro" or "EUR 12".
func (v *valueReader) money(i int) (Value, int) {
	lead := 0
	unit := currencies[v.key(i)]
	if unit != "" {
		lead = 1
	}
	amount, n := v.number(i + lead)
	if n == 0 {
		return Value{}, 0
	}
	n += lead
	if v.key(i+n) == "," && strings.HasPrefix(v.key(i+n+1), "-") || v.key(i+n) == "," && v.key(i+n+1) == "-" {
		n += 2
	}
	if unit == "" {
		if v.pack.is("of a currency", v.key(i+n)) && currencies[v.key(i+n+1)] != "" {
			n++ // "18 miljoen Amerikaanse dollar"
		}
		if unit = currencies[v.key(i+n)]; unit == "" {
			return Value{}, 0
		}
		n++
	}
	if unit == "cent" {
		amount, unit = amount/100, "EUR"
	}
	return Value{Kind: Money, Unit: unit, Amount: amount, Norm: unit + decimal(amount)}, n
}
