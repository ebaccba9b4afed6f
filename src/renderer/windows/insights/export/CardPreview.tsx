import { useEffect, type RefObject } from 'react'
import { useWords } from '../../../enough.tsx'
import { CARD, drawCard, loadCardFonts, type CardText } from './draw-card.ts'
import type { ExportDraft } from './export-draft.ts'
import styles from './CardPreview.module.css'

interface CardPreviewProps {
  readonly text: CardText
  readonly look: ExportDraft['look']
  readonly canvas: RefObject<HTMLCanvasElement | null>
}

/** The card as it will be saved. Another look is another picture: it wants a key of its look. */
export const CardPreview = ({ text, look, canvas }: CardPreviewProps) => {
  const { words } = useWords()
  const { headline, under, day } = text
  useEffect(() => {
    let last = true
    const draw = (): void => {
      if (last && canvas.current !== null) drawCard(canvas.current, { headline, under, day })
    }
    // Drawn with what is there when a font can't be had.
    loadCardFonts({ headline, under, day }).then(draw, draw)
    return () => {
      last = false
    }
  }, [canvas, headline, under, day])
  return (
    <div data-theme={look} className={styles.paper}>
      <canvas
        ref={canvas}
        className={styles.card}
        width={CARD.width}
        height={CARD.height}
        // A canvas that draws a picture is one; an img would need an address for what is drawn here.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="img"
        aria-label={[headline, under, day]
          .filter((one) => one !== null)
          .reduce((title, said) => words('together.titled', { title, said }))}
      />
    </div>
  )
}
