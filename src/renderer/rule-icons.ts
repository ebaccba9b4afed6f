import type { RuleName } from '@core/loops/rules.ts'
import { AppWindow, Eraser, Eye, Pilcrow, Save, Send, Terminal, Undo2, type LucideIcon } from 'lucide-react'

/** What stands for each kind of loop. A new rule is a line here. */
export const RULE_ICONS: Readonly<Record<RuleName, LucideIcon>> = {
  'back-and-forth': Undo2,
  'tiny-edits': Save,
  churn: Eraser,
  hotspot: Pilcrow,
  looking: Eye,
  rerun: Terminal,
  returning: AppWindow,
  reopened: Send,
}
