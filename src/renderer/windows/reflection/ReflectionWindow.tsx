import { TitleBar } from '../../components/TitleBar.tsx'
import { useWords } from '../../enough.tsx'
import { useCommand } from '../../use-command.ts'

/** The evening. */
export const ReflectionWindow = () => {
  const { words } = useWords()
  const { command } = useCommand()
  return (
    <TitleBar
      title={words('reflection.title')}
      onMinimise={() => command({ type: 'minimise', window: 'reflection' })}
      onClose={() => command({ type: 'close', window: 'reflection' })}
    />
  )
}
