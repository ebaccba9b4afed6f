import { useEffect } from 'react'
import { useBridge } from '../../enough.tsx'
import { playSound } from '../../sounds.ts'

/** Main asks for the sound of the cap; the Prompt's page plays it, also while it is not on screen. */
export const useSound = (): void => {
  const { onSound } = useBridge()
  useEffect(() => onSound(playSound), [onSound])
}
