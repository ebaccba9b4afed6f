/** What a key is for, as the Help window takes it. */
export type HelpWay = 'back' | 'forward' | 'close'

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** Keys as browsers have them: Alt with an arrow, on a Mac Command with a bracket; and those that close a window. */
export const wayOf = ({ key, altKey, ctrlKey, metaKey, shiftKey }: Pressed): HelpWay | null => {
  const alone = !ctrlKey && !metaKey && !shiftKey
  if (altKey && alone) return key === 'ArrowLeft' ? 'back' : key === 'ArrowRight' ? 'forward' : null
  if (altKey || shiftKey) return null
  if (key === 'BrowserBack' || (metaKey && key === '[')) return 'back'
  if (key === 'BrowserForward' || (metaKey && key === ']')) return 'forward'
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'w') return 'close'
  return key === 'Escape' && alone ? 'close' : null
}
