// Package worker runs jobs in processes of their own: a job that crashes, hangs
// or eats memory costs that job and nothing else. A process does one job at a
// time and is used again until it fails or has been idle for a while. The
// package does not know what the jobs are.
package worker
