import { useEffect, useState } from 'react'

/** To whom the sentences are said. Kept nowhere: it is gone when the window is put away. */
export const useToWhom = (): readonly [string, (name: string) => void] => {
  const [name, setName] = useState('')
  useEffect(() => {
    const onVisibility = (): void => {
      if (document.visibilityState === 'hidden') setName('')
    }
    document.addEventListener('visibilitychange', onVisibility)
    return () => document.removeEventListener('visibilitychange', onVisibility)
  }, [])
  return [name, setName]
}
