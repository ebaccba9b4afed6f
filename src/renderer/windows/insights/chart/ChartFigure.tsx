import { asSentences } from '@core/views/together.ts'
import { createContext, use, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { classes } from '../../../components/classes.ts'
import { Spoken } from '../../../components/Spoken.tsx'
import { useWords } from '../../../enough.tsx'
import { Caption, captionAt, type Captioned } from './Caption.tsx'
import styles from './ChartFigure.module.css'
import { markAt, stepTo, type Mark } from './marks.ts'
import { useBox, type Box, type Drawn } from './use-box.ts'

const OfferContext = createContext<(marks: readonly Mark[]) => void>(() => undefined)

/** Inside a drawing: these are its marks, in the order in which keys go through them. Draws nothing. */
export const Reachable = ({ marks }: { readonly marks: readonly Mark[] }) => {
  const offer = use(OfferContext)
  useLayoutEffect(() => offer(marks), [offer, marks])
  return null
}

interface ChartFigureProps {
  /** what the chart is and shows, in words */
  readonly name: string
  /** its size in the drawing */
  readonly drawn: Drawn
  readonly className?: string | undefined
  readonly draw: (box: Box) => ReactNode
}

/**
 * A drawing that keys and the pointer can be asked in. One tab stop; arrow keys go from mark to mark, and what a mark
 * stands for is written beside it and read aloud. Time runs from left to right in every language.
 */
export const ChartFigure = ({ name, drawn, className, draw }: ChartFigureProps) => {
  const { words } = useWords()
  const [element, box] = useBox(drawn)
  const offered = useRef<readonly Mark[]>([])
  const [shown, setShown] = useState<Captioned | null>(null)
  const offer = useCallback((marks: readonly Mark[]) => {
    offered.current = marks
    setShown(null)
  }, [])
  const drawing = useMemo(() => (box === null ? null : draw(box)), [draw, box])

  const show = (place: number | null): void => {
    const mark = place === null ? undefined : offered.current[place]
    if (place === null || mark === undefined || element.current === null) return setShown(null)
    setShown(captionAt(mark, place, element.current.getBoundingClientRect()))
  }
  const onPointer = (event: PointerEvent<HTMLDivElement>): void => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const place = markAt(offered.current, event.clientX - left, event.clientY - top)
    if (place !== (shown?.place ?? null)) show(place)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') {
      if (shown === null) return
      event.preventDefault()
      setShown(null)
      return
    }
    const next = stepTo(event.key, shown?.place ?? null, offered.current.length)
    if (next === null) return
    event.preventDefault()
    show(next)
  }
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- what a chart is to keys and the pointer */}
      <div
        ref={element}
        className={classes(styles.figure, className)}
        dir="ltr"
        role="application"
        aria-roledescription={words('insights.chart')}
        aria-label={asSentences(words, [name, words('insights.hint')])}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- its arrow keys go from mark to mark
        tabIndex={0}
        onKeyDown={onKey}
        onPointerMove={onPointer}
        onPointerLeave={() => setShown(null)}
        onBlur={() => setShown(null)}
      >
        <div className={styles.drawing} aria-hidden>
          <OfferContext value={offer}>{drawing}</OfferContext>
        </div>
        {shown !== null && <Caption of={shown} />}
      </div>
      <Spoken live>
        {shown === null ? '' : words('together.named', { name: shown.mark.name, said: shown.mark.says() })}
      </Spoken>
    </>
  )
}
