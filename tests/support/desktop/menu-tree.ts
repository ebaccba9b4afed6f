import { plain } from './plain.ts'

/** One item of a tray's menu as the desktop sees it. */
export type MenuNode = {
  readonly id: number
  /** Without access key marks. */
  readonly label: string
  readonly type: 'standard' | 'separator'
  readonly enabled: boolean
  readonly visible: boolean
  readonly toggle?: 'checkmark' | 'radio'
  readonly checked?: boolean
  readonly shortcut?: readonly string[]
  readonly hasIcon?: true
  readonly children: readonly MenuNode[]
}

/** Reads `GetLayout`'s `(ia{sv}av)`. */
export function toMenuNode(layout: unknown): MenuNode {
  const [id, values, children] = plain(layout) as [number, Record<string, unknown>, unknown[]]
  const toggle = values['toggle-type']
  const shortcut = values['shortcut'] as string[][] | undefined
  return {
    id,
    label: (typeof values['label'] === 'string' ? values['label'] : '').replaceAll(/_(_?)/g, '$1'),
    type: values['type'] === 'separator' ? 'separator' : 'standard',
    enabled: values['enabled'] !== false,
    visible: values['visible'] !== false,
    ...(toggle === 'checkmark' || toggle === 'radio' ? { toggle, checked: values['toggle-state'] === 1 } : {}),
    ...(shortcut?.[0] ? { shortcut: shortcut[0] } : {}),
    ...(values['icon-data'] === undefined ? {} : { hasIcon: true as const }),
    children: children.map(toMenuNode),
  }
}

/** The item at the end of a path of labels. Throws with what is there instead. */
export function findByLabels(root: MenuNode, labels: readonly string[]): MenuNode {
  return labels.reduce((node, label) => {
    const found = node.children.find((child) => child.label === label && child.visible)
    if (!found)
      throw new Error(`no menu item '${label}' among ${node.children.map((child) => `'${child.label}'`).join(', ')}`)
    return found
  }, root)
}
