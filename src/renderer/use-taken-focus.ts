import { useEffect, useRef, type RefObject } from 'react'
import { useOpened } from './use-opened.ts'

/** What has just come has the focus, and has it back when the window is opened anew and nothing else took it. */
export const useTakenFocus = <E extends HTMLElement>(): RefObject<E | null> => {
  const element = useRef<E>(null)
  useEffect(() => element.current?.focus(), [])
  useOpened(() => {
    if (document.activeElement === null || document.activeElement === document.body) element.current?.focus()
  })
  return element
}
