package project

// StartWorkers starts the test as a pool of n workers.
var StartWorkers = testWorkers
