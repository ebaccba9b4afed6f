import type { ImportPreview } from '@shared/bridge.ts'
import type { LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { SettingRow } from '../../../components/SettingRow.tsx'
import { useBridge, useSnapshot, useWords } from '../../../enough.tsx'
import { localeOf } from '../../../locale-of.ts'
import styles from './DataSection.module.css'
import { useAsked } from './use-asked.ts'

/** An export is taken in in two steps: first what it holds is said, then it joins what is here. */
export const ImportRow = ({ icon }: { readonly icon: LucideIcon }) => {
  const { words } = useWords()
  const bridge = useBridge()
  const { answer, ask } = useAsked()
  const [chosen, setChosen] = useState<ImportPreview | null>(null)
  const choose = (): void =>
    ask(bridge.chooseImport, (preview) => {
      setChosen(preview)
      return null
    })
  const takeIn = (): void =>
    ask(bridge.takeIn, () => {
      setChosen(null)
      return words('settings.data.tookIn')
    })
  return (
    <>
      <SettingRow name={words('settings.data.import')} help={words('settings.data.importHelp')} answer={answer}>
        {({ describedBy }) => (
          <Button size="s" icon={icon} aria-describedby={describedBy} onClick={choose}>
            {words('settings.data.choose')}
          </Button>
        )}
      </SettingRow>
      {chosen !== null && (
        <section className={styles.chosen} aria-label={chosen.name}>
          <p className={styles.holds}>
            <Holds of={chosen} />
          </p>
          <div className={styles.ends}>
            <Button size="s" variant="quiet" onClick={() => setChosen(null)}>
              {words('settings.data.leaveIt')}
            </Button>
            <Button size="s" onClick={takeIn}>
              {words('settings.data.takeIn')}
            </Button>
          </div>
        </section>
      )}
    </>
  )
}

const LISTED = ['timeboxes', 'evenings', 'experiments', 'words'] as const

/** "214 timeboxes, 41 evenings and 12 words of yours, from 3 March to 14 May 2026." */
const Holds = ({ of: { name, days, ...counts } }: { readonly of: ImportPreview }) => {
  const { words } = useWords()
  const { language } = useSnapshot()
  const held = LISTED.flatMap((kind) =>
    counts[kind] === 0 ? [] : [words(`settings.data.held.${kind}`, { count: counts[kind] })],
  )
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(held)
  if (held.length === 0) return words('settings.data.held.nothing', { name })
  return days === null
    ? words('settings.data.held.list', { name, list })
    : words('settings.data.held.listOver', { name, list, from: { date: days.from }, to: { date: days.to } })
}
