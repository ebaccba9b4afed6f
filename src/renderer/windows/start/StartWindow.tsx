import type { TemplateView } from '@core/views/snapshot-type.ts'
import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent } from 'react'
import { Frame } from '../../components/Frame.tsx'
import { Spoken } from '../../components/Spoken.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { useKeys } from '../../use-keys.ts'
import { useOpened } from '../../use-opened.ts'
import { StartBody, type Picking } from './StartBody.tsx'
import { REFUSAL_ID } from './StartForm.tsx'
import { StartFooter, SuggestionFooter } from './StartFooter.tsx'
import { optionId, Suggestions } from './Suggestions.tsx'
import { TaskField } from './TaskField.tsx'
import { withTask, withTemplate, type Answers } from './start-draft.ts'
import { offeredOf } from './suggestions.ts'
import { useAsking } from './use-asking.ts'
import { useDropped } from './use-dropped.ts'
import { useStart } from './use-start.ts'
import { useSuggestions } from './use-suggestions.ts'
import { useWatched } from './use-watched.ts'

const HEIGHT = 350
const QUESTION_HEIGHT = 300

/** The Start window: a task, a cap, one mark. Nothing but the time is needed. */
export const StartWindow = () => {
  const { start: view, settings } = useSnapshot()
  const { words } = useWords()
  const field = useRef<HTMLInputElement>(null)
  const listId = useId()
  // Taking a task or starting begins a new form, whose rows of marks fit what it holds.
  const [form, setForm] = useState(0)
  const [picking, setPicking] = useState<Picking>('no')
  const afresh = (): void => {
    setForm((count) => count + 1)
    setPicking('no')
  }
  const starting = useStart(() => {
    afresh()
    field.current?.focus()
  }, afresh)
  const { draft, minutes, answer, write, flush } = starting
  const watching = useWatched(starting)
  useDropped(watching.takeFile)
  const start = async (answers?: Answers): Promise<void> => {
    setPicking('no')
    const ready = await watching.settle()
    if (ready && (await starting.start(answers))) watching.reset()
  }
  const takeTemplate = (template: TemplateView): void => {
    write(withTemplate(draft, template, settings.projects))
    afresh()
  }
  const list = useSuggestions(offeredOf(view.templates, view.tasks), draft.title, ({ as, id }) => {
    const template = as === 'template' ? view.templates.find((one) => one.id === id) : undefined
    const task = as === 'task' ? view.tasks.find((one) => one.id === id) : undefined
    if (template !== undefined) takeTemplate(template)
    if (task === undefined) return
    write(withTask(draft, task, view.tasks, settings.projects))
    afresh()
  })
  const asking = useAsking(starting, () => void start({ afterHours: 'now' }))
  const isAsking = asking.open !== null || asking.wait !== null

  const toTask = (): void => {
    if (document.activeElement === null || document.activeElement === document.body) field.current?.focus()
  }
  const takeFocus = useEffectEvent(() => {
    if (!isAsking) field.current?.focus()
  })
  useEffect(() => takeFocus(), [])
  useOpened(toTask)
  const close = (): void => {
    if (picking === 'now') {
      setPicking('over')
      return
    }
    list.close()
    field.current?.focus()
    void starting.close()
  }
  useKeys((event) => {
    if (event.key === 'Escape') close()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isAsking) {
      list.close()
      void start()
    }
  })
  const onTaskKey = (event: KeyboardEvent): void => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
    if (event.nativeEvent.isComposing || !plain) return
    if (list.key(event)) {
      event.preventDefault()
      return
    }
    if (event.key !== 'Enter' || isAsking) return
    event.preventDefault()
    list.close()
    void start()
  }

  return (
    <Frame
      height={isAsking ? QUESTION_HEIGHT : HEIGHT}
      header={
        <>
          {!isAsking && (
            <h1>
              <Spoken>{words('window.start')}</Spoken>
            </h1>
          )}
          <TaskField
            title={asking.wait?.title ?? draft.title}
            fixed={asking.wait !== null && asking.wait.title !== null}
            field={field}
            listId={listId}
            open={list.open}
            activeId={list.open && list.active >= 0 ? optionId(listId, list.active) : undefined}
            describedBy={answer !== null && !isAsking ? REFUSAL_ID : undefined}
            onWrite={(title) => {
              write({ title })
              list.typed()
            }}
            onKey={onTaskKey}
            onLeave={() => {
              list.close()
              flush()
            }}
          />
        </>
      }
      over={
        list.open && (
          <Suggestions id={listId} found={list.found} typed={draft.title} active={list.active} onTake={list.take} />
        )
      }
      footer={
        !isAsking &&
        (list.open ? (
          <SuggestionFooter />
        ) : (
          <StartFooter draft={draft} minutes={minutes} onStart={() => void start()} />
        ))
      }
    >
      <StartBody
        starting={starting}
        watching={watching}
        asking={asking}
        picking={picking}
        form={form}
        onPicking={setPicking}
        onPark={(parkFirst) => void start({ parkFirst })}
        onStay={close}
        onTemplate={(template) => {
          takeTemplate(template)
          field.current?.focus()
        }}
      />
    </Frame>
  )
}
