import type { TextKey } from '@core/views/text.ts'
import type { MenuNode } from '@core/views/tray-type.ts'
import type { CommandInput } from '@shared/bridge.ts'
import {
  ChevronRight,
  CircleHelp,
  Clock,
  Eye,
  FilePenLine,
  Handshake,
  History,
  Moon,
  PanelTopOpen,
  Play,
  Settings,
  Sparkles,
  Timer,
  Users,
  X,
  type LucideIcon,
} from 'lucide-react'
import { useState } from 'react'
import { classes } from '../../components/classes.ts'
import { Icon } from '../../components/Icon.tsx'
import { useWords } from '../../enough.tsx'
import styles from './TrayMenu.module.css'

const ICONS: Readonly<Partial<Record<TextKey, LucideIcon>>> = {
  'menu.carryOnParked': Play,
  'menu.carryOnShipped': Play,
  'menu.recent': History,
  'menu.recentTask': Timer,
  'menu.look': Eye,
  'menu.draft': FilePenLine,
  'menu.extend': Clock,
  'menu.handOver': Handshake,
  'menu.park': Moon,
  'menu.openPrompt': PanelTopOpen,
  'menu.meeting': Users,
  'menu.meetingOver': Users,
  'menu.help': CircleHelp,
  'menu.releases': Sparkles,
  'menu.settings': Settings,
  'menu.quit': X,
}

interface TrayMenuProps {
  readonly nodes: readonly MenuNode[]
  readonly nested?: boolean
  readonly label: string
  readonly onCommand: (command: CommandInput) => void
}

/** The tray menu as a list, for a desktop that shows no tray. Submenus open in place. */
export const TrayMenu = ({ nodes, nested = false, label, onCommand }: TrayMenuProps) => (
  <ul className={nested ? styles.sub : styles.menu} aria-label={label}>
    {nodes.map((node, index) => (
      // The menu is data without ids; it is drawn whole, and its rows keep no state but an open submenu.
      // oxlint-disable-next-line react/no-array-index-key
      <li key={index}>
        <Row node={node} onCommand={onCommand} />
      </li>
    ))}
  </ul>
)

const Row = ({ node, onCommand }: { readonly node: MenuNode; readonly onCommand: (command: CommandInput) => void }) => {
  const { say } = useWords()
  const [open, setOpen] = useState(false)
  if (node.type === 'separator') return <hr className={styles.line} />
  const words = <Words node={node} name={say(node.text)} />
  if (node.type === 'submenu') {
    return (
      <>
        <button type="button" className={styles.row} aria-expanded={open} onClick={() => setOpen(!open)}>
          {words}
          <Icon of={ChevronRight} size="s" className={styles.chevron} />
        </button>
        {open && <TrayMenu nodes={node.items} nested label={say(node.text)} onCommand={onCommand} />}
      </>
    )
  }
  const { command } = node
  if (command === null) return <p className={classes(styles.row, styles.note)}>{words}</p>
  return (
    <button type="button" className={styles.row} onClick={() => onCommand(command)}>
      {words}
    </button>
  )
}

const Words = ({ node, name }: { readonly node: Exclude<MenuNode, { type: 'separator' }>; readonly name: string }) => {
  const icon = ICONS[node.text.key]
  return (
    <>
      {icon !== undefined && <Icon of={icon} size="s" />}
      <span className={styles.words}>{name}</span>
    </>
  )
}
