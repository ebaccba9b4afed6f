/** The environment of an app for which it is a given moment when it starts. @param wall milliseconds since 1970 */
export const startingAt = (wall: number): Readonly<Record<string, string>> => ({
  TZ: 'UTC',
  ENOUGH_CLOCK_RATE: `1@${Date.now()}=${wall}`,
})
