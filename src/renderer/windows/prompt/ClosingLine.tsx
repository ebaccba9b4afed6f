import type { ClosingView } from '@core/views/snapshot-type.ts'
import { useEffect, useRef } from 'react'
import { Frame } from '../../components/Frame.tsx'
import type { Scene } from '../../components/LineArt.tsx'
import { useWords } from '../../enough.tsx'
import { useCommand } from '../../use-command.ts'
import { useGuardedKeys } from '../../use-guarded-keys.ts'
import { Sky } from './Sky.tsx'
import styles from './ClosingLine.module.css'

const HEIGHT = 260

const SCENES: Readonly<Record<ClosingView['said']['kind'], Scene>> = {
  ship: 'cairn',
  draft: 'sail',
  handOver: 'pebbles',
  park: 'moon',
  extended: 'sun',
}

/** After a choice: the person's own line word for word, or one of ours. It leaves by itself; nothing is to be confirmed. */
export const ClosingLine = ({ closing: { title, said } }: { readonly closing: ClosingView }) => {
  const { words } = useWords()
  const { command } = useCommand()
  const line = useRef<HTMLHeadingElement>(null)
  useEffect(() => line.current?.focus(), [])
  const putAway = (): void => command({ type: 'dismissClosing' })
  useGuardedKeys((key) => {
    if (key === 'escape') putAway()
    return key === 'escape'
  })
  const own = said.kind === 'extended' ? null : said.ifThen
  const ours =
    said.kind === 'extended'
      ? words('prompt.closing.extended.line', { count: said.length, time: { clock: said.until } })
      : words(`prompt.closing.${said.kind}.line`)
  const eyebrow =
    said.kind === 'extended'
      ? words('prompt.extend.title', { count: said.length })
      : words(`prompt.closing.${said.kind}.name`)
  return (
    <>
      <Frame height={HEIGHT} footer={<p className={styles.foot}>{words('prompt.closing.away')}</p>}>
        <Sky eyebrow={eyebrow} title={title} scene={SCENES[said.kind]} tone={said.kind === 'ship' ? 'pine' : 'lamp'} />
        <div className={styles.page} aria-live="polite">
          {said.kind !== 'extended' && own !== null && (
            <p className={styles.caption}>{words('prompt.closing.yourLine', { time: { clock: said.startedAt } })}</p>
          )}
          <h1 ref={line} tabIndex={-1} className={styles.line} dir="auto">
            {own ?? ours}
          </h1>
        </div>
      </Frame>
      <button
        type="button"
        className={styles.everywhere}
        aria-label={words('prompt.closing.putAway')}
        onClick={putAway}
      />
    </>
  )
}
