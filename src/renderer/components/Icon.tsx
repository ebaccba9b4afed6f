import { ArrowLeft, ArrowRight, ChevronLeft, ChevronRight, Send, type LucideIcon } from 'lucide-react'
import { classes } from './classes.ts'
import styles from './Icon.module.css'

const LARGE = 18
const MEDIUM = 16
const SMALL = 14

/** Icons that point along the line of text: back, on, away. They turn round where it runs from right to left. */
const POINTING: ReadonlySet<LucideIcon> = new Set([ArrowLeft, ArrowRight, ChevronLeft, ChevronRight, Send])

interface IconProps {
  readonly of: LucideIcon
  /** `s` inside small controls, `l` on the widest button */
  readonly size?: 's' | 'm' | 'l'
  readonly className?: string | undefined
}

/** A line icon beside words; never the only sign. */
export const Icon = ({ of: Drawn, size = 'm', className }: IconProps) => {
  const pixels = { s: SMALL, m: MEDIUM, l: LARGE }[size]
  const given = classes(POINTING.has(Drawn) && styles.pointing, className)
  return <Drawn size={pixels} strokeWidth={size === 's' ? 2 : 1.75} className={given} aria-hidden />
}
