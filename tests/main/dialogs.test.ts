import type { WebContents } from 'electron'
import { describe, expect, test, vi } from 'vitest'
import { ask, choosePath, choosePlace } from '../../src/main/dialogs.ts'
import { dialog } from '../support/fake-electron.ts'

const window = (): WebContents => ({}) as WebContents

describe('the system’s own windows', () => {
  test('stand there one at a time for each window; what is asked meanwhile is as if it were closed', async () => {
    const chosen = Promise.withResolvers<{ filePaths: string[] }>()
    const shown = vi.spyOn(dialog, 'showOpenDialog').mockImplementation(() => chosen.promise as Promise<never>)
    const [one, other] = [window(), window()]
    const first = choosePath(one, {})
    expect(await choosePath(one, {})).toBeNull()
    expect(await choosePlace(one, {})).toBeNull()
    expect(await ask(one, { message: 'Delete everything?', cancelId: 1 })).toBe(1)
    const second = choosePath(other, {})
    expect(shown).toHaveBeenCalledTimes(2)
    chosen.resolve({ filePaths: ['/chosen'] })
    expect(await Promise.all([first, second])).toEqual(['/chosen', '/chosen'])
    expect(await choosePath(one, {})).toBe('/chosen')
  })

  test('may be asked for again after one could not be shown', async () => {
    vi.spyOn(dialog, 'showOpenDialog').mockRejectedValueOnce(new Error('none'))
    const one = window()
    await expect(choosePath(one, {})).rejects.toThrow('none')
    vi.spyOn(dialog, 'showOpenDialog').mockResolvedValue({ filePaths: [] } as never)
    expect(await choosePath(one, {})).toBeNull()
  })
})
