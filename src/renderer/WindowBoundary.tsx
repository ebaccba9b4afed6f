import type { WindowName } from '@core/command.ts'
import { Component, type ReactNode } from 'react'
import { Button } from './components/Button.tsx'
import { useSend, useWords } from './enough.tsx'
import { useOpened } from './use-opened.ts'
import styles from './WindowBoundary.module.css'

interface WindowBoundaryProps {
  readonly name: WindowName
  readonly children: ReactNode
}

/** A fault in one window stays in it: a calm sentence, a way to close, and a fresh start when it opens again. */
export class WindowBoundary extends Component<WindowBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return <Broken name={this.props.name} onOpened={() => this.setState({ broken: false })} />
  }
}

const Broken = ({ name, onOpened }: { readonly name: WindowName; readonly onOpened: () => void }) => {
  const { words } = useWords()
  const send = useSend()
  useOpened(onOpened)
  return (
    <div role="alert" className={styles.page}>
      <h1 className={styles.title}>{words('boundary.title')}</h1>
      <p className={styles.text}>{words('boundary.text')}</p>
      <Button onClick={() => void send({ type: 'close', window: name })}>{words('boundary.close')}</Button>
    </div>
  )
}
