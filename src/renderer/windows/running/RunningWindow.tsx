import { Button } from '../../components/Button.tsx'
import { Frame } from '../../components/Frame.tsx'
import { Notices } from '../../components/StatusLine.tsx'
import { useWords } from '../../enough.tsx'
import { useCommand } from '../../use-command.ts'
import { useKeys } from '../../use-keys.ts'
import { RunningLower, RunningTop } from './RunningPanel.tsx'
import { useMarking } from './use-marking.ts'
import { usePanel } from './use-panel.ts'
import styles from './RunningPanel.module.css'

const HEIGHT = 240

/** The Running window: minutes left, and the ways to stop. No number of checks is shown. */
export const RunningWindow = () => {
  const panel = usePanel()
  const { words } = useWords()
  const { answer, command } = useCommand()
  const marking = useMarking(panel, command)
  useKeys((event) => {
    if (event.key !== 'Escape') return
    if (marking.of !== null) marking.leave()
    else command({ type: 'close', window: 'running' })
  })
  return panel.about === 'nothing' ? (
    <Frame height={HEIGHT} actions={<Notices className={styles.notice} />}>
      <div className={styles.empty}>
        <h1 className={styles.emptyLine}>{words('running.empty')}</h1>
        <Button onClick={() => command({ type: 'open', window: 'start' })}>{words('running.start')}</Button>
      </div>
    </Frame>
  ) : (
    <Frame
      height={HEIGHT}
      header={<RunningTop panel={panel} marking={marking} />}
      actions={
        <>
          <Notices className={styles.notice} />
          <RunningLower panel={panel} marking={marking} answer={answer} onCommand={command} />
        </>
      }
    >
      {null}
    </Frame>
  )
}
