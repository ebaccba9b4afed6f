import { useId } from 'react'
import { Label } from '../../components/Field.tsx'
import styles from './Asked.module.css'
import { Paragraph } from './Written.tsx'

interface AskedProps {
  readonly label: string
  readonly example?: string
  readonly value: string
  readonly onWrite: (value: string) => void
}

/** A question with room for several lines. */
export const Asked = ({ label, example, value, onWrite }: AskedProps) => {
  const id = useId()
  return (
    <div>
      <Label htmlFor={id}>{label}</Label>
      <div className={styles.field}>
        <Paragraph id={id} value={value} placeholder={example} onWrite={onWrite} />
      </div>
    </div>
  )
}
