import { useEffect, useRef, type ReactNode } from 'react'
import { useBridge } from '../enough.tsx'
import { classes } from './classes.ts'
import { fitOf } from './fit-of.ts'
import styles from './Frame.module.css'

interface FrameProps {
  /** the height of the design; the window grows from it when its content does */
  readonly height: number
  readonly header?: ReactNode
  readonly children: ReactNode
  /** what covers the body for a moment */
  readonly over?: ReactNode
  /** what stays at the bottom of the body while there is room */
  readonly actions?: ReactNode
  readonly footer?: ReactNode
  /** what the whole window stands on */
  readonly className?: string | undefined
  /** ids of what names and describes the window, when it is a dialog */
  readonly dialog?: { readonly labelledBy: string; readonly describedBy: string | undefined }
}

/** A window: header and footer stay, the body scrolls, and main is asked for the height that needs no scrolling. */
export const Frame = ({ height, header, children, over, actions, footer, className, dialog }: FrameProps) => {
  const { fit } = useBridge()
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const parts = [...(frame.current?.querySelectorAll<HTMLElement>('[data-part]') ?? [])]
    const measure = (): void => {
      const wanted = fitOf(
        height,
        parts.map((part) => part.offsetHeight),
      )
      // Asked for also when the height is the same: the zoom may be another, which main knows.
      fit(wanted).catch(() => undefined)
    }
    const observer = new ResizeObserver(measure)
    for (const part of parts) observer.observe(part)
    measure()
    return () => observer.disconnect()
  }, [fit, height])
  return (
    <div
      ref={frame}
      className={classes(styles.frame, className)}
      role={dialog && 'dialog'}
      aria-labelledby={dialog?.labelledBy}
      aria-describedby={dialog?.describedBy}
    >
      <div data-part className={styles.header}>
        {header}
      </div>
      <div className={styles.middle}>
        <div className={styles.body}>
          <div data-part className={styles.content}>
            {children}
          </div>
          <div data-part className={styles.actions}>
            {actions}
          </div>
        </div>
        {over}
      </div>
      <div data-part className={styles.footer}>
        {footer}
      </div>
    </div>
  )
}
