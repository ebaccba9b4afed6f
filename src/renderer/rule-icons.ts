import type { RuleName } from '@core/loops/rules.ts'
import { AppWindow, Eraser, Eye, Pilcrow, Repeat, Save, Send, Terminal, Undo2, type LucideIcon } from 'lucide-react'

/** Icons of their own. */
const ICONS: Readonly<Partial<Record<RuleName, LucideIcon>>> = {
  'back-and-forth': Undo2,
  'tiny-edits': Save,
  churn: Eraser,
  hotspot: Pilcrow,
  looking: Eye,
  rerun: Terminal,
  returning: AppWindow,
  reopened: Send,
}

/** What stands for a kind of loop. */
export const iconOfRule = (rule: RuleName): LucideIcon => ICONS[rule] ?? Repeat
