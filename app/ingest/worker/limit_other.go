//go:build !linux

package worker

func limitAddresses(uint64) {}
