import { minutes } from '@core/time.ts'

/** What a task came to in a period. @param planned and `took` in minutes */
export const task = (title: string, planned: number, took: number, ships = 1) => ({
  title,
  timeboxes: 1,
  planned: minutes(planned),
  took: minutes(took),
  ships,
})
