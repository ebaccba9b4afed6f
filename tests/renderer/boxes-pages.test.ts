// @vitest-environment node
import { PAGE_DRAWINGS } from './all-drawings.ts'
import { testDrawings } from './support/drawn.ts'

testDrawings(PAGE_DRAWINGS)
