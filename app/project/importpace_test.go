package project

import (
	"testing"
	"time"
)

func TestPace(t *testing.T) {
	type stretch struct {
		files int
		each  time.Duration
	}
	for _, tt := range []struct {
		name      string
		so        []stretch
		total     int
		rate      float64 // about
		left, off time.Duration
	}{
		{"too few files to say", []stretch{{10, time.Second}}, 1000, 0, 0, 0},
		{"too early to say", []stretch{{100, 10 * time.Millisecond}}, 1000, 0, 0, 0},
		{"an even pace", []stretch{{200, 100 * time.Millisecond}}, 1200, 10, 100 * time.Second, 10 * time.Second},
		{"what is in already goes fast, then new files come", []stretch{{5000, time.Millisecond}, {600, 100 * time.Millisecond}}, 6600, 10, 100 * time.Second, 15 * time.Second},
		{"done", []stretch{{100, 100 * time.Millisecond}}, 100, 10, 0, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var p pace
			now, done := time.Unix(0, 0), 0
			rate, left := p.at(now, 0, tt.total)
			for _, s := range tt.so {
				for range s.files {
					now, done = now.Add(s.each), done+1
					rate, left = p.at(now, done, tt.total)
				}
			}
			if rate < 0.9*tt.rate || rate > 1.1*tt.rate || (left-tt.left).Abs() > tt.off {
				t.Errorf("%.1f files a second and %s left, want about %.1f and %s", rate, left, tt.rate, tt.left)
			}
		})
	}
}

func TestTimesAreAsExactAsAnEstimate(t *testing.T) {
	for d, want := range map[time.Duration]time.Duration{
		1200 * time.Millisecond: time.Second, 3 * time.Second: 5 * time.Second, 42 * time.Second: 40 * time.Second,
		100 * time.Second: 90 * time.Second, 41*time.Minute + 20*time.Second: 41 * time.Minute,
	} {
		if got := rounded(d); got != want {
			t.Errorf("%s is said as %s, want %s", d, got, want)
		}
	}
}
