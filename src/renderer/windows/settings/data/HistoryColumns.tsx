import type { ColumnRole, DateOrder, TableSeen } from '@core/imports/csv-columns.ts'
import type { HistoryWish } from '@shared/bridge.ts'
import { useId, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Select } from '../../../components/Select.tsx'
import { useWords } from '../../../enough.tsx'
import styles from './DataSection.module.css'

/** In the order in which they are asked for; a test holds them to those of the core. */
export const ROLES = [
  'title',
  'project',
  'tags',
  'start',
  'start-date',
  'start-time',
  'end',
  'end-date',
  'end-time',
  'length',
] as const satisfies readonly ColumnRole[]
const ORDERS = ['file', 'day-first', 'month-first'] as const
/** Longest piece of a cell beside the name of its column. */
const CELL_SHOWN = 24

interface HistoryColumnsProps {
  readonly table: TableSeen
  /** what is to be said stands open; what is known is folded */
  readonly open: boolean
  /** Something else was said. */
  readonly onSay: () => void
  readonly onRead: (wish: Pick<HistoryWish, 'columns' | 'order'>) => void
}

/** What each column of a table is, to be said by the person. */
export const HistoryColumns = ({ table, open, onSay, onRead }: HistoryColumnsProps) => {
  const { words } = useWords()
  const [columns, setColumns] = useState(table.columns)
  const [order, setOrder] = useState(table.order)
  const names = useColumnNames(table)
  const put = (role: ColumnRole, name: string): void => {
    onSay()
    setColumns({ ...columns, [role]: name })
  }
  const said = Object.fromEntries(ROLES.map((role) => [role, columns[role] ?? '']))
  return (
    <details className={styles.columns} open={open}>
      <summary>{words('settings.data.history.columns')}</summary>
      <div className={styles.roles}>
        {ROLES.map((role) => (
          <Role
            key={role}
            name={words(`settings.data.history.roles.${role}`)}
            value={columns[role] ?? ''}
            options={names}
            onChoose={(name) => put(role, name)}
          />
        ))}
        <Role<DateOrder | 'file'>
          name={words('settings.data.history.order')}
          value={order ?? 'file'}
          options={ORDERS.map((one) => ({ value: one, name: words(`settings.data.history.orders.${one}`) }))}
          onChoose={(one) => {
            onSay()
            setOrder(one === 'file' ? null : one)
          }}
        />
      </div>
      <Button size="s" onClick={() => onRead({ columns: said, order })}>
        {words('settings.data.history.read')}
      </Button>
    </details>
  )
}

type Options<T extends string> = readonly { readonly value: T; readonly name: string }[]

/** The columns to choose from, each with what its first row holds. */
const useColumnNames = ({ names, first }: TableSeen): Options<string> => {
  const { words } = useWords()
  return [
    { value: '', name: words('settings.data.history.none') },
    ...names.map((name, at) => {
      const cell = (first[at] ?? '').trim().slice(0, CELL_SHOWN)
      return { value: name, name: cell === '' ? name : words('settings.data.history.column', { name, cell }) }
    }),
  ]
}

interface RoleProps<T extends string> {
  readonly name: string
  readonly value: T
  readonly options: Options<T>
  readonly onChoose: (value: T) => void
}

const Role = <T extends string>({ name, value, options, onChoose }: RoleProps<T>) => {
  const label = useId()
  return (
    <div className={styles.role}>
      <span id={label}>{name}</span>
      <Select labelledBy={label} wide value={value} options={options} onChoose={onChoose} />
    </div>
  )
}
