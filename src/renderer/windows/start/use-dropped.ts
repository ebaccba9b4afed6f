import { useEffect, useEffectEvent } from 'react'

const isFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true

/** Hear of a file or folder that is dropped anywhere on the window. Dragged words go where they always go. */
export const useDropped = (dropped: (file: File) => void): void => {
  const heard = useEffectEvent(dropped)
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (isFiles(event)) event.preventDefault()
    }
    const onDrop = (event: DragEvent): void => {
      if (!isFiles(event)) return
      event.preventDefault()
      const [file] = event.dataTransfer?.files ?? []
      if (file !== undefined) heard(file)
    }
    document.addEventListener('dragover', onOver)
    document.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('dragover', onOver)
      document.removeEventListener('drop', onDrop)
    }
  }, [])
}
