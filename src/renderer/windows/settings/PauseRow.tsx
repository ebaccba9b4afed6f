import { Button } from '../../components/Button.tsx'
import { SettingRow } from '../../components/SettingRow.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { useCommand } from '../../use-command.ts'
import { spanOf } from './spans.ts'

/** How long a pause is. */
const PAUSE = spanOf(60)

/** Look at nothing for an hour, or go on before it is over. */
export const PauseRow = () => {
  const { words } = useWords()
  const { pausedUntil } = useSnapshot().settings.observed
  const { answer, command } = useCommand()
  const help =
    pausedUntil === null
      ? words('settings.loops.pauseHelp')
      : words('settings.loops.paused', { time: { clock: pausedUntil } })
  return (
    <SettingRow name={words('settings.loops.pause')} help={help} answer={answer}>
      {({ describedBy }) => (
        <Button
          size="s"
          aria-describedby={describedBy}
          onClick={() => command({ type: 'pauseObserving', length: pausedUntil === null ? PAUSE : null })}
        >
          {words(pausedUntil === null ? 'settings.loops.pauseFor' : 'settings.loops.goOn')}
        </Button>
      )}
    </SettingRow>
  )
}
