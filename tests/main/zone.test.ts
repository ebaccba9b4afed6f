import { describe, expect, test } from 'vitest'
import { createZone, zoneOfLink } from '../../src/main/zone.ts'

const own = Intl.DateTimeFormat().resolvedOptions().timeZone
const zoneNow = (...asked: Parameters<typeof createZone>): string => createZone(...asked)()
const linkTo = (target: string) => () => target
const noLink = (): string => {
  throw new Error('EINVAL')
}

describe('the zone the person is in', () => {
  test.each([
    ['/usr/share/zoneinfo/Europe/Berlin', 'Europe/Berlin'],
    ['/var/db/timezone/zoneinfo/America/Argentina/Salta', 'America/Argentina/Salta'],
    ['../usr/share/zoneinfo/UTC', 'UTC'],
    ['/somewhere/else', null],
  ])('%s names %s', (target, zone) => {
    expect(zoneOfLink(target)).toBe(zone)
  })

  test('is asked of the system anew: a process keeps the one it was started in', () => {
    const system = { link: '/usr/share/zoneinfo/Pacific/Apia' }
    const zone = createZone({}, () => system.link)
    expect(zone()).toBe('Pacific/Apia')
    system.link = '/usr/share/zoneinfo/America/New_York'
    expect(zone()).toBe('America/New_York')
  })

  test('is what the surroundings ask for, if they do', () => {
    expect(zoneNow({ TZ: ':Europe/Paris' }, linkTo('/usr/share/zoneinfo/Pacific/Apia'))).toBe('Europe/Paris')
  })

  test('is that of the process when the system does not tell, or tells nonsense', () => {
    expect(zoneNow({}, noLink)).toBe(own)
    expect(zoneNow({}, linkTo('/usr/share/zoneinfo/Nowhere/At_All'))).toBe(own)
    expect(zoneNow({ TZ: 'Nonsense' }, noLink)).toBe(own)
  })
})
