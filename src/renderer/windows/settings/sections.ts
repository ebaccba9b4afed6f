import { Bell, Heart, Library, Lock, Repeat2, Sunset, Timer, type LucideIcon } from 'lucide-react'
import type { ComponentType } from 'react'
import { BoundariesSection } from './BoundariesSection.tsx'
import { DataSection } from './data/DataSection.tsx'
import { LoopsSection } from './LoopsSection.tsx'
import { KindWordsSection } from './KindWordsSection.tsx'
import { NudgesSection } from './NudgesSection.tsx'
import { ReflectionSection } from './ReflectionSection.tsx'
import { TimeboxesSection } from './TimeboxesSection.tsx'

/**
 * The pages of the Settings window, in the order of its list. A new one is a file and a line here. `resets`: it holds
 * settings that have defaults to go back to.
 */
export const SECTIONS = [
  { name: 'timeboxes', icon: Timer, Section: TimeboxesSection, resets: true },
  { name: 'nudges', icon: Bell, Section: NudgesSection, resets: true },
  { name: 'loops', icon: Repeat2, Section: LoopsSection, resets: true },
  { name: 'reflection', icon: Sunset, Section: ReflectionSection, resets: true },
  { name: 'boundaries', icon: Library, Section: BoundariesSection, resets: true },
  { name: 'words', icon: Heart, Section: KindWordsSection, resets: true },
  { name: 'data', icon: Lock, Section: DataSection, resets: false },
] as const satisfies readonly {
  readonly name: string
  readonly icon: LucideIcon
  readonly Section: ComponentType
  readonly resets: boolean
}[]

export type Section = (typeof SECTIONS)[number]
