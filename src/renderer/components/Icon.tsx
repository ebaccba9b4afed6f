import type { LucideIcon } from 'lucide-react'

const LARGE = 18
const MEDIUM = 16
const SMALL = 14

interface IconProps {
  readonly of: LucideIcon
  /** `s` inside small controls, `l` on the widest button */
  readonly size?: 's' | 'm' | 'l'
  readonly className?: string | undefined
}

/** A line icon beside words; never the only sign. */
export const Icon = ({ of: Drawn, size = 'm', className = '' }: IconProps) => {
  const pixels = { s: SMALL, m: MEDIUM, l: LARGE }[size]
  return <Drawn size={pixels} strokeWidth={size === 's' ? 2 : 1.75} className={className} aria-hidden />
}
