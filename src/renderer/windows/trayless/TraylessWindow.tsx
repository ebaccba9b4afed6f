import { Timer } from 'lucide-react'
import { Button } from '../../components/Button.tsx'
import { Frame } from '../../components/Frame.tsx'
import { Keys } from '../../components/Keys.tsx'
import { Notices, StatusLine } from '../../components/StatusLine.tsx'
import { TitleBar } from '../../components/TitleBar.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { useCommand } from '../../use-command.ts'
import { RunningLower, RunningTop } from '../running/RunningPanel.tsx'
import { useKeys } from '../../use-keys.ts'
import { useMarking } from '../running/use-marking.ts'
import { usePanel } from '../running/use-panel.ts'
import { TrayMenu } from './TrayMenu.tsx'
import { belowPanel, startKeys } from './trayless-menu.ts'
import styles from './TraylessWindow.module.css'

const HEIGHT = 508

/** One small window where there is no tray: the running panel or the start button, over the tray menu. */
export const TraylessWindow = () => {
  const { trayless } = useSnapshot()
  const panel = usePanel()
  const { words, say } = useWords()
  const { answer, command } = useCommand()
  const marking = useMarking(panel, command)
  useKeys((event) => {
    if (event.key === 'Escape' && marking.of !== null) marking.leave()
  })
  const keys = startKeys(trayless.menu)
  return (
    <Frame
      height={HEIGHT}
      header={
        <TitleBar
          title={words('window.trayless')}
          onMinimise={() => command({ type: 'minimise', window: 'trayless' })}
          onClose={() => command({ type: 'close', window: 'trayless' })}
        />
      }
      footer={trayless.why !== null && <p className={styles.why}>{say(trayless.why)}</p>}
    >
      {panel.about === 'nothing' ? (
        <div className={styles.start}>
          <h1 className={styles.ask}>{words('start.task')}</h1>
          <Button
            variant="primary"
            size="l"
            wide
            icon={Timer}
            onClick={() => command({ type: 'open', window: 'start' })}
          >
            {words('running.start')}
          </Button>
          {answer !== null && <StatusLine answer>{answer}</StatusLine>}
          {keys.length > 0 && (
            <p className={styles.keys}>
              <Keys of={keys} />
              {words('trayless.fromAnyApp')}
            </p>
          )}
        </div>
      ) : (
        <div className={styles.panel}>
          <RunningTop panel={panel} marking={marking} />
          <RunningLower panel={panel} marking={marking} answer={answer} onCommand={command} />
        </div>
      )}
      <Notices className={styles.notice} />
      <TrayMenu nodes={belowPanel(trayless.menu, panel.about)} label={words('trayless.menu')} onCommand={command} />
    </Frame>
  )
}
