import { TitleBar } from '../../components/TitleBar.tsx'
import { useWords } from '../../enough.tsx'
import { useCommand } from '../../use-command.ts'

/** Everything that was written in evenings, to be found again. */
export const WordsWindow = () => {
  const { words } = useWords()
  const { command } = useCommand()
  return (
    <TitleBar
      title={words('words.title')}
      onMinimise={() => command({ type: 'minimise', window: 'words' })}
      onClose={() => command({ type: 'close', window: 'words' })}
    />
  )
}
