import { configureGlobal } from 'fast-check'
import { areFewer, runs } from './runs.ts'

/** What fast-check tries where a property says nothing else. */
const USUAL = 100

// Runs that are compared with each other draw the same, and need no smallest example.
configureGlobal({ numRuns: runs(USUAL), ...(areFewer ? { seed: 1, endOnFailure: true } : {}) })
