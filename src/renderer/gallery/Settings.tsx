import { Copy, Save, Undo2 } from 'lucide-react'
import { useId, useState } from 'react'
import { IconButton } from '../components/Button.tsx'
import { Chip, Chips } from '../components/Chips.tsx'
import { Segmented } from '../components/Segmented.tsx'
import { Select } from '../components/Select.tsx'
import { SettingGroup, SettingRow } from '../components/SettingRow.tsx'
import { Slider } from '../components/Slider.tsx'
import { Stepper } from '../components/Stepper.tsx'
import { Switch } from '../components/Switch.tsx'
import { TitleBar } from '../components/TitleBar.tsx'
import type { Forced } from './forced-rules.ts'
import styles from './Gallery.module.css'
import { Row, Specimen } from './Specimen.tsx'

const nothing = (): void => undefined
const THEMES = [
  { value: 'light', name: 'Light' },
  { value: 'dark', name: 'Dark' },
] as const
const LENGTHS = [{ value: '5', name: '5 minutes' }] as const

interface StateProps {
  readonly state: string
  readonly force?: Forced
  readonly disabled?: boolean
}

/** What settings are made of. */
export const Settings = () => (
  <>
    <Row name="Switch">
      <OneSwitch state="off" />
      <OneSwitch state="off, hover" force="hover" />
      <OneSwitch state="on" on />
      <OneSwitch state="on, hover" force="hover" on />
      <OneSwitch state="focus-visible" force="focus" on />
      <OneSwitch state="disabled" disabled />
      <OneSwitch state="on, disabled" disabled on />
    </Row>
    <Row name="Segmented">
      <Segments state="rest" />
      <Segments state="hover" force="hover" of={THEMES.slice(1)} />
      <Segments state="focus-visible" force="focus" of={THEMES.slice(0, 1)} />
      <Segments state="disabled" disabled />
    </Row>
    <Row name="Stepper">
      <OneStepper state="rest" value={2} />
      <OneStepper state="hover" force="hover" value={2} />
      <OneStepper state="press" force="press" value={2} />
      <OneStepper state="focus-visible" force="focus" value={2} />
      <OneStepper state="lowest" value={0} />
      <OneStepper state="highest" value={5} />
      <OneStepper state="disabled" value={2} disabled />
    </Row>
    <Row name="Slider">
      <OneSlider state="rest" value={60} />
      <OneSlider state="hover" force="hover" value={60} />
      <OneSlider state="focus-visible" force="focus" value={60} />
      <OneSlider state="0" value={0} />
      <OneSlider state="100" value={100} />
      <OneSlider state="disabled" value={60} disabled />
    </Row>
    <Row name="Select, chips and icon buttons of rows">
      <Lengths state="Select" />
      <Lengths state="hover" force="hover" />
      <Lengths state="focus-visible" force="focus" />
      <Lengths state="disabled" disabled />
      <Caps />
      <Specimen state="icon button, disabled">
        <IconButton icon={Copy} name="Copy" disabled />
      </Specimen>
    </Row>
    <Row name="SettingRow, title bar">
      <Rows />
      <LowRows />
      <Specimen state="title bar">
        <div className={styles.bounded}>
          <TitleBar title="Settings" onMinimise={nothing} onClose={nothing} />
        </div>
      </Specimen>
    </Row>
  </>
)

const forced = (force: Forced | undefined): { readonly force?: Forced } => (force === undefined ? {} : { force })

const OneSwitch = ({ state, force, disabled = false, on = false }: StateProps & { readonly on?: boolean }) => {
  const id = useId()
  const [isOn, setOn] = useState(on)
  return (
    <Specimen state={state} {...forced(force)}>
      <span id={id} hidden>{`Switch, ${state}`}</span>
      <Switch labelledBy={id} on={isOn} disabled={disabled} onTurn={setOn} />
    </Specimen>
  )
}

interface SegmentsProps extends StateProps {
  readonly of?: readonly (typeof THEMES)[number][]
}

const Segments = ({ state, force, disabled = false, of = THEMES }: SegmentsProps) => {
  const id = useId()
  const [value, setValue] = useState<(typeof THEMES)[number]['value']>('light')
  return (
    <Specimen state={state} {...forced(force)}>
      <span id={id} hidden>{`Colours, ${state}`}</span>
      <Segmented labelledBy={id} value={value} options={of} disabled={disabled} onChoose={setValue} />
    </Specimen>
  )
}

const OneStepper = ({ state, force, disabled = false, value }: StateProps & { readonly value: number }) => {
  const id = useId()
  const [count, setCount] = useState(value)
  return (
    <Specimen state={state} {...forced(force)}>
      <span id={id} hidden>{`Stepper, ${state}`}</span>
      <Stepper
        labelledBy={id}
        value={count}
        lowest={0}
        highest={5}
        text={String(count)}
        disabled={disabled}
        onStep={setCount}
      />
    </Specimen>
  )
}

const OneSlider = ({ state, force, disabled = false, value }: StateProps & { readonly value: number }) => {
  const id = useId()
  const [at, setAt] = useState(value)
  return (
    <Specimen state={state} {...forced(force)} wide>
      <span id={id} hidden>{`Slider, ${state}`}</span>
      <Slider labelledBy={id} value={at} text={String(at)} disabled={disabled} onSlide={setAt} />
    </Specimen>
  )
}

const Lengths = ({ state, force, disabled = false }: StateProps) => (
  <Specimen state={state} {...forced(force)}>
    <Select name={`Length, ${state}`} size="m" value="5" options={LENGTHS} disabled={disabled} onChoose={nothing} />
  </Specimen>
)

const Caps = () => {
  const id = useId()
  const [chosen, setChosen] = useState(25)
  return (
    <Specimen state="small chips">
      <span id={id} hidden>
        Caps
      </span>
      <Chips labelledBy={id}>
        {[15, 25].map((count) => (
          <Chip key={count} small group={id} chosen={count === chosen} onChoose={() => setChosen(count)}>
            {count}
          </Chip>
        ))}
      </Chips>
    </Specimen>
  )
}

const LowRows = () => (
  <Specimen state="with less air and icons">
    <div className={styles.bounded}>
      <SettingGroup low>
        <SettingRow icon={Undo2} name="Going back to an earlier version" help="A paragraph returns to what it was">
          {(ids) => <Switch {...ids} on onTurn={nothing} />}
        </SettingRow>
        <SettingRow icon={Save} name="Saving with almost no change" help="Four of five saves under 1 % of the text">
          {(ids) => <Switch {...ids} on={false} onTurn={nothing} />}
        </SettingRow>
      </SettingGroup>
    </div>
  </Specimen>
)

const Rows = () => (
  <Specimen state="with help, without, refused, not told">
    <div className={styles.bounded}>
      <SettingGroup name="A bit more time">
        <SettingRow name="Ask for one sentence" help="What will be different when they’re over?">
          {(ids) => <Switch {...ids} on onTurn={nothing} />}
        </SettingRow>
        <SettingRow name="Length of each">
          {(ids) => <Select {...ids} size="m" value="5" options={LENGTHS} onChoose={nothing} />}
        </SettingRow>
        <SettingRow name="Colours" answer="Enough could not read that. Nothing was changed.">
          {(ids) => <Segmented {...ids} value="light" options={THEMES} onChoose={nothing} />}
        </SettingRow>
        <SettingRow name="While you type" help="This desktop doesn’t tell when someone types.">
          {(ids) => <Switch {...ids} on disabled onTurn={nothing} />}
        </SettingRow>
      </SettingGroup>
    </div>
  </Specimen>
)
