import { TitleBar } from '../../components/TitleBar.tsx'
import { useWords } from '../../enough.tsx'
import { useCommand } from '../../use-command.ts'

/** Pictures of the journey, up to the last closed day. */
export const InsightsWindow = () => {
  const { words } = useWords()
  const { command } = useCommand()
  return (
    <TitleBar
      title={words('insights.title')}
      onMinimise={() => command({ type: 'minimise', window: 'insights' })}
      onClose={() => command({ type: 'close', window: 'insights' })}
    />
  )
}
