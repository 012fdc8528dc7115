package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"standpunt/app/project"
	"standpunt/storage"
)

// display is a virtual screen of 1400 × 900 with the program's window on all of
// it, driven by real mouse and keyboard events. What the window did is read from
// the project's file, while the window has it open.
type display struct {
	t       testing.TB
	name    string // of the screen: ":99"
	program string
	home    string
	project string
	window  *exec.Cmd
	log     bytes.Buffer
	seen    time.Time // when what the mouse is to hit is drawn
}

// newDisplay starts a screen and builds the program. On Linux the tools must be
// there, for `make test` installs them; elsewhere there is no such screen.
func newDisplay(t testing.TB) *display {
	t.Helper()
	if runtime.GOOS != "linux" {
		t.Skip("a virtual display with Xvfb and xdotool is for Linux")
	}
	if testing.Short() {
		t.Skip("a story in a real window takes half a minute")
	}
	for _, tool := range []string{"Xvfb", "xdotool"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Fatalf("there is no %s: make test installs it", tool)
		}
	}
	d := &display{t: t, home: t.TempDir(), program: filepath.Join(t.TempDir(), "standpunt")}
	d.project = filepath.Join(t.TempDir(), "onderzoek.standpunt")
	build := exec.Command("go", "build", "-tags", "migrated_fynedo", "-o", d.program, ".")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	d.startScreen()
	return d
}

// startScreen starts Xvfb on a free display number; between two windows it must
// not reset, for the next one would find no display.
func (d *display) startScreen() {
	d.t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		d.t.Fatal(err)
	}
	screen := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1400x900x24", "-nolisten", "tcp", "-noreset")
	screen.ExtraFiles = []*os.File{w}
	if err := screen.Start(); err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() {
		_ = screen.Process.Kill()
		_ = screen.Wait()
	})
	_ = w.Close()
	var number int
	if _, err := fmt.Fscan(r, &number); err != nil {
		d.t.Fatalf("Xvfb gave no display: %v", err)
	}
	d.name = fmt.Sprintf(":%d", number)
}

// start starts the program.
func (d *display) start(args ...string) {
	d.t.Helper()
	d.window = exec.Command(d.program, args...)
	d.window.Env = append(os.Environ(), "DISPLAY="+d.name, "WAYLAND_DISPLAY=", "HOME="+d.home, "XDG_CONFIG_HOME="+filepath.Join(d.home, ".config"),
		"XDG_DATA_HOME="+filepath.Join(d.home, ".data"), "LANG=en_US.UTF-8", "LC_ALL=", "FYNE_SCALE=1")
	d.window.Stdout, d.window.Stderr = &d.log, &d.log
	if err := d.window.Start(); err != nil {
		d.t.Fatal(err)
	}
	started := d.window
	d.t.Cleanup(func() {
		_ = started.Process.Kill()
		_ = started.Wait()
	})
}

// open starts the program and waits until its window is there.
func (d *display) open(args ...string) {
	d.t.Helper()
	d.start(args...)
	d.titled(`\).+Standpunt`) // a project is open: its name stands before that of the program
	d.seen = time.Now().Add(2 * time.Second)
}

// titled waits until a window is there whose title has the words.
func (d *display) titled(words string) {
	d.t.Helper()
	for deadline := time.Now().Add(30 * time.Second); time.Now().Before(deadline); time.Sleep(2 * time.Millisecond) {
		search := exec.Command("xdotool", "search", "--onlyvisible", "--name", words)
		search.Env = append(os.Environ(), "DISPLAY="+d.name)
		if search.Run() == nil {
			return
		}
	}
	d.t.Fatalf("no window is called %s\nthe program said:\n%s", words, d.log.String())
}

// press presses keys one after the other, faster than anybody: what they bring is for
// the window to wait for. Each has an xdotool of its own, which ends when the screen has
// the key: two that the screen takes in the same millisecond are one to GLFW.
func (d *display) press(keys ...string) {
	d.t.Helper()
	d.seen = time.Time{}
	for _, k := range keys {
		d.xdotool("key", k)
	}
}

