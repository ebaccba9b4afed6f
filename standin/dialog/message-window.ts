import { askInWindow, escapeHtml } from './dialog-window.ts'

/** The button Escape stands for: `cancelId`, else a button called Cancel or No, else the first (as Electron). */
function cancelButton(options: Electron.MessageBoxOptions, buttons: readonly string[]): number {
  if (options.cancelId !== undefined) return options.cancelId
  const found = buttons.findIndex((label) => ['cancel', 'no'].includes(label.toLowerCase()))
  return Math.max(0, found)
}

/** A message box as a window; gives the pressed button's number and the checkbox. */
export async function showMessageWindow(options: Electron.MessageBoxOptions): Promise<Electron.MessageBoxReturnValue> {
  const buttons = options.buttons && options.buttons.length > 0 ? options.buttons : ['OK']
  const cancel = cancelButton(options, buttons)
  const title = options.title ?? ''
  const label = (text: string): string =>
    escapeHtml(text.replaceAll(/&(?=\S)/g, options.normalizeAccessKeys ? '' : '&'))
  const checkbox =
    options.checkboxLabel === undefined
      ? ''
      : `<p><label><input type="checkbox" ${options.checkboxChecked ? 'checked' : ''}> ${escapeHtml(options.checkboxLabel)}</label></p>`
  const detail = options.detail === undefined ? '' : `<p id="detail">${escapeHtml(options.detail)}</p>`
  const body = `<div role="${options.type === 'error' ? 'alertdialog' : 'dialog'}" aria-modal="true" aria-labelledby="message" aria-describedby="detail">
    <h1 id="message">${escapeHtml(options.message)}</h1>${detail}${checkbox}
    <footer>${buttons.map((text, index) => `<button data-index="${index}">${label(text)}</button>`).join('')}</footer></div>`
  const script = `
    const give = (index) => answer(JSON.stringify([index, document.querySelector('input')?.checked ?? false]))
    for (const button of document.querySelectorAll('button')) button.onclick = () => give(Number(button.dataset.index))
    addEventListener('keyup', (event) => { if (event.key === 'Escape') give(${cancel}) })
    document.querySelector('[data-index="${options.defaultId ?? 0}"]')?.focus()`
  const lines = Math.ceil(((options.detail?.length ?? 0) + options.message.length) / 55)
  const answer = await askInWindow({
    title,
    width: 460,
    height: Math.min(600, 130 + lines * 20 + (checkbox ? 30 : 0)),
    body,
    script,
  })
  const [response, checkboxChecked] =
    answer === undefined ? [cancel, options.checkboxChecked ?? false] : (JSON.parse(answer) as [number, boolean])
  return { response, checkboxChecked }
}
