/** Names of the IPC channels. No imports here: the preload carries this file. */
export const CHANNELS = {
  dispatch: 'enough:dispatch',
  getSnapshot: 'enough:snapshot:get',
  snapshot: 'enough:snapshot:changed',
  fit: 'enough:window:fit',
  copy: 'enough:copy',
  chooseWatched: 'enough:watched:choose',
  importJoy: 'enough:joy:import',
  exportJoy: 'enough:joy:export',
  findNotes: 'enough:notes:find',
  getInsights: 'enough:insights:get',
  insightsProgress: 'enough:insights:progress',
  checkWatched: 'enough:watched:check',
  leaving: 'enough:leaving',
  left: 'enough:left',
} as const
