package i18n

import (
	"fmt"
	"strings"
	"time"
)

// T gives the sentence with a key: Catalog.T, or a host's.
type T func(key string, args ...any) string

// Date writes an ISO date as people do: "13 juni 2025". What is no ISO date comes back as it is.
func Date(t T, iso string) string {
	d, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return fmt.Sprintf("%d %s %d", d.Day(), t(fmt.Sprintf("month.%d", int(d.Month()))), d.Year())
}

// ShortDate writes an ISO date in a short form: "13 jun 2025".
func ShortDate(t T, iso string) string {
	d, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return fmt.Sprintf("%d %s %d", d.Day(), ShortMonth(t, int(d.Month())), d.Year())
}

// AnswerDate writes the day of an answer in a list. asked says that it is the day of the
// questions, which stands there for want of that of the answers.
func AnswerDate(t T, iso string, asked bool) string {
	if asked {
		return t("date.asked", Date(t, iso))
	}
	return Date(t, iso)
}

// ShortAnswerDate is AnswerDate where there is little room.
func ShortAnswerDate(t T, iso string, asked bool) string {
	if asked {
		return t("date.asked", ShortDate(t, iso))
	}
	return ShortDate(t, iso)
}

// SetDate says in a heading when a set was answered, or with asked when it was asked; ""
// when neither is known.
func SetDate(t T, iso string, asked bool) string {
	switch {
	case iso == "":
		return ""
	case asked:
		return t("reader.asked", Date(t, iso))
	}
	return t("reader.answered", Date(t, iso))
}

// ShortMonth is the short name of a month from 1.
func ShortMonth(t T, n int) string {
	name := []rune(t(fmt.Sprintf("month.%d", n)))
	if short := string(name[:min(3, len(name))]); short != "maa" { // the one month that Dutch shortens otherwise
		return short
	}
	return "mrt"
}

// Number writes a whole number with the language's sign between thousands.
func Number(t T, n int) string {
	digits, sign := fmt.Sprint(n), ""
	if n < 0 {
		sign, digits = "-", digits[1:]
	}
	var b strings.Builder
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(t("number.thousands"))
		}
		b.WriteRune(d)
	}
	return sign + b.String()
}
