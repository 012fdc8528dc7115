package app

import "testing"

func TestMinistryAndPerson(t *testing.T) {
	for _, x := range []struct {
		r                Respondent
		ministry, person string
	}{
		{Respondent{"Van Weel", "Minister (Justitie en Veiligheid)"}, "Justitie en Veiligheid", "Van Weel"},
		{Respondent{"Struycken", "staatssecretaris (Justitie en Veiligheid)"}, "Justitie en Veiligheid", "Struycken"},
		{Respondent{"Y.J. van Hijum", "De Minister voor Asiel en Migratie"}, "Asiel en Migratie", "Y.J. van Hijum"},
		{Respondent{"M.C.G. Keijzer", "minister voor Asiel en Migratie, mede namens"}, "Asiel en Migratie", "M.C.G. Keijzer"},
		{Respondent{"Minister van Klimaat en Groene Groei", "mede namens"}, "Klimaat en Groene Groei", ""},
		{Respondent{"Vice-eersteminister en minister van Veiligheid en Binnenlandse Zaken, belast met de Regie der Gebouwen", ""}, "Veiligheid en Binnenlandse Zaken", ""},
		{Respondent{"Eerste minister", ""}, "", "Eerste minister"},
		{Respondent{"VVD", ""}, "", "VVD"},
	} {
		if m, p := x.r.Ministry(), x.r.Person(); m != x.ministry || p != x.person {
			t.Errorf("%+v: ministry %q, person %q", x.r, m, p)
		}
	}
}