// write types plain letters: after keys at once, after a click when it has been answered.
func (d *display) write(text string) {
	d.t.Helper()
	time.Sleep(time.Until(d.seen))
	d.xdotool("type", "--delay", "12", text)
	d.seen = time.Now().Add(300 * time.Millisecond)
}

// click presses and lets go of the left button. The mouse cannot wait for what comes up
// as keys do, so what it is to hit gets time to be drawn, on a machine that does much besides.
func (d *display) click(x, y int) { d.clicks(x, y, 1) }

func (d *display) clicks(x, y, times int) {
	d.t.Helper()
	time.Sleep(time.Until(d.seen))
	d.xdotool("mousemove", fmt.Sprint(x), fmt.Sprint(y), "click", "--repeat", fmt.Sprint(times), "--delay", "60", "1")
	d.seen = time.Now().Add(400 * time.Millisecond)
}

// drag presses at one point, moves to the other, and lets go.
func (d *display) drag(x0, y0, x1, y1 int) {
	d.t.Helper()
	time.Sleep(time.Until(d.seen))
	d.xdotool("mousemove", fmt.Sprint(x0), fmt.Sprint(y0), "mousedown", "1")
	for i := 1; i <= 8; i++ {
		d.xdotool("mousemove", fmt.Sprint(x0+(x1-x0)*i/8), fmt.Sprint(y0+(y1-y0)*i/8))
		time.Sleep(30 * time.Millisecond)
	}
	d.xdotool("mouseup", "1")
	d.seen = time.Now().Add(300 * time.Millisecond)
}

// until waits until what the project holds is as it should be, and fails with
// what the window last showed when that does not come.
func (d *display) until(what string, so func(ctx context.Context, p *project.Project) (bool, error)) {
	d.t.Helper()
	var last error
	for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); time.Sleep(100 * time.Millisecond) {
		yes, err := d.look(so)
		if yes && err == nil {
			d.seen = time.Now().Add(800 * time.Millisecond)
			return
		}
		last = err
	}
	d.t.Fatalf("not %s (%v)%s\nthe program said:\n%s", what, last, d.picture(), d.log.String())
}

func (d *display) look(so func(ctx context.Context, p *project.Project) (bool, error)) (bool, error) {
	ctx := context.Background()
	store, err := storage.Open(ctx, d.project, storage.Options{ReadOnly: true})
	if err != nil {
		return false, err
	}
	p := project.New(store)
	defer p.Close()
	return so(ctx, p)
}

// picture keeps what the screen shows when there is a folder for it and a tool to take it.
func (d *display) picture() string {
	folder := os.Getenv("SCREENS")
	if folder == "" {
		return " (SCREENS=folder keeps a picture)"
	}
	name := filepath.Join(folder, strings.ReplaceAll(d.t.Name(), "/", "-")+".png")
	take := exec.Command("import", "-window", "root", name)
	take.Env = append(os.Environ(), "DISPLAY="+d.name)
	if out, err := take.CombinedOutput(); err != nil {
		return fmt.Sprintf(" (no picture: %v %s)", err, out)
	}
	return ", see " + name
}

// wait waits until the program has ended by itself.
func (d *display) wait() {
	d.t.Helper()
	done := make(chan error, 1)
	go func() { done <- d.window.Wait() }()
	select {
	case err := <-done:
		if err != nil {
			d.t.Fatalf("the program ended with %v\n%s", err, d.log.String())
		}
	case <-time.After(15 * time.Second):
		d.t.Fatalf("the program did not end%s\n%s", d.picture(), d.log.String())
	}
}

// ended waits until the program has ended, and left one file.
func (d *display) ended() {
	d.t.Helper()
	d.wait()
	files, err := os.ReadDir(filepath.Dir(d.project))
	if err != nil || len(files) != 1 {
		d.t.Errorf("beside the project stand %v, %v", files, err)
	}
}

func (d *display) xdotool(args ...string) {
	d.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	cmd := exec.CommandContext(ctx, "xdotool", args...)
	cmd.Env = append(os.Environ(), "DISPLAY="+d.name)
	if out, err := cmd.CombinedOutput(); err != nil {
		d.t.Fatalf("xdotool %s: %v\n%s\nthe program said:\n%s", strings.Join(args, " "), err, out, d.log.String())
	}
}
