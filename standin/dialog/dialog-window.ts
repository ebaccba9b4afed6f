import { sharedChromium } from '../chromium/shared.ts'
import { screen } from '../screen.ts'
import { makeSurface } from '../window/surface.ts'
import { centred } from '../window/window-options.ts'

const BINDING = '__standinDialog'

type DialogPage = {
  readonly title: string
  readonly width: number
  readonly height: number
  readonly body: string
  readonly script: string
}

/** Text as it stands in HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/**
 * Opens a window of the host's own with this content and waits for the one answer its script
 * gives by `answer(text)`; `undefined` when the window was closed instead. It is no BrowserWindow,
 * but a driver sees its page.
 */
export async function askInWindow(dialog: DialogPage): Promise<string | undefined> {
  const chromium = await sharedChromium()
  const { width, height } = dialog
  const opened = await chromium.openPage({ width, height })
  const { session } = opened
  const place = { ...centred({ width, height }, screen.getPrimaryDisplay().workArea), width, height }
  const nothing = (): void => undefined
  const surface = await makeSurface(
    opened,
    {
      decorated: true,
      resizable: false,
      focusable: true,
      min: [width, height],
      max: [width, height],
      parent: undefined,
    },
    { focus: nothing, place: nothing, minimized: nothing, maximized: nothing },
  )
  const answered = new Promise<string | undefined>((resolve) => {
    session.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === BINDING) resolve(payload)
    })
    session.onEnd(() => resolve(undefined))
  })
  await Promise.all([
    session.tell('Page.enable'),
    session.tell('Runtime.enable'),
    session.tell('Runtime.addBinding', { name: BINDING }),
    session.tell('Runtime.runIfWaitingForDebugger'),
  ])
  const { frameTree } = await session.send('Page.getFrameTree')
  await session.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html: toHtml(dialog) })
  await session.send('Runtime.evaluate', {
    expression: `{ const answer = (text) => ${BINDING}(text); ${dialog.script} }`,
  })
  await surface.place(place)
  await surface.state('above', true)
  await surface.show(true)
  const answer = await answered
  // Gone from sight at once; the page ends when what made it answer has been dealt with.
  await surface.hide()
  await session.tell('Runtime.evaluate', { expression: '0' })
  await opened.close()
  return answer
}

function toHtml({ title, body }: DialogPage): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>
    body { font: 14px/1.45 system-ui, sans-serif; margin: 0; padding: 20px; color: CanvasText; background: Canvas; color-scheme: light dark }
    h1 { font-size: 16px; margin: 0 0 8px } p { margin: 0 0 12px; white-space: pre-wrap }
    footer { display: flex; gap: 8px; justify-content: flex-end; margin-top: 16px } button { padding: 6px 14px; font: inherit }
    input[type=text] { width: 100%; box-sizing: border-box; font: inherit; padding: 6px }
  </style></head><body>${body}</body></html>`
}
