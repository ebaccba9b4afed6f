// @vitest-environment node
import { WINDOW_DRAWINGS } from './all-drawings.ts'
import { testDrawings } from './support/drawn.ts'

testDrawings(WINDOW_DRAWINGS)
