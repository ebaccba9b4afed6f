import { Palette } from 'lucide-react'
import { useState } from 'react'
import { BeliefRead, BeliefSlider } from '../components/BeliefSlider.tsx'
import { OfferChip } from '../components/Chips.tsx'
import { StepHeader } from '../components/StepHeader.tsx'
import { Tag } from '../components/Tag.tsx'
import type { EveningScene } from '../windows/reflection/EveningArt.tsx'
import { EveningSky } from '../windows/reflection/EveningSky.tsx'
import { Paragraph, WrittenLine } from '../windows/reflection/Written.tsx'
import type { Forced } from './forced-rules.ts'
import styles from './Gallery.module.css'
import { Row, Specimen } from './Specimen.tsx'

const nothing = (): void => undefined
const SKIES = [
  ['ships', 'cairn'],
  ['ships', 'pebble'],
  ['three', 'sprouts'],
  ['rest', 'moon'],
  ['circling', 'curl'],
  ['critic', 'critic'],
  ['mistake', 'bowl'],
  ['experiment', 'rise'],
] as const

/** What the evening is made of. */
export const Evening = () => (
  <>
    <Row name="Tag, StepHeader">
      <Specimen state="shipped">
        <Tag tone="pine">Shipped</Tag>
      </Specimen>
      <Specimen state="draft">
        <Tag tone="lamp">Shared as a draft</Tag>
      </Specimen>
      <Specimen state="handed over">
        <Tag tone="stone">Handed over</Tag>
      </Specimen>
      <Specimen state="done, now, ahead">
        <StepHeader at={1} of={3} name="Three things" />
      </Specimen>
      <Specimen state="offer">
        <OfferChip onTake={nothing}>How I rested</OfferChip>
      </Specimen>
      <Specimen state="hover" force="hover">
        <OfferChip onTake={nothing}>How I rested</OfferChip>
      </Specimen>
      <Specimen state="small, focus-visible" force="focus">
        <OfferChip small onTake={nothing}>
          Nothing at all
        </OfferChip>
      </Specimen>
    </Row>
    <Row name="Belief">
      <OneSlider state="before" />
      <OneSlider state="after" tone="pine" />
      <OneSlider state="focus-visible" force="focus" />
      <Specimen state="as it was" wide>
        <BeliefRead label="Belief then" value={80} />
      </Specimen>
    </Row>
    <Row name="Lines to write">
      <OneLine state="rest" />
      <OneLine state="hover" force="hover" />
      <OneLine state="focus" force="focus" />
      {(['plain', 'critic', 'voice'] as const).map((look) => (
        <Specimen key={look} state={look} wide>
          <Paragraph look={look} value="It will keep." aria-label={`Lines, ${look}`} onWrite={nothing} />
        </Specimen>
      ))}
    </Row>
    <Row name="Sky of the evening">
      {SKIES.map(([step, art]) => (
        <OneSky key={art} step={step} art={art} />
      ))}
    </Row>
  </>
)

const OneSky = ({ step, art }: { readonly step: (typeof SKIES)[number][0]; readonly art: EveningScene }) => (
  <Specimen state={art}>
    <div className={styles.sky}>
      <EveningSky step={step} art={art} onMinimise={nothing} onClose={nothing}>
        {art}
      </EveningSky>
    </div>
  </Specimen>
)

interface StateProps {
  readonly state: string
  readonly force?: Forced
}
const forced = (force: Forced | undefined): { readonly force?: Forced } => (force === undefined ? {} : { force })

const OneSlider = ({ state, force, tone = 'heather' }: StateProps & { readonly tone?: 'heather' | 'pine' }) => {
  const [value, setValue] = useState(20)
  return (
    <Specimen state={state} {...forced(force)} wide>
      <BeliefSlider label={`Belief, ${state}`} value={value} tone={tone} onChoose={setValue} />
    </Specimen>
  )
}

const OneLine = ({ state, force }: StateProps) => {
  const [text, setText] = useState('Paint for half an hour')
  return (
    <Specimen state={state} {...forced(force)} wide>
      <WrittenLine icon={Palette} value={text} aria-label={`Line, ${state}`} onWrite={setText} />
    </Specimen>
  )
}
