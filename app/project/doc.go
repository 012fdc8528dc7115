// Package project holds the deeds: everything that a researcher can do with a
// project, for the window and the command line alike. It declares the Store it
// needs and calls the engines; it knows neither SQL nor screens.
package project
