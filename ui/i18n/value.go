package i18n

import (
	"strconv"
	"strings"
	"time"
)

// Value says how much a typed value is, with its unit: "28.000.000 euro", "2,5 %".
func Value(t T, kind string, amount float64, unit string) string {
	said := Amount(t, amount)
	switch kind {
	case "percent":
		return said + " %"
	case "frequency":
		return t("value.frequency", said)
	case "money", "duration":
		if key := "value." + unit; t(key, said) != key {
			return t(key, said)
		}
		return said + " " + unit
	}
	return said
}

// Amount writes a number with the signs of the language, in as many digits as it has.
func Amount(t T, amount float64) string {
	whole, part, broken := strings.Cut(strconv.FormatFloat(amount, 'f', -1, 64), ".")
	n, err := strconv.Atoi(whole)
	if err != nil { // more than a number can hold
		return strconv.FormatFloat(amount, 'g', -1, 64)
	}
	said := Number(t, n)
	if n == 0 && amount < 0 {
		said = "-" + said
	}
	if broken {
		said += t("number.decimal") + part
	}
	return said
}

// Period writes a day, a month or a year: "2026-06-13", "2026-06", "2026".
func Period(t T, iso string) string {
	if d, err := time.Parse("2006-01", iso); err == nil {
		return t("month."+strconv.Itoa(int(d.Month()))) + " " + strconv.Itoa(d.Year())
	}
	return Date(t, iso)
}

// Precision says how precise a date is; what has no word of its own is a part of a year.
func Precision(t T, unit string) string {
	key := "precision." + unit
	if said := t(key); said != key {
		return said
	}
	return t("precision.part")
}
