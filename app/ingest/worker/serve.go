package worker

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// maxFrame is the most bytes of a job or a reply.
const maxFrame = 512 << 20

// outOfMemory is the status with which a worker ends that LimitMemory stopped.
const outOfMemory = 87

// Serve does the jobs that come in, one at a time, until in ends. It returns at
// once then, also in the midst of a job: who asked is gone.
func Serve(in io.Reader, out io.Writer, do func(job []byte) []byte) error {
	jobs, ended, replies := make(chan []byte), make(chan error, 1), make(chan []byte, 1)
	go func() {
		for {
			job, err := readFrame(in)
			if err != nil {
				ended <- err
				return
			}
			jobs <- job
		}
	}()
	for {
		select {
		case job := <-jobs:
			go func() { replies <- do(job) }()
		case reply := <-replies:
			if err := writeFrame(out, reply); err != nil {
				return err
			}
		case err := <-ended:
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
	}
}

// LimitMemory ends this process when it takes more than this many bytes. It is
// looked at ten times a second, so that a burst may go over; from three quarters
// on the collector works harder.
func LimitMemory(bytes uint64) {
	debug.SetMemoryLimit(int64(bytes / 4 * 3))
	limitAddresses(4 * bytes)
	go func() {
		in := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
		for range time.Tick(100 * time.Millisecond) {
			metrics.Read(in)
			if in[0].Value.Uint64()-in[1].Value.Uint64() > bytes {
				fmt.Fprintln(os.Stderr, "out of memory")
				os.Exit(outOfMemory)
			}
		}
	}()
}

// A frame is its length in four bytes, the highest first, and its bytes.
func readFrame(r io.Reader) ([]byte, error) {
	var head [4]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return nil, err
	}
	n := binary.BigEndian.Uint32(head[:])
	if n > maxFrame {
		return nil, fmt.Errorf("a frame of %d bytes", n)
	}
	b := make([]byte, n)
	_, err := io.ReadFull(r, b)
	return b, err
}

func writeFrame(w io.Writer, b []byte) error {
	if len(b) > maxFrame {
		return fmt.Errorf("a frame of %d bytes", len(b))
	}
	if _, err := w.Write(binary.BigEndian.AppendUint32(nil, uint32(len(b)))); err != nil {
		return err
	}
	_, err := w.Write(b)
	return err
}
