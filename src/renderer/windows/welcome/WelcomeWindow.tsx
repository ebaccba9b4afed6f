import { FileText, House, Moon } from 'lucide-react'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import { useWords } from '../../enough.tsx'
import { useCommand } from '../../use-command.ts'
import { useKeys } from '../../use-keys.ts'
import { useTakenFocus } from '../../use-taken-focus.ts'
import { WelcomeArt } from './WelcomeArt.tsx'
import styles from './WelcomeWindow.module.css'

/** Each is true of the build: a test of its own shows it. */
const FACTS = [
  { name: 'stays', icon: House },
  { name: 'file', icon: FileText },
  { name: 'ends', icon: Moon },
] as const

/** The first minute: what this is, and a first timebox. It asks for nothing, and is shown once. */
export const WelcomeWindow = () => {
  const { words } = useWords()
  const { answer, command } = useCommand()
  const first = useTakenFocus<HTMLHeadingElement>()
  const answered = (start: boolean): void => command({ type: 'welcomed', start })
  useKeys((event) => {
    if (event.key === 'Escape') answered(false)
    // A button that has the focus answers Enter itself.
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) answered(true)
  })
  return (
    <div className={styles.window}>
      <WelcomeArt />
      <div className={styles.words}>
        <h1 ref={first} tabIndex={-1} className={styles.headline}>
          {words('welcome.headline')}
        </h1>
        <p className={styles.lead}>{words('welcome.lead')}</p>
        <ul className={styles.facts}>
          {FACTS.map(({ name, icon }) => (
            <li key={name}>
              <Icon of={icon} className={styles.icon} />
              {words(`welcome.${name}`)}
            </li>
          ))}
        </ul>
        {answer !== null && <StatusLine answer>{answer}</StatusLine>}
      </div>
      <footer className={styles.foot}>
        <Button variant="quiet" className={styles.later} aria-keyshortcuts="Escape" onClick={() => answered(false)}>
          {words('welcome.later')}
        </Button>
        <Button variant="primary" size="l" aria-keyshortcuts="Enter" onClick={() => answered(true)}>
          {words('welcome.start')}
        </Button>
      </footer>
    </div>
  )
}
