import { askInWindow, escapeHtml } from './dialog-window.ts'

type Question = { readonly title: string; readonly message: string; readonly path: string; readonly button: string }

/** Asks for a path in a window; `undefined` when cancelled. */
export async function askForPath(question: Question): Promise<string | undefined> {
  const { title, message, path, button } = question
  const body = `<form role="dialog" aria-modal="true" aria-labelledby="message"><h1 id="message">${escapeHtml(message)}</h1>
    <label>Path <input type="text" name="path" value="${escapeHtml(path)}"></label>
    <footer><button type="button" id="cancel">Cancel</button><button type="submit">${escapeHtml(button)}</button></footer></form>`
  const script = `
    const field = document.querySelector('input')
    document.querySelector('form').onsubmit = (event) => { event.preventDefault(); if (field.value) answer(field.value) }
    document.querySelector('#cancel').onclick = () => answer('')
    addEventListener('keyup', (event) => { if (event.key === 'Escape') answer('') })
    field.focus()`
  const answer = await askInWindow({ title, width: 480, height: 190, body, script })
  return answer === undefined || answer === '' ? undefined : answer
}
