import type { EpochMs } from '@core/time.ts'
import type { EvidenceView } from '@core/views/noticed-view.ts'
import { Evidence } from '../components/Evidence.tsx'
import type { Scene } from '../components/LineArt.tsx'
import { Mark } from '../components/Mark.tsx'
import { MarksRead } from '../components/MarksRead.tsx'
import { Ring } from '../components/Ring.tsx'
import { ShippedRing } from '../components/ShippedRing.tsx'
import { StatusLine } from '../components/StatusLine.tsx'
import { Title } from '../components/Title.tsx'
import { useSnapshot } from '../enough.tsx'
import { Sky } from '../windows/prompt/Sky.tsx'
import styles from './Gallery.module.css'
import { Row, Specimen } from './Specimen.tsx'

const SCENES = ['sun', 'sail', 'pebbles', 'moon', 'cairn', 'curl'] as const satisfies readonly Scene[]
const LONG = 'Rewrite the onboarding email so that new customers who come from the old plan understand what changes'

const TONES: Readonly<Partial<Record<Scene, 'pine' | 'heather'>>> = { cairn: 'pine', curl: 'heather' }
const SAVES = [0.57, 1, 0.33, 0.02, 0.01].map((height, index) => ({ height, marked: index > 2 }))
const found = (at: EpochMs): readonly EvidenceView[] => [
  { rule: 'tiny-edits', text: { key: 'loop.tiny-edits', values: { count: 4, percent: 0.3 } } },
  { rule: 'back-and-forth', text: { key: 'loop.back-and-forth', values: { since: { clock: at } } } },
  { rule: 'looking', text: { key: 'loop.looking', values: { count: 3, since: { clock: at } } } },
]

/** Everything that is only looked at. */
export const Drawings = () => {
  const { at, start } = useSnapshot()
  const left = start.usualCap
  return (
    <>
      <Row name="Ring">
        <Specimen state="running">
          <Ring timebox={{ phase: 'running', left, used: 0.3 }} />
        </Specimen>
        <Specimen state="nearing the cap">
          <Ring timebox={{ phase: 'running', left: start.shortestCap, used: 0.95 }} />
        </Specimen>
        <Specimen state="paused">
          <Ring timebox={{ phase: 'paused', left, used: 0.3 }} />
        </Specimen>
        <Specimen state="resting">
          <Ring timebox={{ phase: 'resting', left, used: 1 }} />
        </Specimen>
        <Specimen state="shipped">
          <ShippedRing />
        </Specimen>
        <Specimen state="the mark">
          <Mark size={48} />
        </Specimen>
      </Row>
      <Row name="Marks, title, status line">
        <Specimen state="Marks, nothing to tick" wide>
          <MarksRead marks={['Links work', 'Under ten lines']} at={at} />
        </Specimen>
        <Specimen state="two lines, then an ellipsis" wide>
          <Title as="p" of={LONG} />
        </Specimen>
        <Specimen state="Status line" wide>
          <StatusLine>One sentence is enough.</StatusLine>
        </Specimen>
      </Row>
      <Row name="Evidence">
        <Specimen state="facts, and what the last saves changed">
          <div className={styles.bounded}>
            <Evidence evidence={found(at)} changes={{ at, saves: SAVES }} />
          </div>
        </Specimen>
        <Specimen state="two saves">
          <div className={styles.bounded}>
            <Evidence evidence={found(at).slice(0, 1)} changes={{ at, saves: SAVES.slice(-2) }} />
          </div>
        </Specimen>
        <Specimen state="one fact">
          <div className={styles.bounded}>
            <Evidence evidence={found(at).slice(-1)} />
          </div>
        </Specimen>
      </Row>
      <Row name="LineArt">
        {SCENES.map((scene) => (
          <Specimen key={scene} state={scene}>
            <div className={styles.sky}>
              <Sky eyebrow="Your 25 minutes are up" title="" scene={scene} tone={TONES[scene] ?? 'lamp'} />
            </div>
          </Specimen>
        ))}
      </Row>
    </>
  )
}
